"""The outlines that are served, taken apart: how far a point lies from the land of a country."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate, combinations
from typing import Any

import numpy as np
import orjson
from shapely import MultiPolygon, Point, Polygon, make_valid, transform

from app.vocabulary.loading import reference_dir

_EARTH_KM = 6371.0
# Lambert's azimuthal equal-area projection about the point that European statistics take: all over the map short
# distances are right within 4 per cent.
_CENTRE = np.radians((10.0, 52.0))


def kilometres_to(country: str, latitude: float, longitude: float) -> float:
    """How far a point lies outside a country, 0 on its land; WGS 84, degrees."""
    return float(_land()[country].distance(_point(latitude, longitude)))


def nearest_country(latitude: float, longitude: float) -> str:
    """The country on whose land a point lies, or whose land is nearest."""
    point = _point(latitude, longitude)
    return min(_land(), key=lambda country: _land()[country].distance(point))


def overlapping() -> list[tuple[str, str]]:
    """The countries that share more than a square kilometre with another."""
    pairs = combinations(_land().items(), 2)
    return [(one, other) for (one, land), (other, its) in pairs if land.intersection(its).area > 1]


@cache
def _land() -> Mapping[str, Any]:
    """The land of each country by its code, in kilometres east and north of the centre."""
    topology = orjson.loads((reference_dir() / "geo" / "europe.topojson").read_bytes())
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    outlines = {one["properties"]["code"]: one for one in topology["objects"]["countries"]["geometries"]}
    # Simplified to whole steps, a ring may touch itself.
    return {code: make_valid(transform(_area(outline, arcs), _projected)) for code, outline in outlines.items()}


def _degrees(arc: list[list[int]], quantized: Mapping[str, list[float]]) -> Any:
    """Longitudes and latitudes along an arc, of which each step is told from the last."""
    steps = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
    return np.array(list(steps)) * quantized["scale"] + quantized["translate"]


def _area(outline: Mapping[str, Any], arcs: list[Any]) -> Any:
    polygons = outline["arcs"] if outline["type"] == "MultiPolygon" else [outline["arcs"]]
    rings = ([list(_along(ring, arcs)) for ring in polygon] for polygon in polygons)
    return MultiPolygon([Polygon(shell, holes) for shell, *holes in rings])


def _along(ring: list[int], arcs: list[Any]) -> Iterator[Any]:
    for number in ring:
        # ~n is arc n backwards; each arc begins where the one before has ended.
        yield from (arcs[number] if number >= 0 else arcs[~number][::-1])[1:]


def _point(latitude: float, longitude: float) -> Any:
    return Point(_projected(np.array([[longitude, latitude]]))[0])


def _projected(degrees: Any) -> Any:
    """Longitude and latitude as kilometres east and north of the centre."""
    east, north = (np.radians(degrees) - (_CENTRE[0], 0)).T
    across = np.cos(north) * np.cos(east)
    scale = np.sqrt(2 / (1 + np.sin(_CENTRE[1]) * np.sin(north) + np.cos(_CENTRE[1]) * across))
    up = np.cos(_CENTRE[1]) * np.sin(north) - np.sin(_CENTRE[1]) * across
    return _EARTH_KM * np.column_stack((scale * np.cos(north) * np.sin(east), scale * up))
