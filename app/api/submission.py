"""One submission: read, changed, deleted; what is said of its fields."""

from typing import Annotated, Any

from fastapi import Depends, Path, Request, Response
from sqlmodel import Session

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Anybody
from app.api.bodies import Sent, case_patch, check_size
from app.api.dependencies import language_of, services_of, values_of
from app.api.one_submission_shapes import OneSubmission
from app.api.parameters import references
from app.api.patch_bodies import SUBMISSION, patch_body
from app.api.routes import Router
from app.api.shapes import address
from app.api.submission_answer import SUBMISSIONS, submission_answer
from app.api.versions import check_version, wished_versions
from app.api.work import HEAVY
from app.api.writing import acting_alone, written_after
from app.editorial.actors import Actor
from app.editorial.comments import comment_on, resolve
from app.editorial.draft_check import DraftCheck, check_draft
from app.editorial.submissions import (
    change,
    discard,
    document_of,
    examined,
    purpose_of,
    require_changeable,
    submission_of,
)
from app.model.merge_patch import merged
from app.model.submission_sent import CommentSent, ResolveSent, read_form
from app.query.parameters import LANGUAGE

ONE = f"{SUBMISSIONS}/{{id}}"
router = Router(tags=["submissions"])

PARAMETERS = {"lang": LANGUAGE}
SubmissionId = Annotated[
    str,
    Path(
        alias="id",
        description="Identifier of the submission, 32 hex digits.",
        pattern="^[0-9a-f]{32}$",
        examples=["0123456789abcdef0123456789abcdef"],
    ),
]
CommentNumber = Annotated[
    int, Path(alias="number", description="Number of the comment.", ge=1, le=1_000_000, examples=[1])
]
CHANGE = {"start_year": 2020, "sectors": ["food-and-agriculture"], "title_original": None}
PatchSent = Annotated[dict[str, Any], Depends(case_patch)]


@router.get(
    ONE,
    operation_id="getSubmission",
    summary="One submission",
    responses={200: {"model": OneSubmission}},
    openapi_extra={**SECURED, **references(PARAMETERS.values())},
)
def get_submission(request: Request, actor: Anybody, submission_id: SubmissionId) -> Response:
    """Its document, checklist, history and comments, and under `links.actions` what you may do with it now."""
    language = language_of(request, values_of(request, PARAMETERS))
    check = _checked(request, actor, submission_id)
    with services_of(request).database.reading() as session:
        submission = submission_of(session, submission_id, actor)
        return submission_answer(request, session, actor, submission, check, language)


@router.patch(
    ONE,
    operation_id="changeSubmission",
    summary="Change the document",
    responses={200: {"model": OneSubmission}},
    dependencies=[HEAVY],
    openapi_extra={
        **SECURED,
        **references(PARAMETERS.values(), is_guarded=True),
        "requestBody": patch_body(SUBMISSION, CHANGE),
    },
)
def change_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: PatchSent) -> Response:
    """JSON Merge Patch (RFC 7396): what is sent takes the place of what was there, null takes away, lists are whole.

    Its author may do so while it is a draft or was returned.
    """
    language = language_of(request, values_of(request, PARAMETERS))
    wished = wished_versions(request)
    database = services_of(request).database
    with database.reading() as session:
        seen = submission_of(session, submission_id, actor)
        check_version(wished, seen.version)
        require_changeable(seen, actor)
    document = merged(document_of(seen), sent)
    check_size(document)
    ready = examined(database, document, purpose_of(seen, actor))
    with acting_alone(request, actor) as session:
        submission = submission_of(session, submission_id, actor)
        # What was merged is what was seen, whatever `If-Match` leaves open.
        check_version(frozenset((seen.version,)), submission.version)
        change(session, actor, submission, ready)
        return submission_answer(request, session, actor, submission, ready.check, language)


@router.delete(
    ONE,
    operation_id="deleteSubmission",
    summary="Delete a draft",
    status_code=204,
    responses={204: {"description": "It is gone."}},
    openapi_extra={**SECURED, **references((), is_guarded=True)},
)
def delete_submission(request: Request, actor: Anybody, submission_id: SubmissionId) -> Response:
    """A draft of your own, which nobody else has seen. What was submitted once can be withdrawn, and stays."""
    values_of(request, {})
    wished = wished_versions(request)
    with acting_alone(request, actor) as session:
        submission = submission_of(session, submission_id, actor)
        check_version(wished, submission.version)
        discard(session, actor, submission)
    return Response(status_code=204)


@router.post(
    f"{ONE}/comments",
    operation_id="commentSubmission",
    summary="Say something of a field",
    status_code=201,
    responses={201: {"model": OneSubmission}},
    openapi_extra={
        **SECURED,
        **references(PARAMETERS.values()),
        "requestBody": sent_body(CommentSent, {"path": "/sources/0/url", "comment": "This page is gone."}),
    },
)
def comment_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: Sent) -> Response:
    """A comment on a place of the document, or on all of it; its author and reviewers see it."""
    language = language_of(request, values_of(request, PARAMETERS))
    read = read_form(CommentSent, sent)

    def work(session: Session, check: DraftCheck) -> Response:
        submission = submission_of(session, submission_id, actor)
        said = comment_on(session, actor, submission, read.path, read.comment)
        location = {"Location": address(request, f"{SUBMISSIONS}/{submission_id}/comments/{said.number}")}
        return submission_answer(request, session, actor, submission, check, language, 201, location)

    return written_after(request, actor, sent, lambda: _checked(request, actor, submission_id), work)


@router.patch(
    f"{ONE}/comments/{{number}}",
    operation_id="resolveComment",
    summary="Note that a comment has been dealt with",
    responses={200: {"model": OneSubmission}},
    openapi_extra={
        **SECURED,
        **references(PARAMETERS.values(), is_guarded=True),
        "requestBody": sent_body(ResolveSent, {"resolved": True}),
    },
)
def resolve_comment(
    request: Request, actor: Anybody, submission_id: SubmissionId, number: CommentNumber, sent: Sent
) -> Response:
    """Whoever sees a comment may note that it has been dealt with, or take that back."""
    language = language_of(request, values_of(request, PARAMETERS))
    read = read_form(ResolveSent, sent)
    wished = wished_versions(request)
    check = _checked(request, actor, submission_id)
    with acting_alone(request, actor) as session:
        submission = submission_of(session, submission_id, actor)
        check_version(wished, submission.version)
        resolve(session, actor, submission, number, is_resolved=read.resolved)
        return submission_answer(request, session, actor, submission, check, language)


def _checked(request: Request, actor: Actor, submission_id: str) -> DraftCheck:
    """What is to be said of a document; before a transaction, as it takes long and asks with other connections."""
    database = services_of(request).database
    with database.reading() as session:
        submission = submission_of(session, submission_id, actor)
    return check_draft(database, document_of(submission), purpose_of(submission, actor))
