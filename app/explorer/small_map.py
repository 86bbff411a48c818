"""Where in Europe a case happens: a small map of outlines, drawn in the page itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from app.formats.charts.outlines import outlines
from app.formats.charts.projection import EUROPE, Point, View, view_of

Json = Mapping[str, Any]
Pixel = tuple[float, float]

WIDTH, HEIGHT = 190, 170
"""Units of the drawing. It is shown larger: outlines as fine as for this size are fine enough to find a country."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map."""

    name: str
    x: float
    y: float
    place: int
    """Among the municipalities of the case, from 0."""


@dataclass(frozen=True, slots=True)
class SmallMap:
    """All of Europe, one country set apart, and the places of one case."""

    land: str
    """Path of all other countries."""
    country: str
    """Path of the country of the case; empty where it lies beyond the map."""
    spots: Sequence[Spot]
    width: int = WIDTH
    height: int = HEIGHT


def small_map(case: Json) -> SmallMap | None:
    """The map of a case; None where no place of it is known, or all lie beyond Europe."""
    view, spots = _europe(), []
    for place, one in enumerate(case["municipalities"]):
        if one["latitude"] is not None and one["longitude"] is not None:
            point = (one["longitude"], one["latitude"])
            if view.holds(point):
                x, y = view.place(point)
                spots.append(Spot(one["name"], round(x, 1), round(y, 1), place))
    if not spots:
        return None
    paths = _paths()
    return SmallMap("".join(path for code, path in paths.items() if code != case["country"]),
                    paths.get(case["country"], ""), spots)  # fmt: skip


@cache
def _europe() -> View:
    return view_of(EUROPE, WIDTH, HEIGHT)


@cache
def _paths() -> Mapping[str, str]:
    """Outline of each country by its code, as an SVG path."""
    topology = outlines(_europe())
    arcs = [_placed(arc, topology["transform"]) for arc in topology["arcs"]]
    return {
        str(country["properties"].get("code") or country["id"]): "".join(
            _drawn(ring, arcs) for polygon in country["arcs"] for ring in polygon
        )
        for country in topology["objects"]["countries"]["geometries"]
    }


def _placed(steps: Sequence[Sequence[int]], transform: Json) -> list[Pixel]:
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    placed = []
    for across, up in steps:
        x, y = x + across, y + up
        point: Point = (west + x * wide, south + y * high)
        placed.append(_europe().place(point))
    return placed


def _drawn(ring: Sequence[int], arcs: Sequence[Sequence[Pixel]]) -> str:
    """A ring as relative steps, which take fewest signs: tenths of a unit, so that rounding does not add up."""
    points = [point for arc in ring for point in (arcs[arc] if arc >= 0 else reversed(arcs[~arc]))]
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    steps = [(to[0] - at[0], to[1] - at[1]) for at, to in pairwise(tenths)]
    first = f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}"
    return first + "l" + " ".join(f"{x / 10:g} {y / 10:g}" for x, y in steps if x or y) + "z"
