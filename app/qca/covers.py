"""Minimal covers: the fewest prime implicants that together hold for every needed configuration, and all ties."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice, product
from operator import or_

import numpy as np

from app.qca.sets import Configurations, Term

Rows = int
"""A set of needed configurations, as the bits of a number."""


def minimal_covers(primes: Sequence[Term], needed: Configurations, most: int) -> list[tuple[Term, ...]]:
    """Every way to cover all needed configurations with the fewest prime implicants, however long these are.

    As R's QCA does where it is asked for nothing else. Ends after `most` of them: ties can be countless.
    """
    alike: dict[Rows, list[Term]] = {}
    for term in primes:
        alike.setdefault(_covered(term, needed), []).append(term)
    chart = _Chart(alike, (1 << len(needed)) - 1)
    # Two that cover the same never stand in one minimal cover, so each is put in the place of the other.
    covers = (cover for chosen in chart.smallest() for cover in product(*(alike[rows] for rows in chosen)))
    return list(islice(covers, most))


def _covered(term: Term, needed: Configurations) -> Rows:
    holds = np.ones(len(needed), dtype=np.bool_)
    for column, level in enumerate(term):
        if level is not None:
            holds &= needed[:, column] == level
    return sum(1 << int(number) for number in np.flatnonzero(holds))


class _Chart:
    """What each group of prime implicants covers."""

    def __init__(self, groups: Iterable[Rows], everything: Rows) -> None:
        self._everything = everything
        of_all = sorted(groups, key=lambda rows: (-rows.bit_count(), rows))
        # Enough to find the least number, as what covers less can always be replaced.
        largest = [one for one in of_all if not any(one | other == other != one for other in of_all)]
        bits = range(everything.bit_length())
        self._all = [[rows for rows in of_all if rows >> bit & 1] for bit in bits]
        self._largest = [[rows for rows in largest if rows >> bit & 1] for bit in bits]
        self._near = [reduce(or_, covering) for covering in self._largest]
        """By row, all rows that some group covers together with it."""
        self._scarcest = sorted(bits, key=lambda bit: len(self._largest[bit]))
        self._too_few: dict[Rows, int] = {}
        """Of what is still to be covered, a number of groups that was found not to be enough."""

    def smallest(self) -> Iterator[tuple[Rows, ...]]:
        """Every choice of the fewest groups that cover everything."""
        fewest = 0
        while not self._can_be_covered(self._everything, fewest):
            fewest += 1
        return self._choices(self._everything, fewest, frozenset())

    def _can_be_covered(self, left: Rows, groups: int) -> bool:
        if not left:
            return True
        if groups <= self._too_few.get(left, 0) or groups < self._least(left):
            return False
        if any(self._can_be_covered(left & ~rows, groups - 1) for rows in self._covering(left, self._largest)):
            return True
        self._too_few[left] = groups
        return False

    def _choices(self, left: Rows, groups: int, barred: frozenset[Rows]) -> Iterator[tuple[Rows, ...]]:
        if not left:
            yield ()
            return
        if not self._can_be_covered(left, groups):
            return
        for rows in self._covering(left, self._all):
            if rows not in barred:
                for others in self._choices(left & ~rows, groups - 1, barred):
                    yield (rows, *others)
                # All choices with it have been given; without this they would come again in another order.
                barred |= {rows}

    def _covering(self, left: Rows, groups: Sequence[Sequence[Rows]]) -> list[Rows]:
        """The groups that cover the row that the fewest cover: every cover holds one of them."""
        scarcest = next(bit for bit in self._scarcest if left >> bit & 1)
        return sorted(groups[scarcest], key=lambda rows: -(rows & left).bit_count())

    def _least(self, left: Rows) -> int:
        """With fewer it cannot be done: so many rows are left of which no group covers two."""
        apart = 0
        for bit in self._scarcest:
            if left >> bit & 1:
                apart += 1
                left &= ~self._near[bit]
        return apart
