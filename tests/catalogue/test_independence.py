"""The test of independence, against tables whose figures are published, and when there is none."""

import math

import pytest

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Asked, Crosstab
from app.catalogue.independence import Independence, Reason, chance_above, independence_of
from app.catalogue.statistics import cross_tabulate
from app.query.conditions import CaseQuery
from app.query.dimensions import by
from app.query.fields import FIELDS
from app.vocabulary.terms import Label
from tests.catalogue.worlds import World


@pytest.mark.parametrize(
    ("chi_square", "degrees_of_freedom", "p"),
    [
        # The usual tables: the points above which 5, 1 and 0.1 per cent lie.
        (3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (18.307, 10, 0.05), (43.773, 30, 0.05),
        (6.635, 1, 0.01), (15.086, 5, 0.01), (23.209, 10, 0.01), (10.828, 1, 0.001), (59.703, 30, 0.001),
    ],
)  # fmt: skip
def test_chances_are_those_of_the_tables(chi_square: float, degrees_of_freedom: int, p: float) -> None:
    assert chance_above(chi_square, degrees_of_freedom) == pytest.approx(p, rel=2e-3)


def test_chances_hold_at_both_ends() -> None:
    assert chance_above(0.0, 7) == 1.0
    assert 0.0 <= chance_above(5_000.0, 551) < 1e-300
    # With two degrees of freedom it is the exponential function itself.
    assert chance_above(7.0, 2) == pytest.approx(math.exp(-3.5))
    falling = [chance_above(x / 2, 5) for x in range(60)]
    assert falling == sorted(falling, reverse=True)


def found_in(observed: list[list[int]]) -> Independence:
    """The test of cases of which each stands in one of these cells."""
    cases = sum(map(sum, observed))
    rows = _axis("status", [sum(row) for row in observed])
    columns = _axis("confidence", [sum(column) for column in zip(*observed, strict=True)])
    asked = Asked(CaseQuery(), 1, "en")
    return independence_of(Crosstab(asked, rows, columns, tuple(map(tuple, observed)), cases, cases, 0, 0))


def _axis(name: str, sizes: list[int]) -> Axis:
    values = tuple(Value(str(place), Label(str(place), "en"), size) for place, size in enumerate(sizes))
    return Axis(FIELDS[name], Label(name, "en"), values, 0, 0, recorded=sum(sizes), elsewhere=0)


def test_it_is_pearsons_chi_square_with_cramers_v() -> None:
    found = found_in([[20, 10], [5, 15]])

    # 50 (20 x 15 - 10 x 5)^2 / (30 x 20 x 25 x 25), as for any table of two by two.
    chi_square = 50 * 250**2 / (30 * 20 * 25 * 25)
    assert found.chi_square == pytest.approx(chi_square)
    assert (found.degrees_of_freedom, found.cases, found.reason, found.small) == (1, 50, None, 0)
    assert found.cramers_v == pytest.approx(math.sqrt(chi_square / 50))
    assert found.p == pytest.approx(math.erfc(math.sqrt(chi_square / 2)))


def test_small_expected_counts_are_no_ground_for_a_test() -> None:
    # Expected are 9.6 and 6.4 in the first row, 2.4 and 1.6 in the second.
    found = found_in([[10, 6], [2, 2]])

    assert found.reason is Reason.EXPECTED_TOO_SMALL
    assert (found.small, found.cells) == (2, 4)
    assert found.smallest_expected == pytest.approx(1.6)
    assert (found.chi_square, found.p, found.cramers_v) == (None, None, None)


def test_one_in_five_may_be_small_if_none_is_below_one() -> None:
    # In the last cell 2 are expected, in all others at least 8.
    found = found_in([[45, 45, 10], [38, 36, 6], [7, 9, 4]])

    assert (found.reason, found.small) == (None, 1)
    assert found.smallest_expected == pytest.approx(2.0)
    assert found_in([[90, 9], [1, 0]]).reason is Reason.EXPECTED_TOO_SMALL


def test_rows_and_columns_without_cases_are_left_out() -> None:
    assert found_in([[20, 0, 10], [0, 0, 0], [5, 0, 15]]) == found_in([[20, 10], [5, 15]])
    assert found_in([[20, 0], [5, 0]]).reason is Reason.TOO_FEW_LINES
    assert found_in([[0, 0], [0, 0]]).reason is Reason.TOO_FEW_LINES


def test_cases_that_are_counted_more_than_once_are_not_tested(twelve: World) -> None:
    table = cross_tabulate(twelve.snapshot(), twelve.asked(""), by("sector"), by("status"), "en")
    found = independence_of(table)

    assert found.reason is Reason.COUNTED_MORE_THAN_ONCE
    # Kitchen, garden, bakery, weaving and the school have two sectors; two cases have none.
    assert (found.cases, found.mentions) == (10, 15)


@pytest.mark.parametrize(
    ("rows", "columns"),
    [("country", "welfare_regime"), ("sector", "sector_group"), ("start_year", "duration_years"), ("tier", "tier"),
     ("legal_form", "legal_form_family")],
)  # fmt: skip
def test_what_is_made_of_the_same_is_not_tested(twelve: World, rows: str, columns: str) -> None:
    table = cross_tabulate(twelve.snapshot(), twelve.asked(""), by(rows), by(columns), "en")

    assert independence_of(table).reason is Reason.MADE_OF_THE_SAME


def test_one_row_is_no_table(twelve: World) -> None:
    table = cross_tabulate(twelve.snapshot(), twelve.asked("country=NO"), by("country"), by("status"), "en")

    assert independence_of(table).reason is Reason.TOO_FEW_LINES
