"""Words by their beginnings, for suggestions while somebody types."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_

from pyroaring import BitMap

LAST = "\U0010ffff"
"""Comes after every letter: what begins with a text lies between the text and the text with this behind it."""


class Beginnings:
    """Which numbers carry a word that begins as typed: words in their order, and beside each the number it is of."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._numbers = array("I")

    def fill(self, carried: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Takes numbers and the words that each carries, in place of all that was there."""
        gathered: dict[str, array[int]] = {}
        for number, words in carried:
            for word in set(words):
                gathered.setdefault(word, array("I")).append(number)
        self._words, self._numbers = [], array("I")
        for word in sorted(gathered):
            self._words += [word] * len(gathered[word])
            self._numbers += gathered[word]

    def add(self, number: int, words: Iterable[str]) -> None:
        """Takes one more number and its words; each costs a move of those behind it."""
        for word in set(words):
            place = bisect_right(self._words, word)
            self._words.insert(place, word)
            self._numbers.insert(place, number)

    def starting(self, typed: Sequence[str]) -> BitMap:
        """The numbers that carry, for every word typed, one that begins so."""
        return reduce(and_, map(self._starting, typed))

    def _starting(self, beginning: str) -> BitMap:
        first = bisect_left(self._words, beginning)
        return BitMap(self._numbers[first : bisect_left(self._words, beginning + LAST, first)])
