"""Figures, what they are held against, and how both are shown."""

import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from rich.table import Table

from tests.benchmark.cores import available_cores


@dataclass(frozen=True)
class Figure:
    """Something measured: the value of each round."""

    what: str
    unit: str
    rounds: tuple[float, ...]

    @property
    def value(self) -> float:
        """The median of the rounds."""
        return median(self.rounds)

    def __str__(self) -> str:
        return f"{self.value:,.{0 if self.value >= 100 else 1 if self.value >= 10 else 2}f} {self.unit}"


@dataclass(frozen=True)
class Comparison:
    """A figure of Samspill, what it is held against, and the target."""

    what: str
    samspill: Figure
    beside: Figure | None
    """None where the figure itself has a target."""
    target: float | None
    """For the ratio, or for the figure where there is nothing beside it; None where none was set."""
    at_most: bool = False

    @property
    def ratio(self) -> float:
        """How many times the figure beside it, or the figure itself."""
        return self.samspill.value / self.beside.value if self.beside else self.samspill.value

    @property
    def is_reached(self) -> bool | None:
        """Whether the target is; None without one."""
        if self.target is None:
            return None
        return self.ratio <= self.target if self.at_most else self.ratio >= self.target


def table(comparisons: Sequence[Comparison], title: str) -> Table:
    """For people: what was asked, beside what, what was reached, what was wanted, and whether that held."""
    shown = Table("asked", "beside", "reached", "wanted", "held", title=title)
    for one in comparisons:
        shown.add_row(
            one.what,
            f"{one.beside.what}: {one.beside}" if one.beside else "",
            f"{one.samspill}: {one.ratio:,.2f} ×" if one.beside else str(one.samspill),
            _wanted(one),
            {True: "[green]yes", False: "[red]no", None: ""}[one.is_reached],
        )
    return shown


def _wanted(one: Comparison) -> str:
    if one.target is None:
        return ""
    return f"{'≤' if one.at_most else '≥'} {one.target:g} {'×' if one.beside else one.samspill.unit}"


def as_json(comparisons: Sequence[Comparison], **conditions: Any) -> dict[str, Any]:
    """For machines: every round of every figure, and on what it was measured."""
    return {
        **conditions,
        "machine": {
            "system": platform.system(),
            "architecture": platform.machine(),
            "python": platform.python_version(),
            "cores": len(available_cores()) or None,
        },
        "comparisons": [
            {**asdict(one), "ratio": round(one.ratio, 3) if one.beside else None, "reached": one.is_reached}
            for one in comparisons
        ],
    }
