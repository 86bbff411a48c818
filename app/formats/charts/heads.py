"""Labels above the columns of a table: level where there is room, else turned; never cut."""

from collections.abc import Sequence

from app.formats.charts.amounts import Json
from app.formats.charts.bars import BETWEEN
from app.formats.charts.frame import LEADING, letters
from app.formats.charts.lettering import lines_of, longest_word, text_width
from app.formats.charts.themes import Theme

NUMBER = 11
"""Size of numbers in cells, and of labels above them."""
LEAST_CELL = 24
"""Pixels from left to right that hold a number of three digits."""
MOST_LINES = 6
TURNED = (70, 100, 130, 160, 200, 250, 300, 400, 500)
"""Pixels that turned labels may take, the shortest that will do."""
USUAL_TURNED = 200
"""Pixels that they take at most where the picture may be as wide as is needed for that."""
WIDE = 1400
"""Pixels of cells beyond which labels are rather long than the picture wide."""
APART = 5
"""Pixels between the turned labels of two columns."""


def heads(labels: Sequence[str], wide: float, theme: Theme) -> tuple[Json, float]:
    """Labels of the columns, and the height that they take: level where no word breaks, else turned."""
    level = [lines_of(label, wide - 6, NUMBER) for label in labels]
    if longest_word(labels, NUMBER) <= wide - 6 and max(map(len, level), default=1) <= MOST_LINES:
        top = NUMBER * LEADING * max(map(len, level), default=1) + BETWEEN
        placed = [
            (wide * (n + 0.5), -BETWEEN / 2 - NUMBER * LEADING * (len(texts) - line - 0.5), text)
            for n, texts in enumerate(level)
            for line, text in enumerate(texts)
        ]
        return letters(placed, theme.text, NUMBER), top
    length = _length(labels, max(1, int((wide - APART) / (NUMBER * LEADING))))
    lines = [lines_of(label, length, NUMBER) for label in labels]
    top = max((text_width(text, NUMBER) for texts in lines for text in texts), default=0.0) + BETWEEN
    placed = [
        (wide * (n + 0.5) + NUMBER * LEADING * (line - (len(texts) - 1) / 2), -BETWEEN / 2, text)
        for n, texts in enumerate(lines)
        for line, text in enumerate(texts)
    ]
    return letters(placed, theme.text, NUMBER, align="left", angle=-90), top


def _length(labels: Sequence[str], most: int) -> float:
    """Pixels that labels need in at most so many lines, no word broken."""
    widest = max((text_width(label, NUMBER) for label in labels), default=0.0)
    longest = longest_word(labels, NUMBER)
    return next(
        (
            length
            for length in (one for one in TURNED if longest <= one < widest)
            if all(len(lines_of(label, length, NUMBER)) <= most for label in labels)
        ),
        widest,
    )


def cell_width(labels: Sequence[str]) -> float:
    """Pixels of a column with one of these labels above it, turned and of a usual length if that is not too wide."""
    for lines in range(1, MOST_LINES):
        wide = max(LEAST_CELL, lines * NUMBER * LEADING + APART)
        if _length(labels, lines) <= USUAL_TURNED or (wide + NUMBER * LEADING) * len(labels) > WIDE:
            return wide
    return max(LEAST_CELL, MOST_LINES * NUMBER * LEADING + APART)
