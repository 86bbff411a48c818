"""What is asked of a table: what is explained, by which conditions, with which cuts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Contradictions = Literal["by-threshold", "remainder", "exclude-cases", "refuse"]
CONTRADICTIONS: tuple[Contradictions, ...] = get_args(Contradictions)
"""What may become of rows whose cases differ in the outcome; the first is usual."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is explained: membership of a column, or one or more of its values, or the negation of that."""

    name: str
    values: tuple[int, ...] = ()
    """Of a multi-value column; empty for a set of its own."""
    is_negated: bool = False

    @property
    def expression(self) -> str:
        """As it is written: `SURV`, `~SURV`, `SURV{1}`."""
        values = f"{{{','.join(map(str, self.values))}}}" if self.values else ""
        return f"{'~' if self.is_negated else ''}{self.name}{values}"

    @property
    def negation(self) -> "Outcome":
        """Its opposite."""
        return Outcome(self.name, self.values, not self.is_negated)


@dataclass(frozen=True, slots=True)
class Cuts:
    """When a row of the truth table is evidence enough."""

    consistency: float = 0.8
    pri: float = 0.5
    frequency: int = 1
    """Cases that a row must have; with fewer it is a remainder."""


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that decides a truth table and what comes of it."""

    outcome: Outcome
    conditions: tuple[str, ...]
    cuts: Cuts = Cuts()
    contradictions: Contradictions = "by-threshold"
    """What becomes of rows whose cases differ in the outcome."""
    expectations: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Values of a condition that are expected to lead to the outcome: 1 its presence, 0 its absence."""
