"""What a submission changes, what was published meanwhile, and how both are put together."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response
from sqlmodel import Session

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Anybody, private_answer
from app.api.bodies import OptionalSent, check_size
from app.api.dependencies import language_of, services_of, values_of
from app.api.difference_answer import change_items, collision_items, difference_body
from app.api.one_submission_shapes import OneSubmission
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address_in
from app.api.submission import ONE, PARAMETERS, SubmissionId
from app.api.submission_answer import SUBMISSIONS, submission_answer
from app.api.submission_difference_shapes import SubmissionDifference
from app.api.versions import check_version, wished_versions
from app.api.writing import written_after
from app.editorial.draft_check import Purpose
from app.editorial.rebasing import Sides, put_together, rebase, sides_of
from app.editorial.submissions import Examined, document_of, examined, submission_of
from app.errors import Fault
from app.model.changes import Difference
from app.model.paths import pointer_to
from app.model.pointers import path_of
from app.model.submission import Submission
from app.model.submission_sent import RebaseSent, read_form, submission_refused
from app.model.three_way import Rebased
from app.vocabulary.languages import sentence_language
from app.vocabulary.nearest import nearest

Json = dict[str, Any]
router = Router(tags=["submissions"])


@router.get(
    f"{ONE}/difference",
    operation_id="getSubmissionDifference",
    summary="What a submission changes",
    responses={200: {"model": SubmissionDifference}},
    openapi_extra={**SECURED, **references(PARAMETERS.values())},
)
def get_submission_difference(request: Request, actor: Anybody, submission_id: SubmissionId) -> Response:
    """Field by field what was and what is to be. Of an amendment also what others published meanwhile, and collisions.

    A new case is compared with nothing.
    """
    language = language_of(request, values_of(request, PARAMETERS))
    with services_of(request).database.reading() as session:
        submission = submission_of(session, submission_id, actor)
        sides = sides_of(session, submission) if submission.amends else None
    here = f"{SUBMISSIONS}/{submission_id}"
    body = {
        **(_against(sides, submission, language) if sides else _of_new(submission, language)),
        "links": {"self": address_in(request, f"{here}/difference"), "submission": address_in(request, here)},
    }
    return private_answer(body)


@router.post(
    f"{ONE}/rebase",
    operation_id="rebaseSubmission",
    summary="Rest an amendment on the newest revision",
    responses={200: {"model": OneSubmission}},
    openapi_extra={
        **SECURED,
        **references(PARAMETERS.values(), is_guarded=True),
        "requestBody": sent_body(RebaseSent, {"choices": {"status_as_of": "mine"}}, is_required=False),
    },
)
def rebase_submission(request: Request, actor: Anybody, submission_id: SubmissionId, sent: OptionalSent) -> Response:
    """Your changes upon what is published now. Where both changed the same, the published one stands, or as you choose.

    What of yours does not stand is told in a comment at its place.
    """
    language = language_of(request, values_of(request, PARAMETERS))
    wished = wished_versions(request)
    read = read_form(RebaseSent, sent)
    written = {_path(key): key for key in read.choices}
    choices = {_path(key): side for key, side in read.choices.items()}
    database = services_of(request).database

    def prepare() -> tuple[int, int, Rebased, Examined]:
        with database.reading() as session:
            seen = submission_of(session, submission_id, actor)
            check_version(wished, seen.version)
            together, number = put_together(session, actor, seen, choices, read.otherwise)
        _refuse_unmet(together, written)
        check_size(together.document)
        purpose = Purpose(seen.amends, seen.id, base=number, viewer=actor)
        return seen.version, number, together, examined(database, together.document, purpose)

    def work(session: Session, before: tuple[int, int, Rebased, Examined]) -> Response:
        seen, number, together, ready = before
        submission = submission_of(session, submission_id, actor)
        check_version(frozenset((seen,)), submission.version)
        rebase(session, actor, submission, ready, number, together, sentence_language(language))
        return submission_answer(request, session, actor, submission, ready.check, language)

    return written_after(request, actor, sent, prepare, work)


def _of_new(submission: Submission, language: str) -> Json:
    document = document_of(submission)
    changes = difference_body(Difference({}, document), language)
    return {"amends": None, "newest": None, "is_outdated": False, **changes, "published": [], "collisions": []}


def _against(sides: Sides, submission: Submission, language: str) -> Json:
    mine = document_of(submission)
    published = Difference(sides.base, sides.newest).changes()
    return {
        "amends": {"slug": submission.amends, "base": submission.base},
        "newest": sides.number,
        "is_outdated": sides.number != submission.base,
        **difference_body(Difference(sides.base, mine), language, beside=published),
        "published": change_items(published),
        "collisions": collision_items(sides.compared(submission).collisions, sides.base, mine, sides.newest),
    }


def _path(key: str) -> str:
    """The path of a choice, which may be written as a JSON Pointer."""
    return (path_of(key) if key.startswith("/") else None) or key


def _refuse_unmet(together: Rebased, written: Mapping[str, str]) -> None:
    """SubmissionRefused for choices where nothing collides; `written` is how each path was sent."""
    paths = [one.path for one in together.collisions]
    faults = [
        Fault(
            f"Nothing collides at '{written[path]}'.",
            pointer=pointer_to("choices", written[path]),
            did_you_mean=nearest(path, paths),
        )
        for path in together.unmet
    ]
    if faults:
        raise submission_refused(faults)
