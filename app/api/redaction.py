"""Something that exposes a person is taken out of all that was ever published of a case."""

from collections.abc import Mapping

import structlog
from fastapi import Request, Response
from sqlmodel import Session

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Admin
from app.api.bodies import Sent
from app.api.case import Slug
from app.api.dependencies import services_of, values_of
from app.api.observing import observation_of
from app.api.parameters import references
from app.api.rebuilding import rebuild_pending
from app.api.redaction_answer import redaction_answer
from app.api.redaction_shapes import RedactionAnswer
from app.api.routes import Router
from app.api.versions import check_version, wished_versions
from app.api.writing import written
from app.editorial.redaction import RedactionPlan, plan_redaction, redact
from app.editorial.standing import standing_of
from app.model.redaction_sent import RedactionSent
from app.model.sent import read_sent
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.store.database import Database
from app.store.purging import purge_pending

router = Router(prefix="/v1/cases/{slug}", tags=["editing"])

REDACTION_PARAMETERS: Mapping[str, Parameter] = {
    "dry_run": Parameter(
        "dry_run",
        "`true`: only tell what would change. `false`: change it, for good.",
        {"type": "boolean", "default": True},
        shared_as="dry-run-of-redaction",
    )
}
AT_ONCE_SECONDS = 5
"""How long whoever takes something out waits for packages to be built without it."""
EXAMPLE = {
    "reason": "A person who is no public figure is named.",
    "pointers": ["/summary", "/sources/0"],
    "replacements": {"/summary": "What the case is about, without the name."},
    "texts": ["Kari Nordmann"],
}


@router.post(
    "/redaction",
    operation_id="redactCase",
    summary="Take out what exposes a person",
    responses={200: {"model": RedactionAnswer}},
    openapi_extra={
        **SECURED,
        **references(REDACTION_PARAMETERS.values(), is_guarded=True),
        "requestBody": sent_body(RedactionSent, EXAMPLE),
    },
)
def redact_case(request: Request, admin: Admin, slug: Slug, sent: Sent) -> Response:
    """Out of every revision, submission, package and release of a case, for good. Needs the role `admin`.

    A value becomes null with `missing: withheld`, an element of a list goes, a text that must be there gets a mark.
    Places are found in other revisions by what they are called, and the same text goes wherever it stands as a whole;
    in revisions after the one that the pointers lead into, what is no longer the same stays. It is done with
    `dry_run=false` alone; without, the answer tells the same and nothing changes. Read it: `perhaps_left` names
    surnames and the like that stand alone. `If-Match` is the ETag of the case. Copies that others made of fixed
    revisions may live for a day.
    """
    reading = Reading(values_of(request, REDACTION_PARAMETERS))
    is_dry = reading.truth("dry_run", default=True)
    reading.finish()
    wished = wished_versions(request)
    read = read_sent(RedactionSent, sent)
    database = services_of(request).database

    def planned(session: Session) -> RedactionPlan:
        case = standing_of(session, slug)
        check_version(wished, case.number)
        return plan_redaction(session, case, read)

    def work(session: Session) -> Response:
        plan = planned(session)
        return redaction_answer(request, plan, redact(session, database.full_text, admin, plan))

    if is_dry:
        with database.reading() as session:
            return redaction_answer(request, planned(session), None)
    answer = written(request, admin, sent, work)
    # The redaction is done: whatever fails from here on keeps nobody from the answer, and is tried again.
    _purge(request, database)
    _rebuild(request)
    return answer


def _purge(request: Request, database: Database) -> None:
    """Takes what was deleted out of the files; where that cannot be now, it is tried again."""
    try:
        is_done = purge_pending(database)
    except Exception as error:
        structlog.get_logger().warning("purge-put-off", id=observation_of(request.scope).id, exc_info=error)
    else:
        if not is_done:
            structlog.get_logger().warning("purge-put-off", id=observation_of(request.scope).id)


def _rebuild(request: Request) -> None:
    """Builds packages that held it without it, as many as can be in a moment; the others are built later."""
    try:
        rebuild_pending(services_of(request).keeper, AT_ONCE_SECONDS)
    except Exception as error:
        structlog.get_logger().warning("rebuild-put-off", id=observation_of(request.scope).id, exc_info=error)
