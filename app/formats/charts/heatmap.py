"""A cell for each pair of values: how many cases have both, as a number and as a shade."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.formats.about import number_text
from app.formats.charts.amounts import Json, Sort, Value, Words, require_room, room_left, striped
from app.formats.charts.bars import BETWEEN, LABEL, centred, label_room
from app.formats.charts.frame import LEADING, Body, Frame, fitting_width, letters
from app.formats.charts.heads import LEAST_CELL, NUMBER, cell_width, heads
from app.formats.charts.lettering import lines_of
from app.formats.charts.themes import Theme, legible, shade

WIDEST_LABELS = 0.34
CELL_HEIGHT = 24
FEWEST = 5
"""Cases of the darkest shade, at the least: where every cell has one or none, one should not look like many."""
TOTALS = 46
"""Pixels for the number of cases of each row."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A cross-table; `counts` by row, then by column."""

    rows: tuple[Value, ...]
    columns: tuple[Value, ...]
    counts: tuple[tuple[int, ...], ...]
    cases: int = 0
    """All of them, each once."""


def heatmap(grid: Grid, frame: Frame, words: Words, height: int | None) -> Body:
    """The cells; beside them, apart, how many cases each row and each column has."""
    theme, language = frame.theme, frame.said.language
    left = label_room([one.label for one in grid.rows], frame.inside, WIDEST_LABELS)
    plot = frame.inside - left - TOTALS
    require_room("width", frame.width, frame.width - plot + LEAST_CELL * len(grid.columns), "These columns")
    wide = plot / max(len(grid.columns), 1)
    labels = [lines_of(one.label, left - BETWEEN, LABEL) for one in grid.rows]
    head, top = heads([one.label for one in grid.columns], wide, theme)
    needed = max(CELL_HEIGHT, LABEL * LEADING * max(map(len, labels), default=1) + 4)
    needed *= max(len(grid.rows), 1)
    room = room_left(height, frame.around + top + CELL_HEIGHT, needed, needed, "These rows")
    high = room / max(len(grid.rows), 1)
    middles = [high * (n + 0.5) for n in range(len(grid.rows))]
    layers = [
        {"data": {"values": list(_cells(grid))}, "layer": list(_drawn(grid, theme, words, wide))},
        head,
        letters(centred(labels, middles, -BETWEEN), theme.text, LABEL, align="right"),
        *_numbers(grid, frame, wide, high),
        letters(_totals(grid, language, words, wide, high), theme.quiet, NUMBER),
        *_total_head(grid, words, theme, high),
    ]
    return Body(plot, room, layers, left=left, right=TOTALS, top=top, bottom=CELL_HEIGHT)


def heatmap_width(grid: Grid) -> int:
    """Pixels in which every number is legible."""
    labels = [one.label for one in grid.rows]
    return fitting_width(
        lambda inside: inside - label_room(labels, inside, WIDEST_LABELS) - TOTALS,
        cell_width([one.label for one in grid.columns]) * len(grid.columns),
    )


def _cells(grid: Grid) -> Iterator[Json]:
    for row, counts in zip(grid.rows, grid.counts, strict=True):
        for column, cases in zip(grid.columns, counts, strict=True):
            yield {
                "row": row.key,
                "column": column.key,
                "row_label": row.label,
                "column_label": column.label,
                "cases": cases,
                "sort": _sort(row, column),
            }


def _sort(row: Value, column: Value) -> Sort:
    return Sort.UNKNOWN if Sort.UNKNOWN in (row.sort, column.sort) else Sort.KNOWN


def darkest(grid: Grid) -> int:
    """How many cases the darkest shade stands for."""
    known = [
        cases
        for row, counts in zip(grid.rows, grid.counts, strict=True)
        for column, cases in zip(grid.columns, counts, strict=True)
        if _sort(row, column) is Sort.KNOWN
    ]
    return max([FEWEST, *known])


def _drawn(grid: Grid, theme: Theme, words: Words, wide: float) -> Iterator[Json]:
    tight = {"paddingInner": 0, "paddingOuter": 0}
    places = {
        "x": {
            "field": "column",
            "type": "nominal",
            "sort": None,
            "axis": None,
            "scale": {"domain": [one.key for one in grid.columns], **tight},
        },
        "y": {
            "field": "row",
            "type": "nominal",
            "sort": None,
            "axis": None,
            "scale": {"domain": [one.key for one in grid.rows], **tight},
        },
        "tooltip": [
            {"field": "row_label", "type": "nominal", "title": words["rows"]},
            {"field": "column_label", "type": "nominal", "title": words["columns"]},
            {"field": "cases", "type": "quantitative", "title": words["cases"], "format": ",d"},
        ],
    }
    most = darkest(grid)
    steps = [most * n / (len(theme.shades) - 1) for n in range(len(theme.shades))]
    shades = {
        "field": "cases",
        "type": "quantitative",
        "scale": {"domain": steps, "range": list(theme.shades)},
        "legend": None,
    }
    outline = {"type": "rect", "stroke": theme.line, "strokeWidth": 1}
    yield {
        "transform": [{"filter": {"field": "sort", "equal": str(Sort.KNOWN)}}],
        "mark": outline,
        "encoding": {**places, "color": shades},
    }
    if any(one.sort is Sort.UNKNOWN for one in (*grid.rows, *grid.columns)):
        yield {
            "transform": [{"filter": {"field": "sort", "equal": str(Sort.UNKNOWN)}}],
            "mark": {**outline, "fill": striped(theme, wide)},
            "encoding": places,
        }


def _numbers(grid: Grid, frame: Frame, wide: float, high: float) -> Iterator[Json]:
    theme = frame.theme
    most = darkest(grid)
    by_colour: dict[str, list[tuple[float, float, str]]] = {}
    for n, row in enumerate(grid.rows):
        for m, column in enumerate(grid.columns):
            cases = grid.counts[n][m]
            is_known = _sort(row, column) is Sort.KNOWN
            colour = legible(shade(theme, cases / most)) if is_known else theme.text
            placed = (wide * (m + 0.5), high * (n + 0.5), number_text(cases, frame.said.language))
            by_colour.setdefault(theme.quiet if is_known and not cases else colour, []).append(placed)
    for colour, texts in by_colour.items():
        yield letters(texts, colour, NUMBER)


def _totals(grid: Grid, language: str, words: Words, wide: float, high: float) -> Iterator[tuple[float, float, str]]:
    right, below = wide * len(grid.columns) + TOTALS / 2, high * len(grid.rows) + CELL_HEIGHT / 2
    if grid.rows:
        yield right, -BETWEEN / 2 - NUMBER * LEADING / 2, words["cases"]
        yield right, below, number_text(grid.cases, language)
    for n, row in enumerate(grid.rows):
        yield right, high * (n + 0.5), number_text(row.cases, language)
    for m, column in enumerate(grid.columns):
        yield wide * (m + 0.5), below, number_text(column.cases, language)


def _total_head(grid: Grid, words: Words, theme: Theme, high: float) -> Iterator[Json]:
    """What the numbers below the columns are."""
    if grid.rows:
        below = high * len(grid.rows) + CELL_HEIGHT / 2
        yield letters([(-BETWEEN, below, words["cases"])], theme.quiet, NUMBER, align="right")
