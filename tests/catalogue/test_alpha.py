"""Krippendorff's alpha, against what he printed himself and against a library."""

from collections.abc import Sequence
from typing import Any

import krippendorff
import numpy as np
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


def by_the_library(units: Sequence[Sequence[Codes]]) -> float:
    """What the package krippendorff says, told the same distance. Being under the GPL it checks ours and is no part."""
    pairable = [unit for unit in units if len(unit) > 1]
    domain = sorted({codes for unit in pairable for codes in unit}, key=sorted)
    counts = np.array([[unit.count(codes) for codes in domain] for unit in pairable])
    distances = np.array([[distance(one, other) for other in domain] for one in domain])

    def looked_up(v1: Any, v2: Any, i1: Any, i2: Any, n_v: Any, dtype: Any = np.float64) -> Any:
        return distances[i1, i2].astype(dtype)

    return float(krippendorff.alpha(value_counts=counts, level_of_measurement=looked_up))


CODINGS = st.lists(st.lists(st.frozensets(st.sampled_from("abc"), max_size=3), max_size=3), max_size=6)


@given(CODINGS)
def test_it_is_what_the_library_of_that_name_says(units: list[list[Codes]]) -> None:
    found = alpha_of(units)
    pairable = [unit for unit in units if len(unit) > 1]

    if len(pairable) < 2 or len({value for unit in pairable for value in unit}) < 2:
        assert found is None
    else:
        assert found == pytest.approx(by_the_library(units))
        assert found == pytest.approx(alpha_of([unit[::-1] for unit in reversed(units)]))
