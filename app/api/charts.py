"""Pictures: bars, cross-tables, timelines and maps of the cases that a question finds."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import cache

from fastapi import Depends, Request, Response

from app.api.chart_answer import ChartAnswer, Form
from app.api.chart_shapes import CHART_RESPONSES
from app.api.dependencies import services_of
from app.api.parameters import references
from app.api.placed import place_of
from app.api.routes import Router
from app.api.work import count_export
from app.query.counting import counts_of, crosstab_of, timeline_of
from app.query.parameters import AS_OF, Parameter, filter_parameters
from app.query.picturing import BARS_OPTIONS, HEATMAP_OPTIONS, MAP_OPTIONS, TIMELINE_OPTIONS

router = Router(tags=["charts"])

OPTIONS = {"bars": BARS_OPTIONS, "heatmap": HEATMAP_OPTIONS, "timeline": TIMELINE_OPTIONS, "map": MAP_OPTIONS}


async def turn_to_draw(request: Request) -> AsyncIterator[None]:
    """Waits until nobody else is drawn for, where something is drawn; before a thread is taken."""
    if request.path_params["form"] == "json":
        yield
        return
    async with turn_of(request):
        yield


@asynccontextmanager
async def turn_of(request: Request) -> AsyncIterator[None]:
    """The turn to have something drawn; who waits for it leaves the place in front of the routes to others."""
    place = place_of(request.scope)
    place.leave()
    async with services_of(request).drawing_turns.turn():
        await place.take_again()
        yield


TURN = Depends(turn_to_draw, scope="function")
"""It ends with the drawing, however long it takes to send it."""


@cache
def chart_parameters() -> Mapping[str, Mapping[str, Parameter]]:
    """Everything that each kind of picture understands: the filters of cases, what is counted, how it looks."""
    return {
        name: {**{option.name: option for option in (*options, AS_OF)}, **filter_parameters()}
        for name, options in OPTIONS.items()
    }


@router.get(
    "/v1/charts/bars.{form}",
    operation_id="drawBars",
    summary="Cases by one dimension, as bars",
    responses=CHART_RESPONSES,
    dependencies=[TURN],
    openapi_extra=references(chart_parameters()["bars"].values()),
)
def draw_bars(request: Request, form: Form) -> Response:
    """A bar for each value, the unknown as a bar of its own. Of outcomes, results and evidence stand below each bar."""
    from app.catalogue.charts import bar_chart
    from app.catalogue.statistics import count_cases

    asking = ChartAnswer(request, chart_parameters()["bars"], "bars", form)
    query, asked = asking.read(counts_of)
    counts = count_cases(asking.snapshot, query, asked.by, asking.language, with_zero=asked.with_zero)
    return asking.answer(bar_chart(counts, asking.looks, asking.about))


@router.get(
    "/v1/charts/heatmap.{form}",
    operation_id="drawHeatmap",
    summary="Cases by two dimensions, as a table of shades",
    responses=CHART_RESPONSES,
    dependencies=[TURN],
    openapi_extra=references(chart_parameters()["heatmap"].values()),
)
def draw_heatmap(request: Request, form: Form) -> Response:
    """A cell for each pair of values, with its number and a shade; the unknown has a row and a column of its own."""
    from app.catalogue.charts import heat_map
    from app.catalogue.statistics import cross_tabulate

    asking = ChartAnswer(request, chart_parameters()["heatmap"], "heatmap", form)
    query, asked = asking.read(crosstab_of)
    language, with_zero = asking.language, asked.with_zero
    crosstab = cross_tabulate(asking.snapshot, query, asked.rows, asked.columns, language, with_zero=with_zero)
    return asking.answer(heat_map(crosstab, asking.looks, asking.about))


@router.get(
    "/v1/charts/timeline.{form}",
    operation_id="drawTimeline",
    summary="Cases by year, a strip for each value",
    responses=CHART_RESPONSES,
    dependencies=[TURN],
    openapi_extra=references(chart_parameters()["timeline"].values()),
)
def draw_timeline(request: Request, form: Form) -> Response:
    """A strip of years for each value, all on one scale; cases whose year is not recorded stand apart at its end."""
    from app.catalogue.charts import time_line
    from app.catalogue.statistics import timeline

    asking = ChartAnswer(request, chart_parameters()["timeline"], "timeline", form)
    query, asked = asking.read(timeline_of)
    language, with_zero = asking.language, asked.with_zero
    by_year = timeline(asking.snapshot, query, asked.by, language, asked.counting, with_zero=with_zero)
    return asking.answer(time_line(by_year, asking.looks, asking.about))


@router.get(
    "/v1/charts/map.{form}",
    operation_id="drawMap",
    summary="Where cases are, as a map",
    responses=CHART_RESPONSES,
    dependencies=[TURN],
    openapi_extra=references(chart_parameters()["map"].values()),
)
def draw_map(request: Request, form: Form) -> Response:
    """A point for each place, with what it stands for, whether it is verified, and how many cases share it.

    Cases without a point are counted below it.
    """
    from app.catalogue.charts import case_map
    from app.catalogue.selecting import matching
    from app.catalogue.spots import placed_cases

    asking = ChartAnswer(request, chart_parameters()["map"], "map", form)
    query, _ = asking.read(lambda reading: None)
    found = matching(asking.snapshot, query.condition)
    count_export(request, len(found))
    placed = placed_cases(asking.keeper, query, found)
    return asking.answer(case_map(placed, asking.language, asking.looks, asking.about))
