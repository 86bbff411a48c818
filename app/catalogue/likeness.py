"""How alike two sides are in one component: 0 to 1, nan where either is unknown. After Gower (1971), over arrays.

A side is one value or a row of codes; two arrays of sides are paired by NumPy's broadcasting.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.query.measure import (
    ALONE,
    COMPONENTS,
    NEAR,
    NO_REGIME,
    SAME_COUNTRY,
    SAME_REGIME,
    TENFOLDS,
    YEARS,
    Component,
    Method,
    nearness_of_families,
)
from app.query.values import codes_of
from app.vocabulary.countries import countries
from app.vocabulary.loading import vocabularies

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Values = NDArray[Any]
"""Sides in one component: flags of codes, or numbers of which nan is unknown."""

DIGITS = 12
"""Of a soft overlap."""

OneSide = Callable[[Values, float], Floats]
"""A likeness of which the second side is given: it takes the first, and what codes count that only the second has."""
Likeness = Callable[[Values, Values, float], Floats]
"""Of two sides; the third says what each code of the second counts, where one of the first counts 1. Symmetric where
that is 1 too."""


def code_row(component: str, codes: Iterable[str]) -> Flags:
    """A set of codes as flags, in the order of the vocabulary."""
    given = frozenset(codes)
    return np.array([code in given for code in code_names(component)], dtype=np.bool_)


@cache
def code_names(component: str) -> Sequence[str]:
    """The codes that the flags of a component stand for, in order."""
    return tuple(codes_of(_BY_NAME[component].field))


def rarity(cases: Sequence[int] | NDArray[np.intp], number: int) -> Floats:
    """What each code or word counts, log((N + 1) / (n + 0.5)) for n of N cases: always above 0."""
    counts: Floats = np.log((number + 1) / (np.asarray(cases) + 0.5))
    return counts


@dataclass(frozen=True)
class SoftOverlap:
    """Of two sets of codes, each code counts 1 where the other side has it, 0.4 where it has one of its group, else 0.

    The mean over the codes of both sides, the rarer ones counting more.
    """

    rarity: Floats
    groups: Flags
    """Codes x groups: what lies in what."""
    vague: int | None = None
    """Place of a code that says nothing beside a narrower one; None where there is no such code."""

    def compared(self, side: Values, other: Values) -> Values:
        """The codes of a side that take part: not the vague one beside narrower ones, unless the other has only that.

        So "everybody" and "everybody, families" have everybody in common, and "everybody, women" and "everybody,
        families" nothing.
        """
        if self.vague is None or not side[..., self.vague].any():
            return side
        is_all = other[..., self.vague] & (other.sum(-1) == 1)
        shape = np.broadcast_shapes(side.shape, other.shape)
        taking_part = np.broadcast_to(side, shape).copy()
        taking_part[..., self.vague] &= (side.sum(-1) == 1) | is_all
        return taking_part

    @cached_property
    def _kin(self) -> NDArray[np.float32]:
        """Codes x codes: 1 in the same group, else 0."""
        return (self.groups @ self.groups.T).astype(np.float32)

    def _scores(self, side: Values) -> Floats:
        """What any code scores against a side."""
        return np.where(side, 1.0, np.where(side.astype(np.float32) @ self._kin > 0, NEAR, 0.0))

    def __call__(self, here: Values, there: Values, further: float) -> Floats:
        """Over the last axis; nan where a side has no codes."""
        return self._to_each(self.compared(there, here))(self.compared(here, there), further)

    def to_each(self, there: Values) -> "OneSide":
        """The same, with one side given beforehand: what depends on it alone is reckoned once."""
        usual = self._to_each(self.compared(there, np.zeros_like(there)))

        def likeness(here: Values, further: float) -> Floats:
            # What takes part of the other side depends on this one only where this one has the vague code.
            is_vague = self.vague is not None and bool(here[..., self.vague].any())
            return self(here, there, further) if is_vague else usual(here, further)

        return likeness

    def _to_each(self, there: Values) -> "OneSide":
        scores_there, counts_there = self._scores(there), there * self.rarity
        whole_there = counts_there.sum(-1)

        def likeness(here: Values, further: float) -> Floats:
            counts_here = here * self.rarity
            alike = _summed(counts_here, scores_there) + further * _summed(self._scores(here), counts_there)
            whole = counts_here.sum(-1) + further * whole_there
            is_known = here.any(-1) & (whole_there > 0)
            # Sums of the same numbers may differ in the last digit, and what is the same is alike exactly 1.
            return np.where(is_known, (alike / np.where(is_known, whole, 1.0)).round(DIGITS), np.nan)

        return likeness


@dataclass(frozen=True, slots=True)
class BestPair:
    """Of two sets of codes, the nearness of the pair that is nearest."""

    nearness: Floats
    """Codes x codes, symmetric, 1 on the diagonal."""

    def __call__(self, here: Values, there: Values, further: float) -> Floats:
        """Over the last axis; nan where a side has no codes."""
        pairs = np.where(here[..., :, None] & there[..., None, :], self.nearness, -1.0)
        best = pairs.max(axis=(-2, -1))
        return np.where(best < 0, np.nan, best)


@dataclass(frozen=True, slots=True)
class Distance:
    """Of two numbers: nothing is alike any more this far apart."""

    furthest: float

    def __call__(self, here: Values, there: Values, further: float) -> Floats:
        """Falls evenly from 1 to 0."""
        alike: Floats = np.maximum(0.0, 1.0 - np.abs(here - there) / self.furthest)
        return alike


@dataclass(frozen=True, slots=True)
class SameCountry:
    """Of two countries by their place in the list: the same 1, of one welfare regime 0.5, else 0."""

    regimes: Floats
    """Of each country; nan where it is like no other."""

    def __call__(self, here: Values, there: Values, further: float) -> Floats:
        """Never unknown on the side of a case; nan where a profile tells no country."""
        is_known = ~(np.isnan(here) | np.isnan(there))
        one, other = (np.where(np.isnan(side), 0, side).astype(np.intp) for side in (here, there))
        regime = np.where(self.regimes[one] == self.regimes[other], SAME_REGIME, 0.0)
        return np.where(is_known, np.where(one == other, SAME_COUNTRY, regime), np.nan)


def _summed(one: Floats, other: Floats) -> Floats:
    """Products over the last axis."""
    # The same either way; one row against a whole table is most of the work of a comparison.
    summed: Floats = other @ one if one.ndim == 1 else np.vecdot(one, other)
    return summed


def likeness_of(component: Component, cases: Sequence[int], number: int) -> Likeness:
    """How a component is compared; `cases` says how many of `number` cases carry each of its codes."""
    return _MADE[component.method](component, cases, number)


def to_each(likeness: Likeness, there: Values) -> OneSide:
    """A likeness with the second side given beforehand."""
    if isinstance(likeness, SoftOverlap):
        return likeness.to_each(there)
    return lambda here, further: likeness(here, there, further)


def _soft_overlap(component: Component, cases: Sequence[int], number: int) -> Likeness:
    terms = vocabularies()[component.field.vocabulary or ""].terms
    # A code without a group is in one of its own.
    named = [terms[code].group or code for code in code_names(component.name)]
    groups = np.array([[group == other for other in dict.fromkeys(named)] for group in named], dtype=np.bool_)
    vague = code_names(component.name).index(ALONE[component.name]) if component.name in ALONE else None
    return SoftOverlap(rarity(cases, number), groups, vague)


def _best_pair(component: Component, _cases: Sequence[int], _number: int) -> Likeness:
    names = code_names(component.name)
    return BestPair(np.array([[nearness_of_families(one, other) for other in names] for one in names]))


def _same_country(_component: Component, _cases: Sequence[int], _number: int) -> Likeness:
    regimes = [country.welfare_regime for country in countries().values()]
    numbered = {regime: float(place) for place, regime in enumerate(dict.fromkeys(regimes))}
    return SameCountry(np.array([np.nan if regime == NO_REGIME else numbered[regime] for regime in regimes]))


_BY_NAME = {component.name: component for component in COMPONENTS}
_MADE: Mapping[Method, Callable[[Component, Sequence[int], int], Likeness]] = {
    Method.CODES: _soft_overlap,
    Method.FAMILIES: _best_pair,
    Method.CONTEXT: _same_country,
    Method.SIZE: lambda *_: Distance(TENFOLDS),
    Method.YEARS: lambda *_: Distance(YEARS),
}
