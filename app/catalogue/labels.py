"""Labels of exactly the codes that occur in some cases, in the language of the reader."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from app.model.derivation import UNCODED, UNKNOWN
from app.query.fields import FieldSpec, Kind
from app.query.measure import WORDS
from app.vocabulary.choices import CHOICES, choice_label
from app.vocabulary.field_names import UNCODED_VALUE, UNKNOWN_VALUE, name_label
from app.vocabulary.languages import language_name
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label

Labels = dict[str, dict[str, str]]
"""Dimension -> code -> words."""

LABELLED: Mapping[str, tuple[str, str]] = {
    "country": ("country", "countries"),
    "sectors": ("sector", "sectors"),
    "target_groups": ("target_group", "target-groups"),
    "collaboration_forms": ("collaboration_form", "collaboration-forms"),
    "municipalities.tier": ("tier", "authority-tiers"),
    "municipalities.population_band": ("population_band", "population-bands"),
    "organisations.role": ("organisation_role", "organisation-roles"),
    "organisations.legal_form": ("legal_form", "legal-forms"),
    "organisations.legal_form_family": ("legal_form_family", "legal-form-families"),
    "organisations.legal_status": ("legal_status", "legal-forms"),
    "status": ("status", "case-statuses"),
    "continuity": ("continuity", "continuities"),
    "confidence": ("confidence", "confidence-levels"),
    "funding.kind": ("funding_kind", "funding-kinds"),
    "scale.measure": ("scale_measure", "scale-measures"),
    "outcomes.dimension": ("outcome", "outcome-dimensions"),
    "outcomes.evidence": ("evidence", "evidence-kinds"),
    "outcomes.result": ("outcome_result", "outcome-results"),
    "barriers.codes": ("barrier", "barriers"),
    "enablers.codes": ("enabler", "enablers"),
    "leadership_change.roles": ("leadership_role", "leadership-roles"),
    "emes": ("emes_indicator", "emes-indicators"),
}
"""Path of every code in a document -> dimension under which its labels stand, and vocabulary."""

WORDED: Mapping[str, str] = {
    "place_served.kind": "place_kind",
    "municipalities.precision": "precision",
    "missing.*": "absence_reason",
    "translations.*.by": "translated_by",
    "credit.did": "contribution",
}
"""Path of every word that is bound to a few without a vocabulary -> dimension; `*` is whatever stands under a key."""

IN_LANGUAGE: Mapping[str, str] = {
    "original_language": "original_language",
    "sources.language": "source_language",
    "translations": "translation_language",
}
"""Path of every language tag in a document -> dimension; a map stands for its keys."""

COMPONENT_NAMES: Mapping[str, str] = {WORDS: "words of descriptions"}
"""Components that are no fields -> their name in the list of labels."""

_VOCABULARY = dict(LABELLED.values())
DIMENSIONS: Mapping[str, str] = {
    **{path: dimension for path, (dimension, _) in LABELLED.items()},
    **WORDED,
    **IN_LANGUAGE,
}
"""Path of everything in a document that has labels -> dimension under which they stand."""

_TOP = tuple((path, dimension) for path, dimension in DIMENSIONS.items() if "." not in path)
_INSIDE = tuple(
    (*path.split("."), dimension) for path, dimension in DIMENSIONS.items() if "." in path and "*" not in path
)
_UNDER_KEYS = tuple((*path.split(".*"), dimension) for path, dimension in DIMENSIONS.items() if "*" in path)


def labels_of(cases: Iterable[Mapping[str, Any]], language: str) -> tuple[Labels, Labels]:
    """Labels of the codes in some documents or short forms, and the languages of those that fell back."""
    return labels_for(_codes_of(cases), language)


def labels_for(codes_of: Mapping[str, Iterable[str]], language: str) -> tuple[Labels, Labels]:
    """Labels of some codes by dimension, and the languages of those that fell back; nothing for what has no codes."""
    labels: Labels = {}
    fallen: Labels = {}
    for dimension, codes in codes_of.items():
        for code in codes:
            label = code_label(dimension, code, language)
            labels.setdefault(dimension, {})[code] = label.text
            if label.language != language:
                fallen.setdefault(dimension, {})[code] = label.language
    return labels, fallen


def _codes_of(cases: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, None]]:
    """The codes of each dimension, in the order in which they are met."""
    # Every list passes here, so it is written out flat.
    met: dict[str, dict[str, None]] = {}
    for case in cases:
        for name, dimension in _TOP:
            if held := case.get(name):
                met.setdefault(dimension, {}).update(_each(held))
        for outer, inner, dimension in _INSIDE:
            parts = case.get(outer) or ()
            for part in (parts,) if isinstance(parts, dict) else parts:
                if held := part.get(inner):
                    met.setdefault(dimension, {}).update(_each(held))
        for outer, inner, dimension in _UNDER_KEYS:
            for below in (case.get(outer) or {}).values():
                if held := below.get(inner[1:]) if inner else below:
                    met.setdefault(dimension, {}).update(_each(held))
    return met


def _each(held: Any) -> dict[str, None]:
    # A code, a list of codes, or a map whose keys are codes; a draft may hold anything else in their place.
    if isinstance(held, str):
        return {held: None}
    return dict.fromkeys(held) if isinstance(held, list | tuple | dict) else {}


@lru_cache(maxsize=8192)
def code_label(dimension: str, code: str, language: str) -> Label:
    """What a reader calls a code, by the dimension under which its labels stand.

    A dimension that has neither vocabulary nor choices holds language tags.
    """
    if dimension in CHOICES:
        return choice_label(dimension, code, language)
    if dimension in _VOCABULARY:
        return vocabularies()[_VOCABULARY[dimension]].label(code, language)
    return language_name(code, language)


def field_label(field: FieldSpec, language: str) -> Label:
    """What a reader calls the field itself."""
    return name_label(field.name, language)


def component_label(name: str, language: str) -> Label:
    """What a reader calls a component of the measure: a field, or the words of descriptions."""
    return name_label(COMPONENT_NAMES.get(name, name), language)


@lru_cache(maxsize=8192)
def value_label(field: FieldSpec, code: str | None, language: str) -> Label:
    """What a reader calls one value of a field; None is the unknown."""
    if code is None or code == UNKNOWN:
        return name_label(UNKNOWN_VALUE, language)
    if code == UNCODED:
        return name_label(UNCODED_VALUE, language)
    if field.kind is Kind.LANGUAGE:
        return language_name(code, language)
    if field.is_group:
        return vocabularies()[field.vocabulary or ""].group(code).label(language)
    return vocabularies()[field.vocabulary or ""].label(code, language)
