"""A plain table: cases and what each belongs to; and what whoever made it says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MOST_CASES = 200
MOST_CONDITIONS = 12
MOST_CONFIGURATIONS = 100_000
"""Combinations of values that the conditions of a question may have: 4096 of twelve sets, more of several values."""


class Kind(StrEnum):
    """What the values of a column are."""

    CRISP = "crisp"
    """0 or 1."""
    FUZZY = "fuzzy"
    """Memberships from 0 to 1."""
    MULTI_VALUE = "multi-value"
    """Whole numbers from 0 on, each a set of its own."""


def kind_of(values: Sequence[float]) -> Kind:
    """What a column seems to be: whole numbers up to 1 are crisp, beyond it several values; all else is fuzzy."""
    if not all(float(value).is_integer() for value in values):
        return Kind.FUZZY
    return Kind.CRISP if max(values) <= 1 else Kind.MULTI_VALUE


@dataclass(frozen=True, slots=True)
class Table:
    """Named cases and named columns of numbers; every column has one value for each case, in their order.

    nan stands where there is no number; what is asked for must have none.
    """

    cases: tuple[str, ...]
    columns: Mapping[str, tuple[float, ...]]

    def without(self, dropped: frozenset[str]) -> "Table":
        """The same without these cases."""
        kept = [number for number, case in enumerate(self.cases) if case not in dropped]
        columns = {name: tuple(values[number] for number in kept) for name, values in self.columns.items()}
        return Table(tuple(self.cases[number] for number in kept), columns)


@dataclass(frozen=True, slots=True)
class Source:
    """A table and what whoever made it says of it. A caller's own table says nothing; sets from our cases say much."""

    table: Table
    outcome: str | None = None
    """What is to be explained, where the request leaves it to the source."""
    conditions: tuple[str, ...] | None = None
    """By what, likewise; None for every other column."""
    gaps: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """Why a value is no number, by the place of the case and the name of the column."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where each case of ours is read, by its name in the table."""
    notes: tuple[str, ...] = ()
    """Sentences about the table, in the reader's language."""
    warnings: tuple[Mapping[str, Any], ...] = ()
    """What a reader must know before the results: `code`, `sentence`, and what else the sentence rests on."""
    excluded: tuple[Mapping[str, Any], ...] = ()
    """Cases that were left out: `case`, `reason` and `sentence`."""
    echo: Mapping[str, Any] = field(default_factory=dict)
    """What was asked and decided, as it was understood; stands in the answer as `set`."""
    revision: int | None = None
    """Dataset revision that the cases were read from; None where none of ours were."""
    because: str = ""
    """Why so many cases were left out as perhaps nobody meant, in English; empty where nothing is to be said."""
    remarks: tuple[str, ...] = ()
    """Lines of ASCII that stand as comments at the top of the R code."""
