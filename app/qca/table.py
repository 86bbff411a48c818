"""A plain table: cases and what each belongs to; and what whoever made it says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_CASES = 200
MOST_CONDITIONS = 12
MOST_CONFIGURATIONS = 100_000
"""Combinations of values that the conditions of a question may have: 4096 of twelve sets, more of several values."""


@dataclass(frozen=True, slots=True)
class Table:
    """Named cases and named columns of numbers; every column has one value for each case, in their order."""

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
    remarks: tuple[str, ...] = ()
    """Lines of ASCII that stand as comments at the top of the R code."""
