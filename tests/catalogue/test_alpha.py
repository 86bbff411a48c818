"""Krippendorff's alpha, against what he printed himself and against its definition."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.alpha import Codes, alpha_of, distance

# Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability",
# https://repository.upenn.edu/handle/20.500.14332/2089: examples A, B and C; `.` is a unit that was not coded.
BINARY = ("0100000010", "1110010000")
NOMINAL = ("aabbdcccedda", "babbbccceddd")
INCOMPLETE = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units_of(coders: Sequence[str]) -> list[list[Codes]]:
    """Values of a letter each, a text for each coder, as sets of one code."""
    return [[frozenset(value) for value in unit if value != "."] for unit in zip(*coders, strict=True)]


@pytest.mark.parametrize(("coders", "alpha"), [(BINARY, 0.095), (NOMINAL, 0.692), (INCOMPLETE, 0.743)])
def test_it_is_what_krippendorff_prints(coders: Sequence[str], alpha: float) -> None:
    assert alpha_of(units_of(coders)) == pytest.approx(alpha, abs=0.0005)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("ab", "ba", 0),
        ("", "a", 1),
        ("ab", "cd", 1),
        # Passonneau 2006: the share in common, times 2/3 where one holds the other, 1/3 where they cross.
        ("a", "ab", 1 - 1 / 2 * 2 / 3),
        ("ab", "abcd", 1 - 1 / 2 * 2 / 3),
        ("abc", "bcd", 1 - 2 / 4 * 1 / 3),
    ],
)
def test_sets_are_as_far_apart_as_passonneau_says(one: str, other: str, apart: float) -> None:
    assert distance(frozenset(one), frozenset(other)) == pytest.approx(apart)
    assert distance(frozenset(other), frozenset(one)) == distance(frozenset(one), frozenset(other))


def test_nothing_is_said_where_nothing_could_be_told_apart() -> None:
    same, other = frozenset("a"), frozenset("b")

    assert alpha_of([]) is None
    assert alpha_of([[same, other]]) is None
    assert alpha_of([[same, same]] * 5) is None
    assert alpha_of([[same, same], [other], [other]]) is None


def test_who_agrees_in_all_that_varies_has_one() -> None:
    assert alpha_of(units_of(("aabb", "aabb"))) == 1.0


def by_definition(units: Sequence[Sequence[Codes]]) -> float:
    """Observed and expected disagreement, pair by pair."""
    pairable = [unit for unit in units if len(unit) > 1]
    values = [value for unit in pairable for value in unit]
    observed = sum(
        distance(one, other) / (len(unit) - 1) for unit in pairable for one, other in permutations(unit, 2)
    ) / len(values)
    expected = sum(distance(one, other) for one, other in permutations(values, 2))
    return 1 - observed / (expected / len(values) / (len(values) - 1))


CODINGS = st.lists(st.lists(st.frozensets(st.sampled_from("abc"), max_size=3), max_size=3), max_size=6)


@given(CODINGS)
def test_it_is_one_less_observed_by_expected_disagreement(units: list[list[Codes]]) -> None:
    found = alpha_of(units)
    pairable = [unit for unit in units if len(unit) > 1]

    if len(pairable) < 2 or len({value for unit in pairable for value in unit}) < 2:
        assert found is None
    else:
        assert found == pytest.approx(by_definition(units))
        assert found == pytest.approx(alpha_of([unit[::-1] for unit in reversed(units)]))
