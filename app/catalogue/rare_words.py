"""The words by which descriptions are told apart: those that few of them hold, and what each counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.catalogue.likeness import Floats, rarity
from app.query.measure import WORDS_RARE
from app.store.database import Database
from app.store.reading import contents_of

READ_AT_ONCE = 2000
"""Descriptions read together: SQLite takes at most 32,766 parameters."""
TWO = 2
"""Descriptions that may always share a word, however few there are."""

Starts = NDArray[np.intp]
"""Where each of some descriptions begins, and where the last one ends."""


@dataclass(frozen=True, slots=True)
class RareWords:
    """Which of them stand in which description, without the common ones, which are most of what is written."""

    vocabulary: NDArray[np.uint32]
    """The number of each word, in ascending order."""
    counts: Floats
    """What each word counts where both sides have it."""
    terms: NDArray[np.unsignedinteger[Any]]
    """Place in the vocabulary of each word of each description, one description after the other."""
    starts: Starts


def read_rare_words(database: Database, ids: Sequence[int]) -> RareWords:
    """The rare words of some revisions, in their order."""
    numbers, starts = zip(*_parts(database, ids), strict=True)
    vocabulary = np.unique(np.concatenate([np.unique(one) for one in numbers]))
    parts = [_small(np.searchsorted(vocabulary, one), len(vocabulary)) for one in numbers]
    carried = np.sum([np.bincount(one, minlength=len(vocabulary)) for one in parts], axis=0)
    is_rare = carried <= max(WORDS_RARE * len(ids), TWO)
    place = _small(np.cumsum(is_rare) - is_rare, int(is_rare.sum()))
    sizes = [np.diff(_starts(is_rare[one])[begun]) for one, begun in zip(parts, starts, strict=True)]
    return RareWords(
        vocabulary[is_rare],
        rarity(carried[is_rare], len(ids)) ** 2,
        np.concatenate([place[one[is_rare[one]]] for one in parts]),
        _starts(np.concatenate(sizes)),
    )


def _parts(database: Database, ids: Sequence[int]) -> Iterator[tuple[NDArray[np.uint32], Starts]]:
    """The numbers of all words of some descriptions at a time, and where each description begins."""
    for first in range(0, max(len(ids), 1), READ_AT_ONCE):
        kept = contents_of(database, "words", ids[first : first + READ_AT_ONCE])
        yield np.frombuffer(b"".join(kept), "<u4").astype(np.uint32), _starts([len(one) // 4 for one in kept])


def _starts(sizes: Sequence[int] | NDArray[Any]) -> Starts:
    return np.concatenate(([0], np.cumsum(sizes, dtype=np.intp)))


def _small(places: NDArray[np.intp], number: int) -> NDArray[np.unsignedinteger[Any]]:
    """The same places, of so many, in as few bytes as can hold them."""
    return places.astype(np.min_scalar_type(number))
