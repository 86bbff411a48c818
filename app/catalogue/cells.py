"""One field of one case as a table of cases shows it: codes, numbers and texts, or why there is nothing."""

from dataclasses import dataclass
from enum import StrEnum

from app.catalogue.offered import Offered


class State(StrEnum):
    """Whether anything is told."""

    TOLD = "told"
    """Even if it is that there is none."""
    UNCODED = "uncoded"
    """Something is told that no code fits."""
    UNKNOWN = "unknown"
    """It could be told, and is not."""
    NOT_APPLICABLE = "not-applicable"
    """There is nothing to be told: the end of what goes on, the outcome of what is only planned."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is told, in words, and the codes that stand for it."""

    offered: Offered
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of one case or profile."""

    state: State
    codes: tuple[str, ...] = ()
    """Each once; of outcomes `dimension:evidence:result`."""
    numbers: tuple[int, ...] = ()
    is_at_least: bool = False
    """Whether the number is a lower bound."""
    statements: tuple[Statement, ...] = ()
    reason: str | None = None
    """Why nothing is told, where the document says why."""
    is_unverified: bool = False
    is_passed_over: bool = False
    """Whether something nearer is compared instead: not the municipality, but the place in it that is served."""

    @property
    def values(self) -> tuple[str | int, ...]:
        """What can be had in common with others: codes or numbers; none where neither is known."""
        return self.codes or self.numbers
