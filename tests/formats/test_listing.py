from app.catalogue.exporting import columns_of_list
from app.formats.columns import Cell
from app.formats.listing import list_table
from app.formats.records import Record
from tests.builders import a_municipality, a_statement, an_organisation, an_outcome
from tests.formats.recorded import a_record, rows_of

COLUMNS = columns_of_list()


def row_of(record: Record) -> dict[str, Cell]:
    (row,) = rows_of(list_table(COLUMNS.values()), record)
    return row


def test_several_codes_stand_in_the_order_of_the_vocabulary() -> None:
    row = row_of(a_record(sectors=["food-and-agriculture", "work-integration"]))

    assert row["sector"] == "work-integration|food-and-agriculture"


def test_what_fits_no_code_stands_last() -> None:
    told = [a_statement(), a_statement("slow-process"), a_statement("procurement-complexity")]

    assert row_of(a_record(barriers=told))["barrier"] == "procurement-complexity|slow-process|uncoded"


def test_every_way_of_being_unknown_is_an_empty_cell() -> None:
    row = row_of(a_record(status="unknown", continuity="unknown", sectors=[]))

    assert [row[name] for name in ("status", "continuity", "sector", "start_year", "barrier")] == [None] * 5


def test_codes_are_those_that_filters_find() -> None:
    # The family follows from the form, and only the entrepreneur's form is asked for by its name.
    entrepreneur = an_organisation(legal_form="no-sa")
    funder = an_organisation(name="Fond", role="investor", legal_form="no-stiftelse")
    row = row_of(a_record(organisations=[funder, entrepreneur]))

    assert (row["legal_form"], row["legal_form_family"]) == ("no-sa", "cooperative")
    assert set(str(row["any_legal_form"]).split("|")) == {"no-sa", "no-stiftelse"}
    assert (row["entrepreneur"], row["organisation_count"]) == ("Eksempel", 2)


def test_of_several_municipalities_the_first_stands_in_the_row() -> None:
    first = a_municipality(name="Først", lau_code="9901", latitude=-1.5, longitude=2.0)
    row = row_of(a_record(municipalities=[first, a_municipality(name="Så")]))

    assert (row["municipality"], row["municipality_code"], row["municipality_count"]) == ("Først", "NO-9901", 2)
    assert (row["latitude"], row["longitude"]) == (-1.5, 2.0)


def test_an_outcome_never_stands_without_its_evidence_and_result() -> None:
    outcomes = [an_outcome(result="reached"), an_outcome(dimension="environment", evidence="none")]

    row = row_of(a_record(outcomes=outcomes))

    assert row["outcome_evidence_result"] == "employment:self-reported:reached|environment:none:unknown"


def test_a_running_case_lasts_at_least_until_it_was_last_seen() -> None:
    row = row_of(a_record(status="ongoing", start_year=2010, status_as_of=2017))

    assert (row["duration_years"], row["duration_at_least"], row["end_year"]) == (7, True, None)


def test_a_list_can_have_some_of_its_columns() -> None:
    table = list_table(COLUMNS[name] for name in ("slug", "country"))

    assert rows_of(table, a_record(words="kitchen")) == [{"slug": "no-eksempelvik-kitchen", "country": "NO"}]
