"""What somebody may mean while typing: terms, places, organisations and cases, best first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from app.catalogue.candidates import Candidate, Kind, Search, Typed, find_candidates
from app.catalogue.labels import field_label, value_label
from app.catalogue.offered import offered_title
from app.catalogue.printed_names import printed_municipality, printed_organisation
from app.catalogue.selecting import carrying
from app.catalogue.snapshot import Snapshot
from app.catalogue.suggestion_index import SuggestionIndex
from app.catalogue.term_names import NamedTerm, holds
from app.model.derivation import name_key
from app.store.database import Database
from app.store.reading import contents_of
from app.vocabulary.countries import country_name
from app.vocabulary.folding import words
from app.vocabulary.municipalities import municipalities
from app.vocabulary.terms import Label

NAME = "und"
"""A name is in no language."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that may be meant."""

    kind: Kind
    label: Label
    parameter: str | None
    """Name of the filter that asks for it; None for a case, which has an address of its own."""
    value: str
    """What to give the filter, or the slug of the case."""
    cases: int
    """How many published cases that finds."""
    within: Label | None = None
    """What tells it from others of its name: field, county or country."""
    matched: Label | None = None
    """The name that was met, where that is not the label."""
    translated_by: Literal["machine", "person"] | None = None
    """Who translated the label, `machine` or `person`; None where nobody did."""


def suggest(database: Database, snapshot: Snapshot, index: SuggestionIndex, typed: Typed) -> list[Suggestion]:
    """What may be meant, best first.

    Of what fits equally well the kinds are taken in turn, so that none hides another.
    """
    search = Search(database, snapshot, index, typed)
    ranked = [
        (candidate.fit, turn, typed.kinds.index(kind), candidate)
        for kind in typed.kinds
        for turn, candidate in _in_turn(find_candidates(search, kind))
    ]
    chosen = [row[-1] for row in sorted(ranked, key=lambda row: row[:-1])[: typed.limit]]
    return [shown for one in chosen if (shown := _shown(search, one)) is not None]


def _in_turn(candidates: Sequence[Candidate]) -> Iterator[tuple[int, Candidate]]:
    """Candidates of one kind, each with its place among those that fit as well."""
    turns: dict[int, int] = {}
    for candidate in candidates:
        turns[candidate.fit] = turns.get(candidate.fit, -1) + 1
        yield turns[candidate.fit], candidate


def _shown(search: Search, one: Candidate) -> Suggestion | None:
    """The candidate as people know it; None where a name is in no case any more."""
    if isinstance(one.thing, NamedTerm):
        return _value(search, one)
    if one.kind == "case":
        return _case(search, one.thing)
    return (_municipality if one.kind == "place" else _organisation)(search, one.thing)


def _value(search: Search, one: Candidate) -> Suggestion:
    term: NamedTerm = one.thing
    return Suggestion(
        one.kind,
        value_label(term.field, term.code, search.typed.language),
        term.field.name,
        term.code,
        len(carrying(search.snapshot, term.field.name, term.code)),
        within=field_label(term.field, search.typed.language),
        matched=None if term.is_called(search.typed.words, search.typed.language) else term.met(search.typed.words),
    )


def _organisation(search: Search, thing: str) -> Suggestion | None:
    key = thing.partition("|")[0]
    name = printed_organisation(search.database, search.snapshot, key)
    if name is None:
        return None
    cases = len(search.snapshot.carrying("organisation", key))
    return Suggestion("organisation", Label(name, NAME), "organisation", name, cases)


def _municipality(search: Search, thing: str) -> Suggestion | None:
    met, _, key = thing.partition("|")
    carriers = search.snapshot.carrying("municipality", key)
    if (listed := municipalities(key[:2]).get(key[3:])) is not None:
        other = next((Label(one, NAME) for one in listed.other_names if name_key(one) == met), None)
        county = Label(listed.county, NAME)
        return Suggestion("place", Label(listed.name, NAME), "municipality", key, len(carriers), county, other)
    name = printed_municipality(search.database, search.snapshot, key)
    country = country_name(key[:2], search.typed.language)
    return Suggestion("place", Label(name, NAME), "municipality", key, len(carriers), country) if name else None


def _case(search: Search, number: int) -> Suggestion:
    document = _document(search, number)
    own = {document["original_language"]: document["title_original"], "en": document["title"]}
    title = offered_title(document, search.typed.language)
    label = Label(title.text, title.language)
    met = (Label(text, tag) for tag, text in own.items() if tag and text and holds(words(text), search.typed.words))
    matched = None if holds(words(label.text), search.typed.words) else next(met, None)
    return Suggestion("case", label, None, document["slug"], 1, matched=matched, translated_by=title.translated_by)


def _document(search: Search, number: int) -> Any:
    return orjson.loads(contents_of(search.database, "document", [number])[0])
