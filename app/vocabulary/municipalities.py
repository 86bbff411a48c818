"""Reference lists of municipalities: the 357 of Norway."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.vocabulary.folding import words
from app.vocabulary.loading import load_reference

# Country code to file in the reference directory.
_LISTS = {"NO": "municipalities-no"}


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality of a reference list."""

    country: str
    number: str
    """Official number, with leading zeros."""
    name: str
    other_names: tuple[str, ...]
    """Official names in other languages, such as Sami and Kven."""
    county: str
    county_number: str
    population: int
    """Inhabitants on the day the list speaks of."""
    population_band: str
    """Code of population-bands."""
    area_km2: float
    written_language: str | None
    """The form of Norwegian the council has chosen, `nb` or `nn`; None is neutral."""
    latitude: float | None
    """WGS 84, degrees; centre of the area, which may lie in water; None where the list has no point."""
    longitude: float | None

    @property
    def code(self) -> str:
        """Country and number, as filters take it: `NO-1103`."""
        return f"{self.country}-{self.number}"

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all others."""
        return (self.name, *self.other_names)


@cache
def municipalities(country: str) -> Mapping[str, Municipality]:
    """The municipalities of a country by number, in order of the numbers; empty where there is no list."""
    file = _LISTS.get(country)
    terms = load_reference(file)["terms"] if file else []
    return {term["number"]: _municipality(country, term) for term in sorted(terms, key=lambda term: term["number"])}


def countries_with_lists() -> tuple[str, ...]:
    """Codes of the countries whose municipalities are listed."""
    return tuple(_LISTS)


@cache
def counted_on(country: str) -> date:
    """The day that numbers, names and population in the list of a country speak of."""
    return date.fromisoformat(load_reference(_LISTS[country])["as_of"][:10])


def find_municipalities(country: str, q: str, limit: int) -> list[Municipality]:
    """At most `limit` municipalities that someone typing `q` may mean, by any of their names or their number.

    First those whose name is the text, then those beginning with it, then those with a word that does;
    within each in alphabetical order of the folded names. Nothing typed finds all.
    """
    typed = " ".join(words(q))
    if not typed:
        # By the names that they go by: the list would else begin with Hattfjelldal, which is also Aarborte.
        return sorted(municipalities(country).values(), key=lambda one: words(one.name))[:limit]
    ranked = [(rank, name, one) for name, one in _by_name(country) if (rank := _rank(typed, name, one)) is not None]
    ranked.sort(key=lambda row: row[:2])
    return list(dict.fromkeys(one for _, _, one in ranked))[:limit]


def municipalities_named(name: str) -> Sequence[Municipality]:
    """All municipalities with exactly this name, folded, in any language: Herøy in Norway names two."""
    return _named().get(" ".join(words(name)), ())


def municipality_names() -> Sequence[str]:
    """Every name of every listed municipality, in any language."""
    return [name for country in _LISTS for one in municipalities(country).values() for name in one.names]


def _rank(typed: str, name: str, one: Municipality) -> int | None:
    if typed in (name, one.number, f"{one.country.lower()} {one.number}"):
        return 0
    if name.startswith(typed) or (typed.isdigit() and one.number.startswith(typed)):
        return 1
    return 2 if f" {typed}" in name else None


@cache
def _by_name(country: str) -> tuple[tuple[str, Municipality], ...]:
    return tuple((" ".join(words(name)), one) for one in municipalities(country).values() for name in one.names)


@cache
def _named() -> Mapping[str, tuple[Municipality, ...]]:
    named: dict[str, tuple[Municipality, ...]] = {}
    for name, one in (row for country in _LISTS for row in _by_name(country)):
        named[name] = (*named.get(name, ()), one)
    return named


def _municipality(country: str, term: dict[str, Any]) -> Municipality:
    return Municipality(country=country, **term | {"other_names": tuple(term["other_names"])})
