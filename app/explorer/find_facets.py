"""What can be chosen beside the list: fields, their values, and groups of values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.catalogue.labels import value_label
from app.errors import TermUnknown
from app.explorer.asking import Values
from app.query.fields import FIELDS
from app.vocabulary.field_names import name_label
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label

UNKNOWN = "unknown"
LONG = 10
"""Values from which a facet is searched within."""
GROUPED: Mapping[str, str] = {
    "sector": "sector_group",
    "collaboration_form": "collaboration_form_group",
    "target_group": "target_group_group",
}
"""Fields whose values stand under their groups."""
BESIDE: Mapping[str, str] = {**GROUPED, **{group: name for name, group in GROUPED.items()}}
"""The filter whose values stand in the same facet."""
FACETS = ("sector", "collaboration_form", "target_group", "country", "population_band", "legal_form_family",
          "barrier", "enabler", "evidence", "continuity", "status", "confidence")  # fmt: skip
"""In this order. Outcomes are no facet: what was brought about is not shown without result and evidence."""
OPEN = ("sector", "collaboration_form")
"""Those whose values are seen at once."""
COUNTED = (*FACETS, *GROUPED.values())


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet; `field` is the filter that it is a value of."""

    field: str
    code: str
    label: Label
    count: int
    is_chosen: bool
    is_of_found: bool
    """Whether it is counted among the cases found, as it would narrow them down. Else it is an alternative to what is
    chosen of its filter, and counted as if nothing of that were."""


@dataclass(frozen=True, slots=True)
class Heap:
    """Values that stand together, under a group that can itself be chosen; without one where there are no groups."""

    group: Choice | None
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Facet:
    """A field and all that can be chosen of it."""

    name: str
    label: Label
    heaps: Sequence[Heap]
    is_open: bool
    is_told_only: bool
    """Whether only what sources tell is coded."""

    @property
    def choices(self) -> list[Choice]:
        """All values, groups before what they hold."""
        return [one for heap in self.heaps for one in ((heap.group,) if heap.group else ()) + tuple(heap.choices)]

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return sum(one.is_chosen for one in self.choices)

    @property
    def is_long(self) -> bool:
        """Whether it takes a search to find a value."""
        return len(self.choices) > LONG


def facets_of(found: Mapping[str, Any], asked: Values, language: str) -> list[Facet]:
    """The facets of an answer."""
    choices = {name: _choices(name, found["facets"][name], asked, language) for name in COUNTED}
    return [_facet(name, found, choices, language) for name in FACETS]


def _facet(name: str, found: Mapping[str, Any], choices: Mapping[str, list[Choice]], language: str) -> Facet:
    group = GROUPED.get(name)
    heaps = list(_heaps(name, choices[name], choices[group])) if group else [Heap(None, choices[name])]
    is_chosen = any(one.is_chosen for heap in heaps for one in (heap.group, *heap.choices) if one)
    told_only = found["absence"].get(name) == "open"
    return Facet(name, name_label(name, language), heaps, name in OPEN or is_chosen, told_only)


def _heaps(name: str, choices: Sequence[Choice], groups: Sequence[Choice]) -> Iterator[Heap]:
    """Groups with most cases first, last what is in none of them."""
    vocabulary = vocabularies()[FIELDS[name].vocabulary or ""]
    by_group: dict[str | None, list[Choice]] = {}
    for one in choices:
        term = vocabulary.terms.get(one.code)
        by_group.setdefault(term.group if term else None, []).append(one)
    for group in groups:
        if group.code != UNKNOWN and (held := by_group.pop(group.code, [])):
            yield Heap(group, held)
    if rest := [one for held in by_group.values() for one in held]:
        yield Heap(None, rest)


def _choices(name: str, rows: Sequence[Mapping[str, Any]], asked: Values, language: str) -> list[Choice]:
    chosen = codes_given(asked.get(name, ()))
    told = [
        (row["code"] or UNKNOWN, Label(row["label"], row.get("label_language", language)), row["count"]) for row in rows
    ]
    # What was chosen can be let go, also where it finds nothing.
    known = {code for code, _, _ in told}
    told += [(code, choice_label(name, code, language), 0) for code in chosen if code not in known]
    is_of_found = not chosen and BESIDE.get(name) in asked
    return [Choice(name, code, label, count, code in chosen, is_of_found) for code, label, count in told]


def choice_label(name: str, code: str, language: str) -> Label:
    """What a reader calls a value of a facet; as it was given where it is another way to write one."""
    try:
        return value_label(FIELDS[name], code, language)
    except TermUnknown:
        return Label(code, "und")


def codes_given(given: Sequence[str]) -> list[str]:
    """The codes that a filter was given, in their order."""
    return list(dict.fromkeys(code for one in given for code in one.split(",") if code))
