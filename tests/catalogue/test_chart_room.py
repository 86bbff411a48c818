"""Every word above a cross-table has room, whatever is counted by whatever, in every language of sentences."""

from collections.abc import Iterator
from functools import cache

import pytest

from app.catalogue.band_words import band_label
from app.catalogue.labels import value_label
from app.formats.charts import lettering
from app.formats.charts.amounts import Value
from app.formats.charts.bars import label_room
from app.formats.charts.frame import LEADING, MARGIN
from app.formats.charts.heads import NUMBER, heads
from app.formats.charts.heatmap import TOTALS, WIDEST_LABELS, Grid, heatmap_width
from app.formats.charts.lettering import text_width
from app.formats.charts.themes import LIGHT
from app.query.dimensions import DIMENSIONS, by
from app.query.picturing import WIDEST
from app.query.values import codes_of
from app.vocabulary.languages import SENTENCE_LANGUAGES

TAGS = ("en", "nb", "nn", "da", "sv", "fi", "de", "fr", "it", "pl", "lt", "hr")
MANY = 90
"""Of legal forms as many as the seed has, and some: all of them would be refused."""


def values(name: str, language: str) -> tuple[Value, ...]:
    """What a dimension can hold."""
    side = by(name)
    codes = TAGS if name == "original_language" else [] if side.bands else list(codes_of(side.field))[:MANY]
    labels = [value_label(side.field, code, language).text for code in (*codes, None)]
    labels += [band_label(name, band, language).text for band in side.bands]
    return tuple(Value(str(n), label, 1) for n, label in enumerate(labels))


def lines(grid: Grid, wide: float) -> Iterator[tuple[float, list[str]]]:
    """Of each column the pixels that its label takes across, and its lines."""
    layer, top = heads([one.label for one in grid.columns], wide, LIGHT)
    placed: dict[int, list[str]] = {}
    for row in layer["data"]["values"]:
        placed.setdefault(int(row["x"] // wide), []).append(row["text"])
    for column in sorted(placed):
        told = placed[column]
        longest = max(text_width(line, NUMBER) for line in told)
        is_turned = "angle" in layer["mark"]
        assert (longest if is_turned else NUMBER * LEADING * len(told)) <= top
        yield (NUMBER * LEADING * len(told) if is_turned else longest), told


@pytest.mark.parametrize("language", SENTENCE_LANGUAGES)
def test_no_head_of_a_cross_table_is_cut_or_runs_into_its_neighbour(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    # The same words are measured in every pair.
    monkeypatch.setattr(lettering, "text_width", cache(lettering.text_width))
    every = {name: values(name, language) for name in DIMENSIONS}
    drawn: dict[tuple[str, float], None] = {}

    for columns, across in every.items():
        for down in every.values():
            grid = Grid(down, across, ())
            inside = heatmap_width(grid) - 2 * MARGIN
            assert inside + 2 * MARGIN <= WIDEST
            left = label_room([one.label for one in down], inside, WIDEST_LABELS)
            wide = (inside - left - TOTALS) / len(across)
            # Many pairs come to the same width.
            if (columns, wide) in drawn:
                continue
            drawn[columns, wide] = None
            told = list(lines(grid, wide))
            # A word that broke would have a hyphen, one that was cut none of its end.
            assert ["".join(texts).replace(" ", "") for _, texts in told] == [
                one.label.replace(" ", "") for one in across
            ]
            assert all(taken <= wide for taken, _ in told), columns
