"""Counts, tables and timelines of the twelve cases, by hand."""

import pytest

from app.catalogue import crossing
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.statistics import count_cases, cross_tabulate, timeline
from app.errors import QueryRefused
from app.query.counting import Counting
from app.query.dimensions import by
from app.store.database import Database
from tests.builders import a_case, a_statement, an_organisation, an_outcome
from tests.catalogue.worlds import World

Code = str | None


def counted(world: World, name: str, asked: str = "", *, with_zero: bool = False) -> Counts:
    return count_cases(world.snapshot(), world.asked(asked), by(name), "en", with_zero=with_zero)


def cases_by_code(table: Counts) -> dict[Code, int]:
    return {value.code: value.cases for value in table.axis.values}


def crossed(world: World, rows: str, columns: str, asked: str = "") -> Crosstab:
    return cross_tabulate(world.snapshot(), world.asked(asked), by(rows), by(columns), "en")


def cells(table: Crosstab) -> dict[tuple[Code, Code], int]:
    """The cells that hold any case."""
    return {
        (row.code, column.code): count
        for row, counts in zip(table.rows.values, table.counts, strict=True)
        for column, count in zip(table.columns.values, counts, strict=True)
        if count
    }


def test_a_case_counts_for_each_of_its_values_and_the_unknown_has_a_row_at_the_end(twelve: World) -> None:
    table = counted(twelve, "collaboration_form", "country=PL,GR,DK")

    assert cases_by_code(table) == {
        "reserved-contract": 1, "grant": 1, "partnership-agreement": 1, "shared-ownership": 1, None: 1,
    }  # fmt: skip
    assert list(cases_by_code(table))[-1] is None
    assert (table.cases, table.mentions, table.axis.unknown, table.axis.is_repeated) == (3, 4, 1, True)
    assert table.shares == (1 / 3,) * 5


def test_numbers_are_counted_in_bands(twelve: World) -> None:
    usual = counted(twelve, "duration_years")
    chosen = count_cases(twelve.snapshot(), twelve.asked(""), by("start_year", (2012, 2015, 2016)), "nb")

    assert cases_by_code(usual) == {"under-2": 1, "2-4": 4, "5-9": 2, "10-19": 2, None: 3}
    assert cases_by_code(chosen) == {"under-2012": 1, "2012-2014": 2, "2015": 2, "2016-and-over": 5, None: 2}
    assert [value.label.text for value in chosen.axis.values] == [
        "før 2012", "2012–2014", "2015", "2016 eller senere", "Ikke registrert",
    ]  # fmt: skip


def test_what_does_not_apply_stands_in_no_row(twelve: World) -> None:
    ends = counted(twelve, "end_year").axis

    assert {value.code: value.cases for value in ends.values} == {"2015-2019": 2, "2020-and-over": 2, None: 1}
    assert (ends.unknown, ends.not_applicable, ends.recorded) == (1, 7, 4)


def test_values_of_no_case_are_listed_where_they_are_wanted(twelve: World) -> None:
    assert cases_by_code(counted(twelve, "continuity", "country=NO")) == {"ended": 1, "ordinary-operations": 1}
    assert cases_by_code(counted(twelve, "continuity", "country=NO", with_zero=True)) == {
        "ended-after-pilot": 0, "ended": 1, "continued": 0, "ordinary-operations": 1, "scaled": 0,
    }  # fmt: skip


def test_what_is_told_without_a_code_has_a_row_and_may_be_unknown_as_well(database: Database) -> None:
    both, only = a_case(barriers=[a_statement("slow-process"), a_statement()]), a_case(barriers=[a_statement()])
    table = counted(World(database, both, only), "barrier")

    assert cases_by_code(table) == {"slow-process": 1, "uncoded": 2, None: 1}
    assert (table.mentions, table.axis.recorded, table.axis.told_only) == (3, 2, 1)


def test_outcomes_come_with_what_became_of_them_and_who_says_so(twelve: World) -> None:
    table = counted(twelve, "outcome")
    results, evidence = map(cells, table.splits)

    assert cases_by_code(table) == {"employment": 2, "wellbeing": 2, "environment": 1, None: 8}
    assert results == {
        ("employment", "reached"): 1, ("employment", "not-reached"): 1, ("wellbeing", "reached"): 2,
        ("environment", "lost-later"): 1, (None, None): 8,
    }  # fmt: skip
    # Of the bond, employment was evaluated and well-being only told.
    assert evidence == {
        ("employment", "evaluation"): 2, ("wellbeing", "self-reported"): 1, ("wellbeing", "research"): 1,
        ("environment", "none"): 1, (None, None): 8,
    }  # fmt: skip


