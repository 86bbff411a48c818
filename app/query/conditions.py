"""A question about cases: a tree of conditions as values and words, its canonical text, no SQL."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.query.text import TextQuery

_PLAIN = re.compile(r"[\w:*.+-]+(?:/[\w.+-]+)*")


@dataclass(frozen=True, slots=True)
class Has:
    """At least one of the values."""

    field: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.field}={_joined(self.values)}"


@dataclass(frozen=True, slots=True)
class HasAll:
    """Every one of the values, further ones allowed."""

    field: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.field} HAS ALL {_joined(self.values)}"


@dataclass(frozen=True, slots=True)
class HasOnly:
    """At least one value, and none outside the list."""

    field: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.field} HAS ONLY {_joined(self.values)}"


@dataclass(frozen=True, slots=True)
class Known:
    """Whether anything is recorded; what does not apply is neither known nor unknown."""

    field: str
    known: bool

    def __str__(self) -> str:
        return f"{self.field} IS {'KNOWN' if self.known else 'UNKNOWN'}"


@dataclass(frozen=True, slots=True)
class Within:
    """A known number that is at least (`>=`), at most (`<=`) or exactly (`=`) the bound.

    A range is two conditions, so that its text reads back to the same tree.
    """

    field: str
    sign: Literal[">=", "<=", "="]
    bound: int

    def __str__(self) -> str:
        return f"{self.field}{self.sign}{self.bound}"


@dataclass(frozen=True, slots=True)
class Matches:
    """Words in the texts of a case, or terms that the words mean."""

    text: TextQuery
    field: str = "q"

    def __str__(self) -> str:
        return f"q={_quoted(str(self.text))}"


@dataclass(frozen=True, slots=True)
class Near:
    """A point of the case within some kilometres of a place (great circle, WGS 84 degrees)."""

    latitude: float
    longitude: float
    within_km: float
    field: str = "near"

    def __str__(self) -> str:
        return f'near="{_numbers(self.latitude, self.longitude, self.within_km)}"'


@dataclass(frozen=True, slots=True)
class InBox:
    """A point of the case in a box of WGS 84 degrees; west above east crosses the 180th meridian (RFC 7946)."""

    west: float
    south: float
    east: float
    north: float
    field: str = "bbox"

    def __str__(self) -> str:
        return f'bbox="{_numbers(self.west, self.south, self.east, self.north)}"'


@dataclass(frozen=True, slots=True)
class Not:
    """The complement among published cases, so it keeps the unknown."""

    condition: "Condition"

    def __str__(self) -> str:
        inner = f"({self.condition})" if isinstance(self.condition, All | Some) else str(self.condition)
        return f"NOT {inner}"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of the conditions; none at all means every case."""

    conditions: tuple["Condition", ...]

    def __str__(self) -> str:
        return " AND ".join(f"({c})" if isinstance(c, Some) else str(c) for c in self.conditions)


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of the conditions."""

    conditions: tuple["Condition", ...]

    def __str__(self) -> str:
        return " OR ".join(str(c) for c in self.conditions)


Single = Has | HasAll | HasOnly | Known | Within | Matches | Near | InBox
Condition = Single | Not | All | Some
EVERYTHING = All(())


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Conjunction in canonical form: flat, without repeats, in the order of its texts."""
    return _combined(All, conditions)


def any_of(conditions: Iterable[Condition]) -> Condition:
    """Disjunction in canonical form, like `all_of`."""
    return _combined(Some, conditions)


def _combined(kind: type[All] | type[Some], conditions: Iterable[Condition]) -> Condition:
    flat: dict[str, Condition] = {}
    for condition in conditions:
        for part in condition.conditions if isinstance(condition, kind) else (condition,):
            flat[str(part)] = part
    ordered = tuple(part for _, part in sorted(flat.items()))
    return ordered[0] if len(ordered) == 1 else kind(ordered)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A condition chosen by a parameter, and the field whose parameter it was."""

    field: str
    condition: "Condition"


@dataclass(frozen=True)
class CaseQuery:
    """What was asked: the conditions chosen by parameters, which facets may lift, and the free `where`."""

    chosen: tuple[Chosen, ...] = ()
    where: Condition | None = None

    @cached_property
    def condition(self) -> Condition:
        """Everything that must hold, in canonical form."""
        return all_of((*(c.condition for c in self.chosen), *((self.where,) if self.where is not None else ())))

    @cached_property
    def expression(self) -> str:
        """Canonical text; as `where`, where it is not too long for that, it asks the same question.

        Empty when every case is meant.
        """
        return str(self.condition)

    def without(self, field: str) -> "CaseQuery":
        """The same question with the parameters of one field lifted; `where` holds."""
        return CaseQuery(tuple(c for c in self.chosen if c.field != field), self.where)

    def text(self) -> TextQuery | None:
        """The words that must match, taken together; None when no text was asked for."""
        condition = self.condition
        parts = condition.conditions if isinstance(condition, All) else (condition,)
        texts = [part.text for part in parts if isinstance(part, Matches)]
        return TextQuery(tuple(clause for text in texts for clause in text.clauses)) if texts else None


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and every one inside it, outermost first."""
    yield condition
    if isinstance(condition, Not):
        yield from walk(condition.condition)
    elif isinstance(condition, All | Some):
        for part in condition.conditions:
            yield from walk(part)


def depth_of(condition: Condition) -> int:
    """How many of NOT, AND and OR lie inside one another; an AND around everything does not count."""
    parts = condition.conditions if isinstance(condition, All) else (condition,)
    return max(map(_depth, parts), default=0)


def _depth(condition: Condition) -> int:
    if isinstance(condition, Not):
        return 1 + _depth(condition.condition)
    if isinstance(condition, All | Some):
        return 1 + max(map(_depth, condition.conditions), default=0)
    return 0


def _joined(values: Iterable[str]) -> str:
    return ",".join(value if _PLAIN.fullmatch(value) else _quoted(value) for value in values)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _numbers(*values: float) -> str:
    # The shortest text that reads back to the same number.
    return ",".join(repr(value).removesuffix(".0") for value in values)
