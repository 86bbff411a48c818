"""Cases side by side: field by field, what all share, what tells them apart, how alike each two are."""

from collections.abc import Iterator, Mapping
from functools import cache

import orjson
from fastapi import Request, Response

from app.api.as_of import state_asked
from app.api.comparison_shapes import SIDE_BY_SIDE_RESPONSES
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.catalogue.comparison_table import Json
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.history import published_case
from app.catalogue.snapshot import Snapshot
from app.errors import CaseNotFound, CaseRenamed, CaseWithdrawn, Fault
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.query.side_by_side import CELLS, side_by_side_of, side_by_side_parameters

router = Router(tags=["comparison"])

FORMATS = {"json": "application/json", "csv": MEDIA_TYPES["csv"], "xlsx": MEDIA_TYPES["xlsx"]}


@cache
def comparison_parameters() -> Mapping[str, Parameter]:
    """Everything that a comparison side by side understands."""
    return side_by_side_parameters()


@router.get(
    "/v1/comparison",
    operation_id="compareCases",
    summary="Compare cases side by side",
    responses=SIDE_BY_SIDE_RESPONSES,
    openapi_extra=references(comparison_parameters().values()),
)
def compare_cases(request: Request) -> Response:
    """Two to twelve cases field by field, perhaps beside a profile: what all share, what tells them apart, and pairs.

    A field that is not recorded says so, apart from one that does not apply.
    """
    from app.api.comparison_answer import ComparisonAnswer

    values = values_of(request, comparison_parameters())
    language = language_of(request, values)
    file_format = format_wished(request, values, FORMATS)
    state = state_asked(request, values)
    reading = Reading(values)
    asked = side_by_side_of(reading)
    if file_format == "json" and asked.cells != CELLS[0]:
        reading.fault("cells", "'cells' belongs to files such as format=csv; in JSON codes and words both are there.")
    documents = dict(_read(request, state.snapshot, asked.slugs, reading))
    reading.finish()
    answer = ComparisonAnswer(request, state, asked, documents, values, language)
    return answer.file(file_format) if file_format != "json" else answer.json()


def _read(
    request: Request, snapshot: Snapshot, slugs: tuple[str, ...], reading: Reading
) -> Iterator[tuple[str, tuple[Json, int]]]:
    """The document of each case and the number of its revision; a fault for each that is not there."""
    with services_of(request).database.reading_published() as session:
        for slug in slugs:
            try:
                found = published_case(session, snapshot, slug)
            except CaseNotFound as error:
                reading.faults.append(Fault(error.detail, parameter="cases", did_you_mean=error.nearest))
            except CaseRenamed as error:
                reading.fault("cases", f"'{slug}' is called '{error.slug}' now.", error.slug)
            except CaseWithdrawn as error:
                reading.fault("cases", error.detail, error.replacement)
            else:
                yield slug, (orjson.loads(found.document), found.version.number)
