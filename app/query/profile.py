"""A profile: what somebody tells of a plan or a place, to be compared with cases."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.model.derivation import UNKNOWN
from app.query.fields import FIELDS, Kind
from app.query.measure import PROFILE_WEIGHTS, middle_of
from app.query.values import ValueRefused, number, value_of
from app.vocabulary.loading import vocabularies
from app.vocabulary.municipalities import (
    Municipality,
    countries_with_lists,
    municipalities,
    municipalities_named,
    municipality_names,
)
from app.vocabulary.nearest import nearest

MOST_VALUES = 50
"""Values of one name."""
LONGEST_NUMBER = 9
"""Digits of the largest number that a profile takes."""
STUDIED = ("barrier", "enabler", "outcome", "status", "continuity")
"""What scores nothing, as it is what the reader wants to learn: barriers are answered, designs may ask for the rest."""
PROFILE_NAMES = (*PROFILE_WEIGHTS, "population", "municipality", *STUDIED)
"""Everything that a profile understands: filter names, and `population` in inhabitants."""
ONE_VALUE = frozenset(
    {"country", "population", "population_band", "municipality", "start_year", "status", "continuity"}
)

Given = Mapping[str, Sequence[str]]
"""Values by name, as texts."""
FaultOf = Callable[[str, str, str | None], None]
"""Notes a fault: the name it stands under, what is wrong, what would be right."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared with cases, checked."""

    codes: Mapping[str, tuple[str, ...]]
    """Codes by filter name; names without codes are left out."""
    country: str | None = None
    inhabitants: int | None = None
    start_year: int | None = None
    municipality: Municipality | None = None
    """From a reference list; what it knows is filled in where nothing else is told."""
    given: Mapping[str, Any] | None = None
    """What was told, as it can be sent again: texts, numbers and lists by name."""

    @property
    def asked(self) -> frozenset[str]:
        """Names of the components that it tells something of."""
        told = {"population_band": self.inhabitants, "country": self.country, "start_year": self.start_year}
        return frozenset(
            {*(name for name in PROFILE_WEIGHTS if name in self.codes), *(n for n, v in told.items() if v)}
        )


def read_profile(given: Given, fault: FaultOf, *, was_anything_sent: bool | None = None) -> Profile:
    """A profile from its values; faults are noted, and reading goes on.

    Something may have been sent of which nothing could be read: that is no empty profile.
    """
    reader = _Reader(given, fault)
    codes = {name: found for name in given if _is_coded(name) and (found := reader.codes(name))}
    place = reader.municipality()
    country = reader.country(place)
    inhabitants = reader.inhabitants(codes.pop("population_band", ()), place)
    codes.pop("country", None)
    start_year = reader.number("start_year")
    profile = Profile(codes, country, inhabitants, start_year, place, _told(given, place))
    if not (given if was_anything_sent is None else was_anything_sent):
        fault(
            "",
            f"The profile is empty; tell at least one of {', '.join(PROFILE_WEIGHTS)}, population, municipality.",
            None,
        )
    elif given and not profile.asked and not reader.has_faults:
        fault("", f"Nothing in the profile can be compared; add one of {', '.join(PROFILE_WEIGHTS)}, population.", None)
    return profile


def _is_coded(name: str) -> bool:
    return name in FIELDS and FIELDS[name].kind is Kind.CODED


def _told(given: Given, place: Municipality | None) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name in PROFILE_NAMES:
        if name in given:
            values = [_as_number(text) if name in ("population", "start_year") else text for text in given[name]]
            told[name] = values[0] if name in ONE_VALUE and values else sorted(set(values))
    return told | ({"municipality": place.code} if place else {})


def _as_number(text: str) -> int | str:
    # What is no number is a fault by now, and what was told is not given back.
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else text


class _Reader:
    def __init__(self, given: Given, fault: FaultOf) -> None:
        self._given = given
        self._fault = fault
        self.has_faults = False
        for name, values in given.items():
            if name not in PROFILE_NAMES:
                hint = nearest(name.removeprefix("profile."), PROFILE_NAMES)
                self.fault(name, f"A profile has no '{name}'.", hint)
            elif not values:
                self.fault(name, f"'{name}' is empty; give a value or leave it out.")
            elif len(values) > (1 if name in ONE_VALUE else MOST_VALUES):
                most = "one value" if name in ONE_VALUE else f"at most {MOST_VALUES} values"
                self.fault(name, f"'{name}' takes {most}, not {len(values)}.")

    def fault(self, name: str, detail: str, hint: str | None = None) -> None:
        self.has_faults = True
        self._fault(name, detail, hint)

    def codes(self, name: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for text in self._given[name]:
            try:
                (code,) = value_of(FIELDS[name], text, None)
            except ValueRefused as error:
                self.fault(name, error.detail, error.nearest)
                continue
            if not self._is_comparable(name, code):
                self.fault(name, f"'{code}' cannot be compared; leave '{name}' out where it is not known.")
            else:
                found[code] = None
        return tuple(found)

    @staticmethod
    def _is_comparable(name: str, code: str) -> bool:
        return code != UNKNOWN and code in vocabularies()[FIELDS[name].vocabulary or ""].terms

    def number(self, name: str, least: int = 1, most: int = 10**LONGEST_NUMBER - 1) -> int | None:
        if not self._given.get(name):
            return None
        text = self._given[name][0]
        try:
            value = number(FIELDS["start_year"], text.strip())
        except ValueRefused:
            value = None
        if value is None or not least <= value <= most:
            self.fault(name, f"'{name}' is a whole number from {least} to {most}, not '{text}'.")
            return None
        return value

    def municipality(self) -> Municipality | None:
        if not self._given.get("municipality"):
            return None
        text = self._given["municipality"][0].strip()
        country, _, code = text.upper().partition("-")
        if country in countries_with_lists() and code in municipalities(country):
            return municipalities(country)[code]
        called = municipalities_named(text)
        if len(called) == 1:
            return called[0]
        if called:
            spelled = ", ".join(f"{one.code} ({one.county})" for one in called)
            self.fault("municipality", f"'{text}' is the name of several municipalities: {spelled}; give the code.",
                       called[0].code)  # fmt: skip
        else:
            listed = ", ".join(countries_with_lists())
            self.fault(
                "municipality",
                f"No municipality of {listed} is called '{text}'; elsewhere, tell 'country' and 'population'.",
                nearest(text, municipality_names()),
            )
        return None

    def country(self, place: Municipality | None) -> str | None:
        codes = self.codes("country") if "country" in self._given else ()
        if place and codes and codes[0] != place.country:
            self.fault("country", f"{place.name} lies in {place.country}, not in {codes[0]}.", place.country)
        return codes[0] if codes else place.country if place else None

    def inhabitants(self, bands: Sequence[str], place: Municipality | None) -> int | None:
        told = self.number("population")
        if told and bands:
            self.fault("population_band", "Give 'population' or 'population_band', not both.")
        if told or not bands:
            return told or (place.population if place else None)
        return middle_of(bands[0])
