"""The things that a row may mean, best first."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pyroaring import BitMap

from app.catalogue.reconciling.asking import Asked, Told
from app.catalogue.reconciling.cases import case_of, cases_among, cases_called, find_cases
from app.catalogue.reconciling.entities import KINDS, Entity, Kind, Where
from app.catalogue.reconciling.judging import Judged, is_certain, is_likely, judge, spellings
from app.catalogue.reconciling.legal_forms import formless
from app.catalogue.reconciling.municipalities import (
    find_municipalities,
    ids_called,
    municipalities_called,
    municipality_of,
    name_and_county,
)
from app.catalogue.reconciling.organisations import (
    find_organisations,
    numbered_among,
    organisation_of,
    organisations_called,
)
from app.catalogue.reconciling.properties import PROPERTIES, read_country
from app.catalogue.sets import NOTHING, intersection, union
from app.query.conditions import Within
from app.vocabulary.municipalities import countries_with_lists

_OF: Mapping[Kind, Callable[[Where, str], Entity | None]] = {
    "case": case_of,
    "organisation": organisation_of,
    "municipality": municipality_of,
}
_CALLED: Mapping[Kind, Callable[[Where, str], Iterable[Entity]]] = {
    "case": cases_called,
    "organisation": organisations_called,
    "municipality": municipalities_called,
}
_FINDING: Mapping[Kind, Callable[[Where, str, Sequence[str]], Iterable[Entity]]] = {
    "case": find_cases,
    "organisation": find_organisations,
    "municipality": find_municipalities,
}
# Of a municipality or an organisation, with a country before it or the Norwegian sign for value added tax behind.
_NUMBER = re.compile(r"(?:[A-Za-z]{2}[ -]?)?\d[\d .-]{2,}(?: ?MVA)?", re.ASCII)


def entity_of(where: Where, identifier: str, kinds: Iterable[Kind] = KINDS) -> Entity | None:
    """The thing with an id; None where there is none now."""
    return next((found for kind in kinds if (found := _OF[kind](where, identifier)) is not None), None)


def find_candidates(where: Where, asked: Asked) -> list[Judged]:
    """What a row may mean, best first, at most as many as it asks for; one at most is certain, and then the first."""
    identified = entity_of(where, asked.text.strip(), asked.kinds)
    if identified is None:
        asked = _understood(asked)
    found = {one.id: one for one in (_named if asked.text else _told)(where, asked)}
    if identified is not None:
        found[identified.id] = identified
    judged = [judge(asked, one, one is identified) for one in found.values()]
    certain = {one.entity.id for one in judged if is_certain(one, [other for other in judged if other is not one])}
    ranked = sorted(
        (replace(one, is_match=one.entity.id in certain) for one in judged if is_likely(one)),
        key=lambda one: (not one.is_match, -one.score, -len(one.entity.carriers), one.entity.id),
    )
    return ranked[: asked.limit]


def _understood(asked: Asked) -> Asked:
    """A row that has a number in place of a name, or a name as in `Herøy (Nordland)`, taken apart."""
    kinds = tuple(kind for kind in asked.kinds if kind != "case")
    if kinds and _NUMBER.fullmatch(asked.text.strip()):
        return replace(asked, text="", kinds=kinds, told=(*asked.told, Told("number", (asked.text,))))
    name, county = name_and_county(asked.text)
    if county and asked.kinds == ("municipality",):
        told = () if asked.values("county") else (Told("county", (county,)),)
        return replace(asked, text=name, told=(*asked.told, *told))
    return asked


def _named(where: Where, asked: Asked) -> Iterator[Entity]:
    """Things that are called so, all of them, and some that are called nearly so; those that a number tells as well."""
    for kind in asked.kinds:
        for key in spellings(kind, asked.text):
            yield from _CALLED[kind](where, key)
        # Names of the same legal form would be looked at in place of those that share a rarer word.
        for text in (asked.text, *(formless(asked.text)[:1] if kind == "organisation" else ())):
            yield from _FINDING[kind](where, text, _countries(asked))
    yield from _numbered(where, asked)


def _told(where: Where, asked: Asked) -> Iterator[Entity]:
    """Things that the properties alone tell."""
    yield from _numbered(where, asked)
    if "case" in asked.kinds and any("case" in PROPERTIES[one.property].kinds for one in asked.told):
        yield from cases_among(where, _cases_told(where, asked))


def _numbered(where: Where, asked: Asked) -> Iterator[Entity]:
    countries = _countries(asked)
    numbers = [one for value in asked.values("number") for one in sorted(PROPERTIES["number"].read(value))]
    for number in numbers:
        if "municipality" in asked.kinds:
            for code in countries or countries_with_lists():
                yield from filter(None, (municipality_of(where, f"{code}-{number}"),))
        if "organisation" in asked.kinds:
            yield from numbered_among(where, number, countries)


def _cases_told(where: Where, asked: Asked) -> BitMap:
    """The cases of which all holds that can be looked up at once; sources are compared afterwards."""
    snapshot = where.snapshot
    sets = []
    for told in asked.told:
        values = {one for value in told.values for one in PROPERTIES[told.property].read(value)}
        if told.property in ("country", "sector"):
            sets.append(union(snapshot.dimension(told.property).get(one, NOTHING) for one in values))
        elif told.property == "organisation":
            sets.append(union(snapshot.carrying("organisation", one) for one in values))
        elif told.property == "municipality":
            called = {key for one in values for key in ids_called(where, one)}
            sets.append(union(snapshot.carrying("municipality", one) for one in values | called))
        elif told.property == "start_year":
            sets.append(union(snapshot.numbers.within(Within("start_year", "=", int(one))) for one in values))
    return intersection(snapshot.everything, sets) if sets else NOTHING


def _countries(asked: Asked) -> list[str]:
    """The countries that the row names, in order of their codes."""
    return sorted({code for value in asked.values("country") for code in read_country(value)})
