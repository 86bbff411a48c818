"""What of two documents is compared, and what speaks for both being of one case."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from app.clock import this_year
from app.editorial.sourcing import original_address
from app.editorial.written import country_at, text_at
from app.model.derivation import municipality_key, name_key
from app.model.json_text import JsonObject, objects_in
from app.vocabulary.folding import words
from app.vocabulary.small_words import SMALL_WORDS

THRESHOLD = 50
"""Points from which on a case is proposed as a possible duplicate."""


class Sign(StrEnum):
    """What speaks for two documents being of one case."""

    TITLE = "title"
    """Likeness of the titles, in whatever language they have one; nothing below 60 of 100."""
    ORGANISATION = "organisation"
    """Likeness of the names of two enterprises; nothing below 85 of 100. Who pays or advises does so in many cases."""
    MUNICIPALITY = "municipality"
    """Number of municipalities that both name."""
    SOURCE = "source"
    """Number of addresses that both name as a source."""
    YEARS = "years"
    """Number of years in which both ran; at least one."""


MOST_POINTS: Mapping[Sign, int] = {
    Sign.TITLE: 50,
    Sign.ORGANISATION: 30,
    Sign.MUNICIPALITY: 15,
    Sign.SOURCE: 20,
    Sign.YEARS: 5,
}
"""What each sign weighs at most. The same title is enough alone; an organisation, a place or a source never is, as one
enterprise may work with many municipalities, and one article tell of many cases."""
_ENTERPRISES = ("entrepreneur", "")
"""Roles of organisations that are compared: a draft may not have said any yet."""
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_NOTHING_BELOW = {Sign.TITLE: 60.0, Sign.ORGANISATION: 85.0}


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign that two documents share."""

    sign: Sign
    value: int
    """What `Sign` says of each: a likeness in hundredths, or a number."""
    points: float


def points_of(reasons: Iterable[Reason]) -> float:
    """How much speaks for it, 0 to 120; what the reasons add up to."""
    return round(sum(reason.points for reason in reasons), 1)


@dataclass(frozen=True, slots=True)
class Told:
    """What of a document is compared."""

    title: str
    """As it is shown."""
    titles: tuple[str, ...]
    country: str
    """ISO code; empty where it names none."""
    organisations: frozenset[str]
    municipalities: frozenset[str]
    sources: frozenset[str]
    years: tuple[int, int] | None
    """First and last; a case that is not over goes on to this year."""

    @property
    def tokens(self) -> Iterator[str]:
        """What others have in common with it that may be of the same case."""
        yield from {word for title in self.titles for word in title.split()}
        yield from self.organisations | self.municipalities | self.sources


def reasons_between(here: Told, there: Told) -> tuple[Reason, ...]:
    """What speaks for two documents being of one case, the weightiest first."""
    return tuple(sorted(_reasons(here, there), key=lambda reason: -reason.points))


def _reasons(here: Told, there: Told) -> Iterator[Reason]:
    titles = _likeness(Sign.TITLE, here.titles, there.titles)
    organisations = _likeness(Sign.ORGANISATION, here.organisations, there.organisations)
    yield from (reason for reason in (titles, organisations) if reason)
    shared = {
        Sign.MUNICIPALITY: len(here.municipalities & there.municipalities),
        Sign.SOURCE: len(here.sources & there.sources),
        Sign.YEARS: _years_together(here.years, there.years),
    }
    yield from (Reason(sign, number, MOST_POINTS[sign]) for sign, number in shared.items() if number)


def _likeness(sign: Sign, here: Iterable[str], there: Iterable[str]) -> Reason | None:
    """How alike the two are that are most alike; None where they hardly are."""
    others = list(there)
    best = max((fuzz.token_sort_ratio(one, other) for one in here for other in others), default=0.0)
    least = _NOTHING_BELOW[sign]
    if best <= least:
        return None
    return Reason(sign, round(best), round(MOST_POINTS[sign] * (best - least) / (100 - least), 1))


def _years_together(here: tuple[int, int] | None, there: tuple[int, int] | None) -> int:
    if here is None or there is None:
        return 0
    return max(0, min(here[1], there[1]) - max(here[0], there[0]) + 1)


def told_of(case: JsonObject) -> Told:
    """What of a document is compared with others; it may be unfinished."""
    titles = tuple(dict.fromkeys(filter(None, map(_compared_words, _titles(case)))))
    return Told(
        title=text_at(case, "title"),
        titles=titles,
        country=country_at(case),
        organisations=frozenset(filter(None, map(name_key, _enterprises(case)))),
        municipalities=frozenset(_municipalities(case)),
        sources=frozenset(_source_key(url) for _, one in objects_in(case, "sources") if (url := text_at(one, "url"))),
        years=_years(case),
    )


def _enterprises(case: JsonObject) -> Iterator[str]:
    """Names of enterprises, and the same without what stands in brackets: a later name, a short form."""
    for _, organisation in objects_in(case, "organisations"):
        if text_at(organisation, "role") in _ENTERPRISES:
            name = text_at(organisation, "name")
            yield from (name, _IN_BRACKETS.sub("", name))


def _titles(case: JsonObject) -> Iterator[str]:
    yield text_at(case, "title")
    yield text_at(case, "title_original")
    translations = case.get("translations")
    for translation in translations.values() if isinstance(translations, dict) else ():
        if isinstance(translation, dict):
            yield text_at(translation, "title")


def _compared_words(title: str) -> str:
    return " ".join(word for word in words(title) if word not in SMALL_WORDS)


def _municipalities(case: JsonObject) -> Iterator[str]:
    country = country_at(case)
    for _, municipality in objects_in(case, "municipalities"):
        if country and (name := text_at(municipality, "name")):
            yield municipality_key(country, {"name": name, "lau_code": text_at(municipality, "lau_code")})


def _source_key(url: str) -> str:
    """An address without what two writers would write differently."""
    rest = original_address(url).partition("://")[2].partition("#")[0]
    return rest.removeprefix("www.").rstrip("/").lower()


def _years(case: JsonObject) -> tuple[int, int] | None:
    start, end = case.get("start_year"), case.get("end_year")
    if not isinstance(start, int):
        return None
    return start, end if isinstance(end, int) else max(start, this_year())
