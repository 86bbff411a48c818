"""How a score stands among those of other pairs of cases: closer than so many of them."""

from collections.abc import Mapping
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from app.catalogue.likeness import Floats
from app.catalogue.traits import Traits
from app.query.measure import MOST_PAIRS

AT_ONCE = 4096
"""Pairs whose likeness is reckoned together."""
ASKING = 1000
"""Cases that stand first in the pairs of a sample."""
SCORES_KEPT = 8
"""Choices of weights for which the scores of the pairs are kept, under 1 MB each."""


TIE = 1e-5
"""What differs by no more is as alike: the scores of the pairs are kept in single precision."""


class PairSample:
    """Pairs of different cases, all of them or a fixed sample, and how alike they are. Immutable."""

    def __init__(self, traits: Traits) -> None:
        self._traits = traits
        self._here, self._there = _pairs(len(traits))
        self.size = len(self._here)
        """How many pairs; 0 where there are not two cases."""
        self._scores = lru_cache(SCORES_KEPT)(self._sorted_scores)
        self._alike = cache(self._likeness)

    def _likeness(self, name: str) -> NDArray[np.float32]:
        """In one component; made when somebody first asks of a pair, since profiles are not placed among pairs."""
        # Half precision would do: a place among pairs is told in hundredths.
        return _likeness(self._traits, name, self._here, self._there).astype(np.float32)

    def closer_than(self, score: float, weights: Mapping[str, float]) -> float | None:
        """The share of the pairs whose score under these weights is lower, 0 to 1; None where there are no pairs."""
        scores = self._scores(tuple(weights.items()))
        return float(np.searchsorted(scores, np.float32(score - TIE), "left") / len(scores)) if len(scores) else None

    def _sorted_scores(self, weights: tuple[tuple[str, float], ...]) -> NDArray[np.float32]:
        likeness, weight = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32)
        for name, one in weights if self.size else ():
            alike = self._alike(name)
            is_known = ~np.isnan(alike)
            likeness += np.float32(one) * np.where(is_known, alike, np.float32(0))
            weight += np.float32(one) * is_known
        known = weight > 0
        return np.sort(likeness[known] / weight[known])


def _likeness(traits: Traits, name: str, here: NDArray[np.intp], there: NDArray[np.intp]) -> Floats:
    trait = traits[name]
    one, other = trait.index[here], trait.index[there]
    # A few at once: pairs of sets of codes take much room on the way.
    parts = (slice(start, start + AT_ONCE) for start in range(0, len(one), AT_ONCE))
    return np.concatenate([trait.likeness(trait.values[one[p]], trait.values[other[p]], 1.0) for p in parts])


def _pairs(number: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Places of the first and of the second case of each pair."""
    if number * (number - 1) // 2 <= MOST_PAIRS:
        here, there = np.triu_indices(number, 1)
        return here, there
    # Some cases, evenly from the first slug to the last, each with as many others: so the words of a case are looked
    # up once for all its pairs, which takes 0.2 s of 50,000 cases; of pairs of any two cases they took 3 s.
    here = np.arange(MOST_PAIRS) * ASKING // MOST_PAIRS * number // ASKING
    # The same cases give the same pairs, on every machine: by a mixing of the pair's own number, no generator.
    mixed = _mixed(np.arange(MOST_PAIRS, dtype=np.uint64))
    # Any other than the first, each as likely.
    step = (mixed % np.uint64(number - 1)).astype(np.intp) + 1
    return here, (here + step) % number


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Numbers in a row -> numbers without a pattern (splitmix64, Steele, Lea and Flood 2014)."""
    mixed = (numbers + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
