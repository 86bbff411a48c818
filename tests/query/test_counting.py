"""What is asked to be counted, and what is wrong with it."""

from typing import Any

import pytest

from app.errors import Fault
from app.query.counting import Counting, counts_of, crosstab_of, timeline_of
from app.query.dimensions import BANDS, DIMENSIONS, Band, By, are_of_the_same, by, part_of_both
from app.query.fields import FACETS, NUMBERS
from app.query.grammar import Reading


def read(reader: Any, **values: str) -> tuple[Any, list[Fault]]:
    reading = Reading({name.replace("__", "."): [value] for name, value in values.items()})
    return reader(reading), reading.faults


def test_every_facet_every_number_and_the_results_of_outcomes_can_be_counted() -> None:
    assert set(DIMENSIONS) == {*FACETS, *NUMBERS, "outcome_result"}
    assert set(BANDS) == set(NUMBERS)


def test_sides_are_read_with_their_bands() -> None:
    asked, faults = read(crosstab_of, rows="country", columns="start_year", columns__bands="2000,2010", zero="true")

    assert faults == []
    assert (asked.rows, asked.columns, asked.with_zero) == (by("country"), by("start_year", (2000, 2010)), True)
    assert [band.code for band in asked.columns.bands] == ["under-2000", "2000-2009", "2010-and-over"]
    assert read(counts_of, by="source_count")[0].by.starts == BANDS["source_count"]
    assert read(timeline_of, by="sector", counting="running")[0].counting is Counting.RUNNING


NOTHING = f"There is nothing called '{{}}' to count by; there are {', '.join(DIMENSIONS)}."


@pytest.mark.parametrize(
    ("given", "detail", "did_you_mean"),
    [
        ({"by": "sectors"}, NOTHING.format("sectors"), "sector"),
        ({"by": "form"}, NOTHING.format("form"), "collaboration_form"),
        ({"by": "forms"}, NOTHING.format("forms"), "collaboration_form"),
        (
            {"by": "sector,country"},
            "'by' takes one dimension at a time, not 'sector,country'; two against each other are a crosstab or a "
            "heatmap with rows=sector&columns=country.",
            "sector",
        ),
        ({"by": "organisation"}, "'organisation' holds names, and names are not counted.", None),
        ({}, "Say what to count by, as in by=sector.", None),
        ({"by": ""}, "'by' is empty; give a value or leave it out.", None),
        ({"by": "sector", "bands": "3"}, "'bands' belongs to numbers such as by=start_year; 'sector' has codes.", None),
        ({"by": "start_year", "bands": "1990,x"}, "'bands' takes whole numbers, not 'x'.", None),
        ({"by": "start_year", "bands": "-5"}, "'bands' takes whole numbers, not '-5'.", None),
        (
            {"by": "end_year", "bands": "2010,2000"},
            "'bands' takes numbers that ascend, such as 2000,2010.",
            "2000,2010",
        ),
        (
            {"by": "end_year", "bands": ",".join(map(str, range(61)))},
            "'bands' takes at most 60 numbers, not 61.",
            None,
        ),
        ({"by": "sector", "zero": "yes"}, "'zero' is true or false, not 'yes'.", None),
    ],
)
def test_what_is_not_understood_is_named(given: dict[str, str], detail: str, did_you_mean: str | None) -> None:
    _, (fault,) = read(counts_of, **given)

    assert (fault.detail, fault.did_you_mean) == (detail, did_you_mean)


def test_all_that_is_wrong_is_told_at_once() -> None:
    _, faults = read(crosstab_of, rows="contry", columns__bands="1,2")

    assert [(fault.parameter, fault.did_you_mean) for fault in faults] == [("rows", "country"), ("columns", None)]


def test_bands_leave_no_gap_and_do_not_overlap() -> None:
    bands = By(DIMENSIONS["start_year"], (1990, 1991, 2000)).bands

    assert bands == (Band(None, 1989), Band(1990, 1990), Band(1991, 1999), Band(2000, None))
    assert all(sum(band.holds(year) for band in bands) == 1 for year in range(1980, 2010))


def test_which_sides_describe_the_same() -> None:
    assert part_of_both("legal_form", "legal_status") == "organisation_part"
    assert part_of_both("tier", "population_band") == "municipality_part"
    assert part_of_both("evidence", "outcome_result") == "outcome_part"
    apart = (("legal_form", "legal_form"), ("tier", "legal_form"), ("outcome", "tier"), ("outcome_result", "sector"))
    assert [part_of_both(*pair) for pair in apart] == [None] * 4
    assert are_of_the_same("country", "emes")
    assert not are_of_the_same("country", "original_language")
