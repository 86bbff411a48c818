"""Words of a question in a snapshot: where they stand, and how well a case answers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pyroaring import BitMap

from app.catalogue.sets import NOTHING, intersection, union
from app.catalogue.snapshot import Snapshot
from app.query.text import Clause, TextQuery
from app.query.understood import terms_hit
from app.vocabulary.lookup import Hit

LEVELS = (4, 3, 2, 1)
"""4: all words in a title; 3: in titles or names of places and organisations; 2: in any text; 1: by a term only."""


def find_words(snapshot: Snapshot, text: TextQuery) -> BitMap:
    """The cases that answer a text question. Excluded words take away what they alone would find."""
    # Small words are read with the others, as they may stand in the name of a term, but need not be met.
    hits, needed = terms_hit(text.wanted), text.needed
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


def _standing(snapshot: Snapshot, clause: Clause) -> BitMap:
    return snapshot.answering((clause,))[-1]


def _carrying(snapshot: Snapshot, hits: Iterable[Hit]) -> BitMap:
    return union(snapshot.dimension(hit.dimension).get(hit.code, NOTHING) for hit in hits)
