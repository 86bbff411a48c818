"""How alike every published case is to one side: the sums that scores are made of, kept to give the reasons from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan

import numpy as np

from app.catalogue.likeness import Flags, Floats
from app.catalogue.traits import Indices, Known, Side, Traits
from app.query.measure import COMPONENTS, THIN

Weights = Mapping[str, float]
"""By component; above 0."""
_IS_IN: Mapping[str, Floats] = {
    component.name: (np.arange(2 ** len(COMPONENTS)) >> bit & 1).astype(np.float64)
    for bit, component in enumerate(COMPONENTS)
}
"""By component, whether each choice of components holds it, 1 or 0; a choice is a number with a bit for each."""
LOWEST = -4.0
"""Under every key by which cases are ranked, and above minus infinity."""
TIE_DIGITS = 9
"""Scores that are equal in so many digits are tied."""


@dataclass(frozen=True)
class Scores:
    """The likeness of one side to every case, component by component and all together (Gower 1971).

    What is unknown on either side leaves both sums: a gap in the sources makes no case less alike.
    """

    traits: Traits
    side: Side
    weights: Weights

    @cached_property
    def alike(self) -> Mapping[str, Floats]:
        """By component, the likeness to each different value that cases have; nan where unknown."""
        return {name: self.traits[name].alike(self.side.values[name], self.side.further) for name in self.weights}

    @cached_property
    def _likeness(self) -> Floats:
        """By case, the sum of weight x likeness over what is known on both sides."""
        likeness = np.zeros(len(self.traits))
        for name, alike in self.alike.items():
            # Of a number and nan, fmax gives the number: what is unknown adds nothing.
            likeness += (self.weights[name] * np.fmax(alike, 0.0)).take(self.traits[name].index)
        return likeness

    @cached_property
    def _known(self) -> Known:
        return self.traits.known(self.weights)

    @cached_property
    def _weight_of(self) -> Floats:
        """The sum of the weights of what is known on both sides, for each choice of components that a case knows."""
        told = (weight * _IS_IN[name] for name, weight in self.weights.items() if self.side.tells(name))
        return sum(told, np.zeros(2 ** len(COMPONENTS)))

    @cached_property
    def whole(self) -> float:
        """All the weight there is."""
        return sum(self.weights.values())

    @cached_property
    def compared(self) -> Floats:
        """By case, the share of the weight that could be compared, 0 to 1."""
        return (self._weight_of / self.whole).take(self._known.bits)

    def compared_at(self, place: int) -> float:
        """The same for one case."""
        return float(self._weight_of[self._known.bits[place]] / self.whole)

    @cached_property
    def score(self) -> Floats:
        """By case, the mean likeness over what could be compared, 0 to 1; nan where nothing could."""
        weight = np.where(self._weight_of > 0, self._weight_of, np.nan)
        return self._likeness / weight.take(self._known.bits)

    @cached_property
    def is_thin(self) -> Flags:
        """By case, whether too little could be compared to rank it among the others."""
        return self._is_thin_where.take(self._known.bits)

    @cached_property
    def _is_thin_where(self) -> Flags:
        """The same for each choice of components that a case knows."""
        # Shares are sums of weights: what is half to the last digit is not less than half.
        return self._weight_of / self.whole < THIN - 1e-9

    @cached_property
    def _are_some_thin(self) -> bool:
        return bool(self._is_thin_where[self._known.ever].any())

    def is_thin_at(self, place: int) -> bool:
        """The same for one case."""
        return bool(self._is_thin_where[self._known.bits[place]])

    def bounds(self, place: int) -> tuple[float, float]:
        """The score of a case if all that is unknown disagreed, and if it agreed."""
        likeness, weight = self._likeness[place], self._weight_of[self._known.bits[place]]
        return float(likeness / self.whole), min(1.0, float((likeness + (self.whole - weight)) / self.whole))

    def share_below(self, score: float) -> float | None:
        """The share of the cases that could be compared and are less alike than this, 0 to 1; None where none could."""
        return self.shares_below([score])[0]

    def shares_below(self, scores: Sequence[float]) -> list[float] | list[None]:
        """The same for some scores at once."""
        number = int(np.count_nonzero(~np.isnan(self.score)))
        if not number or not scores:
            return [None] * len(scores)
        # Those asked of are mostly the highest, so that few need be put in order.
        above = np.sort(self.score[self.score >= min(scores)])
        below = np.searchsorted(above, scores, "left") + (number - len(above))
        shares: list[float] = (below / number).tolist()
        return shares

    def likeness(self, component: str, place: int) -> float | None:
        """How alike a case is in one component, 0 to 1; None where that is unknown."""
        alike: float = self.alike[component].item(self.traits[component].index[place])
        return None if isnan(alike) else alike

    def ranked(
        self, candidates: Indices, limit: int, *, least: float = 0.0, is_closest_first: bool = True, margin: float = 0.0
    ) -> Indices:
        """The first of some cases: thin ones after the others, ties by slug.

        Those that tie with the last come along, as do those within a margin of it. Candidates come in order of slugs.
        """
        score = self.score.take(candidates)
        keys = np.where(score >= least, score if is_closest_first else -score, -np.inf)
        if self._are_some_thin:
            keys -= 2.0 * self.is_thin[candidates]
        if len(keys) > limit:
            bound = np.partition(keys, len(keys) - limit)[len(keys) - limit] - max(margin, 10.0**-TIE_DIGITS)
        else:
            bound = -np.inf
        chosen = np.flatnonzero(keys >= max(bound, LOWEST))
        # A stable sort keeps the order of what is equal, but for the last digits: they depend on the order of a sum.
        order: Indices = candidates[chosen[np.argsort(-keys[chosen].round(TIE_DIGITS), kind="stable")]]
        return order
