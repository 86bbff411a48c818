"""A bar for each value: how many cases have it."""

from collections.abc import Sequence
from itertools import accumulate, count
from math import ceil

from app.formats.about import number_text
from app.formats.charts.amounts import Json, Sort, Value, Words, look, of_sort, room_left, sorts_in
from app.formats.charts.frame import LEADING, Body, Frame, letters
from app.formats.charts.lettering import column_width, lines_of, text_width
from app.formats.charts.themes import Theme

LABEL = 12
DETAIL = 10
WIDEST_LABELS = 0.42
"""Share of the width that labels may take."""
BETWEEN = 8
THICKEST = 24
"""Pixels of a bar."""
BAR_ROOM = 10
"""Pixels of a step that are no text."""
TICKS = 6
"""Numbers beside 0 that the axis names, at most."""
AXIS_ROOM = 36
"""For the axis and what it counts, below the bars."""


def bars(values: Sequence[Value], frame: Frame, words: Words, height: int | None) -> Body:
    """The bars in their order, one below the other, each with its number."""
    theme, language = frame.theme, frame.said.language
    left = label_room([one.label for one in values], frame.inside, WIDEST_LABELS)
    most = max((one.cases for one in values), default=0)
    right = ceil(text_width(number_text(most, language), LABEL)) + BETWEEN
    plot = frame.inside - left - right
    labels = [lines_of(one.label, left - BETWEEN, LABEL) for one in values]
    details = [[line for text in one.detail for line in lines_of(text, plot, DETAIL)] for one in values]
    heights = [_height(label, detail) for label, detail in zip(labels, details, strict=True)]
    needed = sum(heights) or BAR_ROOM + LABEL
    room = room_left(height, frame.around + AXIS_ROOM, needed, needed, "These bars")
    more = (room - needed) / max(len(values), 1)
    starts = accumulate((tall + more for tall in heights), initial=0.0)
    belows = [DETAIL * LEADING * len(lines) for lines in details]
    # One thickness for all, that of the lowest row: what is compared is length.
    bar = min([THICKEST, *(tall + more - below - BAR_ROOM for tall, below in zip(heights, belows, strict=True))])
    tops = [
        start + (tall + more - bar - below) / 2 for start, tall, below in zip(starts, heights, belows, strict=False)
    ]
    middles = [top + bar / 2 for top in tops]
    ends = [plot * one.cases / (most or 1) + 5 for one in values]
    numbers = [number_text(one.cases, language) for one in values]
    rows = [_row(one, top, top + bar) for one, top in zip(values, tops, strict=True)]
    layers = [
        {"data": {"values": rows}, "layer": list(_drawn(values, theme, words, plot))},
        letters(centred(labels, middles, -BETWEEN), theme.text, LABEL, align="right"),
        letters(zip(ends, middles, numbers, strict=True), theme.text, LABEL, align="left"),
    ]
    if any(details):
        beneath = [
            (0.0, top + bar + 2 + DETAIL * LEADING * (n + 0.5), line)
            for top, lines in zip(tops, details, strict=True)
            for n, line in enumerate(lines)
        ]
        layers.append(letters(beneath, theme.quiet, DETAIL, align="left"))
    return Body(plot, room, layers, left=left, right=right, bottom=AXIS_ROOM)


def _height(label: Sequence[str], detail: Sequence[str]) -> float:
    """Pixels that a row needs: its label, what stands beneath its bar, and the room between rows."""
    return LABEL * LEADING * max(len(label), 1) + DETAIL * LEADING * len(detail) + BAR_ROOM


def round_step(least: float) -> int:
    """The lowest whole number of 1, 2, 5, 10, 20 … that is no less."""
    return next(step for step in (int(n * 10**power) for power in count() for n in (1, 2, 5)) if step >= least)


def label_room(labels: Sequence[str], inside: float, share: float) -> int:
    """Pixels for labels beside what they name, at most half of the picture."""
    return column_width(labels, LABEL, inside * share, inside / 2) + BETWEEN


def centred(labels: Sequence[Sequence[str]], middles: Sequence[float], x: float) -> list[tuple[float, float, str]]:
    """Labels of some lines, each with its middle at a height."""
    return [
        (x, middle + LABEL * LEADING * (n - (len(lines) - 1) / 2), line)
        for lines, middle in zip(labels, middles, strict=True)
        for n, line in enumerate(lines)
    ]


def _row(value: Value, top: float, bottom: float) -> Json:
    return {
        "key": value.key,
        "code": value.code,
        "label": value.label,
        "cases": value.cases,
        "sort": value.sort,
        "top": round(top, 1),
        "bottom": round(bottom, 1),
    }


def _drawn(values: Sequence[Value], theme: Theme, words: Words, plot: float) -> list[Json]:
    most = max((one.cases for one in values), default=0) or 1
    axis = {
        "title": words["cases"],
        "values": list(range(0, most + 1, round_step(most / TICKS))),
        "format": ",d",
        "domain": False,
        "ticks": False,
        "labelFlush": False,
        # Lines through words would be in their way.
        "grid": not any(one.detail for one in values),
    }
    encoding = {
        "x": {"field": "cases", "type": "quantitative", "scale": {"domain": [0, most], "nice": False}, "axis": axis},
        "x2": {"datum": 0},
        "y": {"field": "top", "type": "quantitative", "scale": None, "axis": None},
        "y2": {"field": "bottom"},
        "tooltip": [
            {"field": "label", "type": "nominal", "title": words["label"]},
            {"field": "cases", "type": "quantitative", "title": words["cases"], "format": ",d"},
        ],
    }
    longest = max((one.cases for one in values if one.sort is Sort.UNKNOWN), default=0)
    return [
        {
            "transform": [of_sort(sort)],
            "mark": {"type": "rect", **look(sort, theme, plot * longest / most)},
            "encoding": encoding,
        }
        for sort in sorts_in(values)
    ]
