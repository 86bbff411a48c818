"""Which terms the words of a question mean: they widen what is found, and a sentence about it says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.query.text import Clause, TextQuery
from app.vocabulary.lookup import Hit, terms_meant


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that were also understood as a term."""

    words: str
    dimension: str
    code: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Words that have to be met, unless a case carries one of the terms that they all mean."""

    clauses: tuple[Clause, ...]
    terms: Mapping[str, tuple[str, ...]]
    """Codes by dimension; none where the words are only words."""


def terms_understood(text: TextQuery) -> tuple[Meant, ...]:
    """Terms that words of the question were also understood as."""
    return tuple(
        Meant(" ".join(str(clause) for clause in text.wanted[hit.start : hit.stop]), hit.dimension, hit.code)
        for hit in terms_hit(text.wanted)
    )


def alike(text: TextQuery) -> tuple[Alike, ...]:
    """The wanted words that need be met, those together that mean the same; all of these hold at once."""
    hits, needed = terms_hit(text.wanted), text.needed
    together: dict[tuple[tuple[str, str], ...], list[Clause]] = {}
    for place, clause in enumerate(text.wanted):
        if clause in needed:
            met = tuple((hit.dimension, hit.code) for hit in hits if hit.start <= place < hit.stop)
            together.setdefault(met, []).append(clause)
    return tuple(Alike(tuple(clauses), _by_dimension(met)) for met, clauses in together.items())


@lru_cache(maxsize=1024)
def terms_hit(wanted: tuple[Clause, ...]) -> tuple[Hit, ...]:
    """Terms meant by the clauses, their places counted in clauses."""
    return tuple(_meant(wanted))


def _by_dimension(met: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for dimension, code in met:
        codes[dimension] = tuple(dict.fromkeys((*codes.get(dimension, ()), code)))
    return codes


def _meant(wanted: tuple[Clause, ...]) -> Iterator[Hit]:
    # Plain words in a row are read together.
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
