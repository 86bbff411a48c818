"""Statistics: how many cases have each value, or each pair of values, or started in each year."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeVar

from fastapi import Request, Response

from app.api.as_of import state_asked
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.json_stat_shapes import JSON_STAT
from app.api.parameters import references
from app.api.routes import Router
from app.api.statistics_answer import StatisticsAnswer
from app.api.statistics_shapes import CountsAnswer, CrosstabAnswer, TimelineAnswer, responses_of
from app.catalogue.counting_cells import Table
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.catalogue.statistics import count_cases, cross_tabulate, timeline
from app.query.conditions import CaseQuery
from app.query.counting import (
    COUNTS_OPTIONS,
    CROSSTAB_OPTIONS,
    TIMELINE_OPTIONS,
    CountsRequest,
    CrosstabRequest,
    TimelineRequest,
    counts_of,
    crosstab_of,
    timeline_of,
)
from app.query.grammar import Reading, read_query
from app.query.parameters import Parameter, filter_parameters

router = Router(tags=["statistics"])
Asked = TypeVar("Asked")
"""What is asked beside the filters."""

FORMATS = {
    "json": "application/json",
    "json-stat": JSON_STAT,
    "csv": MEDIA_TYPES["csv"],
    "xlsx": MEDIA_TYPES["xlsx"],
}


@cache
def counts_parameters() -> Mapping[str, Parameter]:
    """Everything that counts understand: the filters of cases, by what to count, language and format."""
    return _with_filters(COUNTS_OPTIONS)


@cache
def crosstab_parameters() -> Mapping[str, Parameter]:
    """The same of a table of two dimensions."""
    return _with_filters(CROSSTAB_OPTIONS)


@cache
def timeline_parameters() -> Mapping[str, Parameter]:
    """The same of a timeline."""
    return _with_filters(TIMELINE_OPTIONS)


def _with_filters(options: tuple[Parameter, ...]) -> Mapping[str, Parameter]:
    return {**{option.name: option for option in options}, **filter_parameters()}


@router.get(
    "/v1/statistics/counts",
    operation_id="countCases",
    summary="Count cases by one dimension",
    responses=responses_of(CountsAnswer),
    openapi_extra=references(counts_parameters().values()),
)
def get_counts(request: Request) -> Response:
    """How many of the cases that meet every filter have each value. A case with several values counts for each.

    A count is what adding the value to the question would find. The unknown has a row of its own.
    """

    def count(snapshot: Snapshot, query: CaseQuery, asked: CountsRequest, language: str) -> Table:
        return count_cases(snapshot, query, asked.by, language, with_zero=asked.with_zero)

    return _answered(request, counts_parameters(), counts_of, count, "counts")


@router.get(
    "/v1/statistics/crosstab",
    operation_id="crosstabulateCases",
    summary="Count cases by two dimensions",
    responses=responses_of(CrosstabAnswer),
    openapi_extra=references(crosstab_parameters().values()),
)
def get_crosstab(request: Request) -> Response:
    """How many of the cases that meet every filter have each pair of values; chi-square where it holds, else why not.

    Values of one organisation, municipality or outcome must stand in one. At most 10,000 cells.
    """

    def count(snapshot: Snapshot, query: CaseQuery, asked: CrosstabRequest, language: str) -> Table:
        return cross_tabulate(snapshot, query, asked.rows, asked.columns, language, with_zero=asked.with_zero)

    return _answered(request, crosstab_parameters(), crosstab_of, count, "crosstab")


@router.get(
    "/v1/statistics/timeline",
    operation_id="countCasesByYear",
    summary="Count cases by year",
    responses=responses_of(TimelineAnswer),
    openapi_extra=references(timeline_parameters().values()),
)
def get_timeline(request: Request) -> Response:
    """How many of the cases that meet every filter started, or ran, in each year, by one dimension: a row a value.

    Every year from the first to the last is a column; cases of an unknown year have a column of their own.
    """

    def count(snapshot: Snapshot, query: CaseQuery, asked: TimelineRequest, language: str) -> Table:
        return timeline(snapshot, query, asked.by, language, asked.counting, with_zero=asked.with_zero)

    return _answered(request, timeline_parameters(), timeline_of, count, "timeline")


def _answered(
    request: Request,
    known: Mapping[str, Parameter],
    read: Callable[[Reading], Asked],
    count: Callable[[Snapshot, CaseQuery, Asked, str], Table],
    name: str,
) -> Response:
    """Reads the question, all faults at once, counts, and answers in the format wished for."""
    values = values_of(request, known)
    language = language_of(request, values)
    file_format = format_wished(request, values, FORMATS)
    state = state_asked(request, values)
    reading = Reading(values, PublishedNames(services_of(request).database, state.snapshot))
    query, asked = read_query(reading), read(reading)
    reading.finish()
    table = count(state.snapshot, query, asked, language)
    return StatisticsAnswer(request, state, table, values, name).answer(file_format)
