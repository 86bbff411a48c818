"""Words of a question in a snapshot: where they stand, which terms they mean, how well a case answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from pyroaring import BitMap

from app.catalogue.sets import NOTHING, intersection, union
from app.catalogue.snapshot import Snapshot
from app.query.text import Clause, TextQuery
from app.vocabulary.lookup import Hit, terms_meant

LEVELS = (4, 3, 2, 1)
"""4: all words in a title; 3: in titles or names of places and organisations; 2: in any text; 1: by a term only."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that were also understood as a term."""

    words: str
    dimension: str
    code: str


def find_words(snapshot: Snapshot, text: TextQuery) -> BitMap:
    """The cases that answer a text question. Excluded words take away what they alone would find."""
    # Small words are read with the others, as they may stand in the name of a term, but need not be met.
    hits, needed = _hits(text.wanted), text.needed
    met = (
        _standing(snapshot, clause) | _carrying(snapshot, (hit for hit in hits if hit.start <= place < hit.stop))
        for place, clause in enumerate(text.wanted)
        if clause in needed
    )
    excluded = (replace(clause, is_excluded=False) for clause in text.clauses if clause.is_excluded)
    taken_away = union(find_words(snapshot, TextQuery((clause,))) for clause in excluded)
    return intersection(snapshot.everything, met) - taken_away


@dataclass(frozen=True, slots=True)
class Alone:
    """What one word of a question finds without the others."""

    words: str
    cases: int


def found_alone(snapshot: Snapshot, text: TextQuery) -> tuple[Alone, ...]:
    """What each wanted word or phrase would find on its own, so that a reader sees which one finds nothing."""
    return tuple(Alone(str(clause), len(find_words(snapshot, TextQuery((clause,))))) for clause in text.needed)


def part_by_relevance(snapshot: Snapshot, text: TextQuery, found: BitMap) -> tuple[BitMap, ...]:
    """The cases found, parted by how well they answer: one set for each of LEVELS."""
    parts, rest = [], found
    for standing in snapshot.answering(text.needed):
        parts.append(rest & standing)
        rest = rest - standing
    return (*parts, rest)


def terms_understood(text: TextQuery) -> tuple[Meant, ...]:
    """Terms that words of the question were also understood as."""
    return tuple(
        Meant(" ".join(str(clause) for clause in text.wanted[hit.start : hit.stop]), hit.dimension, hit.code)
        for hit in _hits(text.wanted)
    )


def _standing(snapshot: Snapshot, clause: Clause) -> BitMap:
    return snapshot.answering((clause,))[-1]


def _carrying(snapshot: Snapshot, hits: Iterable[Hit]) -> BitMap:
    return union(snapshot.dimension(hit.dimension).get(hit.code, NOTHING) for hit in hits)


@lru_cache(maxsize=1024)
def _hits(wanted: tuple[Clause, ...]) -> tuple[Hit, ...]:
    return tuple(_meant(wanted))


def _meant(wanted: tuple[Clause, ...]) -> Iterator[Hit]:
    """Terms meant by the clauses, their places counted in clauses. Plain words in a row are read together."""
    run: list[str] = []
    for place, clause in enumerate((*wanted, Clause(("", "")))):
        if len(clause.words) == 1 and not clause.is_beginning:
            run.append(clause.words[0])
            continue
        for hit in terms_meant(run):
            yield Hit(hit.start + place - len(run), hit.stop + place - len(run), hit.dimension, hit.code, hit.word)
        run = []
        if place < len(wanted) and not clause.is_beginning:
            # A phrase means a term only as a whole.
            whole = (hit for hit in terms_meant(clause.words) if hit.stop - hit.start == len(clause.words))
            yield from (Hit(place, place + 1, hit.dimension, hit.code, hit.word) for hit in whole)
