"""The measure of likeness: what is compared, how, and how much each thing weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.model.sizes import BAND_MIDDLES
from app.query.fields import FIELDS, FieldSpec
from app.vocabulary.loading import vocabularies

MEASURE = "samspill-1"
"""Raised whenever the same two cases may come out less or more alike."""

WORDS = "words"
"""Name of the one component that is no field: the words of descriptions."""

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
WORDS_RARE = 0.1
"""Share of the descriptions up to which a word is compared, though two may always share one: `have` tells nobody
anything. Without this bound the probes ask for a higher weight, and reasons for words that nobody would call one."""
WORDS_ALIKE = 0.08
"""Cosine of the words of two descriptions from which on they are fully alike: texts about different things share few.

One pair in a hundred of the 152 cases of the first release is so near (0.077); it stays when cases are added.
"""
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
    WORDS = "words"
    """Cosine of the words of two descriptions, rarer words counting more (TF-IDF)."""


@dataclass(frozen=True, slots=True)
class Component:
    """One thing in which cases are compared."""

    name: str
    """Filter name of the field; `words` is none."""
    method: Method
    weight: float
    """Where the caller says nothing; 100 together but for words."""
    is_background: bool
    """Whether designs hold it alike or different; the rest is what is studied."""

    @property
    def is_choice(self) -> bool:
        """Whether somebody who plans could choose otherwise: the form and whom with, not the task nor for whom."""
        return not self.is_background and self.method in (Method.CODES, Method.FAMILIES)

    @property
    def field(self) -> FieldSpec:
        """The field that is compared; KeyError for words, which are of several texts."""
        return FIELDS[self.name]


COMPONENTS: tuple[Component, ...] = (
    Component("sector", Method.CODES, 25, is_background=True),
    Component("collaboration_form", Method.CODES, 25, is_background=False),
    Component("target_group", Method.CODES, 20, is_background=True),
    Component("legal_form_family", Method.FAMILIES, 10, is_background=False),
    Component("population_band", Method.SIZE, 10, is_background=True),
    Component("country", Method.CONTEXT, 5, is_background=True),
    Component("start_year", Method.YEARS, 5, is_background=True),
    # Words tell of the instrument and the task, which is what is studied; and nobody can hold a wording alike.
    Component(WORDS, Method.WORDS, 20, is_background=False),
)
"""What, how and for whom weigh 70, form and size 20, context and time 10. Beside these 100 the words
of descriptions, between cases alone: with 15 to 25 most probes of the tuning half hold."""
OF_PROFILES: tuple[Component, ...] = tuple(one for one in COMPONENTS if one.method is not Method.WORDS)
"""Those in which a profile is compared: it has no texts."""

COMPONENT: Mapping[str, Component] = {component.name: component for component in COMPONENTS}
CODED: tuple[Component, ...] = tuple(one for one in COMPONENTS if one.method is Method.CODES)
DEFAULT_WEIGHTS: Mapping[str, float] = {component.name: component.weight for component in COMPONENTS}
PROFILE_WEIGHTS: Mapping[str, float] = {component.name: component.weight for component in OF_PROFILES}


def middle_of(band: str) -> int | None:
    """Inhabitants that a band counts as; None for a band of no known size."""
    return BAND_MIDDLES.get(band)


def nearness_of_families(one: str, other: str) -> float:
    """How near two families of legal forms are in what they may do, 0 to 1."""
    return 1.0 if one == other else vocabularies()["legal-form-families"].nearness.get((one, other), 0.0)
