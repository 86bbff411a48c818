"""How often each route was asked, how that went and how long it took, counted in this process."""

from bisect import bisect_left
from collections import Counter, defaultdict

BOUNDS = (0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Seconds up to which each bucket counts; the last one counts what took longer."""
METHODS = frozenset(("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS", "PUT"))
"""All others are counted together: whoever asks invents them."""

OVERLOAD = (
    "service-busy", "out-of-time", "drawing-unavailable", "matching-busy", "past-busy", "packages-busy",
    "analysis-unavailable",
)  # fmt: skip
"""Problems of who is sent away (503) as more is asked than can be worked out."""
WATCHED = (
    "database-unavailable", "key-refused", "too-many-requests", "unforeseen", "writing-unavailable", *OVERLOAD
)  # fmt: skip
"""Problems that are told before there is one: of a number that begins with 1 nobody sees that it has grown."""

Asked = tuple[str | None, str, int | None, bool]
"""Template of the address, method, status, and whether the answer was remembered."""
Kind = tuple[str, str, str, str]
"""The same as it is told: without a template all addresses are one, and of the status its class is told."""


class CountedRequests:
    """Plain numbers, as a remembered answer takes 37 µs in all: to count it takes 0.6. Of the event loop alone."""

    def __init__(self) -> None:
        self.problems: Counter[str] = Counter(dict.fromkeys(WATCHED, 0))
        """How often each kind of problem was answered, by its code."""
        self._rows: defaultdict[Asked, list[float]] = defaultdict(lambda: [0] * (len(BOUNDS) + 2))

    def count(self, asked: Asked, seconds: float, problem: str | None = None) -> None:
        """Counts a request that has been answered, or broke off."""
        if asked[1] not in METHODS:
            asked = (asked[0], "other", *asked[2:])
        row = self._rows[asked]
        row[bisect_left(BOUNDS, seconds)] += 1
        row[-1] += seconds
        if problem is not None:
            self.problems[problem] += 1

    def rows(self) -> dict[Kind, list[float]]:
        """By kind: how many requests took as long as each bucket says, and the seconds of all."""
        told: dict[Kind, list[float]] = {}
        for (route, method, status, remembered), row in self._rows.items():
            # Whoever went away before the answer began has no status.
            kind = (route or "none", method, f"{status // 100}xx" if status else "none", "yes" if remembered else "no")
            told[kind] = added(told[kind], row) if kind in told else list(row)
        return told


def added(one: list[float], other: list[float]) -> list[float]:
    """The sum of two rows."""
    return [a + b for a, b in zip(one, other, strict=True)]
