"""Sets of revision ids, any number of them taken together. Sets are shared, so nothing here changes one in place."""

from collections.abc import Iterable

from pyroaring import BitMap

NOTHING = BitMap()


def union(sets: Iterable[BitMap]) -> BitMap:
    """The ids in any of the sets; nothing where there is no set."""
    return BitMap.union(NOTHING, *sets)


def intersection(everything: BitMap, sets: Iterable[BitMap]) -> BitMap:
    """The ids of `everything` that are in every one of the sets."""
    return BitMap.intersection(everything, *sets)
