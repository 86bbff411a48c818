"""A map: where cases are, with what each point stands for and how many cases share it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.formats.about import number_text
from app.formats.charts.amounts import Json, Words, room_left
from app.formats.charts.frame import LEADING, Body, Frame, at, letters
from app.formats.charts.lettering import text_width
from app.formats.charts.outlines import edges, outlines
from app.formats.charts.projection import View, view_of
from app.formats.charts.themes import Theme, legible

SHAPES: Mapping[str, str] = {"municipality-centre": "circle", "place": "square", "address": "diamond"}
"""By what a point stands for."""
USUAL_HEIGHT = 0.82
"""By the width of the map."""
LEAST_HEIGHT = 160
ONE = 62
"""Square pixels of a point with one case; one with more is larger."""
LARGEST = 1800
LEGEND = 11
LEGEND_GAP = 12
HALO = 3
"""Pixels of ground around a number."""
SYMBOL = 20
"""Pixels that a symbol of the legend takes with its gap."""
BETWEEN = 18


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the map: the cases that have the same place with the same precision."""

    longitude: float
    latitude: float
    precision: str
    is_unverified: bool
    """Whether of any of them the position was found in no source."""
    names: tuple[str, ...]
    """Of the municipalities."""
    cases: tuple[str, ...]
    """Slugs, each once."""


def spots_of(features: Iterable[Mapping[str, Any]]) -> tuple[Spot, ...]:
    """Points of GeoJSON, those that coincide taken together; the fewest cases last, so that they are drawn on top."""
    together: defaultdict[tuple[float, float, str], list[Mapping[str, Any]]] = defaultdict(list)
    for feature in features:
        told = feature["properties"]
        together[(*feature["geometry"]["coordinates"], told["precision"])].append(told)
    spots = [
        Spot(
            longitude,
            latitude,
            precision,
            any(one.get("unverified") for one in met),
            tuple(sorted({one["municipality"] for one in met})),
            tuple(sorted({one["case"] for one in met})),
        )
        for (longitude, latitude, precision), met in together.items()
    ]
    return tuple(sorted(spots, key=lambda spot: (-len(spot.cases), spot.longitude, spot.latitude, spot.precision)))


def spot_map(spots: Sequence[Spot], frame: Frame, words: Words, height: int | None) -> Body:
    """The outlines, the points on them, and what the points mean."""
    rows = list(_legend_rows(_legend(spots, words), frame.inside))
    below = LEGEND_GAP + len(rows) * SYMBOL if rows else 0
    room = room_left(height, frame.around + below, frame.inside * USUAL_HEIGHT, LEAST_HEIGHT, "Map and legend")
    view = view_of(((spot.longitude, spot.latitude) for spot in spots), frame.inside, room)
    theme = frame.theme
    layers = [*_land(view, theme), *_points(spots, view, theme, words), *_numbers(spots, view, frame)]
    layers += _explained(rows, room + LEGEND_GAP, theme)
    return Body(frame.inside, room, layers, bottom=below)


def _land(view: View, theme: Theme) -> Iterator[Json]:
    """The outlines; where their file ends, nothing is drawn that could be taken for a border."""
    line = {"stroke": theme.border, "strokeWidth": 0.6, "strokeJoin": "round"}
    yield {
        "data": {"values": outlines(view), "format": {"type": "topojson", "feature": "countries"}},
        "projection": view.projection,
        "mark": {"type": "geoshape", "fill": theme.land, **line, "clip": True, "tooltip": None},
    }
    yield {
        "data": {"values": edges(view)},
        "mark": {"type": "line", "fill": theme.background, "strokeWidth": 0, "clip": True, "tooltip": None},
        "encoding": {**at(), "detail": {"field": "edge"}, "order": {"field": "n", "type": "quantitative"}},
    }


