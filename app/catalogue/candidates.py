"""What fits what somebody has typed so far, for each kind of thing the best first."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count, islice, takewhile
from typing import Any, Literal, get_args

from pyroaring import BitMap

from app.catalogue.selecting import carrying
from app.catalogue.snapshot import Snapshot
from app.catalogue.suggestion_index import SuggestionIndex
from app.catalogue.term_names import NamedTerm, terms_starting
from app.model.derivation import MUNICIPALITY_NAME, ORGANISATION_NAME
from app.query.paging import SortKey
from app.query.text import Clause
from app.store.database import Database

Kind = Literal["term", "place", "organisation", "case"]
KINDS: tuple[Kind, ...] = get_args(Kind)
BY_TITLE = (SortKey("title"),)
LONG_ENOUGH = 3
"""Letters from which titles in other languages than English are looked through as well."""

EXACTLY, BEGINS, HOLDS, OTHERWISE = range(4)
"""How well a thing fits: it is called just so, its name begins so, words of it do, or another of its names does.

A code that no case carries fits no better than the last.
"""


@dataclass(frozen=True)
class Typed:
    """What somebody has typed so far, and what may be suggested."""

    words: tuple[str, ...]
    """Folded, each maybe only begun; never none."""
    kinds: tuple[Kind, ...]
    limit: int
    language: str
    """That of the reader."""

    @cached_property
    def text(self) -> str:
        """The folded words as one text."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Search:
    """Where to look for what was typed."""

    database: Database
    snapshot: Snapshot
    index: SuggestionIndex
    typed: Typed


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be suggested."""

    fit: int
    """One of EXACTLY, BEGINS, HOLDS, OTHERWISE."""
    kind: Kind
    thing: Any
    """A NamedTerm, a name of the index, or the id of a revision."""


def find_candidates(search: Search, kind: Kind) -> list[Candidate]:
    """The things of one kind that fit, best first, at most as many as the search is for."""
    return sorted(_FINDING[kind](search), key=lambda one: one.fit)[: search.typed.limit]


def _terms(search: Search) -> list[Candidate]:
    return _values(search, "term", lambda one: one.field.name != "country")


def _places(search: Search) -> list[Candidate]:
    countries = _values(search, "place", lambda one: one.field.name == "country")
    return [*countries, *_names(search, "place", MUNICIPALITY_NAME)]


def _organisations(search: Search) -> list[Candidate]:
    return list(_names(search, "organisation", ORGANISATION_NAME))


def _values(search: Search, kind: Kind, is_wanted: Callable[[NamedTerm], bool]) -> list[Candidate]:
    ranked = []
    for one in terms_starting(search.typed.words):
        if is_wanted(one) and (fit := _fit(one, search)) is not None:
            cases = len(carrying(search.snapshot, one.field.name, one.code))
            ranked.append((fit if cases else OTHERWISE, -cases, one.field.name, one.code, one))
    # Fields and codes never tie, so terms are never compared.
    return [Candidate(row[0], kind, row[-1]) for row in sorted(ranked)[: search.typed.limit]]


def _fit(one: NamedTerm, search: Search) -> int | None:
    called = one.label_words(search.typed.language)
    if called.startswith(search.typed.text):
        return EXACTLY if called == search.typed.text else BEGINS
    if one.is_called(search.typed.words, search.typed.language):
        return HOLDS
    # One word stands in one of the names, several may stand in different ones.
    return OTHERWISE if len(search.typed.words) == 1 or one.met(search.typed.words) else None


def _names(search: Search, kind: Kind, dimension: str) -> Iterator[Candidate]:
    # Several names may mean the same municipality: twice as many, so that enough are left.
    found = search.index.named(search.database, search.snapshot, dimension, search.typed.words, 2 * search.typed.limit)
    seen: set[str] = set()
    for usual, names in zip((BEGINS, HOLDS), found, strict=True):
        for name in names:
            called, _, code = name.partition("|")
            # Whoever asks for cases by an organisation's name finds those of all countries.
            one = called if kind == "organisation" else code
            if one not in seen:
                seen.add(one)
                yield Candidate(EXACTLY if called == search.typed.text else usual, kind, name)


def _cases(search: Search) -> list[Candidate]:
    snapshot = search.snapshot
    beginning = list(islice(_titles_beginning(snapshot, search.typed.text), search.typed.limit))
    candidates = [Candidate(BEGINS, "case", number) for number in beginning]
    held = search.index.titled(search.database, snapshot, search.typed.words)
    further = snapshot.orders.first(held - BitMap(beginning), BY_TITLE, search.typed.limit)
    candidates += [Candidate(HOLDS, "case", number) for number in further]
    if len(candidates) < search.typed.limit and len(search.typed.words[-1]) >= LONG_ENOUGH:
        # Titles in the language of the place stand in the text index only, too slow for what is in most titles.
        others = snapshot.answering((Clause(search.typed.words, is_beginning=True),))[0] - held
        candidates += [
            Candidate(OTHERWISE, "case", n) for n in snapshot.orders.first(others, BY_TITLE, search.typed.limit)
        ]
    return candidates


def _titles_beginning(snapshot: Snapshot, text: str) -> Iterator[int]:
    order, rows = snapshot.orders.order(BY_TITLE), snapshot.rows
    first = bisect_left(order, text, key=lambda number: rows[number].title)
    following = (order[place] for place in takewhile(lambda place: place < len(order), count(first)))
    return takewhile(lambda number: rows[number].title.startswith(text), following)


_FINDING: Mapping[Kind, Callable[[Search], list[Candidate]]] = {
    "term": _terms,
    "place": _places,
    "organisation": _organisations,
    "case": _cases,
}
