"""What is done with a submission as a whole: handed in, returned, accepted, rejected, withdrawn, published."""

from collections.abc import Callable
from typing import Any

from fastapi import Request, Response
from sqlmodel import Session

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Anybody
from app.api.bodies import OptionalSent
from app.api.dependencies import language_of, services_of, values_of
from app.api.one_submission_shapes import OneSubmission
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address
from app.api.submission import ONE, PARAMETERS, SubmissionId
from app.api.submission_answer import submission_answer
from app.api.versions import check_version, wished_versions
from app.api.writing import written_after
from app.editorial.actors import Actor
from app.editorial.comments import refuse_contact
from app.editorial.deciding import accept, decide, submit
from app.editorial.draft_check import Purpose
from app.editorial.publishing import publish
from app.editorial.review import Action
from app.editorial.submissions import Examined, document_of, examined, purpose_of, submission_of
from app.model.part import Part
from app.model.submission import Submission
from app.model.submission_sent import (
    AcceptSent,
    PublishSent,
    RejectSent,
    ReturnSent,
    SubmitSent,
    WithdrawSent,
    read_form,
)

Json = dict[str, Any]
Doing = Callable[[Session, Submission, Examined], Json]
"""What is done; it gives further headers of the answer."""

router = Router(tags=["submissions"])


def _declared(form: type[Part], example: Json, *, is_optional: bool = True) -> Json:
    body = sent_body(form, example, is_required=not is_optional)
    return {**SECURED, **references(PARAMETERS.values(), is_guarded=True), "requestBody": body}


@router.post(
    f"{ONE}/submit",
    operation_id="submitSubmission",
    summary="Hand in",
    responses={200: {"model": OneSubmission}},
    openapi_extra=_declared(SubmitSent, {"duplicates_seen": True}),
)
def submit_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By its author, once nothing in the checklist blocks it. Without a slug it gets the proposed one.

    Where a new case may repeat published ones or other submissions of yours, `duplicates_seen` says that it does not.
    """
    read = read_form(SubmitSent, sent)

    def doing(session: Session, submission: Submission, ready: Examined) -> Json:
        submit(session, actor, submission, ready, duplicates_seen=read.duplicates_seen)
        return {}

    return _done(request, actor, submission_id, sent, doing)


@router.post(
    f"{ONE}/withdraw",
    operation_id="withdrawSubmission",
    summary="Take back",
    responses={200: {"model": OneSubmission}},
    openapi_extra=_declared(WithdrawSent, {"reason": "The municipality has asked us to wait."}),
)
def withdraw_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By its author, until it is published. It stays readable to those who could read it."""
    words = read_form(WithdrawSent, sent).reason
    return _decided(request, actor, submission_id, sent, Action.WITHDRAW, words)


@router.post(
    f"{ONE}/return",
    operation_id="returnSubmission",
    summary="Ask for changes",
    responses={200: {"model": OneSubmission}},
    openapi_extra=_declared(ReturnSent, {"comment": "Which year did the lease begin?"}, is_optional=False),
)
def return_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By a reviewer who did not write it, with a comment that says what to change. Its author changes it then."""
    return _decided(request, actor, submission_id, sent, Action.RETURN, read_form(ReturnSent, sent).comment)


@router.post(
    f"{ONE}/accept",
    operation_id="acceptSubmission",
    summary="Accept",
    responses={200: {"model": OneSubmission}},
    openapi_extra=_declared(AcceptSent, {"comment": "Well sourced."}),
)
def accept_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By a reviewer who did not write it. From now on its address is fixed; an editor can publish it.

    Cases and open submissions that a new case may repeat are looked for again; `duplicates_seen` says that it is none.
    """
    read = read_form(AcceptSent, sent)

    def doing(session: Session, submission: Submission, ready: Examined) -> Json:
        accept(session, actor, submission, ready, read.comment, duplicates_seen=read.duplicates_seen)
        return {}

    return _done(request, actor, submission_id, sent, doing)


@router.post(
    f"{ONE}/reject",
    operation_id="rejectSubmission",
    summary="Reject",
    responses={200: {"model": OneSubmission}},
    openapi_extra=_declared(RejectSent, {"reason": "No municipality takes part."}, is_optional=False),
)
def reject_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By a reviewer who did not write it, with the reason. Nothing is deleted; its author can begin another one."""
    return _decided(request, actor, submission_id, sent, Action.REJECT, read_form(RejectSent, sent).reason)


@router.post(
    f"{ONE}/publish",
    operation_id="publishSubmission",
    summary="Publish",
    status_code=201,
    responses={201: {"model": OneSubmission}},
    openapi_extra=_declared(PublishSent, {}),
)
def publish_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """By an editor who did not write it, and may be who accepted it: a new revision of the case, at `Location`.

    Cases that a new one may repeat are looked for again, unless somebody said that it is none of them.
    """
    read = read_form(PublishSent, sent)

    def doing(session: Session, submission: Submission, ready: Examined) -> Json:
        full_text = services_of(request).database.full_text
        published = publish(session, full_text, actor, submission, ready, duplicates_seen=read.duplicates_seen)
        return {"Location": address(request, f"/v1/cases/{published.slug}/revisions/{published.number}")}

    def asked(submission: Submission, purpose: Purpose) -> Purpose:
        is_decided = submission.amends is not None or submission.duplicates_seen or read.duplicates_seen
        # Which of two open submissions is to be the case was settled when one was accepted.
        return purpose._replace(is_decided=is_decided, viewer=None)

    return _done(request, actor, submission_id, sent, doing, 201, asked)


def _decided(
    request: Request, actor: Actor, submission_id: str, sent: Json, action: Action, words: str | None
) -> Response:
    refuse_contact(words, "/comment" if action in (Action.RETURN, Action.ACCEPT) else "/reason")

    def doing(session: Session, submission: Submission, _ready: Examined) -> Json:
        decide(session, actor, submission, action, words)
        return {}

    is_last = action in (Action.REJECT, Action.WITHDRAW)
    return _done(
        request, actor, submission_id, sent, doing, asked=lambda _, purpose: purpose._replace(is_decided=is_last)
    )


def _done(
    request: Request,
    actor: Actor,
    submission_id: str,
    sent: Json,
    doing: Doing,
    status: int = 200,
    asked: Callable[[Submission, Purpose], Purpose] = lambda _, purpose: purpose,
) -> Response:
    """Does something with a submission that is still as the caller saw it.

    `asked` tells what nobody needs to know any more.
    """
    language = language_of(request, values_of(request, PARAMETERS))
    wished = wished_versions(request)
    database = services_of(request).database

    def prepare() -> tuple[int, Examined]:
        with database.reading() as session:
            seen = submission_of(session, submission_id, actor)
        purpose = asked(seen, purpose_of(seen, actor))
        return seen.version, examined(database, document_of(seen), purpose)

    def work(session: Session, before: tuple[int, Examined]) -> Response:
        submission = submission_of(session, submission_id, actor)
        check_version(wished, submission.version)
        seen, ready = before
        # Whatever `If-Match` leaves open, what was examined is what is decided on.
        check_version(frozenset((seen,)), submission.version)
        headers = doing(session, submission, ready)
        return submission_answer(request, session, actor, submission, ready.check, language, status, headers)

    return written_after(request, actor, sent, prepare, work)
