"""Documents drawn from so few values that they often say the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from app.model.paths import steps_of, values_at
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome

Json = dict[str, Any]

TEXTS = ("Kafé i nord", "Nordkafeen", "Energi og helse", "Psykisk helse i nord", "Eldreomsorg", "A kitchen", "Café")
NAMES = ("Ødal", "Odal", "Nord", "Kafé Nord SA")
MUNICIPALITIES = (
    a_municipality(tier=None),
    a_municipality(name="Ødal", population=4_000, latitude=60.0, longitude=10.0),
    a_municipality(name="Odal", region="Nord", tier="county-or-region", population_band="5k-20k", population=4_000),
    a_municipality(name="Nord", lau_code="9901", population=5_000, latitude=60.5, longitude=10.0),
    a_municipality(
        name="Nord", lau_code="99 02", tier=None, population_band="under-5k", latitude=-10.0, longitude=180.0
    ),
    a_municipality(tier="county-or-region", population=600_000, latitude=89.9, longitude=-170.0),
)
ORGANISATIONS = (
    an_organisation(name="Ødal"),
    an_organisation(name="Kafé Nord SA", legal_form="no-sa", legal_form_family="cooperative"),
    an_organisation(legal_form="no-as"),
    an_organisation(legal_form="no-as", legal_form_family="cooperative", legal_status="pl-przedsiebiorstwo-spoleczne"),
    an_organisation(legal_form_family="company-limited"),
    an_organisation(
        name="Nord, Odal", role="investor", legal_form="no-sa", legal_status="pl-przedsiebiorstwo-spoleczne"
    ),
)
OUTCOMES = tuple(
    an_outcome(dimension=dimension, evidence=evidence, result=result)
    for dimension, evidence, result in (
        ("employment", "evaluation", "reached"),
        ("employment", "none", None),
        ("wellbeing", "evaluation", "not-reached"),
    )
)
REASONS = (
    "sectors", "target_groups", "barriers", "enablers.codes", "outcomes", "organisations.legal_form", "start_year",
    "municipalities[0].tier", "municipalities[1].tier", "organisations[0].legal_status", "leadership_change.roles",
    "funding", "continuity", "original_language", "status",
)  # fmt: skip
"""Paths of which `missing` may speak where nothing is recorded."""

CODES: Mapping[str, Sequence[str]] = {
    "country": ("NO", "PL", "IS"),
    "emes": ("institutional-member", "individual-member", "none"),
    "welfare_regime": ("social-democratic", "post-socialist-cee"),
    "sector": ("energy", "mental-health", "eldercare"),
    "sector_group": ("care", "green"),
    "target_group": ("older-people", "women"),
    "target_group_group": ("older-people", "women"),
    "collaboration_form": ("grant", "shared-ownership"),
    "collaboration_form_group": ("owning", "supporting"),
    "legal_form": ("no-as", "no-sa"),
    "any_legal_form": ("no-as", "no-sa"),
    "legal_form_family": ("cooperative", "company-limited", "association"),
    "legal_status": ("pl-przedsiebiorstwo-spoleczne",),
    "barrier": ("slow-process", "political-change"),
    "enabler": ("political-leadership",),
    "outcome": ("employment", "wellbeing", "employment:evaluation:reached", "*:evaluation:*", "employment:*:unknown"),
    "evidence": ("evaluation", "none", "research"),
    "continuity": ("ended", "scaled"),
    "status": ("ongoing", "planned", "completed"),
    "confidence": ("high", "low"),
    "population_band": ("under-5k", "5k-20k", "over-500k"),
    "tier": ("municipality", "county-or-region"),
    "leadership_role": ("political-leader",),
    "funding_kind": ("sales", "other"),
    "original_language": ("nb", "nn"),
    "municipality": ("NO:odal", "NO-9901", "NO-99 02", "PL:odal"),
    "organisation": ("odal", "kafe nord sa", "nord odal"),
}
"""Values that are asked for, most of them to be found."""


def _some(values: Sequence[Any], most: int = 2) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), max_size=most, unique_by=str)


def _one(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def _coded(field: str) -> st.SearchStrategy[list[str]]:
    return _some([code for code in CODES[field] if ":" not in code])


def _statements(field: str) -> st.SearchStrategy[list[Json]]:
    return st.lists(_coded(field).map(lambda codes: a_statement(*codes)), max_size=2)


_changes = st.fixed_dictionaries(
    {
        "country": _one(*CODES["country"]),
        "title": _one(*TEXTS),
        "summary": _one(*TEXTS),
        "entrepreneur_role": _one(None, *TEXTS),
        "translations": _one({}, *({"nb": {"by": "person", "title": text}} for text in TEXTS)),
        "practice": _one(None, *({"nb": text} for text in TEXTS)),
        "municipalities": _some(MUNICIPALITIES).map(lambda some: some or [a_municipality()]),
        "organisations": _some(ORGANISATIONS).map(lambda some: some or [an_organisation()]),
        "place_served": _one(None, {"name": "Odal", "kind": "village"}),
        "sectors": _coded("sector"),
        "target_groups": _coded("target_group"),
        "collaboration_forms": _coded("collaboration_form"),
        "start_year": _one(None, 2010, 2012, 2015),
        "end_year": _one(None, 2012, 2015),
        "status": _one(*CODES["status"], "unknown"),
        "status_as_of": _one(None, 2010, 2015),
        "continuity": _one(None, "unknown", *CODES["continuity"]),
        "continuity_note": st.just("Both are so."),
        "confidence": _one(*CODES["confidence"]),
        "original_language": _one(None, *CODES["original_language"]),
        "barriers": _statements("barrier"),
        "enablers": _statements("enabler"),
        "outcomes": _some(OUTCOMES),
        "funding": _coded("funding_kind").map(lambda kinds: [{"kind": kind} for kind in kinds]),
        "leadership_change": _one(
            None, *({"text": "It moved.", "roles": roles} for roles in ([], ["political-leader"]))
        ),
        "sources": _one([a_source()], [a_source(), a_source(title="Another page")]),
        "missing": st.dictionaries(_one(*REASONS), _one("not-applicable", "not-stated"), max_size=3),
    }
)


def cases(words: str | None = None) -> st.SearchStrategy[Json]:
    """Cases of one slug but for its country; `words` ends it."""
    return _changes.map(lambda changes: _valid(a_case(words=words, **changes)))


def worlds(most: int = 7) -> st.SearchStrategy[list[Json]]:
    """Some cases of different slugs."""
    return st.lists(_changes, min_size=1, max_size=most).map(
        lambda drawn: [_valid(a_case(words=f"case-{number}", **changes)) for number, changes in enumerate(drawn)]
    )


def _valid(case: Json) -> Json:
    """The case without what contradicts itself."""
    has_ended = case["status"] not in ("planned", "ongoing") and (case["end_year"] or 0) >= (case["start_year"] or 0)
    ended = {**case, "end_year": case["end_year"] if has_ended else None}
    return {**ended, "missing": {path: why for path, why in case["missing"].items() if _is_empty(ended, path)}}


def _is_empty(case: Json, path: str) -> bool:
    held = values_at(case, steps_of(path))
    return (bool(held) or "[" not in path) and all(value in (None, [], "unknown") for value in held)
