"""A file of cases over HTTP: what would become of it, and the drafts that are made."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from sqlmodel import Session

from app.api.actor import SECURED, Anybody, private_answer
from app.api.bodies import bytes_within
from app.api.dependencies import language_of, services_of, values_of
from app.api.import_decisions import DECISION, decisions_of, with_decisions
from app.api.import_report import refusal_of, report_of
from app.api.import_shapes import ImportReport
from app.api.parameters import references
from app.api.routes import Router
from app.api.work import heavy
from app.api.writing import written_after
from app.catalogue.forms import MEDIA_TYPES
from app.editorial.actors import Actor
from app.editorial.importing import Plan, take, weigh
from app.formats.sent.cases import MOST_BYTES
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter
from app.store.database import Database
from app.vocabulary.languages import sentence_language
from app.vocabulary.searches import every_search

Json = dict[str, Any]
router = Router(tags=["submissions"])

ON_FAULT = ("none", "valid")
IMPORT_PARAMETERS: Mapping[str, Parameter] = {
    "dry_run": Parameter(
        "dry_run",
        "`true`: only tell what would become of each case. `false`: make the drafts.",
        {"type": "boolean", "default": True},
    ),
    "on_fault": Parameter(
        "on_fault",
        "Where some cases have faults or wait for a decision: make no draft at all, or those of the valid ones.",
        {"type": "string", "enum": list(ON_FAULT), "default": "none"},
    ),
    "submit": Parameter(
        "submit",
        "`true`: hand the drafts in as they are made; of one that cannot be, its case says why, and it stays a draft.",
        {"type": "boolean", "default": False},
    ),
    "decision": DECISION,
    "lang": LANGUAGE,
}
_MEDIA_TYPES = (MEDIA_TYPES["xlsx"], MEDIA_TYPES["ndjson"], "application/octet-stream")


async def file_of_cases(request: Request) -> bytes:
    """The file that was sent; MediaTypeRefused or BodyTooLarge."""
    return await bytes_within(request, MOST_BYTES, _MEDIA_TYPES)


def _body() -> Json:
    binary = {"schema": {"type": "string", "format": "binary"}}
    lines = {
        "schema": {"type": "string", "description": "A case on each line, or an object with it as `document`."},
        "example": '{"title": "A village kitchen in Bømlo", "country": "NO"}\n',
    }
    return {"required": True, "content": {MEDIA_TYPES["ndjson"]: lines, MEDIA_TYPES["xlsx"]: binary}}


@router.post(
    "/v1/submissions/import",
    operation_id="importSubmissions",
    summary="Make drafts of a file",
    responses={200: {"model": ImportReport}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**SECURED, **references(IMPORT_PARAMETERS.values()), "requestBody": _body()},
)
def import_submissions(request: Request, actor: Anybody, raw: Annotated[bytes, Depends(file_of_cases)]) -> Response:
    """Up to 2,000 cases, as the workbook that /v1/submissions/template.xlsx gives or as NDJSON: drafts of your own.

    First it tells what would become of each (`dry_run`), every fault with its sheet, row and column. What is published
    under the same slug becomes an amendment; what may be a published case, an open submission that you may see or
    another case of the file waits until its row, or the parameter `decision`, says `amend`, `related` or `new`. All
    drafts are made or none, unless `on_fault=valid`; with `submit=true` they are handed in as well.
    """
    values = values_of(request, IMPORT_PARAMETERS)
    spoken = sentence_language(language_of(request, values))
    reading = Reading(values)
    is_dry, is_submitting = reading.truth("dry_run", default=True), reading.truth("submit")
    with_faults = reading.one_of("on_fault", ON_FAULT, "none") == "valid"
    decided = decisions_of(reading)
    reading.finish()
    database = services_of(request).database
    if is_dry:
        plan = _weighed(database, raw, actor, decided)
        return private_answer(report_of(request, plan, {}, spoken, is_dry=True))

    def work(session: Session, plan: Plan) -> Response:
        drafts = plan.drafts(with_faults=with_faults)
        if plan.sent.faults or not (with_faults or plan.is_whole):
            raise refusal_of(plan, spoken)
        made = {id(case): taken for case, taken in take(session, actor, drafts, is_submitting=is_submitting)}
        return private_answer(report_of(request, plan, made, spoken, is_dry=False))

    return written_after(request, actor, raw, lambda: _weighed(database, raw, actor, decided), work)


def _weighed(database: Database, raw: bytes, actor: Actor, decided: Mapping[int, str]) -> Plan:
    """What would become of each case. A file counts by its size, so that each of its mistakes is told what is near."""
    from app.formats.sent.files import read_cases

    with every_search():
        return weigh(database, with_decisions(read_cases(raw), decided), actor)
