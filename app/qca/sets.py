"""The columns of a table as sets: crisp, fuzzy or of several values, and how far each case belongs to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from app.qca.question import Outcome, Question
from app.qca.table import Kind, Table, kind_of

Membership = NDArray[np.float64]
"""How far each case belongs to something, 0 to 1, in the order of the table."""
Configurations = NDArray[np.int64]
"""One row for each configuration, one column for each condition."""
Term = tuple[int | None, ...]
"""A conjunction: of each condition the value that it has in there, None where it may have any."""

CLOSE = 1e-9
"""Within which two memberships are the same number."""
HALF = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """One column as a set, or as several that exclude each other."""

    name: str
    values: Membership
    kind: Kind

    @property
    def levels(self) -> int:
        """How many values it can have: two, absence and presence, or those of a multi-value column."""
        return int(self.values.max()) + 1 if self.kind is Kind.MULTI_VALUE else 2

    def membership(self, level: int) -> Membership:
        """How far each case belongs to a value: 1 is presence, 0 absence."""
        if self.kind is Kind.FUZZY:
            return self.values if level else np.subtract(1, self.values)
        return np.equal(self.values, level).astype(np.float64)

    def corners(self) -> NDArray[np.int64]:
        """The value to which each case belongs more than to its opposite; -1 where it belongs to both by half."""
        if self.kind is not Kind.FUZZY:
            return self.values.astype(np.int64)
        return np.where(is_half(self.values), -1, (self.values > HALF).astype(np.int64))


def is_half(membership: Membership) -> NDArray[np.bool_]:
    """Which cases are exactly half in and half out."""
    return np.asarray(np.abs(membership - HALF) < CLOSE)


class Space:
    """The conditions of a question and its outcome, over the cases of a table."""

    def __init__(self, cases: tuple[str, ...], conditions: tuple[Condition, ...], outcome: Membership) -> None:
        self.cases, self.conditions, self.outcome = cases, conditions, outcome
        self.levels = tuple(one.levels for one in self.conditions)
        self.is_multi_value = any(one.kind is Kind.MULTI_VALUE for one in self.conditions)

    @property
    def size(self) -> int:
        """How many configurations there can be."""
        return prod(self.levels)

    def negated(self) -> "Space":
        """The same with the outcome's negation as outcome."""
        return Space(self.cases, self.conditions, 1 - self.outcome)

    def corners(self) -> Configurations:
        """The configuration of each case, with -1 where it is in none."""
        return np.stack([one.corners() for one in self.conditions], axis=1)

    def membership(self, term: Term) -> Membership:
        """How far each case belongs to a term: as far as to its least literal; fully to the term without any."""
        literals = [
            one.membership(level) for one, level in zip(self.conditions, term, strict=True) if level is not None
        ]
        least: Membership = np.minimum.reduce(literals) if literals else np.ones(len(self.cases))
        return least

    def union(self, terms: Sequence[Term]) -> Membership:
        """How far each case belongs to any of the terms."""
        most: Membership = np.maximum.reduce([self.membership(term) for term in terms], initial=0.0, axis=0)
        return most

    def expression(self, term: Term) -> str:
        """A term as it is written: `DEV*~STB`, or `DEV{2}*STB{0}` where a condition has several values."""
        names = [(one.name, level) for one, level in zip(self.conditions, term, strict=True) if level is not None]
        if self.is_multi_value:
            return "*".join(f"{name}{{{level}}}" for name, level in names) or "1"
        return "*".join(name if level else f"~{name}" for name, level in names) or "1"

    def named(self, which: NDArray[np.bool_]) -> list[str]:
        """Cases by name."""
        return [self.cases[number] for number in np.flatnonzero(which)]

    def codes(self, configurations: Configurations) -> NDArray[np.int64]:
        """Configurations as numbers, from 0, in the order of a full table; R calls each row by its number from 1."""
        return np.asarray(configurations @ self._weights(), dtype=np.int64)

    def configurations(self, codes: NDArray[np.int64]) -> Configurations:
        """The other way round."""
        return np.asarray(codes[:, None] // self._weights() % np.array(self.levels), dtype=np.int64)

    def _weights(self) -> NDArray[np.int64]:
        return np.array([prod(self.levels[number + 1 :]) for number in range(len(self.levels))], dtype=np.int64)


def space_of(table: Table, question: Question) -> Space:
    """The conditions and the outcome of a question."""
    conditions = tuple(_condition(table, name) for name in question.conditions)
    return Space(table.cases, conditions, outcome_membership(table, question.outcome))


def outcome_membership(table: Table, outcome: Outcome) -> Membership:
    """How far each case belongs to what is explained."""
    values = np.array(table.columns[outcome.name], dtype=np.float64)
    if outcome.values:
        values = np.isin(values, outcome.values).astype(np.float64)
    return 1 - values if outcome.is_negated else values


def _condition(table: Table, name: str) -> Condition:
    values = table.columns[name]
    return Condition(name, np.array(values, dtype=np.float64), kind_of(values))
