"""The measure as readers are told of it: the numbers it computes with, each with what it means. Without NumPy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from app.catalogue.component_words import ALONE_SAID, METHODS, REASONS, ByLanguage
from app.catalogue.measure_words import (
    CONSTANTS,
    DESIGNS,
    FORMULAS,
    LIMITS,
    UNSCORED,
    UNSCORED_BARRIER,
    UNSCORED_CONFIDENCE,
)
from app.catalogue.snapshot import Snapshot
from app.model.sizes import BAND_MIDDLES
from app.query.comparing import STUDIED_BY, Design
from app.query.measure import (
    ALONE,
    COMPONENTS,
    FURTHER,
    MOST_PAIRS,
    NEAR,
    NEAR_TIE,
    SAME_COUNTRY,
    SAME_REGIME,
    TENFOLDS,
    THIN,
    WORDS_ALIKE,
    WORDS_RARE,
    YEARS,
    Component,
    Method,
)
from app.query.profile import STUDIED
from app.vocabulary.countries import countries
from app.vocabulary.loading import vocabularies

NUMBERS: Mapping[str, float] = {
    "near": NEAR,
    "further": FURTHER,
    "thin": THIN,
    "near_tie": NEAR_TIE,
    "tenfolds": TENFOLDS,
    "years": YEARS,
    "words_alike": WORDS_ALIKE,
    "words_rare": WORDS_RARE,
    "same_country": SAME_COUNTRY,
    "same_regime": SAME_REGIME,
    "most_pairs": MOST_PAIRS,
}
"""The constants of the measure by the names that its description has for them."""
UNSCORED_FIELDS = (*STUDIED, "evidence", "confidence")
_UNSCORED = {"confidence": UNSCORED_CONFIDENCE, "barrier": UNSCORED_BARRIER}
"""Fields that score nothing, on purpose."""


@dataclass(frozen=True, slots=True)
class CodeCount:
    """One code of a coded component, and what it counts."""

    code: str
    group: str | None
    """Code of the group in which other codes are near."""
    cases: int
    """That carry it at the revision described."""
    rarity: float
    """Above 0; the rarer, the more."""


def code_counts(component: Component, snapshot: Snapshot) -> list[CodeCount]:
    """The codes of a component in the order of their vocabulary; none where it is not compared by their rarity."""
    if component.method is not Method.CODES:
        return []
    carried = snapshot.dimension(component.name)
    terms = vocabularies()[component.field.vocabulary or ""].terms
    return [
        CodeCount(code, term.group, cases := len(carried.get(code, ())), _rarity(cases, len(snapshot)))
        for code, term in terms.items()
    ]


def _rarity(cases: int, number: int) -> float:
    # As `likeness.rarity` has it for whole arrays; a test holds both together.
    return log((number + 1) / (cases + 0.5))


def near_families(component: Component) -> list[tuple[str, str, float]]:
    """Pairs of different families that are akin, each once, and how near they are; 0..1."""
    if component.method is not Method.FAMILIES:
        return []
    nearness = vocabularies()[component.field.vocabulary or ""].nearness
    return [(one, other, near) for (one, other), near in nearness.items() if one < other]


def bands_of(component: Component) -> Mapping[str, int]:
    """By band, the inhabitants that it counts as where no number is known."""
    return BAND_MIDDLES if component.method is Method.SIZE else {}


def regimes_of(component: Component) -> Mapping[str, Sequence[str]]:
    """By welfare regime, the countries of it."""
    if component.method is not Method.CONTEXT:
        return {}
    regimes: dict[str, list[str]] = {}
    for country in countries().values():
        regimes.setdefault(country.welfare_regime, []).append(country.code)
    return dict(sorted(regimes.items()))


def pairs_sampled(number: int) -> int:
    """Among how many pairs a pair of so many cases is placed: all of them, or a fixed sample."""
    return min(number * (number - 1) // 2, MOST_PAIRS)


def component_said(component: Component, language: str) -> tuple[str, str]:
    """Why a component matters, and how its likeness is computed."""
    computed = _said(METHODS[component.method], language)
    if alone := ALONE.get(component.name):
        computed = f"{computed} {ALONE_SAID[language].format(code=alone)}"
    return _said(REASONS[component.name], language), computed


def constants_said(language: str) -> Iterator[tuple[str, float, str]]:
    """Name, value and meaning of each constant."""
    yield from ((name, value, _said(CONSTANTS[name], language)) for name, value in NUMBERS.items())


def formulas_said(language: str) -> Iterator[tuple[str, str, str]]:
    """Name of each figure, how it is computed, and the same in words."""
    yield from ((name, formula, _said(words, language)) for name, (formula, words) in FORMULAS.items())


def designs_said(language: str) -> Iterator[tuple[Design, str | None, list[str], str]]:
    """Each design, the parameter it needs, the components that it scores, and what it looks for."""
    for design in Design:
        scored = [one.name for one in COMPONENTS if design is Design.CLOSEST or one.is_background]
        yield design, STUDIED_BY.get(design), scored, _said(DESIGNS[design], language)


def unscored_said(language: str) -> Iterator[tuple[str, str]]:
    """Fields that score nothing, each with the reason."""
    for field in UNSCORED_FIELDS:
        yield field, _said(_UNSCORED.get(field, UNSCORED), language)


def limits_said(language: str) -> list[str]:
    """What the measure cannot see."""
    return [_said(limit, language) for limit in LIMITS]


def _said(words: ByLanguage, language: str) -> str:
    """A sentence with the numbers of the measure in it, as the language writes them."""
    return words[language].format(**{name: _number(value, language) for name, value in NUMBERS.items()})


def _number(value: float, language: str) -> str:
    if value >= 1000:
        return f"{value:,.0f}".replace(",", "," if language == "en" else "\u00a0")
    return f"{value:g}" if language == "en" else f"{value:g}".replace(".", ",")
