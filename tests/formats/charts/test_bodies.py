"""What is drawn: every amount, in its place, the unknown as unknown, and nothing cut."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from app.errors import QueryRefused
from app.formats.charts.amounts import Sort, Value
from app.formats.charts.bars import bars
from app.formats.charts.frame import Body, Frame
from app.formats.charts.heatmap import Grid, heatmap, heatmap_width
from app.formats.charts.lettering import text_width
from app.formats.charts.maps import SHAPES, Spot, spot_map, spots_of
from app.formats.charts.timeline import timeline, timeline_width
from tests.formats.charts.said import WORDS, a_frame, some_values

Json = dict[str, Any]
YEARS = (
    *(Value(str(year), str(year), 1) for year in range(2015, 2020)),
    Value(None, "Ikkje registrert", 2, Sort.UNKNOWN),
)


def layers(part: Json | Body) -> Iterator[Json]:
    """Every layer that draws, at any depth, with the data that it inherits."""
    below = part.layers if isinstance(part, Body) else part.get("layer", [])
    for layer in below:
        inherited = {**({"data": part["data"]} if isinstance(part, dict) and "data" in part else {}), **layer}
        if "layer" in layer:
            yield from layers(inherited)
        else:
            yield inherited


def rows(body: Body) -> list[Json]:
    """The data of marks that stand for cases."""
    found = [
        row for layer in body.layers for row in layer["data"]["values"] if isinstance(row, dict) and "cases" in row
    ]
    return [dict(one) for one in {repr(row): row for row in found}.values()]


def texts(body: Body) -> list[str]:
    return [row["text"] for layer in layers(body) if layer["mark"]["type"] == "text" for row in layer["data"]["values"]]


def a_grid(columns: tuple[Value, ...] = YEARS) -> Grid:
    values = tuple(some_values())
    return Grid(values, columns, tuple(tuple((n + m) % 3 for m in range(len(columns))) for n in range(len(values))))


def a_spot(**changes: Any) -> Spot:
    usual: Json = {
        "longitude": 10.7,
        "latitude": 59.9,
        "precision": "municipality-centre",
        "is_unverified": False,
        "names": ("Oslo",),
        "cases": ("no-oslo-a",),
    }
    return Spot(**{**usual, **changes})


def test_every_value_has_a_bar_and_its_number() -> None:
    values = some_values()
    body = bars(values, a_frame(), WORDS, None)

    assert {row["label"]: row["cases"] for row in rows(body)} == {value.label: value.cases for value in values}
    assert texts(body) == [*(value.label for value in values), *(str(value.cases) for value in values)]


def test_bars_are_as_long_as_their_numbers_and_begin_at_nothing() -> None:
    drawn = [layer for layer in layers(bars(some_values(), a_frame(), WORDS, None)) if layer["mark"]["type"] == "rect"]

    for layer in drawn:
        assert layer["encoding"]["x"]["field"] == "cases"
        assert layer["encoding"]["x"]["scale"] == {"domain": [0, 5], "nice": False}
        assert layer["encoding"]["x2"] == {"datum": 0}


def test_what_is_unknown_and_what_fits_no_code_look_different() -> None:
    drawn = [layer for layer in layers(bars(some_values(), a_frame(), WORDS, None)) if layer["mark"]["type"] == "rect"]
    looks = {layer["transform"][0]["filter"]["equal"]: layer["mark"] for layer in drawn}

    assert looks.keys() == {"known", "uncoded", "unknown"}
    assert isinstance(looks["known"]["fill"], str)
    assert "stroke" not in looks["known"]
    assert looks["uncoded"]["stroke"] == looks["known"]["fill"]
    assert looks["unknown"]["fill"]["gradient"] == "linear"
    assert looks["unknown"]["strokeDash"]


def test_numbers_are_written_as_in_the_language() -> None:
    assert "1\u00a0234" in texts(bars([Value("a", "A", 1234)], a_frame(), WORDS, None))
    assert "1,234" in texts(bars([Value("a", "A", 1234)], a_frame(language="en"), WORDS, None))


def test_long_labels_break_into_lines_beside_their_bar() -> None:
    label = "Eldreomsorg og omsorgstenester i heimen eller på institusjon"
    body = bars([Value("a", label, 1), *some_values()], a_frame(width=320), WORDS, None)

    assert " ".join(texts(body)).startswith("Eldreomsorg og")
    assert all(text_width(text, 12) <= body.left for text in texts(body))


def test_each_row_is_as_high_as_its_own_label() -> None:
    label = "Eldreomsorg og omsorgstenester i heimen eller på institusjon " * 2
    with_long, without = (
        bars(values, a_frame(), WORDS, None) for values in ([Value("a", label, 1), *some_values()], some_values())
    )
    lines = texts(with_long).index("Energi")

    assert lines > 1
    assert with_long.height - without.height == pytest.approx(12 * 1.3 * lines + 10, abs=1)
    steps = [after["top"] - before["top"] for before, after in pairwise(rows(with_long)[1:])]
    assert steps == pytest.approx([25.6] * 3, abs=0.2)


@pytest.mark.parametrize(("most", "named"), [(1, [0, 1]), (6, [0, 1, 2, 3, 4, 5, 6]), (87, [0, 20, 40, 60, 80])])
def test_the_axis_names_whole_numbers_each_once(most: int, named: list[int]) -> None:
    (drawn, *_) = layers(bars([Value("a", "A", most)], a_frame(), WORDS, None))

    assert drawn["encoding"]["x"]["axis"]["values"] == named


def test_rows_and_columns_of_totals_are_named_and_have_their_sum() -> None:
    body = heatmap(replace(a_grid(), cases=11), a_frame(), WORDS, None)
    quiet = [row for layer in layers(body) for row in layer["data"]["values"] if row.get("text") in ("Saker", "11")]

    below = [row for row in quiet if row["y"] > body.height]
    assert [row["text"] for row in sorted(below, key=lambda row: row["x"])] == ["Saker", "11"]
    assert [row["text"] for row in quiet if row["y"] < 0] == ["Saker"]


def test_every_year_has_its_number_where_there_is_room() -> None:
    years = tuple(Value(str(year), str(year), 1) for year in range(2000, 2020))
    grid = Grid((Value("a", "A", 60),), years, (tuple(range(1, 21)),))

    assert set(map(str, range(1, 21))) <= set(texts(timeline(grid, a_frame(), WORDS, None)))
    many = tuple(Value(str(year), str(year), 1) for year in range(1980, 2020))
    narrow = texts(timeline(Grid(grid.rows, many, (tuple(range(1, 41)),)), a_frame(width=320), WORDS, None))
    # The highest of a strip is told in any case.
    assert "40" in narrow
    assert "39" not in narrow


def test_a_number_on_the_map_stands_on_its_own_ground() -> None:
    together = a_spot(cases=("a", "b"), is_unverified=True)
    body = spot_map([together, a_spot(latitude=59.95, is_unverified=True)], a_frame(), WORDS, None)
    marks = [
        layer["mark"]
        for layer in layers(body)
        if layer["mark"]["type"] == "text" and [row["text"] for row in layer["data"]["values"]] == ["2"]
    ]

    ground, number, explained = marks
    assert ground["stroke"] == ground["color"] == a_frame().theme.background
    # In the legend it looks as it does on the map.
    assert number["color"] == explained["color"] == a_frame().theme.text


def test_a_picture_of_nothing_is_drawn() -> None:
    empty = Grid((), (), ())

    for body in (
        bars([], a_frame(), WORDS, None),
        heatmap(empty, a_frame(), WORDS, None),
        timeline(empty, a_frame(), WORDS, None),
        spot_map([], a_frame(), WORDS, None),
    ):
        assert rows(body) == []


@pytest.mark.parametrize("draw", [heatmap, timeline])
def test_every_cell_is_drawn_with_its_number(draw: Any) -> None:
    grid = a_grid()
    told = {
        (row.get("row_label") or row["label"], row.get("column_label") or row["year"]): row["cases"]
        for row in rows(draw(grid, a_frame(), WORDS, None))
    }
    cells = {
        (row.label, column.label): grid.counts[n][m]
        for n, row in enumerate(grid.rows)
        for m, column in enumerate(grid.columns)
    }

    # A bar of nothing is none.
    assert told == {cell: cases for cell, cases in cells.items() if cases or draw is heatmap}


def test_cells_of_the_unknown_have_no_shade() -> None:
    shaded, striped, *_ = layers(heatmap(a_grid(), a_frame(), WORDS, None))

    assert shaded["encoding"]["color"]["scale"]["domain"][-1] == 5
    assert striped["mark"]["fill"]["gradient"] == "linear"
    assert {
        row["column_label"] for row in rows(heatmap(a_grid(), a_frame(), WORDS, None)) if row["sort"] == "unknown"
    } >= {"Ikkje registrert"}


def test_shades_and_the_numbers_on_them_go_by_the_same_scale() -> None:
    frame = a_frame()
    shaded, *_ = layers(heatmap(a_grid(), frame, WORDS, None))
    scale = shaded["encoding"]["color"]["scale"]

    assert tuple(scale["range"]) == frame.theme.shades
    assert len(scale["domain"]) == len(scale["range"])


def test_strips_are_on_one_scale() -> None:
    body = timeline(a_grid(), a_frame(), WORDS, None)
    heights = {row["cases"]: round(row["bottom"] - row["top"], 1) for row in rows(body)}

    assert heights[2] == pytest.approx(2 * heights[1], abs=0.2)


def test_cases_without_a_year_stand_apart() -> None:
    body = timeline(a_grid(), a_frame(), WORDS, None)
    apart = [row for row in rows(body) if not row["has_year"]]

    assert {row["year"] for row in apart} == {"Ikkje registrert"}
    assert {row["sort"] for row in apart} == {"unknown"}
    assert min(row["left"] for row in apart) > max(row["right"] for row in rows(body) if row["has_year"])


def test_round_years_are_named() -> None:
    years = tuple(Value(str(year), str(year), 1) for year in range(1950, 2020))
    named = [
        text for text in texts(timeline(a_grid(years), a_frame(), WORDS, None)) if len(text) == 4 and text.isdigit()
    ]

    assert named == ["1950", "1960", "1970", "1980", "1990", "2000", "2010"]


@pytest.mark.parametrize(
    ("draw", "needed"), [(heatmap, heatmap_width), (timeline, timeline_width)], ids=["heatmap", "timeline"]
)
def test_what_is_needed_is_enough_and_less_is_refused(draw: Any, needed: Any) -> None:
    columns = tuple(Value(str(n), f"{n}", 1) for n in range(1700, 2000))
    grid = Grid(tuple(some_values()), columns, tuple((1,) * 300 for _ in range(4)))

    draw(grid, a_frame(width=needed(grid)), WORDS, None)
    with pytest.raises(QueryRefused) as refused:
        draw(grid, a_frame(width=720), WORDS, None)
    assert refused.value.faults[0].parameter == "width"


@pytest.mark.parametrize(
    "draw",
    [
        lambda frame, height: bars(some_values(), frame, WORDS, height),
        lambda frame, height: heatmap(a_grid(), frame, WORDS, height),
        lambda frame, height: timeline(a_grid(), frame, WORDS, height),
        lambda frame, height: spot_map([a_spot()], frame, WORDS, height),
    ],
    ids=["bars", "heatmap", "timeline", "map"],
)
def test_a_picture_is_as_high_as_asked_for_and_never_cut(draw: Any) -> None:
    frame = a_frame()

    whole = frame.around_body(draw(frame, 700))
    assert whole["height"] + whole["padding"]["top"] + whole["padding"]["bottom"] == 700
    with pytest.raises(QueryRefused) as refused:
        draw(frame, 160)
    assert refused.value.faults[0].parameter == "height"


def points(body: Body) -> list[Json]:
    """Layers of places."""
    return [layer for layer in layers(body) if "longitude" in layer.get("encoding", {})]


def test_each_precision_has_a_shape_and_is_explained() -> None:
    spots = [a_spot(precision=precision, latitude=59 + n) for n, precision in enumerate(SHAPES)]
    body = spot_map(spots, a_frame(), WORDS, None)

    assert [layer["mark"]["shape"] for layer in points(body)] == ["circle", "square", "diamond"]
    assert texts(body) == ["Midten av kommunen", "Sjølve staden", "Adressa"]


def test_an_unverified_place_is_hollow_and_that_is_explained() -> None:
    body = spot_map([a_spot(), a_spot(latitude=61, is_unverified=True)], a_frame(), WORDS, None)
    sure, unsure = points(body)

    assert sure["mark"]["fill"] == unsure["mark"]["stroke"] != unsure["mark"]["fill"]
    assert texts(body) == ["Midten av kommunen", "Midten av kommunen, ikkje kontrollert"]


def test_cases_at_one_place_are_one_larger_point_with_their_number() -> None:
    body = spot_map([a_spot(cases=("a", "b", "c")), a_spot(latitude=61)], a_frame(), WORDS, None)

    assert [row["cases"] for row in points(body)[0]["data"]["values"]] == [3, 1]
    assert points(body)[0]["encoding"]["size"]["scale"]["domain"] == [1, 3]
    assert "3" in texts(body)
    assert "Talet på saker på same stad" in texts(body)


def feature(case: str, place: tuple[float, float] = (10.7, 59.9), **told: Any) -> Json:
    usual = {"case": case, "municipality": "Oslo", "precision": "municipality-centre"}
    return {"geometry": {"coordinates": list(place)}, "properties": {**usual, **told}}


def test_points_that_coincide_are_one_place() -> None:
    spots = spots_of([feature("a"), feature("b", unverified=True), feature("b"), feature("c", (5.3, 60.4))])

    assert [(spot.cases, spot.is_unverified) for spot in spots] == [(("a", "b"), True), (("c",), False)]


def test_points_of_another_precision_stand_by_themselves() -> None:
    assert len(spots_of([feature("a"), feature("b", precision="address")])) == 2


@pytest.mark.parametrize("width", [320, 720, 1400])
def test_nothing_around_a_picture_is_wider_than_it(width: int) -> None:
    frame: Frame = a_frame(width=width, title="Saker etter område og samarbeidsform " * 3, notes=("Merk dette. " * 20,))
    whole = frame.around_body(bars(some_values(), frame, WORDS, None))
    sizes = {"title": 18, "question": 13, "notes": 11}

    for layer in whole["layer"]:
        if layer.get("name") in sizes:
            for row in layer["data"]["values"]:
                assert text_width(row["text"], sizes[layer["name"]]) <= width - 32
