"""What shares most with some words, where not all are met, nor spelled as they are."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import log

from pyroaring import BitMap

from app.catalogue.beginnings import Beginnings

FIRST = 3
"""Letters by which words are looked for that are not met as they are spelled."""
MANY = 5000
"""Things with a common word that are looked at, and beyond which it is passed over once a rarer one is met."""


def nearly_starting(beginnings: Beginnings, word: str) -> BitMap:
    """What carries a word that begins so; where nothing does, a word of the same first letters."""
    return beginnings.starting((word,)) or beginnings.starting((word[:FIRST],))


def most_shared(sets: Sequence[BitMap], total: int, limit: int) -> list[int]:
    """At most `limit` numbers that stand in most of the sets of words, rare words counting more; of `total` numbers."""
    shared: Counter[int] = Counter()
    for found in sorted(filter(None, sets), key=len):
        if shared and len(found) > MANY:
            # Those that were met so far may carry it, too; all others have nothing but a common word.
            found = BitMap(shared) & found
        weight = log(1 + total / len(found)) if found else 0
        for number in islice(found, MANY):
            shared[number] += weight  # type: ignore[assignment]
    return sorted(shared, key=lambda number: (-shared[number], number))[:limit]
