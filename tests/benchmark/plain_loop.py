"""The straightforward way to find comparable cases, as a peer: a loop over documents, a function for each pair.

Written as one would without arrays: all that does not depend on the pair is made beforehand.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log10
from typing import Any

from app.model.sizes import inhabitants_of
from app.query.measure import (
    ALONE,
    CODED,
    COMPONENT,
    FURTHER,
    NEAR,
    NO_REGIME,
    OF_PROFILES,
    SAME_COUNTRY,
    SAME_REGIME,
    TENFOLDS,
    THIN,
    YEARS,
    Component,
    Method,
    nearness_of_families,
)
from app.query.values import codes_of
from app.vocabulary.countries import countries
from app.vocabulary.loading import vocabularies

Json = Mapping[str, Any]
Side = Mapping[str, Any]
"""By component a set of codes or a number; nothing is unknown."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is kept of a document."""

    slug: str
    side: Side


def compared_part(document: Json) -> Compared:
    """What of a decoded document is compared."""
    families = {o["legal_form_family"] or "" for o in document["organisations"] if o["role"] == "entrepreneur"}
    inhabitants = inhabitants_of(document)
    told: dict[str, Any] = {
        "sector": _codes("sector", document["sectors"]),
        "collaboration_form": _codes("collaboration_form", document["collaboration_forms"]),
        "target_group": _codes("target_group", document["target_groups"]),
        "legal_form_family": _codes("legal_form_family", families),
        "population_band": log10(inhabitants) if inhabitants else None,
        "country": document["country"],
        "start_year": document["start_year"],
    }
    return Compared(document["slug"], told)


def profile_part(profile: Json) -> Side:
    """What of a profile is compared."""
    codes = {name: _codes(name, profile.get(name, ())) for name in (*(one.name for one in CODED), "legal_form_family")}
    population = profile.get("population")
    numbers = {"population_band": log10(population) if population else None}
    return {**codes, **numbers, **{name: profile.get(name) for name in ("country", "start_year")}}


def _codes(component: str, codes: Iterable[str]) -> frozenset[str]:
    known = codes_of(COMPONENT[component].field)
    return frozenset(code for code in codes if code in known)


def _taking_part(name: str, side: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Without the code that says nothing beside a narrower one, unless the other side has no other."""
    vague = {ALONE.get(name)}
    return side if other == vague else side - vague or side


class PlainLoop:
    """The ten cases most like a profile."""

    def __init__(self, cases: Sequence[Compared]) -> None:
        self._cases = cases
        self._rarity = {one.name: self._rarities(one) for one in CODED}
        self._groups = {one.name: _groups(one) for one in CODED}
        names = codes_of(COMPONENT["legal_form_family"].field)
        self._nearness = {(one, other): nearness_of_families(one, other) for one in names for other in names}
        self._regimes = {code: country.welfare_regime for code, country in countries().items()}

    def _rarities(self, component: Component) -> dict[str, float]:
        counted = dict.fromkeys(codes_of(component.field), 0)
        for case in self._cases:
            for code in case.side[component.name]:
                counted[code] += 1
        return {code: log((len(self._cases) + 1) / (count + 0.5)) for code, count in counted.items()}

    def ten(self, profile: Json) -> list[tuple[str, float]]:
        """Slugs and scores, best first: thin ones after the others, ties by slug; of other countries than its own."""
        side = profile_part(profile)
        asked = [one for one in OF_PROFILES if side[one.name]]
        found = []
        for case in self._cases:
            if case.side["country"] == profile["country"]:
                continue
            score, compared = self._likeness(side, case.side, asked)
            if score is not None:
                found.append((compared < THIN - 1e-9, -score, case.slug))
        return [(slug, -score) for _, score, slug in sorted(found)[:10]]

    def _likeness(self, here: Side, there: Side, asked: Sequence[Component]) -> tuple[float | None, float]:
        total = weight = whole = 0.0
        for component in asked:
            whole += component.weight
            one, other = here[component.name], there[component.name]
            if one and other:
                total += component.weight * _ALIKE[component.method](self, component.name, one, other)
                weight += component.weight
        return (total / weight if weight else None), weight / whole

    def codes(self, name: str, here: frozenset[str], there: frozenset[str]) -> float:
        """Soft overlap; the case's further codes count less."""
        rarity, groups = self._rarity[name], self._groups[name]
        here, there = _taking_part(name, here, there), _taking_part(name, there, here)
        alike = whole = 0.0
        for side, other, counts in ((here, there, 1.0), (there, here, FURTHER)):
            kin = {groups[code] for code in other}
            for code in side:
                whole += counts * rarity[code]
                alike += counts * rarity[code] * (1.0 if code in other else NEAR if groups[code] in kin else 0.0)
        return alike / whole

    def families(self, _name: str, here: frozenset[str], there: frozenset[str]) -> float:
        """The best pair."""
        return max(self._nearness[one, other] for one in here for other in there)

    def size(self, _name: str, here: float, there: float) -> float:
        """In powers of ten."""
        return max(0.0, 1 - abs(here - there) / TENFOLDS)

    def years(self, _name: str, here: int, there: int) -> float:
        """Years apart."""
        return max(0.0, 1 - abs(here - there) / YEARS)

    def context(self, _name: str, here: str, there: str) -> float:
        """Country and regime."""
        if here == there:
            return SAME_COUNTRY
        regime = self._regimes[here]
        return SAME_REGIME if regime == self._regimes[there] and regime != NO_REGIME else 0.0


def _groups(component: Component) -> dict[str, str]:
    terms = vocabularies()[component.field.vocabulary or ""].terms
    return {code: terms[code].group or code for code in codes_of(component.field)}


_ALIKE: Mapping[Method, Callable[[PlainLoop, str, Any, Any], float]] = {
    Method.CODES: PlainLoop.codes,
    Method.FAMILIES: PlainLoop.families,
    Method.SIZE: PlainLoop.size,
    Method.CONTEXT: PlainLoop.context,
    Method.YEARS: PlainLoop.years,
}
