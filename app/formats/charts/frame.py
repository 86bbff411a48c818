"""What stands around every picture: the question above it, notes, source and revision below it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from math import ceil
from typing import Any

from app.formats.charts.lettering import lines_of
from app.formats.charts.themes import FONT, Theme

Json = dict[str, Any]
Cell = str | int | float | None

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
"""Names the language of the specification; nothing is fetched from there."""
USUAL_WIDTH = 720
MARGIN = 16
TITLE, SUBTITLE, NOTE = 18, 13, 11
"""Sizes of text in pixels."""
LEADING = 1.3
"""From line to line, by the size of the font."""
GAP = 10
WIDENING = 20
"""Pixels by which a picture is made wider until it is wide enough."""
BELOW_TITLE = 6

_NORWEGIAN = {"decimal": ",", "thousands": "\u00a0", "grouping": [3], "currency": ["", ""], "minus": "\u2212"}
NUMBERS: Mapping[str, Json] = {
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
}
"""How Vega writes numbers, by language of sentences."""


@dataclass(frozen=True, slots=True)
class Table:
    """The same as the picture for who does not see it."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All words of a picture but its labels, in one language."""

    title: str
    question: str
    """Which cases, as a sentence."""
    description: str
    """The main figures in sentences."""
    notes: tuple[str, ...]
    source: str
    language: str
    table: Table
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What programs may want to know beside: revision, licence, addresses."""


@dataclass(frozen=True, slots=True)
class Body:
    """What is drawn inside the frame, in pixels: the plotting area, room for labels around it, the layers."""

    width: float
    height: float
    layers: Sequence[Json]
    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """Head and foot of a picture of some width."""

    said: Said
    theme: Theme
    width: int
    has_words: bool = True
    """Without them, and without margins, it is a part of a page that says them."""

    @property
    def _margin(self) -> int:
        return MARGIN if self.has_words else 0

    @property
    def inside(self) -> int:
        """Width between the margins."""
        return self.width - 2 * self._margin

    @property
    def around(self) -> float:
        """Height of all that is not the body."""
        return 2 * self._margin + self._head + self._foot

    @property
    def _title(self) -> list[str]:
        return lines_of(self.said.title, self.inside, TITLE, is_bold=True)

    @property
    def _question(self) -> list[str]:
        return lines_of(self.said.question, self.inside, SUBTITLE)

    @property
    def _notes(self) -> list[str]:
        return [line for text in (*self.said.notes, self.said.source) for line in lines_of(text, self.inside, NOTE)]

    @property
    def _head(self) -> float:
        if not self.has_words:
            return 0
        return _tall(self._title, TITLE) + BELOW_TITLE + _tall(self._question, SUBTITLE) + GAP

    @property
    def _foot(self) -> float:
        return GAP + _tall(self._notes, NOTE) if self.has_words else 0

    def around_body(self, body: Body) -> Json:
        """The whole specification."""
        left = self._margin + body.left
        top = round(self._margin + self._head + body.top)
        height = ceil(self.around + body.top + body.height + body.bottom)
        return {
            "$schema": SCHEMA,
            "description": self.said.description,
            "width": body.width,
            "height": body.height,
            "padding": {
                "left": left,
                "top": top,
                "right": self.width - left - body.width,
                "bottom": height - top - body.height,
            },
            "autosize": {"type": "none"},
            "layer": [*body.layers, *(self._words(body, top) if self.has_words else [])],
            "config": _config(self.theme, self.said.language),
            "usermeta": {"samspill": _told(self.said)},
        }

    def _words(self, body: Body, top: float) -> list[Json]:
        theme = self.theme
        below_title = MARGIN - top + _tall(self._title, TITLE) + BELOW_TITLE
        return [
            _block("title", self._title, -body.left, MARGIN - top, theme.text, TITLE, fontWeight="bold"),
            _block("question", self._question, -body.left, below_title, theme.quiet, SUBTITLE),
            _block("notes", self._notes, -body.left, body.height + body.bottom + GAP, theme.quiet, NOTE),
        ]


def _tall(lines: Sequence[str], size: float) -> float:
    return size * (1 + LEADING * (len(lines) - 1))


def fitting_width(plot: Callable[[int], float], least: float) -> int:
    """Width of a picture whose plotting area is wide enough; `plot` gives that of what is between the margins."""
    return next(width for width in count(USUAL_WIDTH, WIDENING) if plot(width - 2 * MARGIN) >= least)


def letters(
    placed: Iterable[tuple[float, float, str]], colour: str, size: float, *, align: str = "center", **mark: Any
) -> Json:
    """A layer of lines of text at places in pixels, counted from the upper left corner of the plotting area."""
    values = [{"x": round(x, 1), "y": round(y, 1), "text": text} for x, y, text in placed]
    mark = {"type": "text", "align": align, "baseline": "middle", "fontSize": size, "color": colour, **mark}
    return {"data": {"values": values}, "mark": mark, "encoding": {**at(), "text": {"field": "text"}}}


def _block(name: str, lines: Sequence[str], x: float, y: float, colour: str, size: float, **mark: Any) -> Json:
    """Lines one below the other, in a layer that pages may leave out by its name."""
    placed = [(x, y + size * (0.5 + LEADING * n), line) for n, line in enumerate(lines)]
    return {"name": name, **letters(placed, colour, size, align="left", **mark)}


def at(x: str = "x", y: str = "y") -> Json:
    """Encoding of places that are pixels already."""
    here = {"type": "quantitative", "scale": None, "axis": None}
    return {"x": {"field": x, **here}, "y": {"field": y, **here}}


def _told(said: Said) -> Json:
    return {
        "title": said.title,
        "question": said.question,
        "description": said.description,
        "notes": list(said.notes),
        "credit_line": said.source,
        "language": said.language,
        "table": {"header": said.table.header, "rows": said.table.rows},
        **said.facts,
    }


def _config(theme: Theme, language: str) -> Json:
    return {
        "background": theme.background,
        "font": FONT,
        # Vega describes marks and axes in English: what is said is said once, in the language of the picture.
        "aria": False,
        "locale": {"number": NUMBERS[language]},
        "view": {"stroke": None},
        "axis": {
            "labelColor": theme.quiet,
            "labelFontSize": NOTE,
            "titleColor": theme.quiet,
            "titleFontSize": NOTE,
            "titleFontWeight": "normal",
            "gridColor": theme.line,
            "domainColor": theme.quiet,
            "tickColor": theme.quiet,
        },
    }
