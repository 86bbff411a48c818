"""Cases as the list shows them: in the language of the reader, dated, with what their outcomes rest on."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.catalogue.labels import code_label, value_label
from app.catalogue.offered import Offered, offered_practice, offered_text
from app.explorer.find_words import FIND_WORDS
from app.query.fields import FIELDS
from app.vocabulary.field_names import UNKNOWN_VALUE, name_label
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a fragment, and whether it was looked for."""

    text: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Where words of the question stand in a case."""

    pieces: Sequence[Piece]
    language: str
    is_machine: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A case in the list."""

    slug: str
    title: Offered
    practice: Offered | None
    country: Label
    places: Sequence[str]
    more_places: int
    years: str | None
    status: str
    is_status_unverified: bool
    continuity: Label
    continuity_note: str | None
    """How status and continuity fit together where they part; in English."""
    forms: Sequence[Label]
    sectors: Sequence[Label]
    evidence: Sequence[tuple[Label, int]]
    """What outcomes rest on, and how many of them."""
    results: Sequence[tuple[Label, int]]
    """What became of goals, and of how many; what is not coded last."""
    matches: Sequence[Match]


def items_of(found: Json, language: str) -> list[Item]:
    """The cases of an answer."""
    return [_item(case, found["matches"].get(case["slug"], ()), language) for case in found["items"]]


def _item(case: Json, matches: Sequence[Json], language: str) -> Item:
    names = [one["name"] for one in case["municipalities"]]
    outcomes = case["outcomes"]
    return Item(
        slug=case["slug"],
        title=offered_text(case, "title", language) or Offered(case["title"], "en"),
        practice=offered_practice(case, language),
        country=code_label("country", case["country"], language),
        places=names[:MOST_PLACES],
        more_places=max(0, len(names) - MOST_PLACES),
        years=_years(case, language),
        status=_status(case, language),
        is_status_unverified="status_as_of" in case["unverified_fields"],
        continuity=value_label(FIELDS["continuity"], case["continuity"], language),
        continuity_note=case["continuity_note"],
        forms=[code_label("collaboration_form", code, language) for code in case["collaboration_forms"]],
        sectors=[code_label("sector", code, language) for code in case["sectors"]],
        evidence=_counted("evidence", (one["evidence"] for one in outcomes), language),
        results=_counted("outcome_result", (one["result"] for one in outcomes), language),
        # The title is in the list anyway.
        matches=[_match(one) for one in matches if one["field"] != "title"],
    )


def _counted(dimension: str, codes: Iterator[str | None], language: str) -> list[tuple[Label, int]]:
    counts = Counter(codes)
    known = [(code_label(dimension, code, language), number) for code, number in counts.items() if code is not None]
    return [*known, *([(name_label(UNKNOWN_VALUE, language), counts[None])] if None in counts else [])]


def _years(case: Json, language: str) -> str | None:
    first, last = case["start_year"], case["end_year"]
    if first is None:
        return None
    form = "from_to" if last is not None else "since"
    return FIND_WORDS[form][language].format(first=first, last=last)


def _status(case: Json, language: str) -> str:
    """State of the collaboration, with the year of the newest source that shows it."""
    code, year = case["status"], case["status_as_of"]
    dated = year is not None
    form = {
        "ongoing": "running_seen" if dated else "running_undated",
        "unknown": "status_unknown_seen" if dated else "status_unknown",
    }.get(code, "status_seen")
    label = code_label("status", code, language).text
    # What has ended is over, whenever it was last seen.
    return FIND_WORDS[form][language].format(status=label, year=year) if dated or form != "status_seen" else label


def _match(one: Json) -> Match:
    return Match(list(_pieces(one)), one["language"], one.get("translated_by") == "machine")


def _pieces(one: Json) -> Iterator[Piece]:
    text, place = one["fragment"], 0
    for first, last in one["ranges"]:
        yield Piece(text[place:first], False)
        yield Piece(text[first:last], True)
        place = last
    yield Piece(text[place:], False)
