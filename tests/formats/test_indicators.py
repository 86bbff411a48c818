import pytest

from app.catalogue.exporting import CODED
from app.formats.columns import Cell
from app.formats.indicators import indicator_table
from app.formats.records import Record
from app.query.fields import Absence, FieldSpec
from tests.builders import a_municipality, a_statement
from tests.formats.recorded import a_record, rows_of, seed_records

TABLE = indicator_table(CODED)


def cells(record: Record, field: str) -> dict[str, Cell]:
    """The cells of one field, by code."""
    (row,) = rows_of(TABLE, record)
    return {name.partition(":")[2]: cell for name, cell in row.items() if name.startswith(f"{field}:")}


def test_in_a_closed_field_a_code_that_is_not_named_is_absent() -> None:
    sectors = cells(a_record(sectors=["energy"]), "sector")

    assert sectors.pop("energy") == 1
    assert set(sectors.values()) == {0}


def test_a_closed_field_that_is_not_coded_says_nothing() -> None:
    assert set(cells(a_record(sectors=[]), "sector").values()) == {None}
    assert set(cells(a_record(municipalities=[a_municipality(tier=None)]), "tier").values()) == {None}


def test_in_an_open_field_a_code_that_is_not_named_may_hold_all_the_same() -> None:
    barriers = cells(a_record(barriers=[a_statement("slow-process")]), "barrier")

    assert barriers.pop("slow-process") == 1
    assert barriers.pop("uncoded") == 0
    assert set(barriers.values()) == {None}


def test_in_an_open_field_that_was_gone_through_it_is_absent() -> None:
    record = a_record(barriers=[a_statement("slow-process")], coded_fields=["barriers.codes"])
    barriers = cells(record, "barrier")

    assert barriers.pop("slow-process") == 1
    assert set(barriers.values()) == {0}
    assert set(cells(record, "enabler").values()) == {None}


def test_who_went_through_the_list_and_found_nothing_says_so() -> None:
    record = a_record(sectors=[], barriers=[], coded_fields=["sectors", "barriers.codes"])

    assert set(cells(record, "sector").values()) == {0}
    assert set(cells(record, "sector_group").values()) == {0}
    assert set(cells(record, "barrier").values()) == {0}


def test_what_fits_no_code_is_told_apart_from_what_nobody_told() -> None:
    assert cells(a_record(barriers=[a_statement()]), "barrier")["uncoded"] == 1
    assert cells(a_record(barriers=[]), "barrier")["uncoded"] is None


def test_a_field_that_does_not_apply_says_nothing() -> None:
    record = a_record(sectors=[], missing={"sectors": "not-applicable"})

    assert set(cells(record, "sector").values()) == {None}


@pytest.mark.parametrize("field", [field for field in CODED if field.absence], ids=lambda field: field.name)
def test_a_1_stands_wherever_a_filter_finds_the_code(field: FieldSpec) -> None:
    for record in seed_records():
        found = {code for code, cell in cells(record, field.name).items() if cell == 1}
        assert found == set(record.values[field.name]), record.slug


def test_only_fields_that_declare_what_absence_means_have_columns() -> None:
    fields = {column.name.partition(":")[0] for column in TABLE.columns} - {"slug"}

    assert fields == {field.name for field in CODED if field.absence in (Absence.CLOSED, Absence.OPEN)}
