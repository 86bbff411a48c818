"""Orders of the published cases: the unknown last either way, ties by slug."""

from array import array
from bisect import bisect_left, bisect_right, insort
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, MutableSequence, Sequence
from itertools import filterfalse, islice
from threading import Lock
from typing import Any

from pyroaring import BitMap

from app.catalogue.rows import Row
from app.query.paging import SortKey

Sort = tuple[SortKey, ...]
Rank = tuple[Any, ...]
KEPT = 16
"""Orders kept in memory, one id a case each."""
LOOKS = 50
"""Cases passed in an order in the time in which one is ranked: 0.08 and 4 µs."""

MANY = 300
"""Cases that go from an order one by one; to look through 50,000 takes as long."""


def values_of(sort: Sort, row: Row) -> tuple[Any, ...]:
    """The row's values under the keys, as a cursor holds them."""
    return tuple(getattr(row, key.name) for key in sort)


def rank_of(sort: Sort, values: Sequence[Any], slug: str) -> Rank:
    """Something to compare by: smaller comes first."""
    return (*(_ranked(value, key.descending) for key, value in zip(sort, values, strict=True)), slug)


def _ranked(value: Any, descending: bool) -> tuple[int, Any]:
    if value is None:
        return 1, 0
    if not descending:
        return 0, value
    # Text cannot be negated, its characters can; the end of a text then comes after every character.
    return 0, -value if isinstance(value, int) else (*(-ord(character) for character in value), 1)


Order = MutableSequence[int]
"""Ids one after the other. An array is copied for the next snapshot in a fiftieth of the time that a list takes."""


class Orders:
    """All published ids in the orders that were asked for, each made once; every thread may ask."""

    def __init__(self, rows: Mapping[int, Row], everything: BitMap) -> None:
        self._rows = rows
        self._everything = everything
        self._lock = Lock()
        self._orders: OrderedDict[Sort, Order] = OrderedDict()
        """The one asked for last at the end."""

    def ranker(self, sort: Sort) -> Callable[[int], Rank]:
        """The rank of an id in this order."""
        rows = self._rows

        def rank(revision_id: int) -> Rank:
            row = rows[revision_id]
            return rank_of(sort, values_of(sort, row), row.slug)

        return rank

    def order(self, sort: Sort) -> Order:
        """All ids in this order; not to be changed."""
        with self._lock:
            found = self._orders.get(sort)
            if found is not None:
                self._orders.move_to_end(sort)
                return found
        # Outside the lock: whoever asks for an order that is there does not wait for one that is made.
        found = array("I", sorted(self._everything, key=self.ranker(sort)))
        with self._lock:
            self._orders[sort] = found
            while len(self._orders) > KEPT:
                self._orders.popitem(last=False)
        return found

    def first(self, found: BitMap, sort: Sort, limit: int, after: Rank | None = None) -> list[int]:
        """The first ids of a set in this order, those after a rank if one is given."""
        number = len(found)
        passed = len(self._everything) * min(1.0, limit / number) if number else 0
        if number * LOOKS <= passed:
            rank = self.ranker(sort)
            ranked = sorted((rank(revision_id), revision_id) for revision_id in found)
            start = 0 if after is None else bisect_right(ranked, (after, 1 << 62))
            return [revision_id for _, revision_id in ranked[start : start + limit]]
        order = self.order(sort)
        start = 0 if after is None else bisect_right(order, after, key=self.ranker(sort))
        return list(islice(filter(found.__contains__, islice(order, start, None)), limit))

    def renewed(self, rows: Mapping[int, Row], everything: BitMap, removed: BitMap, added: Iterable[int]) -> "Orders":
        """The same orders for another snapshot, in time proportional to the change; `rows` holds all of both."""
        newer = Orders(rows, everything)
        with self._lock:
            orders = list(self._orders.items())
        for sort, order in orders:
            rank = newer.ranker(sort)
            if len(removed) > MANY:
                changed: Order = array("I", filterfalse(removed.__contains__, order))
            else:
                changed = order[:]
                for revision_id in removed:
                    del changed[bisect_left(changed, rank(revision_id), key=rank)]
            for revision_id in added:
                insort(changed, revision_id, key=rank)
            newer._orders[sort] = changed
        return newer
