"""The measure of likeness: what is compared, how, and how much each thing weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.model.sizes import BAND_MIDDLES
from app.query.fields import FIELDS, FieldSpec
from app.vocabulary.loading import vocabularies

MEASURE = "samspill-1"
"""Raised whenever the same two cases may come out less or more alike."""

NEAR = 0.4
"""What a code counts that the other side lacks, where the other has another code of the same group."""
FURTHER = 0.25
"""What every code of a case counts against a profile, whose own count 1: a profile is no whole case.

Shared codes too: were only those counted that the profile lacks, Austerlitz would fall behind Viesimo for the village
that wants to run its own care."""
THIN = 0.5
"""Share of the weight under which too little could be compared to rank a case among the others."""
NEAR_TIE = 0.02
"""Difference of scores within which those that met the asker's barriers come first."""
SAME_COUNTRY, SAME_REGIME = 1.0, 0.5
NO_REGIME = "other"
"""The regime of countries that fit none of the others: it makes no two of them alike."""
TENFOLDS, YEARS = 2.0, 15.0
"""Sizes a hundredfold apart (in powers of ten), and years apart, at which nothing is alike any more."""
ALONE = {"target_group": "general-residents"}
"""Codes that say nothing beside a narrower one, unless they are all that the other side has."""
MOST_PAIRS = 100_000
"""Pairs of cases, at most, among which a pair is placed."""


class Method(StrEnum):
    """How the likeness of two sides in one component is reckoned, always 0 to 1."""

    CODES = "codes"
    """Soft overlap of two sets of codes, rarer codes counting more."""
    FAMILIES = "families"
    """The best pair of families, by their nearness."""
    SIZE = "size"
    """Inhabitants in powers of ten."""
    CONTEXT = "context"
    """Country and welfare regime."""
    YEARS = "years"
    """Years apart."""


@dataclass(frozen=True, slots=True)
class Component:
    """One thing in which cases are compared."""

    name: str
    """Filter name of the field."""
    method: Method
    weight: float
    """Of 100, where the caller says nothing."""
    is_background: bool
    """Whether designs hold it alike or different; the rest is what is studied."""

    @property
    def is_choice(self) -> bool:
        """Whether somebody who plans could choose otherwise: the form and whom with, not the task nor for whom."""
        return not self.is_background and self.method in (Method.CODES, Method.FAMILIES)

    @property
    def field(self) -> FieldSpec:
        """The field that is compared."""
        return FIELDS[self.name]


COMPONENTS: tuple[Component, ...] = (
    Component("sector", Method.CODES, 25, is_background=True),
    Component("collaboration_form", Method.CODES, 25, is_background=False),
    Component("target_group", Method.CODES, 20, is_background=True),
    Component("legal_form_family", Method.FAMILIES, 10, is_background=False),
    Component("population_band", Method.SIZE, 10, is_background=True),
    Component("country", Method.CONTEXT, 5, is_background=True),
    Component("start_year", Method.YEARS, 5, is_background=True),
)
"""DOMAIN, section 4: what, how and for whom weigh 70, form and size 20, context and time 10."""

COMPONENT: Mapping[str, Component] = {component.name: component for component in COMPONENTS}
CODED: tuple[Component, ...] = tuple(one for one in COMPONENTS if one.method is Method.CODES)
DEFAULT_WEIGHTS: Mapping[str, float] = {component.name: component.weight for component in COMPONENTS}


def middle_of(band: str) -> int | None:
    """Inhabitants that a band counts as; None for a band of no known size."""
    return BAND_MIDDLES.get(band)


def nearness_of_families(one: str, other: str) -> float:
    """How near two families of legal forms are in what they may do, 0 to 1."""
    return 1.0 if one == other else vocabularies()["legal-form-families"].nearness.get((one, other), 0.0)
