from app.catalogue.exporting import CODED
from app.catalogue.labels import value_label
from app.formats.columns import Cell, CodedField
from app.formats.long import long_table
from app.formats.records import Record
from app.query.fields import FIELDS
from app.vocabulary.terms import Label
from tests.builders import a_statement, an_organisation
from tests.formats.recorded import a_record, rows_of


def in_nynorsk(field: CodedField, code: str | None) -> Label:
    return value_label(FIELDS[field.name], code, "nn")


def values(record: Record, field: str) -> list[tuple[Cell, ...]]:
    """Order, code and label of one field's rows."""
    rows = rows_of(long_table(CODED, in_nynorsk), record)
    return [(row["order"], row["code"], row["label"]) for row in rows if row["field"] == field]


def test_each_value_has_a_row_in_the_order_of_the_document() -> None:
    record = a_record(sectors=["food-and-agriculture", "energy"])

    assert values(record, "sector") == [(0, "food-and-agriculture", "Mat og landbruk"), (1, "energy", "Energi")]


def test_what_is_unknown_has_a_row_without_a_code() -> None:
    assert values(a_record(sectors=[]), "sector") == [(None, None, "Ikkje registrert")]


def test_who_told_only_what_fits_no_code_is_unknown_too() -> None:
    assert values(a_record(barriers=[a_statement()]), "barrier") == [
        (0, "uncoded", "Fortalt, men ingen kode passar"),
        (None, None, "Ikkje registrert"),
    ]


def test_what_does_not_apply_has_no_row() -> None:
    assert values(a_record(sectors=[], missing={"sectors": "not-applicable"}), "sector") == []


def test_a_label_says_in_which_language_it_is() -> None:
    record = a_record(country="PL", organisations=[an_organisation(legal_form="pl-spoldzielnia-socjalna")])
    rows = {row["field"]: row for row in rows_of(long_table(CODED, in_nynorsk), record)}

    assert rows["country"]["label_language"] == "nn"
    assert rows["legal_form"]["label_language"] == "pl"
