"""What is drawn: cases with one value, with no code, or of which it is not recorded; and how each sort looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Any

from app.errors import Fault, QueryRefused
from app.formats.charts.themes import Theme

Json = dict[str, Any]

STRIPE = 4
"""Pixels of a stripe and of the gap after it."""
DASHES = (3, 2)
DASHED = 30
"""Pixels from which an outline is dashed."""


class Sort(StrEnum):
    """What an amount counts."""

    KNOWN = "known"
    """Cases with this value."""
    UNCODED = "uncoded"
    """Cases that tell something that fits no code."""
    UNKNOWN = "unknown"
    """Cases of which it is not recorded."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field, as a row, a column or a bar; `code` is None for the unknown."""

    code: str | None
    label: str
    cases: int
    """Cases with it, each once."""
    sort: Sort = Sort.KNOWN
    detail: tuple[str, ...] = ()
    """What else is said of these cases, each as a line or more."""

    @property
    def key(self) -> str:
        """Told apart from all others, which a label need not be."""
        return self.code or self.sort


def look(sort: Sort, theme: Theme, width: float) -> Json:
    """Fill and outline of a mark that is so many pixels wide: without colours, too, each sort looks different."""
    if sort is Sort.KNOWN:
        return {"fill": theme.mark}
    if sort is Sort.UNCODED:
        return {"fill": theme.tint, "stroke": theme.mark, "strokeWidth": 1}
    # On small marks dashes and stripes would run into each other.
    dashes = {"strokeDash": list(DASHES)} if width >= DASHED else {}
    return {"fill": striped(theme, width), "stroke": theme.quiet, "strokeWidth": 1, **dashes}


def striped(theme: Theme, width: float) -> Json:
    """Upright stripes, as a gradient: patterns of SVG are unknown to Vega."""
    pairs = max(1, round(width / (2 * STRIPE)))
    stops: list[Json] = []
    for n in range(pairs):
        for edge, colour in ((n, theme.stripe), (n + 0.5, theme.background)):
            ends = (edge / pairs, (edge + 0.5) / pairs)
            stops += [{"offset": round(end, 5), "color": colour} for end in ends]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 1, "y2": 0, "stops": stops}


def of_sort(sort: Sort) -> Json:
    """Which rows of the data a layer draws."""
    return {"filter": {"field": "sort", "equal": str(sort)}}


def sorts_in(values: Sequence[Value]) -> list[Sort]:
    """The sorts that occur, in a fixed order."""
    return [sort for sort in Sort if any(value.sort is sort for value in values)]


def require_room(parameter: str, given: float, least: float, what: str) -> None:
    """QueryRefused where a picture would have to leave something out or cut it."""
    if given < least:
        detail = f"{what} need a '{parameter}' of at least {ceil(least)}; leave it out to have what is needed."
        raise QueryRefused(detail, [Fault(detail, parameter=parameter)])


def room_left(height: int | None, around: float, needed: float, least: float, what: str) -> float:
    """Pixels for what is drawn: as many as are needed, or what is left of a height that was asked for."""
    if height is None:
        return ceil(needed)
    require_room("height", height, around + least, what)
    return int(height - around)


Words = Mapping[str, str]
"""What readers call the fields of the data, by name, in tooltips and beside axes."""
