"""How a picture is wanted: as large as what, for which page."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.query.counting import BY, BY_BANDS, COLUMN_BANDS, COLUMNS, COUNTING, ROW_BANDS, ROWS, ZERO
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter

NARROWEST, WIDEST = 320, 3000
LOWEST, HIGHEST = 160, 8000
SMALLEST_SCALE, LARGEST_SCALE = 0.5, 4.0
MOST_PIXELS = 10_000_000
"""Of a PNG, a page of A4 in 300 dots an inch: a map of so many takes 3 s and, for a moment, 200 MB."""


class Order(StrEnum):
    """In which order values stand."""

    GIVEN = "given"
    LABEL = "label"
    CASES = "cases"


THEMES = ("light", "dark", "print")
LIKE_A_THEME = 70.0
"""So that nobody who asks for pink is asked whether print was meant."""
_SCALE = re.compile(r"[0-4](?:\.\d{1,3})?", re.ASCII)

WIDTH = Parameter(
    "width",
    "Width of the whole picture in pixels; when left out 720, or more where a table needs it. Refused where something "
    "would be cut.",
    {"type": "integer", "minimum": NARROWEST, "maximum": WIDEST},
)
HEIGHT = Parameter(
    "height",
    "Height of the whole picture in pixels; when left out what is needed. Refused where something would be cut.",
    {"type": "integer", "minimum": LOWEST, "maximum": HIGHEST},
)
THEME = Parameter(
    "theme",
    "`light` and `dark` are for pages, `print` for paper without colours.",
    {"type": "string", "enum": list(THEMES), "default": "light"},
)
SCALE = Parameter(
    "scale",
    "Pixels of a PNG for each pixel of width and height, for fine screens and print; belongs to `.png`.",
    {"type": "number", "minimum": SMALLEST_SCALE, "maximum": LARGEST_SCALE, "default": 1},
    is_refused_at_times=True,
)
ORDER = Parameter(
    "sort",
    "In which order values stand: `given`, as in their vocabulary; `label`, by what they are called, in the order of "
    "the language; `cases`, most cases first. When left out, countries and languages stand by label, others as given, "
    "and bars by cases unless their values have an order of their own. What is not recorded is last.",
    {"type": "string", "enum": [str(one) for one in Order]},
    shared_as="sort-of-values",
)
WORDS = Parameter(
    "words",
    "Whether the question stands above the picture, and notes and source below it. `false` is for pages that say them "
    "beside it: without them a picture does not tell what its figures are not.",
    {"type": "boolean", "default": True},
)
_LOOKS = (WIDTH, HEIGHT, THEME, SCALE, WORDS, LANGUAGE)

BARS_OPTIONS = (BY, BY_BANDS, ZERO, ORDER, *_LOOKS)
HEATMAP_OPTIONS = (ROWS, COLUMNS, ROW_BANDS, COLUMN_BANDS, ZERO, ORDER, *_LOOKS)
TIMELINE_OPTIONS = (BY, BY_BANDS, COUNTING, ZERO, ORDER, *_LOOKS)
MAP_OPTIONS = _LOOKS


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """How large, and how it looks."""

    width: int | None
    height: int | None
    theme: str
    scale: float
    order: Order | None = None
    """None for what is usual."""
    has_words: bool = True
    """Whether question and notes stand around it."""


def picture_of(reading: Reading, form: str) -> PictureRequest:
    """How the picture is wanted in this form; faults are left in the reading."""
    return PictureRequest(
        _pixels(reading, "width", NARROWEST, WIDEST),
        _pixels(reading, "height", LOWEST, HIGHEST),
        reading.one_of("theme", THEMES, "light", LIKE_A_THEME),
        _scale(reading, form),
        _order(reading),
        reading.truth("words", default=True),
    )


def _pixels(reading: Reading, name: str, least: int, most: int) -> int | None:
    return reading.whole(name, least, least, most) if name in reading.values else None


def _order(reading: Reading) -> Order | None:
    text = reading.one("sort")
    return Order(text) if text is not None and reading.is_among("sort", text, tuple(Order)) else None


def _scale(reading: Reading, form: str) -> float:
    text = reading.one("scale")
    if text is None:
        return 1.0
    if form != "png":
        reading.fault("scale", f"'scale' belongs to .png; a {form} is drawn as large as it is shown.")
    elif not (_SCALE.fullmatch(text) and SMALLEST_SCALE <= float(text) <= LARGEST_SCALE):
        detail = f"'scale' is a number from {SMALLEST_SCALE} to {LARGEST_SCALE:g}, not '{text}'."
        reading.fault("scale", detail)
    else:
        return float(text)
    return 1.0
