"""A strip for each value: in which years its cases stand, all strips on one scale."""

from collections.abc import Iterator, Sequence

from app.formats.about import number_text
from app.formats.charts.amounts import Json, Sort, Value, Words, look, of_sort, require_room, room_left
from app.formats.charts.bars import BETWEEN, LABEL, centred, label_room
from app.formats.charts.frame import LEADING, Body, Frame, fitting_width, letters
from app.formats.charts.heatmap import Grid
from app.formats.charts.lettering import lines_of, text_width
from app.formats.charts.themes import Theme

WIDEST_LABELS = 0.3
STRIP = 40
LEAST_STRIP = 26
PEAK = 10
"""Size of the number over the highest bar of a strip."""
YEARS_ROOM = 22
"""For the years below the strips."""
HEADS_ROOM = 32
"""For the heads of the last columns, of two lines."""
UNKNOWN_ROOM = 76
"""For cases whose year is not recorded."""
TOTALS = 46
LEAST_YEAR = 3
"""Pixels of the narrowest year."""
WIDE = 900
"""Pixels of years up to which a picture is made wide enough for the number of each."""
LABELLED = 34
"""Pixels from one year that is named to the next."""
TICK = 10


def timeline(grid: Grid, frame: Frame, words: Words, height: int | None) -> Body:
    """The strips in their order; cases whose year is not recorded stand apart, at the end of each."""
    theme, language = frame.theme, frame.said.language
    years = [one for one in grid.columns if one.sort is Sort.KNOWN]
    unknown_room = UNKNOWN_ROOM if len(years) < len(grid.columns) else 0
    left = label_room([one.label for one in grid.rows], frame.inside, WIDEST_LABELS)
    right = unknown_room + TOTALS
    plot = frame.inside - left - right
    require_room("width", frame.width, frame.width - plot + LEAST_YEAR * len(years), "These years")
    labels = [lines_of(one.label, left - BETWEEN, LABEL) for one in grid.rows]
    least = max(LEAST_STRIP, LABEL * LEADING * max(map(len, labels), default=1) + 4)
    around = frame.around + YEARS_ROOM + HEADS_ROOM
    number = max(len(grid.rows), 1)
    room = room_left(height, around, max(STRIP, least) * number, least * number, "These strips")
    strip = room / max(len(grid.rows), 1)
    places = [plot * (n + 0.5) / max(len(years), 1) for n in range(len(years))]
    places += [plot + unknown_room / 2] * (len(grid.columns) - len(years))
    rows = list(_rows(grid, places, strip, plot / max(len(years), 1)))
    middles = [strip * (n + 0.5) for n in range(len(grid.rows))]
    layers = [
        _lines(grid, places, plot, strip, theme),
        {"data": {"values": rows}, "layer": list(_drawn(rows, theme, words))},
        letters(centred(labels, middles, -BETWEEN), theme.text, LABEL, align="right"),
        letters(_amounts(rows, plot / max(len(years), 1), language), theme.text, PEAK),
        letters(_named(years, places, room), theme.quiet, TICK),
        letters(_heads(grid, words, plot, unknown_room), theme.quiet, TICK),
        letters(_totals(grid, middles, plot + right, language), theme.quiet, LABEL, align="right"),
    ]
    return Body(plot, room, layers, left=left, right=right, top=HEADS_ROOM, bottom=YEARS_ROOM)


def timeline_width(grid: Grid) -> int:
    """Pixels in which every year is seen and, unless there are very many, has its number."""
    labels = [one.label for one in grid.rows]
    most = max((cases for counts in grid.counts for cases in counts), default=0)
    with_number = text_width(number_text(most, "nn"), PEAK) + 1
    least = with_number if with_number * len(grid.columns) <= WIDE else LEAST_YEAR
    return fitting_width(
        lambda inside: inside - label_room(labels, inside, WIDEST_LABELS) - UNKNOWN_ROOM - TOTALS,
        least * len(grid.columns),
    )


