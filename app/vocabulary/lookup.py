"""Which terms the words of a question mean, in any language."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.vocabulary.meanings import Meaning, longest_runs, meanings

_LEAST_STEM, _LONGEST_ENDING = 5, 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a question that mean a term: those from `start` to before `stop`, counted from 0."""

    start: int
    stop: int
    dimension: str
    """Name of the filter that asks for the term."""
    code: str
    word: str
    """The label or search word that was met, as it is written."""


def terms_meant(question: Sequence[str]) -> list[Hit]:
    """The terms that folded words mean, in order of the words.

    Runs of words are looked up among labels and search words of all languages. Where a run has a meaning,
    the words inside it are not looked up on their own: «psykisk helse» is not also «helse». A single word
    without a meaning of its own has that of a word of five letters or more which it only inflects: at most
    three letters follow (samvirket).
    """
    hits: list[Hit] = []
    start = 0
    while start < len(question):
        stop, found = _longest_meant(question, start)
        hits += [Hit(start, stop, one.dimension, one.code, one.word) for one in found]
        start = stop
    return hits


def _longest_meant(question: Sequence[str], start: int) -> tuple[int, tuple[Meaning, ...]]:
    """Where the longest run with a meaning that starts here stops, and what it means."""
    known, word = meanings(), question[start]
    last = min(start + longest_runs().get(word, 1), len(question))
    for stop in range(last, start, -1):
        if found := known.get(" ".join(question[start:stop])):
            return stop, found
    return start + 1, _inflected(word)


def _inflected(word: str) -> tuple[Meaning, ...]:
    known = meanings()
    for length in range(len(word) - 1, max(_LEAST_STEM, len(word) - _LONGEST_ENDING) - 1, -1):
        if word[:length] in known and word[length:].isalpha():
            return known[word[:length]]
    return ()
