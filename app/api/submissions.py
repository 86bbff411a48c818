"""Submissions: begun, listed; a draft is checked and nothing is stored."""

from typing import Annotated, Any

from fastapi import Depends, Request, Response
from sqlmodel import Session

from app.api.actor import SECURED, Anybody, private_answer
from app.api.bodies import case_object
from app.api.dependencies import language_of, services_of, values_of
from app.api.draft_answer import checked_parts
from app.api.one_submission_shapes import OneSubmission, SubmissionList
from app.api.parameters import references
from app.api.queue_answer import QUEUE_PARAMETERS, next_query, waiting_shape, wish_of
from app.api.routes import Router
from app.api.shapes import address, address_in, json_answer
from app.api.submission_answer import SUBMISSIONS, submission_answer
from app.api.submission_shapes import DraftChecked, draft_body
from app.api.work import HEAVY
from app.api.writing import written_after
from app.editorial.draft_check import check_draft
from app.editorial.queue import queue
from app.editorial.submissions import NEW, Examined, begin, examined
from app.query.parameters import LANGUAGE
from app.vocabulary.languages import sentence_language

router = Router(tags=["submissions"])

LANGUAGE_ALONE = {"lang": LANGUAGE}
CaseSent = Annotated[dict[str, Any], Depends(case_object)]


@router.post(
    f"{SUBMISSIONS}/check",
    operation_id="checkSubmission",
    summary="What is to be said of a draft",
    responses={200: {"model": DraftChecked}},
    dependencies=[HEAVY],
    openapi_extra={**references(LANGUAGE_ALONE.values()), "requestBody": draft_body()},
)
def check_submission(request: Request, sent: CaseSent) -> Response:
    """The checklist of a case, whole or partial, its address, and cases that it may repeat. Nothing is stored."""
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    services = services_of(request)
    snapshot = services.keeper.newest()
    spoken = sentence_language(language)
    body = {
        **checked_parts(request, check_draft(services.database, sent), spoken),
        "sentences_language": spoken,
        "links": {
            "schema": address_in(request, "/v1/schema/case.json"),
            "workflow": address_in(request, "/v1/workflow"),
            "submit": address(request, SUBMISSIONS),
        },
        "revision": snapshot.revision,
    }
    answer = json_answer(body, snapshot.revision, language)
    # What answers a POST is kept by nobody, so it has nothing to be validated by.
    del answer.headers["ETag"]
    return answer


@router.post(
    SUBMISSIONS,
    operation_id="createSubmission",
    summary="Begin a case",
    status_code=201,
    responses={201: {"model": OneSubmission}},
    dependencies=[HEAVY],
    openapi_extra={**SECURED, **references(LANGUAGE_ALONE.values()), "requestBody": draft_body()},
)
def create_submission(request: Request, actor: Anybody, sent: CaseSent) -> Response:
    """A draft of your own, whole or partial, which nobody else sees until you submit it. Its checklist comes along."""
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    database = services_of(request).database

    def prepare() -> Examined:
        return examined(database, sent, NEW._replace(viewer=actor))

    def work(session: Session, ready: Examined) -> Response:
        submission = begin(session, actor, ready)
        location = {"Location": address(request, f"{SUBMISSIONS}/{submission.id}")}
        return submission_answer(request, session, actor, submission, ready.check, language, 201, location)

    return written_after(request, actor, sent, prepare, work)


@router.get(
    SUBMISSIONS,
    operation_id="listSubmissions",
    summary="Submissions on their way",
    responses={200: {"model": SubmissionList}},
    openapi_extra={**SECURED, **references(QUEUE_PARAMETERS.values())},
)
def list_submissions(request: Request, actor: Anybody) -> Response:
    """Your own submissions; reviewers see those of others too, but for drafts.

    `state=submitted&sort=oldest` is the queue; finished ones are listed where `state` names theirs.
    """
    values = values_of(request, QUEUE_PARAMETERS)
    spoken = sentence_language(language_of(request, values))
    wish = wish_of(values)
    with services_of(request).database.reading() as session:
        waiting, total = queue(session, actor, wish)
    further = next_query(wish, waiting, values)
    body = {
        "items": [waiting_shape(request, one, actor, spoken) for one in waiting[: wish.limit]],
        "total": total,
        "sentences_language": spoken,
        "links": {
            "self": address(request, SUBMISSIONS, request.scope["query_string"].decode("ascii")),
            "next": address(request, SUBMISSIONS, further) if further else None,
            "workflow": address_in(request, "/v1/workflow"),
        },
    }
    return private_answer(body)
