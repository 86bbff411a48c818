"""Outlines of countries for a map of some size: what could not be seen on it is left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians
from typing import Any

import orjson

from app.formats.charts.projection import Point, View
from app.vocabulary.loading import reference_dir

Json = dict[str, Any]
Pixel = tuple[float, float]

FINENESS = 0.6
"""Pixels by which a line may be drawn beside where it is."""
SMALLEST = 2.0
"""Square pixels of the smallest island that is drawn."""
KEPT = 8
"""Maps whose outlines are kept, at most half a megabyte each: 0.1 s are saved."""


@lru_cache(KEPT)
def outlines(view: View) -> Mapping[str, Any]:
    """TopoJSON with the countries of which something lies on the map, by code."""
    europe = _europe()
    lines = _Lines(europe, view)
    used: dict[int, int] = {}
    countries = [shape for country in europe.countries if (shape := _shape(country, lines, used))]
    return {
        "type": "Topology",
        "transform": europe.transform,
        "arcs": [_stepped(lines.thin(arc), europe.transform) for arc in used],
        "objects": {"countries": {"type": "GeometryCollection", "geometries": countries}},
    }


def edges(view: View) -> list[Json]:
    """Strips that cover the lines along which the outlines were cut out of those of the world, as pixels in order."""
    west, south, east, north = _europe().bounds
    # Degrees that take two pixels, of longitude far in the north.
    up, across = 2 / (view.scale * radians(1)), 2 / (view.scale * radians(1) * cos(radians(70)))
    outside = 20.0
    upright = [south - outside + n for n in range(int(north - south + outside) + 1)]
    level = [west - outside + n for n in range(int(east - west + 2 * outside) + 1)]
    strips = (
        [*((west + across, at) for at in upright), *((west - outside, at) for at in reversed(upright))],
        [*((east - across, at) for at in upright), *((east + outside, at) for at in reversed(upright))],
        [*((at, south + up) for at in level), *((at, south - outside) for at in reversed(level))],
    )
    placed = [(edge, n, view.place(point)) for edge, strip in enumerate(strips) for n, point in enumerate(strip)]
    return [{"edge": str(edge), "n": n, "x": round(x, 1), "y": round(y, 1)} for edge, n, (x, y) in placed]


@dataclass(frozen=True, slots=True)
class _Europe:
    transform: Json
    countries: Sequence[Json]
    arcs: Sequence[Sequence[Point]]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        across = [east for arc in self.arcs for east, _ in arc]
        up = [north for arc in self.arcs for _, north in arc]
        return min(across), min(up), max(across), max(up)


@cache
def _europe() -> _Europe:
    topology = orjson.loads((reference_dir() / "geo" / "europe.topojson").read_bytes())
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step in steps:
            x, y = x + step[0], y + step[1]
            arc.append((west + x * wide, south + y * high))
        arcs.append(arc)
    return _Europe(topology["transform"], topology["objects"]["countries"]["geometries"], arcs)


class _Lines:
    """Arcs as they are drawn on one map; `~n` is the arc n the other way round, as TopoJSON has it."""

    def __init__(self, europe: _Europe, view: View) -> None:
        self._europe, self._view = europe, view
        self._placed: dict[int, list[Pixel]] = {}
        self._thin: dict[int, list[Point]] = {}

    def placed(self, arc: int) -> list[Pixel]:
        """Where its points stand."""
        arc = max(arc, ~arc)
        if arc not in self._placed:
            self._placed[arc] = [self._view.place(point) for point in self._europe.arcs[arc]]
        return self._placed[arc]

    def thin(self, arc: int) -> list[Point]:
        """The points that are needed. Each line is thinned by itself, so that neighbours still meet."""
        arc = max(arc, ~arc)
        if arc not in self._thin:
            points = self._europe.arcs[arc]
            self._thin[arc] = [points[n] for n in _needed(self.placed(arc))]
        return self._thin[arc]

    def are_seen(self, ring: Sequence[int]) -> bool:
        """Whether something of a ring may lie on the map, and can be told from a dot."""
        across = [x for arc in ring for x, _ in self.placed(arc)]
        down = [y for arc in ring for _, y in self.placed(arc)]
        left, right, top, bottom = min(across), max(across), min(down), max(down)
        if right < 0 or bottom < 0 or left > self._view.width or top > self._view.height:
            return False
        if (right - left) * (bottom - top) < SMALLEST:
            return False
        # A ring that is turned round by thinning would be all the earth but itself.
        return _area(ring, self.placed) * _area(ring, lambda arc: list(map(self._view.place, self.thin(arc)))) > 0


def _shape(country: Json, lines: _Lines, used: dict[int, int]) -> Json | None:
    """The country with the parts that are seen; arcs are numbered anew, in the order in which they are met."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    seen = [rings for polygon in polygons if (rings := [ring for ring in polygon if lines.are_seen(ring)])]
    if not seen:
        return None
    kept = [[[_numbered(arc, used) for arc in ring] for ring in rings] for rings in seen]
    return {"type": "MultiPolygon", "id": country["id"], "properties": country["properties"], "arcs": kept}


def _area(ring: Sequence[int], line: Callable[[int], Sequence[Pixel]]) -> float:
    """Twice the square pixels inside, negative where it goes round the other way."""
    around = [point for arc in ring for point in (line(arc) if arc >= 0 else reversed(line(arc)))]
    return sum(x * down - across * y for (x, y), (across, down) in zip(around, [*around[1:], around[0]], strict=True))


def _numbered(arc: int, used: dict[int, int]) -> int:
    number = used.setdefault(max(arc, ~arc), len(used))
    return number if arc >= 0 else ~number


def _needed(line: Sequence[Pixel]) -> list[int]:
    """Which points of a line are needed to draw it (Douglas and Peucker 1973), both ends among them."""
    kept = {0, len(line) - 1}
    open_parts = [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        between = range(first + 1, last)
        farthest = max(between, key=lambda n: _distance(line[n], line[first], line[last]))
        if _distance(line[farthest], line[first], line[last]) > FINENESS:
            kept.add(farthest)
            open_parts += [(first, farthest), (farthest, last)]
    return sorted(kept)


def _distance(point: Pixel, start: Pixel, end: Pixel) -> float:
    """From a point to the straight line between two others; to their place where they are the same."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across * across + down * down) ** 0.5
    if not length:
        return float(((point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2) ** 0.5)
    return float(abs(down * (point[0] - start[0]) - across * (point[1] - start[1])) / length)


def _stepped(line: Sequence[Point], transform: Json) -> list[list[int]]:
    """As TopoJSON writes it: whole steps from point to point."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    steps: list[list[int]] = []
    before = (0, 0)
    for east, north in line:
        here = round((east - west) / wide), round((north - south) / high)
        steps.append([here[0] - before[0], here[1] - before[1]])
        before = here
    return steps
