"""What a soak came to: how long answers took, what was wrong with them, whether memory stayed flat."""

import math
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from threading import Lock

from rich.table import Table

SHOWN = 20
"""Faults that are kept in words; all are counted."""
FLAT = 0.10
"""How far the last third of the memory may lie from the middle third."""


@dataclass
class Kind:
    """One kind of request."""

    milliseconds: "array[float]" = field(default_factory=lambda: array("d"))
    faults: int = 0


class Tally:
    """Counts; every thread may add."""

    def __init__(self) -> None:
        self.kinds: defaultdict[str, Kind] = defaultdict(Kind)
        self.said: list[str] = []
        """The first faults, each with its request."""
        self._lock = Lock()

    @property
    def requests(self) -> int:
        """How many answers were timed."""
        return sum(len(kind.milliseconds) for kind in self.kinds.values())

    @property
    def faults(self) -> int:
        """How many things were not as they must be."""
        return sum(kind.faults for kind in self.kinds.values())

    def took(self, kind: str, milliseconds: float) -> None:
        """An answer came."""
        with self._lock:
            self.kinds[kind].milliseconds.append(milliseconds)

    def wrong(self, kind: str, request: str, sentence: str) -> None:
        """Something was not as it must be."""
        with self._lock:
            self.kinds[kind].faults += 1
            if len(self.said) < SHOWN:
                self.said.append(f"{kind}: {request[:500]}: {sentence[:500]}")


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that this share of all, 0 to 1, does not exceed; nan of none."""
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)] if values else math.nan


@dataclass(frozen=True)
class Memory:
    """Resident memory over time."""

    megabytes: Sequence[float]
    """Samples at even distances, from before the first question to the last."""

    @property
    def thirds(self) -> tuple[float, float, float] | None:
        """Median of each third; None of fewer than three samples."""
        third = len(self.megabytes) // 3
        if not third:
            return None
        middle = self.megabytes[third : len(self.megabytes) - third]
        return median(self.megabytes[:third]), median(middle), median(self.megabytes[-third:])

    @property
    def change(self) -> float | None:
        """How far the last third lies above the middle one, as a share of it."""
        return None if self.thirds is None else self.thirds[2] / self.thirds[1] - 1

    @property
    def is_flat(self) -> bool | None:
        """Whether memory stayed where it was; None where that cannot be told."""
        return None if self.change is None else abs(self.change) <= FLAT


def table(tally: Tally, title: str) -> Table:
    """Requests, errors and times of each kind."""
    shown = Table("kind", title=title)
    for heading in ("requests", "errors", "p50 ms", "p99 ms", "slowest ms"):
        shown.add_column(heading, justify="right")
    for name, kind in sorted(tally.kinds.items()):
        times = (percentile(kind.milliseconds, share) for share in (0.5, 0.99, 1))
        shown.add_row(name, f"{len(kind.milliseconds):,}", f"{kind.faults:,}", *(f"{time:,.1f}" for time in times))
    shown.add_section()
    shown.add_row("all", f"{tally.requests:,}", f"{tally.faults:,}")
    return shown


def memory_table(memory: Memory) -> Table:
    """Memory at start, middle and end."""
    shown = Table("memory of the worker", "MB")
    if memory.thirds is None or memory.change is None:
        shown.add_row("not known", "")
        return shown
    _, middle, last = memory.thirds
    shown.add_row("start", f"{memory.megabytes[0]:,.0f}")
    shown.add_row("middle third", f"{middle:,.0f}")
    shown.add_row("last third", f"{last:,.0f}")
    shown.add_row("most", f"{max(memory.megabytes):,.0f}")
    shown.add_row("flat" if memory.is_flat else "not flat", f"{memory.change:+.1%}")
    return shown
