"""Cases as sets: a table of memberships that a qualitative comparative analysis begins with."""

from collections.abc import Mapping
from functools import cache

from fastapi import Request, Response

from app.api.as_of import state_asked
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.parameters import references
from app.api.qca_table_shapes import SCRIPT_TYPE, TABLE_RESPONSES
from app.api.routes import Router
from app.api.work import count_export
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.names import PublishedNames
from app.query.configuring import set_of, table_parameters
from app.query.grammar import Reading
from app.query.parameters import Parameter

router = Router(tags=["sets"])

FORMATS = {"json": "application/json", "csv": MEDIA_TYPES["csv"], "r": SCRIPT_TYPE}


@cache
def qca_table_parameters() -> Mapping[str, Parameter]:
    """Everything that a table of sets understands."""
    return table_parameters()


@router.get(
    "/v1/qca/table",
    operation_id="getQcaTable",
    summary="Cases as sets",
    responses=TABLE_RESPONSES,
    openapi_extra=references(qca_table_parameters().values()),
)
def get_qca_table(request: Request) -> Response:
    """How far each case belongs to the conditions and the outcome of a QCA, and what was decided on the way.

    At most 2,000 cases and 30 conditions; an analysis takes 200 and 12. Cases of which something is missing are listed
    with the reason. Whatever absence made 0 is counted, and said first.
    """
    from app.api.qca_table_answer import QcaTableAnswer
    from app.catalogue.configuration_sentences import checked
    from app.catalogue.configurations import configurations

    values = values_of(request, qca_table_parameters())
    language = language_of(request, values)
    file_format = format_wished(request, values, FORMATS)
    services, state = services_of(request), state_asked(request, values)
    reading = Reading(values, PublishedNames(services.database, state.snapshot))
    asked = set_of(reading)
    reading.finish()
    assert asked is not None  # noqa: S101  what cannot be read has left faults
    table = configurations(services.keeper, state.snapshot, asked, language, lambda cases: count_export(request, cases))
    checked(table)
    answer = QcaTableAnswer(request, table, values, language, state)
    return answer.json() if file_format == "json" else answer.file(file_format)
