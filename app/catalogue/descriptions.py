"""How alike the words of two descriptions are: the cosine of their distinct words, rarer ones counting more (TF-IDF).

Every description is known by the place of its case among all. Sides are numbers, as they are of any other component:
nan is a description without words.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import orjson
from numpy.typing import NDArray

from app.catalogue.likeness import DIGITS, Floats, Values, rarity
from app.model.description_words import word_number, words_written
from app.query.measure import WORDS_ALIKE, WORDS_RARE
from app.store.database import Database
from app.store.reading import contents_of
from app.vocabulary.everyday_words import EVERYDAY_WORDS
from app.vocabulary.folding import fold

READ_AT_ONCE = 2000
"""Descriptions read together: SQLite takes at most 32,766 parameters."""
COMPARED_AT_ONCE = 4096
"""Descriptions compared together, so that what is summed stays near the processor."""
TWO = 2
"""Descriptions that may always share a word, however few there are."""
WRITTEN_KEPT = 256
"""Descriptions whose words are kept as they are written."""


class Descriptions:
    """The words of the published cases at one dataset revision, ready to be compared. Immutable."""

    def __init__(self, database: Database, ids: Sequence[int]) -> None:
        self._database, self._ids = database, ids
        numbers, sizes = _read(database, ids)
        self._starts = np.concatenate(([0], np.cumsum(sizes)))
        self._vocabulary = np.unique(numbers)
        self._terms: NDArray[np.int32] = np.searchsorted(self._vocabulary, numbers).astype(np.int32)
        """Place in the vocabulary of each word of each description, one description after the other."""
        self._carried = np.bincount(self._terms, minlength=len(self._vocabulary))
        is_rare = self._carried <= max(WORDS_RARE * len(ids), TWO)
        self._counts = np.where(is_rare, rarity(self._carried, len(ids)) ** 2, 0.0)
        """What a word adds that both sides have; nothing where it is common."""
        self._lengths = np.sqrt(self._summed(self._counts[self._terms], self._starts))
        self.values: Floats = np.where(self._lengths > 0, np.arange(len(ids)), np.nan)
        """Each description; nan where it has no rare words."""
        self._written = lru_cache(WRITTEN_KEPT)(self._words_of)

    def to_each(self, here: Values, _further: float = 1.0) -> Floats:
        """How alike one description is to each, 0 to 1; nan where either has no words."""
        if np.isnan(here):
            return np.full(len(self._ids), np.nan)
        counted = self._counted(int(here))
        shared = np.empty(len(self._ids))
        for first in range(0, len(shared), COMPARED_AT_ONCE):
            starts = self._starts[first : first + COMPARED_AT_ONCE + 1]
            shared[first : first + COMPARED_AT_ONCE] = self._summed(
                counted[self._terms[starts[0] : starts[-1]]], starts - starts[0]
            )
        return self._alike(int(here), np.arange(len(shared)), shared)

    def between(self, here: Values, there: Values, _further: float = 1.0) -> Floats:
        """How alike the two of each of some pairs are; quick where few descriptions stand here."""
        alike = np.full(len(here), np.nan)
        is_known = ~(np.isnan(here) | np.isnan(there))
        for one in np.unique(here[is_known]):
            which = np.flatnonzero(is_known & (here == one))
            others = there[which].astype(np.intp)
            first, sizes = self._starts[others], np.diff(self._starts)[others]
            starts = np.concatenate(([0], np.cumsum(sizes)))
            terms = self._terms[np.repeat(first - starts[:-1], sizes) + np.arange(starts[-1])]
            alike[which] = self._alike(int(one), others, self._summed(self._counted(int(one))[terms], starts))
        return alike

    def shared(self, here: int, there: int, most: int) -> tuple[str, ...]:
        """The rarest words that two descriptions share, as they are written; the same both ways round.

        Not those of everyday: `whether` is compared, but no reason that anybody would give.
        """
        common = np.intersect1d(self._terms_of(here), self._terms_of(there), assume_unique=True)
        common = common[self._counts[common] > 0]
        counts = self._counts[common].round(DIGITS).tolist()
        one, other = self._written(here), self._written(there)
        numbers = self._vocabulary[common].tolist()
        words = [min(one[number], other[number], key=_plainness) for number in numbers]
        rarest = sorted((-count, word) for count, word in zip(counts, words, strict=True))
        return tuple(word for _, word in rarest if fold(word) not in EVERYDAY_WORDS)[:most]

    def _words_of(self, place: int) -> Mapping[int, str]:
        """By its number, every word of a description as it is written most plainly."""
        (document,) = contents_of(self._database, "document", [self._ids[place]])
        written: dict[int, str] = {}
        for word, text in words_written(orjson.loads(document)):
            number = word_number(word)
            written[number] = min(written.get(number, text), text, key=_plainness)
        return written

    def _terms_of(self, place: int) -> NDArray[np.int32]:
        return self._terms[self._starts[place] : self._starts[place + 1]]

    def _counted(self, place: int) -> Floats:
        """By word, what it adds where the other side has it as well."""
        counted = np.zeros(len(self._vocabulary))
        terms = self._terms_of(place)
        counted[terms] = self._counts[terms]
        return counted

    def _alike(self, here: int, there: NDArray[np.intp], shared: Floats) -> Floats:
        lengths = self._lengths[here] * self._lengths[there]
        # Sums of the same numbers may differ in the last digit.
        cosine = (shared / np.where(lengths > 0, lengths, np.nan)).round(DIGITS)
        alike: Floats = np.minimum(1.0, cosine / WORDS_ALIKE)
        return alike

    @staticmethod
    def _summed(counts: Floats, starts: NDArray[np.intp]) -> Floats:
        """Sums of what stands between one start and the next."""
        summed = np.zeros(len(starts) - 1)
        # Where nothing stands between, `reduceat` would give what comes next.
        is_some = starts[1:] > starts[:-1]
        if is_some.any():
            summed[is_some] = np.add.reduceat(counts, starts[:-1][is_some])
        return summed


def _read(database: Database, ids: Sequence[int]) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
    """The numbers of all words, one description after the other, and how many each has."""
    parts = (ids[first : first + READ_AT_ONCE] for first in range(0, len(ids), READ_AT_ONCE))
    kept = [one for part in parts for one in contents_of(database, "words", part)]
    sizes = np.array([len(one) // 4 for one in kept], dtype=np.intp)
    return np.frombuffer(b"".join(kept), dtype="<u4").astype(np.uint32), sizes


def _plainness(word: str) -> tuple[bool, str]:
    """Small letters come before capitals, which may only begin a sentence."""
    return not word.islower(), word
