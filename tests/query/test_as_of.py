"""Which state `as_of` names: a dataset revision, or a day."""

from datetime import date

import pytest

from app.query.as_of import day_meant, read_as_of
from app.query.grammar import Reading


@pytest.mark.parametrize(
    ("text", "asked"),
    [("1", 1), ("123", 123), ("999999999999999999", 999999999999999999), ("2026-03-01", date(2026, 3, 1))],
)
def test_a_revision_or_a_day(text: str, asked: int | date) -> None:
    reading = Reading({"as_of": [text]})

    assert (read_as_of(reading), reading.faults) == (asked, [])


def test_nothing_is_asked_where_it_is_left_out() -> None:
    assert read_as_of(Reading({})) is None


@pytest.mark.parametrize(
    "text",
    ["", " ", "0", "-1", "+1", "01", "1.5", "1e3", "9" * 19, "٣", "newest", "2026-02-30", "2026-3-1", "2026-03-01Z",
     "2026-03-01T00:00:00Z", "0000-01-01", "20260301x"],
)  # fmt: skip
def test_all_else_is_a_fault(text: str) -> None:
    reading = Reading({"as_of": [text]})

    assert read_as_of(reading) is None
    assert [fault.parameter for fault in reading.faults] == ["as_of"]


def test_a_number_may_be_meant_as_a_day() -> None:
    assert [day_meant(number) for number in (20260301, 20261301, 123)] == ["2026-03-01", None, None]
