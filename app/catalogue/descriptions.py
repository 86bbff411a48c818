"""How alike the words of two descriptions are: the cosine of their distinct words, rarer ones counting more (TF-IDF).

Every description is known by the place of its case among all. Sides are numbers, as they are of any other component:
nan is a description without words.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from app.catalogue.likeness import DIGITS, Floats, Values
from app.catalogue.rare_words import read_rare_words
from app.model.description_words import word_number, words_written
from app.query.measure import WORDS_ALIKE
from app.store.database import Database
from app.store.reading import contents_of
from app.vocabulary.everyday_words import EVERYDAY_WORDS
from app.vocabulary.folding import fold

COMPARED_AT_ONCE = 4096
"""Descriptions compared together, so that what is summed stays near the processor."""
WRITTEN_KEPT = 256
"""Descriptions whose words are kept as they are written."""


class Descriptions:
    """The words of the published cases at one dataset revision, ready to be compared. Immutable."""

    def __init__(self, database: Database, ids: Sequence[int]) -> None:
        self._database, self._ids = database, ids
        self._rare = read_rare_words(database, ids)
        self._lengths = np.sqrt(self._summed(self._rare.counts[self._rare.terms], self._rare.starts))
        self.values: Floats = np.where(self._lengths > 0, np.arange(len(ids)), np.nan)
        """Each description; nan where it has no rare words."""
        self._written = lru_cache(WRITTEN_KEPT)(self._words_of)

    def to_each(self, here: Values, _further: float = 1.0) -> Floats:
        """How alike one description is to each, 0 to 1; nan where either has no words."""
        if np.isnan(here):
            return np.full(len(self._ids), np.nan)
        rare, counted = self._rare, self._counted(int(here))
        shared = np.empty(len(self._ids))
        for first in range(0, len(shared), COMPARED_AT_ONCE):
            starts = rare.starts[first : first + COMPARED_AT_ONCE + 1]
            shared[first : first + COMPARED_AT_ONCE] = self._summed(
                counted[rare.terms[starts[0] : starts[-1]]], starts - starts[0]
            )
        return self._alike(int(here), np.arange(len(shared)), shared)

    def between(self, here: Values, there: Values, _further: float = 1.0) -> Floats:
        """How alike the two of each of some pairs are; quick where few descriptions stand here."""
        alike = np.full(len(here), np.nan)
        is_known = ~(np.isnan(here) | np.isnan(there))
        for one in np.unique(here[is_known]):
            which = np.flatnonzero(is_known & (here == one))
            others = there[which].astype(np.intp)
            first, sizes = self._rare.starts[others], np.diff(self._rare.starts)[others]
            starts = np.concatenate(([0], np.cumsum(sizes)))
            terms = self._rare.terms[np.repeat(first - starts[:-1], sizes) + np.arange(starts[-1])]
            alike[which] = self._alike(int(one), others, self._summed(self._counted(int(one))[terms], starts))
        return alike

    def shared(self, here: int, there: int, most: int) -> tuple[str, ...]:
        """The rarest words that two descriptions share, as they are written; the same both ways round.

        Not those of everyday: `whether` is compared, but no reason that anybody would give.
        """
        common = np.intersect1d(self._terms_of(here), self._terms_of(there), assume_unique=True)
        counts = self._rare.counts[common].round(DIGITS).tolist()
        one, other = self._written(here), self._written(there)
        numbers = self._rare.vocabulary[common].tolist()
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

    def _terms_of(self, place: int) -> NDArray[np.unsignedinteger[Any]]:
        return self._rare.terms[self._rare.starts[place] : self._rare.starts[place + 1]]

    def _counted(self, place: int) -> Floats:
        """By word, what it adds where the other side has it as well."""
        counted = np.zeros(len(self._rare.vocabulary))
        terms = self._terms_of(place)
        counted[terms] = self._rare.counts[terms]
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


def _plainness(word: str) -> tuple[bool, str]:
    """Small letters come before capitals, which may only begin a sentence."""
    return not word.islower(), word