def _points(spots: Sequence[Spot], view: View, theme: Theme, words: Words) -> Iterator[Json]:
    most = max((len(spot.cases) for spot in spots), default=1)
    encoding = {
        "longitude": {"field": "longitude", "type": "quantitative"},
        "latitude": {"field": "latitude", "type": "quantitative"},
        "size": {
            "field": "cases",
            "type": "quantitative",
            "scale": {"domain": [1, max(most, 2)], "range": [ONE, min(LARGEST, ONE * max(most, 2))], "zero": False},
            "legend": None,
        },
        "tooltip": [
            {"field": "names", "type": "nominal", "title": words["municipality"]},
            {"field": "cases", "type": "quantitative", "title": words["cases"], "format": ",d"},
            {"field": "precision_label", "type": "nominal", "title": words["precision"]},
        ],
    }
    for precision, is_unverified in dict.fromkeys((spot.precision, spot.is_unverified) for spot in spots):
        alike = [one for one in spots if (one.precision, one.is_unverified) == (precision, is_unverified)]
        yield {
            "data": {"values": [_row(spot, words) for spot in alike]},
            "projection": view.projection,
            "mark": {"type": "point", "shape": SHAPES[precision], **_look(theme, is_unverified)},
            "encoding": encoding,
        }


def _row(spot: Spot, words: Words) -> Json:
    return {
        "longitude": spot.longitude,
        "latitude": spot.latitude,
        "names": ", ".join(spot.names),
        "cases": len(spot.cases),
        "slugs": list(spot.cases),
        "precision": spot.precision,
        "precision_label": words[spot.precision],
        "unverified": spot.is_unverified,
    }


def _look(theme: Theme, is_unverified: bool) -> Json:
    if is_unverified:
        return {"fill": theme.background, "fillOpacity": 0.75, "stroke": theme.mark, "strokeWidth": 1.6}
    return {"fill": theme.mark, "fillOpacity": 1, "stroke": theme.background, "strokeWidth": 1}


def _numbers(spots: Sequence[Spot], view: View, frame: Frame) -> Iterator[Json]:
    theme = frame.theme
    for is_unverified in (False, True):
        placed = [
            (*view.place((spot.longitude, spot.latitude)), number_text(len(spot.cases), frame.said.language))
            for spot in spots
            if len(spot.cases) > 1 and spot.is_unverified is is_unverified
        ]
        if placed:
            ground = theme.background if is_unverified else theme.mark
            colour = theme.text if is_unverified else legible(theme.mark)
            # A neighbour may cover the point: the number brings its ground along.
            yield letters(placed, ground, 10, fontWeight="bold", stroke=ground, strokeWidth=HALO, strokeJoin="round")
            yield letters(placed, colour, 10, fontWeight="bold")


_Entry = tuple[str, bool, int, str]
"""Shape, whether it is hollow, its size, what it means."""


def _legend(spots: Sequence[Spot], words: Words) -> Iterator[_Entry]:
    """What occurs on the map."""
    met = {(spot.precision, spot.is_unverified) for spot in spots}
    for precision, shape in SHAPES.items():
        if (precision, False) in met:
            yield shape, False, ONE, words[precision]
        if (precision, True) in met:
            yield shape, True, ONE, f"{words[precision]}, {words['unverified']}"
    if several := [spot.is_unverified for spot in spots if len(spot.cases) > 1]:
        yield "circle", all(several), 2 * ONE, words["several"]


def _legend_rows(entries: Iterable[_Entry], width: float) -> Iterator[list[tuple[float, _Entry]]]:
    """The entries from left to right, as many in a row as there is room for."""
    row: list[tuple[float, _Entry]] = []
    x = 0.0
    for entry in entries:
        needed = SYMBOL + text_width(entry[3], LEGEND)
        if row and x + needed > width:
            yield row
            row, x = [], 0.0
        row.append((x, entry))
        x += needed + BETWEEN
    if row:
        yield row


def _explained(rows: Sequence[Sequence[tuple[float, _Entry]]], top: float, theme: Theme) -> Iterator[Json]:
    texts = []
    for n, row in enumerate(rows):
        y = top + SYMBOL * (n + 0.5)
        for x, (shape, is_hollow, size, meaning) in row:
            yield {
                "data": {"values": [{"x": x + 7, "y": y}]},
                "mark": {"type": "point", "shape": shape, "size": size, **_look(theme, is_hollow), "tooltip": None},
                "encoding": at(),
            }
            texts.append((x + SYMBOL, y, meaning))
            if size > ONE:
                colour = theme.text if is_hollow else legible(theme.mark)
                yield letters([(x + 7, y, "2")], colour, 10, fontWeight="bold")
    if texts:
        yield letters(texts, theme.quiet, LEGEND, align="left", lineHeight=LEGEND * LEADING)
