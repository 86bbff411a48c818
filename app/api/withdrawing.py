"""A published case is taken back, which leaves a tombstone at its address, and restored."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Request, Response
from pydantic import Field
from sqlmodel import Session
from typing_extensions import TypedDict

from app.api.account_shapes import sent_body
from app.api.actor import SECURED, Editor, private_answer
from app.api.bodies import OptionalSent, Sent
from app.api.case import Slug
from app.api.dependencies import services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import Links, Revision, address
from app.api.versions import check_version, wished_versions
from app.api.writing import written
from app.editorial.standing import standing_of
from app.editorial.withdrawing import Moved, restore, withdraw
from app.model.sent import read_sent
from app.model.withdrawal_sent import RestorationSent, WithdrawalSent

router = Router(prefix="/v1/cases/{slug}", tags=["editing"])

Json = dict[str, Any]
TOLD_TWICE = {"reason": "The same case was published twice.", "replacement": "nl-zeist-austerlitz-zorgt"}


class WithdrawalAnswer(TypedDict):
    """A case that was withdrawn."""

    slug: Annotated[str, Field(description="Its address, where the tombstone stands now.")]
    number: Annotated[int, Field(description="Number of its newest revision, which can still be read.", ge=1)]
    withdrawn_at: Annotated[datetime, Field(description="When it was withdrawn (UTC).")]
    reason: Annotated[str, Field(description="Why, as everybody reads it.")]
    replacement: Annotated[str | None, Field(description="Slug of the case to read instead; null for none.")]
    links: Links
    revision: Revision


class RestorationAnswer(TypedDict):
    """A case that is published again."""

    slug: Annotated[str, Field(description="Its address.")]
    number: Annotated[int, Field(description="Number of its newest revision, with the document of the last one.", ge=1)]
    published_at: Annotated[datetime, Field(description="When it was published again (UTC).")]
    links: Links
    revision: Revision


@router.post(
    "/withdrawal",
    operation_id="withdrawCase",
    summary="Take a published case back",
    responses={200: {"model": WithdrawalAnswer}},
    openapi_extra={
        **SECURED,
        **references((), is_guarded=True),
        "requestBody": sent_body(WithdrawalSent, TOLD_TWICE),
    },
)
def withdraw_case(request: Request, editor: Editor, slug: Slug, sent: Sent) -> Response:
    """From now on its address answers 410, with the reason, the moment and what to read instead. Needs `editor`.

    It is found and counted no more; its revisions can still be read by their numbers, as they may have been cited.
    `If-Match` is the ETag of the case.
    """
    values_of(request, {})
    told, wished = read_sent(WithdrawalSent, sent), wished_versions(request)

    def work(session: Session) -> Response:
        check_version(wished, standing_of(session, slug).number)
        moved = withdraw(session, services_of(request).database.full_text, slug, told, editor.account_id)
        body: Json = {
            "slug": moved.slug,
            "number": moved.number,
            "withdrawn_at": moved.at,
            "reason": told.reason,
            "replacement": told.replacement,
        }
        links = {"restoration": f"/v1/cases/{slug}/restoration"}
        if told.replacement:
            links["replacement"] = f"/v1/cases/{told.replacement}"
        return _answer(request, moved, body, links)

    return written(request, editor, sent, work)


@router.post(
    "/restoration",
    operation_id="restoreCase",
    summary="Publish a withdrawn case again",
    responses={200: {"model": RestorationAnswer}},
    openapi_extra={
        **SECURED,
        **references((), is_guarded=True),
        "requestBody": sent_body(RestorationSent, {}, is_required=False),
    },
)
def restore_case(request: Request, editor: Editor, slug: Slug, sent: OptionalSent) -> Response:
    """Its last document becomes a new revision, and the tombstone is gone. Needs the role `editor`.

    `If-Match` is the ETag of the withdrawal, which the 410 at its address has as well.
    """
    values_of(request, {})
    read_sent(RestorationSent, sent)
    wished = wished_versions(request)

    def work(session: Session) -> Response:
        check_version(wished, standing_of(session, slug).number)
        moved = restore(session, services_of(request).database.full_text, slug, editor.account_id)
        body = {"slug": moved.slug, "number": moved.number, "published_at": moved.at}
        return _answer(request, moved, body, {"withdrawal": f"/v1/cases/{slug}/withdrawal"})

    return written(request, editor, sent, work)


def _answer(request: Request, moved: Moved, body: Json, links: dict[str, str]) -> Response:
    case = f"/v1/cases/{moved.slug}"
    links = {"case": case, "fixed": f"{case}/revisions/{moved.number}", **links}
    told = {
        **body,
        "links": {relation: address(request, path) for relation, path in links.items()},
        "revision": moved.revision,
    }
    return private_answer(told, version=moved.number, headers={"Samspill-Revision": str(moved.revision)})
