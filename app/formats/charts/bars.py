"""A bar for each value: how many cases have it."""

from collections.abc import Sequence
from math import ceil

from app.formats.about import number_text
from app.formats.charts.amounts import Json, Sort, Value, Words, look, of_sort, room_left, sorts_in
from app.formats.charts.frame import LEADING, Body, Frame, letters
from app.formats.charts.lettering import lines_of, text_width
from app.formats.charts.themes import Theme

LABEL = 12
WIDEST_LABELS = 0.42
"""Share of the width that labels may take."""
BETWEEN = 8
BAR_ROOM = 8
"""Pixels of a step that are no text."""
AXIS_ROOM = 36
"""For the axis and what it counts, below the bars."""


def bars(values: Sequence[Value], frame: Frame, words: Words, height: int | None) -> Body:
    """The bars in their order, one below the other, each with its number."""
    theme, language = frame.theme, frame.said.language
    widest = max((text_width(one.label, LABEL) for one in values), default=0.0)
    left = ceil(min(widest, frame.inside * WIDEST_LABELS)) + BETWEEN
    labels = [lines_of(one.label, left - BETWEEN, LABEL) for one in values]
    most = max((one.cases for one in values), default=0)
    right = ceil(text_width(number_text(most, language), LABEL)) + BETWEEN
    plot = frame.inside - left - right
    needed = LABEL * LEADING * max(map(len, labels), default=1) + BAR_ROOM
    needed *= max(len(values), 1)
    room = room_left(height, frame.around + AXIS_ROOM, needed, needed, "These bars")
    step = room / max(len(values), 1)
    middles = [step * (n + 0.5) for n in range(len(values))]
    ends = [plot * one.cases / (most or 1) + 5 for one in values]
    numbers = [number_text(one.cases, language) for one in values]
    layers = [
        {"data": {"values": [_row(one) for one in values]}, "layer": list(_drawn(values, theme, words, plot))},
        letters(centred(labels, middles, -BETWEEN), theme.text, LABEL, align="right"),
        letters(zip(ends, middles, numbers, strict=True), theme.text, LABEL, align="left"),
    ]
    return Body(plot, room, layers, left=left, right=right, bottom=AXIS_ROOM)


def centred(labels: Sequence[Sequence[str]], middles: Sequence[float], x: float) -> list[tuple[float, float, str]]:
    """Labels of some lines, each with its middle at a height."""
    return [
        (x, middle + LABEL * LEADING * (n - (len(lines) - 1) / 2), line)
        for lines, middle in zip(labels, middles, strict=True)
        for n, line in enumerate(lines)
    ]


def _row(value: Value) -> Json:
    return {"key": value.key, "code": value.code, "label": value.label, "cases": value.cases, "sort": value.sort}


def _drawn(values: Sequence[Value], theme: Theme, words: Words, plot: float) -> list[Json]:
    most = max((one.cases for one in values), default=0) or 1
    scale = {"domain": [one.key for one in values], "paddingInner": 0.3, "paddingOuter": 0.15}
    axis = {"title": words["cases"], "tickMinStep": 1, "format": ",d", "tickCount": 5, "domain": False, "ticks": False}
    encoding = {
        "x": {"field": "cases", "type": "quantitative", "scale": {"domain": [0, most], "nice": False}, "axis": axis},
        "y": {"field": "key", "type": "nominal", "scale": scale, "axis": None, "sort": None},
        "tooltip": [
            {"field": "label", "type": "nominal", "title": words["label"]},
            {"field": "cases", "type": "quantitative", "title": words["cases"], "format": ",d"},
        ],
    }
    longest = max((one.cases for one in values if one.sort is Sort.UNKNOWN), default=0)
    return [
        {
            "transform": [of_sort(sort)],
            "mark": {"type": "bar", **look(sort, theme, plot * longest / most)},
            "encoding": encoding,
        }
        for sort in sorts_in(values)
    ]
