"""Outlines of countries for a map of some size: what could not be seen on it is left out."""

from collections.abc import Iterator, Sequence
from functools import cache
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


def outlines(view: View) -> Json:
    """TopoJSON with the countries of which something lies on the map, by code."""
    topology, arcs = _europe()
    used: dict[int, int] = {}
    countries = [shape for one in topology["objects"]["countries"]["geometries"] if (shape := _shape(one, view, used))]
    lines = {index: _thinned(arcs[index], view) for index in used}
    steps = topology["transform"]
    return {
        "type": "Topology",
        "transform": steps,
        "arcs": [_stepped(lines[index], steps) for index in used],
        "objects": {"countries": {"type": "GeometryCollection", "geometries": countries}},
    }


@cache
def _europe() -> tuple[Json, list[list[Point]]]:
    topology: Json = orjson.loads((reference_dir() / "geo" / "europe.topojson").read_bytes())
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step in steps:
            x, y = x + step[0], y + step[1]
            arc.append((west + x * wide, south + y * high))
        arcs.append(arc)
    return topology, arcs


def _shape(country: Json, view: View, used: dict[int, int]) -> Json | None:
    """The country with the parts that are seen; arcs are numbered anew, in the order in which they are met."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    seen = [rings for polygon in polygons if (rings := [ring for ring in polygon if _is_seen(ring, view)])]
    if not seen:
        return None
    kept = [[[_numbered(arc, used) for arc in ring] for ring in rings] for rings in seen]
    return {"type": "MultiPolygon", "id": country["id"], "properties": country["properties"], "arcs": kept}


def _is_seen(ring: Sequence[int], view: View) -> bool:
    """Whether something of a ring may lie on the map, and is large enough; neither where it is on the far side."""
    _, arcs = _europe()
    whole = [view.place(point) for arc in ring for point in arcs[arc if arc >= 0 else ~arc]]
    left, right = min(x for x, _ in whole), max(x for x, _ in whole)
    top, bottom = min(y for _, y in whole), max(y for _, y in whole)
    if right < 0 or bottom < 0 or left > view.width or top > view.height:
        return False
    return (right - left) * (bottom - top) >= SMALLEST and len(set(_ring_drawn(ring, view))) > 3


def _ring_drawn(ring: Sequence[int], view: View) -> Iterator[Point]:
    _, arcs = _europe()
    for arc in ring:
        yield from _thinned(arcs[arc if arc >= 0 else ~arc], view)


def _numbered(arc: int, used: dict[int, int]) -> int:
    number = used.setdefault(arc if arc >= 0 else ~arc, len(used))
    return number if arc >= 0 else ~number


def _thinned(arc: Sequence[Point], view: View) -> list[Point]:
    """The points of a line that are needed to draw it (Douglas and Peucker 1973), both ends among them.

    Each line is thinned by itself, so that neighbours still meet.
    """
    placed = [view.place(point) for point in arc]
    kept = {0, len(arc) - 1}
    open_parts = [(0, len(arc) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        farthest, distance = max(
            ((n, _distance(placed[n], placed[first], placed[last])) for n in range(first + 1, last)),
            key=lambda one: one[1],
        )
        if distance > FINENESS:
            kept.add(farthest)
            open_parts += [(first, farthest), (farthest, last)]
    return [arc[n] for n in sorted(kept)]


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
