"""Codes that meet: which pairs, how strong, and how they are drawn."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.explorer.network_drawing import STEP, Node, arcs, bridges
from app.explorer.patterns_network import MOST_PAIRS, network_of

Json = dict[str, Any]
Codes = Mapping[Any, int]


def a_crosstab(rows: Codes, columns: Codes | None = None, *counts: list[int]) -> Json:
    """Codes with their cases, in one dimension against itself or in two."""
    across = rows if columns is None else columns
    return {
        "by": {"rows": {"field": "sector"}, "columns": {"field": "sector" if columns is None else "barrier"}},
        "rows": [{"code": code, "label": str(code), "cases": cases} for code, cases in rows.items()],
        "columns": [{"code": code, "label": str(code), "cases": cases} for code, cases in across.items()],
        "counts": counts,
    }


def test_pairs_are_by_jaccard_each_once_and_those_of_few_cases_are_only_counted() -> None:
    rows = {"energy": 10, "health": 40, "housing": 8, "uncoded": 9, None: 7}
    said = a_crosstab(rows, None, [10, 6, 5, 9, 0], [6, 40, 4, 9, 0], [5, 4, 8, 0, 0], [9, 9, 0, 9, 7], [0, 0, 0, 7, 7])

    network = network_of(said, {}, "en")

    assert [(pair.key, pair.both.cases) for pair in network.pairs] == [("energy~housing", 5), ("energy~health", 6)]
    assert [pair.bond for pair in network.pairs] == pytest.approx([5 / 13, 6 / 44])
    assert (network.all_pairs, network.few, network.codes) == (2, 1, 3)
    assert network.pairs[0].both.question == {"sector": ["energy"], "sector.all": ["housing"]}


def test_two_dimensions_stand_on_two_sides() -> None:
    network = network_of(a_crosstab({"energy": 10}, {"staffing": 5, "legal-dispute": 20}, [5, 1]), {}, "en")

    assert network.drawing is not None
    assert [(spot.node.code, spot.is_left) for spot in network.drawing.spots] == [("energy", True), ("staffing", False)]
    assert network.pairs[0].both.question == {"sector": ["energy"], "barrier": ["staffing"]}


def test_where_no_codes_meet_often_nothing_is_drawn() -> None:
    network = network_of(a_crosstab({"energy": 4, "health": 4}, None, [4, 4], [4, 4]), {}, "en")

    assert (network.drawing, network.pairs, network.few) == (None, [], 1)


def test_the_strongest_are_shown_and_all_are_counted() -> None:
    rows = {f"code-{n}": 9 for n in range(10)}
    network = network_of(a_crosstab(rows, None, *([9] * 10 for _ in rows)), {}, "en")

    assert (len(network.pairs), network.all_pairs) == (MOST_PAIRS, 45)


def test_an_arc_joins_the_places_of_its_codes_and_the_strongest_is_thickest() -> None:
    nodes = [Node(code, code, "en", 4) for code in "abc"]
    drawing = arcs(nodes, [("a", "c", 0.5, "a~c"), ("a", "b", 0.2, "a~b")])

    places = {spot.node.code: (spot.x, spot.y) for spot in drawing.spots}
    strong, weak = drawing.strokes
    assert strong.path.startswith(f"M{places['a'][0]:g} {places['a'][1]:g}A")
    assert strong.path.endswith(f"{places['c'][0]:g} {places['c'][1]:g}")
    assert strong.width > weak.width
    assert drawing.height == 3 * STEP


def test_the_shorter_side_stands_in_the_middle() -> None:
    drawing = bridges([Node(c, c, "en", 1) for c in "abc"], [Node("x", "x", "en", 1)], [("b", "x", 1.0, "b~x")])

    places = {spot.node.code: spot.y for spot in drawing.spots}
    assert places["x"] == places["b"]
