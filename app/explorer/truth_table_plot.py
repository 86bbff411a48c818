"""A set against the outcome: where each case stands, those that stand on one another as one point."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from string import ascii_uppercase
from typing import Any

Json = Mapping[str, Any]
HALF = 0.5
SIDE = 400
"""Of the square that is drawn, in units of its own."""
LEAST, WIDEST = 6.0, 26.0
"""Radius of a point of one case, and of the largest."""
LETTER = 18
"""Room that a letter takes beside its point."""
_LITERAL = re.compile(r"(~?)([A-Z][A-Z0-9]*)(?:\{(\d+(?:,\d+)*)\})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Point:
    """Cases that stand at one place."""

    key: str
    x: float
    y: float
    cases: Sequence[str]
    is_lettered: bool = True
    """Whether there is room beside it for its letter, and in it for its number."""

    @property
    def is_deviant(self) -> bool:
        """More in the set than out, and more out of the outcome than in."""
        return self.x > HALF > self.y

    @property
    def radius(self) -> float:
        """Grows with the number of cases."""
        return round(min(WIDEST, LEAST + 2.2 * sqrt(len(self.cases) - 1)), 1)

    @property
    def left(self) -> float:
        """Where it is drawn, from the left."""
        return round(self.x * SIDE, 1)

    @property
    def top(self) -> float:
        """Where it is drawn, from the top."""
        return round((1 - self.y) * SIDE, 1)


@dataclass(frozen=True, slots=True)
class Plot:
    """One picture."""

    x: str
    y: str
    points: Sequence[Point]

    @property
    def above(self) -> int:
        """Cases on or above the diagonal: they speak for the set being sufficient."""
        return sum(len(one.cases) for one in self.points if one.x <= one.y + 1e-9)

    @property
    def is_crowded(self) -> bool:
        """Whether some points have no room for their letters."""
        return not all(one.is_lettered for one in self.points)

    @property
    def cases(self) -> int:
        """All of them."""
        return sum(len(one.cases) for one in self.points)


def plot_of(table: Json, x: str, y: str) -> Plot | None:
    """The picture of two expressions over the cases of a table; None where one is of no columns of it."""
    across, up = memberships(table, x), memberships(table, y)
    if across is None or up is None:
        return None
    heaps: dict[tuple[float, float], list[str]] = defaultdict(list)
    for slug in across:
        heaps[round(across[slug], 3), round(up[slug], 3)].append(slug)
    ordered = sorted(heaps, key=lambda place: (-place[1], -place[0]))
    points = [Point(_key(number), *place, heaps[place]) for number, place in enumerate(ordered)]
    return Plot(x, y, list(_lettered(points)))


def _lettered(points: Sequence[Point]) -> Iterator[Point]:
    """The points, those without room told: the larger of two that meet keeps its letter."""
    free: list[Point] = []
    for one in sorted(points, key=lambda point: -len(point.cases)):
        if not any(_meet(one, other) for other in free):
            free.append(one)
    kept = {one.key for one in free}
    return (replace(one, is_lettered=one.key in kept) for one in points)


def _meet(one: Point, other: Point) -> bool:
    across, down = abs(one.left - other.left), abs(one.top - other.top)
    reach = one.radius + other.radius
    return across < reach + LETTER and down < max(reach, LETTER)


def memberships(table: Json, expression: str) -> dict[str, float] | None:
    """How far each case belongs to a conjunction such as `OWNS*~BUYS` or `TIME{1,2}`: to its least literal."""
    columns = {one["name"]: one["levels"] for one in (*table["conditions"], table["outcome"])}
    literals = [_LITERAL.fullmatch(one.strip()) for one in expression.split("*")]
    read = [one for one in literals if one and one[2] in columns]
    if len(read) < len(literals) or any(bool(one[3]) == (columns[one[2]] is None) for one in read):
        return None
    return {
        case["slug"]: min(_belongs(case["values"][one[2]]["membership"], one) for one in read)
        for case in table["cases"]
    }


def _belongs(value: float, literal: re.Match[str]) -> float:
    belongs = float(int(value) in [int(one) for one in literal[3].split(",")]) if literal[3] else float(value)
    return 1 - belongs if literal[1] else belongs


def _key(number: int) -> str:
    """A letter for each point, as spreadsheets have them for columns."""
    before, letter = divmod(number, len(ascii_uppercase))
    return f"{_key(before - 1) if before else ''}{ascii_uppercase[letter]}"