def test_a_result_that_is_not_recorded_of_one_outcome_is_unknown_of_that_one(database: Database) -> None:
    case = a_case(outcomes=[an_outcome(result="reached"), an_outcome(dimension="wellbeing")])
    world = World(database, case)

    assert cases_by_code(counted(world, "outcome_result")) == {"reached": 1, None: 1}
    assert cells(crossed(world, "outcome", "outcome_result")) == {
        ("employment", "reached"): 1, ("wellbeing", None): 1,
    }  # fmt: skip


def test_a_table_counts_each_pair_of_values(twelve: World) -> None:
    table = crossed(twelve, "country", "continuity", "country=NO,SE,FR")

    assert cells(table) == {
        ("NO", "ordinary-operations"): 1, ("NO", "ended"): 1, ("SE", "continued"): 1, ("FR", None): 1,
    }  # fmt: skip
    assert [(row.code, row.cases) for row in table.rows.values] == [("FR", 1), ("NO", 2), ("SE", 1)]
    assert (table.cases, table.mentions, table.coded_cases, table.unknown_both) == (4, 3, 3, 0)
    place = [row.code for row in table.rows.values].index("NO")
    assert set(table.row_shares[place]) == {0.5, 0.0}
    assert set(table.total_shares[place]) == {0.25, 0.0}


def test_values_of_one_organisation_must_meet_in_one(twelve: World) -> None:
    # In the garden a limited company and an association of unknown form work together.
    table = crossed(twelve, "legal_form", "legal_form_family", "country=SE")

    assert cells(table) == {("se-ab", "company-limited"): 1}
    assert [column.code for column in table.columns.values] == ["association", "company-limited"]
    assert table.part == "organisation_part"


def test_values_stand_in_the_organisation_that_the_question_asks_for(database: Database) -> None:
    company = an_organisation(legal_form="no-as", legal_form_family="company-limited")
    cooperative = an_organisation(legal_form_family="cooperative")
    world = World(database, a_case(organisations=[company, cooperative]))
    table = counted(world, "legal_form", "legal_form_family=cooperative")

    assert cases_by_code(table) == {}
    assert (table.axis.elsewhere, table.axis.unknown) == (1, 0)
    assert cases_by_code(counted(world, "legal_form", "legal_form_family=company-limited")) == {"no-as": 1}


def test_a_dimension_against_itself_counts_what_stands_together(twelve: World) -> None:
    table = crossed(twelve, "sector", "sector", "sector=food-and-agriculture")

    assert cells(table) == dict.fromkeys(
        [(one, other) for one in ("work-integration", "food-and-agriculture") for other in
         ("work-integration", "food-and-agriculture")], 2,
    )  # fmt: skip


def test_both_sides_may_be_unknown_or_not_apply(twelve: World) -> None:
    table = crossed(twelve, "end_year", "duration_years", "country=FR,DK,IS")

    assert cells(table) == {(None, None): 1}
    assert (table.rows.unknown, table.columns.unknown, table.unknown_both) == (1, 3, 1)
    assert (table.rows.not_applicable, table.columns.not_applicable, table.not_applicable_both) == (2, 0, 0)


def test_a_table_that_nobody_could_read_is_refused(twelve: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crossing, "MOST_CELLS", 20)
    with pytest.raises(QueryRefused) as refused:
        crossed(twelve, "country", "sector")

    (fault,) = refused.value.faults
    assert fault.parameter == "columns"
    assert fault.detail.startswith(
        "'country' by 'sector' would be a table of 11 x 11 = 121 cells; at most 20 are given"
    )


def test_a_timeline_has_every_year_from_the_first_start_to_the_last(twelve: World) -> None:
    table = timeline(twelve.snapshot(), twelve.asked("country=NO,SE,FR"), by("sector_group"), "en")

    years = {column.code: column.cases for column in table.columns.values}
    assert list(years) == [*map(str, range(2010, 2020)), None]
    assert {year: cases for year, cases in years.items() if cases} == {"2010": 1, "2015": 1, "2019": 1, None: 1}
    assert table.rows.name == "sector_group"
    assert cells(table)[("green", "2019")] == 1
    assert cells(table)[(None, None)] == 1


def test_a_case_runs_from_its_start_to_its_end_or_to_when_it_was_last_seen(twelve: World) -> None:
    table = timeline(twelve.snapshot(), twelve.asked(""), by("country"), "en", Counting.RUNNING)

    years = {column.code: column.cases for column in table.columns.values}
    assert (years["2010"], years["2016"], years["2024"], years[None]) == (1, 6, 1, 3)
    assert list(years) == [*map(str, range(2010, 2025)), None]
    assert [year for (country, year) in cells(table) if country == "PT"] == ["2015", "2016"]


def test_no_case_is_a_table_of_nothing(twelve: World) -> None:
    for table in (crossed(twelve, "sector", "country", "country=LU"),
                  timeline(twelve.snapshot(), twelve.asked("country=LU"), by("sector"), "en")):  # fmt: skip
        assert (table.rows.values, table.columns.values, table.counts, table.cases) == ((), (), (), 0)
    assert counted(twelve, "sector", "country=LU").shares == ()
