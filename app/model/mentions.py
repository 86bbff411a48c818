"""Where a text such as a name stands in another one, however it is written there."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from app.model.withheld import MARK
from app.vocabulary.folding import spans, words

Words = tuple[str, ...]
"""The folded words of a text that is looked for."""
Range = tuple[int, int]

LEAST = 3
"""Letters and digits that a text must have to be looked for."""
LONG_ENOUGH = 4
"""Letters from which a last word may go on by an ending."""
LONGEST_ENDING = 3
"""Letters of an ending: `Nordmanns`, `Nordmannin`."""


def sought(text: str) -> Words:
    """The words by which a text is looked for."""
    return tuple(words(text))


def letters(wanted: Words) -> int:
    """How many letters and digits tell a text from others."""
    return sum(map(len, wanted))


def mentions(text: str, wanted: Iterable[Words]) -> list[Range]:
    """Where any of some texts stand, start and end (exclusive), from the first to the last; those that touch are one.

    As for a reader who searches, large letters, accents and what parts the words do not count; the last word may have
    an ending, and in names of addresses several words may be written as one. A text without a letter stands nowhere.
    """
    read = list(spans(text))
    merged: list[Range] = []
    for first, last in sorted(place for one in wanted if one for place in _mentions(read, one)):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged


def without(text: str, wanted: Collection[Words]) -> str:
    """The text with a mark in place of every mention."""
    # Again, as words may meet over a mark that stood apart before.
    while found := mentions(text, wanted):
        for first, last in reversed(found):
            text = f"{text[:first]}{MARK}{text[last:]}"
    return text


def _mentions(read: Sequence[tuple[str, int, int]], wanted: Words) -> Iterator[Range]:
    joined = "".join(wanted) if len(wanted) > 1 else None
    for place, (word, first, last) in enumerate(read):
        if joined and joined in word:
            yield first, last
        row = read[place : place + len(wanted)]
        if tuple(one for one, _, _ in row[:-1]) == wanted[:-1] and _is(row[-1][0], wanted[-1]):
            yield first, row[-1][2]


def _is(word: str, wanted: str) -> bool:
    if len(wanted) < LONG_ENOUGH:
        return word == wanted
    return word.startswith(wanted) and len(word) - len(wanted) <= LONGEST_ENDING
