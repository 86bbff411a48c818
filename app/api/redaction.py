"""Something that exposes a person is taken out of all that was ever published of a case."""

from typing import Any

import structlog
from fastapi import APIRouter, Request, Response
from sqlmodel import Session

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Admin, private_answer
from app.api.bodies import Sent
from app.api.case import Slug
from app.api.dependencies import services_of, values_of
from app.api.observing import observation_of
from app.api.parameters import references
from app.api.redaction_shapes import RedactionAnswer
from app.api.shapes import address
from app.api.versions import check_version, wished_versions
from app.api.writing import written
from app.editorial.redaction import Done, RedactionPlan, plan_redaction, redact
from app.editorial.standing import standing_of
from app.errors import WritingUnavailable
from app.model.redaction_sent import RedactionSent
from app.model.sent import read_sent
from app.store.database import UNREACHABLE, Database
from app.store.purging import purge_pending

router = APIRouter(prefix="/v1/cases/{slug}", tags=["editing"])

Json = dict[str, Any]
PUT_OFF: tuple[type[Exception], ...] = (*UNREACHABLE, WritingUnavailable)
"""What keeps nobody from an answer: the redaction is done, and its traces are purged later."""
EXAMPLE = {
    "reason": "A person who is no public figure is named.",
    "pointers": ["/summary", "/sources/0"],
    "replacements": {"/summary": "What the case is about, without the name."},
    "texts": ["Kari Nordmann"],
    "dry_run": True,
}


@router.post(
    "/redaction",
    operation_id="redactCase",
    summary="Take out what exposes a person",
    responses={200: {"model": RedactionAnswer}},
    openapi_extra={**SECURED, **references((), is_guarded=True), "requestBody": sent_body(RedactionSent, EXAMPLE)},
)
def redact_case(request: Request, admin: Admin, slug: Slug, sent: Sent) -> Response:
    """Out of every revision and submission of a case, for good. Needs the role `admin`.

    A value becomes null with `missing: withheld`, an element of a list goes, a text that must be there gets a mark.
    Places are found in other revisions by what they are called, and the same text goes wherever it stands as a whole;
    in revisions after the one that the pointers lead into, what is no longer the same stays. Try `dry_run` first: it
    answers the same and changes nothing. `If-Match` is the ETag of the case. Copies that others made of fixed
    revisions may live for a day.
    """
    values_of(request, {})
    wished = wished_versions(request)
    read = read_sent(RedactionSent, sent)
    database = services_of(request).database

    def planned(session: Session) -> RedactionPlan:
        case = standing_of(session, slug)
        check_version(wished, case.number)
        return plan_redaction(session, case, read)

    def work(session: Session) -> Response:
        plan = planned(session)
        return _answer(request, plan, redact(session, database.full_text, admin, plan))

    if read.dry_run:
        with database.reading() as session:
            return _answer(request, planned(session), None)
    answer = written(request, admin, sent, work)
    _purge(request, database)
    return answer


def _purge(request: Request, database: Database) -> None:
    """Takes what was deleted out of the files; where that cannot be now, it is tried again."""
    try:
        is_done = purge_pending(database)
    except PUT_OFF as error:
        structlog.get_logger().warning("purge-put-off", id=observation_of(request.scope).id, exc_info=error)
    else:
        if not is_done:
            structlog.get_logger().warning("purge-put-off", id=observation_of(request.scope).id)


def _answer(request: Request, plan: RedactionPlan, done: Done | None) -> Response:
    case = f"/v1/cases/{plan.case.slug}"
    body: Json = {
        "slug": plan.case.slug,
        "number": plan.case.number,
        "dry_run": done is None,
        "revision": done.revision if done else None,
        "redacted_at": done.at if done else None,
        "revisions": [{"number": one.number, "pointers": one.pointers, "left": one.left} for one in plan.revisions],
        "submissions": [
            {
                "id": one.submission.id,
                "pointers": one.pointers,
                "comments": list(one.comments),
                "history": list(one.words),
                "left": one.left,
            }
            for one in plan.submissions
        ],
        "codings": [one.coding.number for one in plan.codings],
        "kept_answers": len(plan.answers),
        "tombstone": plan.tombstone is not None,
        "in_slug": plan.is_in_address,
        "links": {"case": address(request, case), "revisions": address(request, f"{case}/revisions")},
    }
    headers = {"Samspill-Revision": str(done.revision)} if done else {}
    return private_answer(body, version=plan.case.number, headers=headers)