def _rows(grid: Grid, places: Sequence[float], strip: float, year: float) -> Iterator[Json]:
    most = max((cases for counts in grid.counts for cases in counts), default=0) or 1
    for n, (row, counts) in enumerate(zip(grid.rows, grid.counts, strict=True)):
        for place, column, cases in zip(places, grid.columns, counts, strict=True):
            if not cases:
                continue
            wide = min(year * 0.8, 22) if column.sort is Sort.KNOWN else 22
            bottom = strip * (n + 1) - 1
            yield {
                "key": row.key,
                "label": row.label,
                "year": column.label,
                "has_year": column.sort is Sort.KNOWN,
                "cases": cases,
                "sort": Sort.UNKNOWN if Sort.UNKNOWN in (row.sort, column.sort) else row.sort,
                "left": round(place - wide / 2, 1),
                "right": round(place + wide / 2, 1),
                "top": round(bottom - (strip - PEAK - 4) * cases / most, 1),
                "bottom": round(bottom, 1),
            }


def _drawn(rows: Sequence[Json], theme: Theme, words: Words) -> Iterator[Json]:
    pixels = {"type": "quantitative", "scale": None, "axis": None}
    encoding = {
        "x": {"field": "left", **pixels},
        "x2": {"field": "right"},
        "y": {"field": "top", **pixels},
        "y2": {"field": "bottom"},
        "tooltip": [
            {"field": "label", "type": "nominal", "title": words["label"]},
            {"field": "year", "type": "nominal", "title": words["year"]},
            {"field": "cases", "type": "quantitative", "title": words["cases"], "format": ",d"},
        ],
    }
    for sort in Sort:
        alike = [row for row in rows if row["sort"] is sort]
        if alike:
            wide = max(row["right"] - row["left"] for row in alike)
            yield {
                "transform": [of_sort(sort)],
                "mark": {"type": "rect", **look(sort, theme, wide)},
                "encoding": encoding,
            }


def _lines(grid: Grid, places: Sequence[float], plot: float, strip: float, theme: Theme) -> Json:
    """The ground on which each strip stands."""
    end = max([plot, *(place + 14 for place in places)])
    values = [{"left": 0, "right": end, "y": round(strip * (n + 1) - 0.5, 1)} for n in range(len(grid.rows))]
    pixels = {"type": "quantitative", "scale": None, "axis": None}
    return {
        "data": {"values": values},
        "mark": {"type": "rule", "color": theme.line, "strokeWidth": 1, "tooltip": None},
        "encoding": {"x": {"field": "left", **pixels}, "x2": {"field": "right"}, "y": {"field": "y", **pixels}},
    }


def _amounts(rows: Sequence[Json], year: float, language: str) -> Iterator[tuple[float, float, str]]:
    """The number over each bar that is as wide as its number, and in any case over the highest of each strip."""
    peaks: dict[tuple[str, bool], Json] = {}
    for row in rows:
        place = row["key"], row["has_year"]
        if row["cases"] > peaks.get(place, {"cases": 0})["cases"]:
            peaks[place] = row
    for row in rows:
        number = number_text(row["cases"], language)
        if text_width(number, PEAK) <= year or row is peaks[row["key"], row["has_year"]]:
            yield (row["left"] + row["right"]) / 2, row["top"] - PEAK * 0.6, number


def _named(years: Sequence[Value], places: Sequence[float], room: float) -> Iterator[tuple[float, float, str]]:
    """Round years, as many as can be read."""
    apart = places[1] - places[0] if len(years) > 1 else LABELLED
    step = next((n for n in (1, 2, 5, 10, 20, 50) if n * apart >= LABELLED), 100)
    for year, place in zip(years, places, strict=False):
        if not int(year.label) % step:
            yield place, room + YEARS_ROOM / 2, year.label


def _heads(grid: Grid, words: Words, plot: float, unknown_room: float) -> Iterator[tuple[float, float, str]]:
    heads = [(plot + unknown_room + TOTALS / 2, [words["cases"]])] if grid.rows else []
    if unknown_room:
        heads.append((plot + unknown_room / 2, lines_of(grid.columns[-1].label, unknown_room - 4, TICK)))
    for x, lines in heads:
        for n, line in enumerate(lines):
            yield x, -BETWEEN / 2 - TICK * LEADING * (len(lines) - n - 0.5), line


def _totals(grid: Grid, middles: Sequence[float], x: float, language: str) -> Iterator[tuple[float, float, str]]:
    for row, middle in zip(grid.rows, middles, strict=True):
        yield x - BETWEEN, middle, number_text(row.cases, language)
