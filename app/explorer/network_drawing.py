"""A network drawn once and for all: codes in their order, lines between those that meet; nothing moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from app.formats.charts.lettering import lines_of

LETTER = 13
LEADING = 16
STEP = 38
"""Pixels from one code to the next."""
LABELS = 210
"""Pixels for the label of a code, with its number."""
GAP = 14
BETWEEN = 280
"""Pixels between the two sides of a network of two dimensions."""
FLAT = 0.5
"""How far an arc leaves the codes, by the way between them."""
THINNEST, THICKEST = 1.0, 7.0
LEAST_SPOT, MORE_SPOT = 3.0, 6.0
Line = tuple[str, str, float, str]
"""Codes of both ends, strength 0 to 1, name."""


@dataclass(frozen=True, slots=True)
class Node:
    """A code."""

    code: str
    label: str
    """With its number of cases, as it is read."""
    language: str
    cases: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A code at its place."""

    node: Node
    x: float
    y: float
    radius: float
    lines: Sequence[tuple[float, float, str]]
    """Of its label: where each begins or ends."""
    is_left: bool
    """Whether the label stands to the left."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line between two codes."""

    name: str
    first: str
    second: str
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of them, and how large the whole is."""

    width: int
    height: int
    spots: Sequence[Spot]
    strokes: Sequence[Stroke]


def arcs(nodes: Sequence[Node], lines: Sequence[Line]) -> Drawing:
    """The codes of one dimension below each other, joined by arcs on their right."""
    spots = _column(nodes, LABELS + GAP, STEP / 2, is_left=True)
    placed = {spot.node.code: spot for spot in spots}
    strokes = []
    widest = 0.0
    for first, second, strength, name in lines:
        one, other = placed[first], placed[second]
        half = abs(other.y - one.y) / 2
        widest = max(widest, half * 2 * FLAT)
        path = f"M{one.x:g} {one.y:g}A{half * 2 * FLAT:.1f} {half:.1f} 0 0 1 {other.x:g} {other.y:g}"
        strokes.append(Stroke(name, first, second, path, _width(strength, lines)))
    return Drawing(round(LABELS + GAP + widest + GAP), len(nodes) * STEP, spots, strokes)


def bridges(left: Sequence[Node], right: Sequence[Node], lines: Sequence[Line]) -> Drawing:
    """The codes of two dimensions on two sides, joined by lines between them."""
    rows = max(len(left), len(right))
    start, end = LABELS + GAP, LABELS + GAP + BETWEEN
    sides = [
        _column(nodes, x, STEP * (rows - len(nodes) + 1) / 2, is_left=is_left)
        for nodes, x, is_left in ((left, start, True), (right, end, False))
    ]
    one, other = ({spot.node.code: spot for spot in side} for side in sides)
    middle = (start + end) / 2
    strokes = [
        Stroke(
            name,
            first,
            second,
            f"M{start:g} {one[first].y:g}C{middle:g} {one[first].y:g} {middle:g} {other[second].y:g} "
            f"{end:g} {other[second].y:g}",
            _width(strength, lines),
        )
        for first, second, strength, name in lines
    ]
    return Drawing(end + GAP + LABELS, rows * STEP, [*sides[0], *sides[1]], strokes)


def _column(nodes: Sequence[Node], x: float, top: float, *, is_left: bool) -> list[Spot]:
    most = max((node.cases for node in nodes), default=1)
    spots = []
    for place, node in enumerate(nodes):
        y = top + STEP * place
        words = lines_of(node.label, LABELS, LETTER)
        edge = x - GAP if is_left else x + GAP
        first = y - LEADING * (len(words) - 1) / 2
        lines = [(edge, first + LEADING * n, text) for n, text in enumerate(words)]
        spots.append(Spot(node, x, y, round(LEAST_SPOT + MORE_SPOT * sqrt(node.cases / most), 1), lines, is_left))
    return spots


def _width(strength: float, lines: Sequence[Line]) -> float:
    """Between the thinnest and the thickest, as strong as it is among those that are drawn."""
    least, most = (end(one[2] for one in lines) for end in (min, max))
    return round(THINNEST + (THICKEST - THINNEST) * (strength - least) / (most - least or 1), 1)
