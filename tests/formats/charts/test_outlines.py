from typing import Any

import orjson
import pytest

from app.formats.charts.outlines import outlines
from app.formats.charts.projection import View, view_of

OSLO, BERGEN, KREMS, BUCHAREST, FUNCHAL = (10.75, 59.91), (5.32, 60.39), (15.6, 48.41), (26.1, 44.43), (-16.9, 32.65)


def codes(topology: Any) -> set[str]:
    return {one["id"] for one in topology["objects"]["countries"]["geometries"]}


def test_all_of_europe_is_shown_where_nothing_or_everything_is_asked() -> None:
    empty = view_of([], 700, 560)

    assert view_of([OSLO, BUCHAREST, (-8.6, 41.1)], 700, 560) == empty
    assert codes(outlines(empty)) >= {"NO", "IS", "PT", "CY", "UA", "FI", "MT"}


def test_the_map_is_as_near_as_the_places_are() -> None:
    near = view_of([OSLO, BERGEN], 700, 560)

    assert near.scale > 2 * view_of([], 700, 560).scale
    assert codes(outlines(near)) >= {"NO", "SE"}
    assert not codes(outlines(near)) & {"PT", "GR"}


@pytest.mark.parametrize("places", [[OSLO], [OSLO, BERGEN], [OSLO, FUNCHAL], [KREMS, BUCHAREST]])
def test_every_place_is_on_the_map(places: list[tuple[float, float]]) -> None:
    view = view_of(places, 700, 560)

    assert all(view.holds(place) for place in places)


def test_outlines_of_europe_are_small() -> None:
    assert len(orjson.dumps(outlines(view_of([], 700, 560)))) < 80_000


def test_neighbours_still_meet() -> None:
    """Each line is drawn once for both sides, so that no gap opens between them."""
    topology = outlines(view_of([OSLO, BERGEN], 700, 560))
    arcs = {
        one["id"]: {abs_of(arc) for arc in flat(one["arcs"])} for one in topology["objects"]["countries"]["geometries"]
    }

    assert arcs["NO"] & arcs["SE"]
    assert {arc for some in arcs.values() for arc in some} == set(range(len(topology["arcs"])))


def test_lines_of_a_ring_end_where_the_next_begins() -> None:
    topology = outlines(view_of([OSLO, BERGEN], 700, 560))
    ends = [walked(arc) for arc in topology["arcs"]]
    rings = [ring for one in topology["objects"]["countries"]["geometries"] for part in one["arcs"] for ring in part]
    for ring in rings:
        turned = [ends[arc] if arc >= 0 else ends[~arc][::-1] for arc in ring]
        assert all(one[1] == other[0] for one, other in zip(turned, [*turned[1:], turned[0]], strict=True))


def walked(arc: list[list[int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    whole = sum(step[0] for step in arc), sum(step[1] for step in arc)
    return (arc[0][0], arc[0][1]), whole


def abs_of(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def flat(nested: Any) -> list[int]:
    return [nested] if isinstance(nested, int) else [one for part in nested for one in flat(part)]


def test_a_view_is_told_as_vega_has_it() -> None:
    view = View(900.0, 350.0, 300.0, 700, 560)

    assert view.projection["translate"] == [350.0, 300.0]
    assert view.place((15.0, 52.0)) == (350.0, 300.0)
