"""Amendments: a submission that changes a published case, begun from one of its revisions."""

from typing import Annotated, Any

import orjson
from fastapi import Depends, Request, Response
from sqlmodel import Session

from app.api.actor import SECURED, Anybody
from app.api.bodies import amendment_object, check_size
from app.api.case import Slug
from app.api.dependencies import language_of, services_of, values_of
from app.api.one_submission_shapes import OneSubmission
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address
from app.api.submission_answer import SUBMISSIONS, submission_answer
from app.api.work import HEAVY
from app.api.writing import written_after
from app.catalogue.history import case_revision, published_case
from app.editorial.draft_check import Purpose
from app.editorial.submissions import Base, Examined, begin, examined
from app.errors import Fault
from app.model.document import document_fields
from app.model.merge_patch import merged
from app.model.paths import pointer_to
from app.model.submission_sent import AmendmentSent, read_form, submission_refused
from app.query.parameters import LANGUAGE

Json = dict[str, Any]
_BESIDE_CHANGES = 'A field of the case stands in \'changes\', as in {{"changes": {{"{name}": …}}}}.'
router = Router(tags=["submissions"])
PARAMETERS = {"lang": LANGUAGE}


def _body() -> Json:
    schema = AmendmentSent.model_json_schema()
    del schema["title"]
    for field in schema["properties"].values():
        field.pop("title", None)
    example = {"base": 1, "changes": {"status_as_of": 2026}}
    return {"required": False, "content": {"application/json": {"schema": schema, "example": example}}}


@router.post(
    "/v1/cases/{slug}/amendments",
    operation_id="createAmendment",
    summary="Begin a change to a case",
    status_code=201,
    responses={201: {"model": OneSubmission}},
    dependencies=[HEAVY],
    openapi_extra={**SECURED, **references(PARAMETERS.values()), "requestBody": _body()},
)
def create_amendment(
    request: Request, actor: Anybody, slug: Slug, sent: Annotated[Json, Depends(amendment_object)]
) -> Response:
    """A draft of your own that starts from a published revision, with your `changes` or a whole `document` of yours.

    It goes the way of every submission. Where the case is amended by somebody else meanwhile, it has to be rebased.
    """
    language = language_of(request, values_of(request, PARAMETERS))
    _refuse_fields(sent)
    read = read_form(AmendmentSent, sent)
    if read.document is not None and read.changes is not None:
        raise submission_refused([Fault("Send either 'document' or 'changes', not both.", pointer="/changes")])
    services = services_of(request)

    def prepare() -> tuple[Base, Examined]:
        snapshot = services.keeper.newest()
        with services.database.reading() as session:
            newest = published_case(session, snapshot, slug)
            base = newest if read.base is None else case_revision(session, snapshot, slug, read.base)
        document = read.document if read.document is not None else orjson.loads(base.document)
        wished = merged(document, read.changes or {})
        check_size(wished)
        number = base.version.number
        purpose = Purpose(slug, "", base=number, viewer=actor)
        return Base(slug, number), examined(services.database, wished, purpose)

    def work(session: Session, before: tuple[Base, Examined]) -> Response:
        base, ready = before
        submission = begin(session, actor, ready, base)
        location = {"Location": address(request, f"{SUBMISSIONS}/{submission.id}")}
        return submission_answer(request, session, actor, submission, ready.check, language, 201, location)

    return written_after(request, actor, sent, prepare, work)


def _refuse_fields(sent: Json) -> None:
    """SubmissionRefused for fields of a case that were sent beside `changes` rather than in it."""
    faults = [
        Fault(_BESIDE_CHANGES.format(name=name), pointer=pointer_to(name), did_you_mean="changes")
        for name in sent
        if name in document_fields().fields
    ]
    if faults:
        raise submission_refused(faults)
