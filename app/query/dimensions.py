"""What cases can be counted by: every field of codes, numbers in bands, and the results of outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from app.model.derivation import OUTCOME
from app.query.fields import CASE_FIELDS, FIELDS, Absence, FieldSpec, Kind

OUTCOME_RESULT = FieldSpec(
    "outcome_result",
    "outcomes.result",
    "What became of what an outcome was to bring about, any outcome of the case.",
    vocabulary="outcome-results",
    absence=Absence.OPEN,
)
"""No filter of its own, as it is asked for as a part of `outcome`."""

DIMENSIONS: Mapping[str, FieldSpec] = {
    field.name: field
    for spec in CASE_FIELDS
    if spec.kind is not Kind.NAME
    for field in ((spec, OUTCOME_RESULT) if spec.name == "outcome" else (spec,))
}
"""By name. Names of places and organisations are looked up, not counted."""

OUTCOME_PARTS = ("outcome", "evidence", OUTCOME_RESULT.name)
"""Dimensions of one outcome, in the order of the terms of the composite dimension."""

BANDS: Mapping[str, tuple[int, ...]] = {
    "start_year": (1990, 2000, 2005, 2010, 2015, 2020),
    "end_year": (1990, 2000, 2005, 2010, 2015, 2020),
    "duration_years": (2, 5, 10, 20),
    "source_count": (3, 6, 10),
}
"""Where the bands of each number begin unless the caller says otherwise."""

_SAME = (
    frozenset({"country", "emes", "welfare_regime"}),
    frozenset({"sector", "sector_group"}),
    frozenset({"target_group", "target_group_group"}),
    frozenset({"collaboration_form", "collaboration_form_group"}),
    frozenset({"legal_form", "legal_form_family", "legal_status", "any_legal_form"}),
    frozenset({"start_year", "end_year", "duration_years"}),
)
"""Dimensions that are made of the same, so that one bounds the other whatever the cases are."""


@dataclass(frozen=True, slots=True)
class Band:
    """Some numbers in a row."""

    low: int | None
    """The least of them; None where there is none."""
    high: int | None
    """The greatest of them; None where there is none."""

    @property
    def code(self) -> str:
        """Such as `under-1990`, `1990-1999`, `2005`, `2020-and-over`."""
        if self.low is None:
            return f"under-{(self.high or 0) + 1}"
        if self.high is None:
            return f"{self.low}-and-over"
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"

    def holds(self, number: int) -> bool:
        """Whether a number is one of them."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


@dataclass(frozen=True, slots=True)
class By:
    """One side of a table: the dimension and, for numbers, where its bands begin."""

    field: FieldSpec
    starts: tuple[int, ...] = ()
    """Ascending; empty where the dimension is one of codes."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """All bands from the lowest; none for codes."""
        if not self.starts:
            return ()
        between = (Band(low, following - 1) for low, following in pairwise(self.starts))
        return (Band(None, self.starts[0] - 1), *between, Band(self.starts[-1], None))


def by(name: str, starts: tuple[int, ...] | None = None) -> By:
    """A dimension by its name, numbers in the usual bands unless others are given; KeyError for no dimension."""
    return By(DIMENSIONS[name], BANDS.get(name, ()) if starts is None else starts)


def are_of_the_same(one: str, other: str) -> bool:
    """Whether two dimensions are one, or made of the same, so that they could not be independent."""
    return one == other or any({one, other} <= same for same in _SAME)


def part_of_both(one: str, other: str) -> str | None:
    """The composite dimension that two dimensions describe parts of, such as one organisation; None where none."""
    if one == other:
        return None
    if {one, other} <= set(OUTCOME_PARTS):
        return OUTCOME
    part = FIELDS[one].part_of if one in FIELDS else None
    return part if part is not None and other in FIELDS and FIELDS[other].part_of == part else None
