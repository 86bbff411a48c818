"""Europe as coarse as the map first shows it."""

import gzip
from itertools import accumulate
from typing import Any

import orjson

from app.explorer.coarse_outlines import coarse_outlines
from app.vocabulary.loading import reference_dir

WEIGHT = 24_000
"""Bytes that it may take, compressed: the first view of Find may take 150 KB in all."""


def test_coarse_outlines_are_light_and_have_every_country_that_can_be_seen() -> None:
    body = coarse_outlines()

    assert len(gzip.compress(body, 6)) < WEIGHT
    fine = orjson.loads((reference_dir() / "geo" / "europe.topojson").read_bytes())
    left_out = _codes(fine) - _codes(orjson.loads(body))
    assert left_out <= {"GI", "MC", "SM", "VA", "LI"}


def test_lines_of_coarse_outlines_meet_at_their_ends() -> None:
    topology = orjson.loads(coarse_outlines())
    ends = [_ends(arc) for arc in topology["arcs"]]

    for country in topology["objects"]["countries"]["geometries"]:
        for ring in (ring for polygon in country["arcs"] for ring in polygon):
            along = [ends[n] if n >= 0 else ends[~n][::-1] for n in ring]
            assert [end for _, end in along] == [start for start, _ in along[1:] + along[:1]], country["id"]


def _codes(topology: Any) -> set[str]:
    return {one["properties"]["code"] for one in topology["objects"]["countries"]["geometries"]}


def _ends(arc: list[list[int]]) -> tuple[list[int], list[int]]:
    points = list(accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]]))
    return points[0], points[-1]
