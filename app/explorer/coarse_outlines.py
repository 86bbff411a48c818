"""Europe as coarse as the map of Find first shows it: a third of the bytes of the outlines that the API has."""

from collections.abc import Sequence

import orjson

from app.formats.charts.outlines import outlines
from app.formats.charts.projection import View

SCALE = 1000.0
"""Pixels to the radius of the Earth for which lines are thinned; on a usual screen all of Europe is shown at 750."""
UNTIL = 1.5 * SCALE
"""Scale up to which one does not see that they are."""
GRID = 6
"""Steps of the outlines of the API that make one here: 1.5 km, a quarter of a pixel."""
_ROOM = 9 * SCALE
"""Pixels around the centre within which all of the file lies, so that nothing is cut off for being out of sight."""


def coarse_outlines() -> bytes:
    """TopoJSON; the smallest countries, of less than two pixels, are not in it."""
    topology = outlines(View(SCALE, _ROOM, _ROOM, 2 * _ROOM, 2 * _ROOM))
    transform = topology["transform"]
    coarse = {
        **topology,
        "arcs": [_stepped(arc) for arc in topology["arcs"]],
        "transform": {**transform, "scale": [one * GRID for one in transform["scale"]]},
    }
    return orjson.dumps(coarse)


def _stepped(arc: Sequence[Sequence[int]]) -> list[list[int]]:
    """The same line in longer steps. Its ends are rounded as those of its neighbours, so that they still meet."""
    x = y = 0
    at = 0, 0
    steps: list[list[int]] = []
    for across, up in arc:
        x, y = x + across, y + up
        here = round(x / GRID), round(y / GRID)
        if here != at or not steps:
            steps.append([here[0] - at[0], here[1] - at[1]])
        at = here
    return steps
