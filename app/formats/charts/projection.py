"""Where a place of the earth stands on a map: equal areas, seen from above the middle of Europe."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import Any

Point = tuple[float, float]
"""Degrees east, degrees north."""

CENTRE = (15.0, 52.0)
EUROPE: Sequence[Point] = ((-24.0, 64.5), (-10.0, 36.5), (27.0, 71.5), (25.0, 34.6), (35.0, 34.6), (41.0, 52.0))
"""Places at the edges of what is shown where cases stand all over Europe."""
ROOM = 0.15
"""Of the width of all places, left free around them."""
LEAST = 0.15
"""Width of the smallest map, in radians: some 950 km, on which one sees where in a country one is."""
MOST = 0.6
"""Places that take a larger share of Europe than this are shown on all of it."""


@dataclass(frozen=True, slots=True)
class View:
    """A part of the earth on an area of some pixels."""

    scale: float
    x: float
    y: float
    width: float
    height: float

    def place(self, point: Point) -> tuple[float, float]:
        """Pixels from the left and from above."""
        east, north = _flat(point)
        return self.x + self.scale * east, self.y - self.scale * north

    def holds(self, point: Point) -> bool:
        """Whether it lies on the map."""
        x, y = self.place(point)
        return 0 <= x <= self.width and 0 <= y <= self.height

    @property
    def projection(self) -> dict[str, Any]:
        """The same as Vega has it."""
        return {
            "type": "azimuthalEqualArea",
            "rotate": [-CENTRE[0], -CENTRE[1], 0],
            "scale": round(self.scale, 2),
            "translate": [round(self.x, 2), round(self.y, 2)],
            # Beyond the edges, along which a line would be drawn else.
            "clipExtent": [[-9, -9], [self.width + 9, self.height + 9]],
        }


def view_of(points: Iterable[Point], width: float, height: float) -> View:
    """The map on which these places stand: a part of Europe, or all of it."""
    west, south, east, north = _box(EUROPE)
    if places := list(points):
        left, low, right, high = _box(places)
        wide = max(right - left, high - low)
        room = max(ROOM * wide, (LEAST - wide) / 2)
        near = left - room, low - room, right + room, high + room
        if (near[2] - near[0]) < MOST * (east - west) and (near[3] - near[1]) < MOST * (north - south):
            west, south, east, north = near
        else:
            # Places beyond the edges, such as islands of the Atlantic, widen the map: none is left out.
            edge = LEAST / 4
            west, south = min(west, left - edge), min(south, low - edge)
            east, north = max(east, right + edge), max(north, high + edge)
    scale = min(width / (east - west), height / (north - south))
    x = width / 2 - scale * (west + east) / 2
    y = height / 2 + scale * (south + north) / 2
    return View(scale, x, y, width, height)


def _box(points: Iterable[Point]) -> tuple[float, float, float, float]:
    flat = [_flat(point) for point in points]
    return min(x for x, _ in flat), min(y for _, y in flat), max(x for x, _ in flat), max(y for _, y in flat)


def _flat(point: Point) -> tuple[float, float]:
    """Lambert's azimuthal equal-area projection of the unit sphere (Snyder 1987, 24-2 to 24-4)."""
    east, north = radians(point[0] - CENTRE[0]), radians(point[1])
    middle = radians(CENTRE[1])
    depth = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    # Nothing of Europe comes near the other side of the earth, where this would be divided by zero.
    stretch = sqrt(2 / max(1 + depth, 1e-9))
    return (
        stretch * cos(north) * sin(east),
        stretch * (cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)),
    )
