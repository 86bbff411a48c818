"""The dimensions that can be chosen, near ones together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.query.dimensions import BANDS, DIMENSIONS
from app.vocabulary.field_names import name_label
from app.vocabulary.terms import Label

HEAPS: Mapping[str, Sequence[str]] = {
    "what": ("sector_group", "sector", "target_group_group", "target_group", "collaboration_form_group",
             "collaboration_form", "funding_kind"),
    "where": ("country", "welfare_regime", "emes", "tier", "population_band"),
    "who": ("legal_form_family", "legal_form", "legal_status", "any_legal_form", "leadership_role"),
    "when": ("start_year", "end_year", "duration_years"),
    "became": ("status", "continuity", "outcome", "outcome_result", "evidence", "barrier", "enabler"),
    "known": ("confidence", "source_count", "original_language"),
}  # fmt: skip
"""All dimensions, by what they tell of; the words are `patterns_heap_` and the name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A dimension, or whatever else can be chosen."""

    code: str
    label: Label
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Heap:
    """Near dimensions."""

    name: str
    choices: Sequence[Choice]


def dimension_heaps(chosen: str, language: str, *, codes_only: bool = False) -> list[Heap]:
    """Every dimension that can be chosen, in heaps; without numbers where only codes serve."""
    heaps = {
        heap: [name for name in names if name in DIMENSIONS and not (codes_only and name in BANDS)]
        for heap, names in HEAPS.items()
    }
    return [
        Heap(heap, [Choice(name, name_label(name, language), name == chosen) for name in names])
        for heap, names in heaps.items()
        if names
    ]
