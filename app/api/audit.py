"""The trail, for editors: who did what, and by which digests it can be proved."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Any

import orjson
from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.actor import SECURED, Editor, private_answer
from app.api.dependencies import services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import Total
from app.api.turning import TurnLinks, turn_links
from app.editorial.accounts import COMMAND_LINE
from app.editorial.audit import ACTIONS
from app.editorial.seeding import ACTOR as SEED
from app.editorial.trail import TrailQuestion, count_trail, last_entry, trail
from app.model.revision import AuditEntry
from app.query.grammar import Reading
from app.query.paging import MOST
from app.query.parameters import CURSOR, ENTRIES, LIMIT_OF_ENTRIES, Parameter
from app.query.positions import numbers_at, position_text
from app.vocabulary.nearest import nearest

router = Router(tags=["editing"])

AUDIT = "/v1/audit"

_MOMENT = "A moment such as `2026-11-25T12:00:00Z`, or a day, which begins at 00:00 UTC."
AUDIT_PARAMETERS = {
    "actor": Parameter(
        "actor", f"Identifier of the account that acted, or `{COMMAND_LINE}` or `{SEED}`.", example=COMMAND_LINE
    ),
    "action": Parameter("action", "What was done.", {"type": "string", "enum": list(ACTIONS)}),
    "subject": Parameter(
        "subject", "Slug or identifier of what was acted upon.", example="no-austrheim-forskerfabrikken"
    ),
    "since": Parameter("since", f"Entries from then on. {_MOMENT}", example="2026-11-25", shared_as="since-moment"),
    "until": Parameter(
        "until", f"Entries from before then. {_MOMENT}", example="2026-11-25T12:00:00Z", shared_as="until-moment"
    ),
    "limit": LIMIT_OF_ENTRIES,
    "cursor": CURSOR,
}


class EntryShape(TypedDict):
    """One entry of the trail."""

    id: Annotated[int, Field(description="Place in the trail, from 1 without a gap.", ge=1)]
    at: Annotated[datetime, Field(description="When it was done (UTC).")]
    actor: Annotated[
        str, Field(description=f"Identifier of the account that acted, or `{COMMAND_LINE}` or `{SEED}`; never a name.")
    ]
    action: Annotated[str, Field(description="What was done.")]
    subject: Annotated[str, Field(description="Slug or identifier of what was acted upon.")]
    detail: Annotated[
        dict[str, Any], Field(description="What belongs to it: numbers, identifiers, names of fields; never values.")
    ]
    previous: Annotated[str, Field(description="`digest` of the entry before; empty in the first.")]
    digest: Annotated[
        str,
        Field(
            description="SHA-256 of `[id, at, actor, action, subject, detail, previous]` as JSON without blanks, `at` "
            "to the microsecond with `+00:00`, `detail` as a text of JSON with its names in order."
        ),
    ]


class LastEntry(TypedDict):
    """The end of the whole trail."""

    id: Annotated[int, Field(description="How many entries the trail has.", ge=0)]
    digest: Annotated[
        str,
        Field(
            description="Its digest; empty before the first. Kept elsewhere, it proves later by `samspill audit verify "
            "--expect` that nothing before it was changed or cut off."
        ),
    ]


class Trail(TypedDict):
    """A page of the trail."""

    items: Annotated[list[EntryShape], Field(description="The newest first.")]
    total: Total
    last: Annotated[LastEntry, Field(description="The newest entry of all, whatever was asked for.")]
    links: Annotated[TurnLinks, Field(description="This page and the next.")]


@router.get(
    AUDIT,
    operation_id="listAudit",
    summary="Who did what",
    responses={200: {"model": Trail}},
    openapi_extra={**SECURED, **references(AUDIT_PARAMETERS.values())},
)
def list_audit(request: Request, _editor: Editor) -> Response:
    """The audit trail, the newest entry first. Needs the role `editor`.

    It holds identifiers, never names. Each entry holds the digest of the one before, so that none can be changed or
    dropped unseen.
    """
    values = values_of(request, AUDIT_PARAMETERS)
    reading = Reading(values)
    question = TrailQuestion(
        _actor(reading), _action(reading), _subject(reading), _moment(reading, "since"), _moment(reading, "until")
    )
    limit, cursor = reading.whole("limit", ENTRIES, 1, MOST), reading.one("cursor")
    reading.finish()
    before = numbers_at(cursor, 1)[0] if cursor is not None else None
    with services_of(request).database.reading() as session:
        found = trail(session, question, limit + 1, before)
        total, last = count_trail(session, question), last_entry(session)
    shown = found[:limit]
    following = position_text(shown[-1].id or 0) if len(found) > limit else None
    body = {
        "items": [_entry(one) for one in shown],
        "total": total,
        "last": {"id": last.id, "digest": last.digest} if last else {"id": 0, "digest": ""},
        "links": turn_links(request, AUDIT, values, following),
    }
    return private_answer(body)


def _entry(entry: AuditEntry) -> dict[str, Any]:
    told = {name: getattr(entry, name) for name in EntryShape.__annotations__}
    return {**told, "detail": orjson.loads(entry.detail)}


def _actor(reading: Reading) -> str | None:
    text = reading.one("actor")
    is_account = text is not None and len(text) == 32 and set(text) <= set("0123456789abcdef")
    if text is None or is_account or text in (COMMAND_LINE, SEED):
        return text
    hint = nearest(text, (COMMAND_LINE, SEED))
    reading.fault("actor", f"'actor' is the identifier of an account, '{COMMAND_LINE}' or '{SEED}'.", hint)
    return None


def _action(reading: Reading) -> str | None:
    text = reading.one("action")
    if text is not None and text not in ACTIONS:
        reading.fault("action", f"There is no action '{text}'; there are {', '.join(ACTIONS)}.", nearest(text, ACTIONS))
    return text


def _subject(reading: Reading) -> str | None:
    text = reading.one("subject")
    if text is not None and len(text) > 120:
        reading.fault("subject", "A slug or identifier has 120 characters at most.")
    return text


def _moment(reading: Reading, name: str) -> datetime | None:
    text = reading.one(name)
    if text is None:
        return None
    try:
        if len(text) == len("2026-11-25"):
            return datetime.combine(date.fromisoformat(text), time(), UTC)
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    # Without a zone nobody knows which moment is meant. A plus sign that is not encoded is a blank.
    reading.fault(name, f"'{name}' is a moment such as 2026-11-25T12:00:00Z, or a day such as 2026-11-25.")
    return None
