"""One second coding: read, changed, deleted, handed in, decided on."""

from collections.abc import Callable
from typing import Annotated, Any

import orjson
from fastapi import Path, Request, Response
from sqlmodel import Session

from app.api.actor import OPEN_TO_ALL, SECURED, Anybody, Editor, Visitor
from app.api.bodies import OptionalSent, PatchSent, Sent
from app.api.case import Slug
from app.api.coding_answer import CodingAnswers, coding_response
from app.api.coding_bodies import NOTHING_SENT, coding_body
from app.api.coding_shapes import OneCoding
from app.api.codings import AT_CASE, LANGUAGE_ALONE
from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.patch_bodies import CODING, patch_body
from app.api.routes import Router
from app.api.shapes import address
from app.api.versions import check_version, wished_versions
from app.api.writing import acting_alone, written_after
from app.catalogue.history import published_case
from app.editorial.actors import Actor
from app.editorial.coding_decisions import decide_coding
from app.editorial.coding_file import CodingFile, coding_file
from app.editorial.coding_reading import read_coding
from app.editorial.codings import change_coding, discard_coding, hand_in, require_open
from app.model.coding import Coding
from app.model.coding_sent import CodedSent, CodingSubmitSent, DecisionSent, read_coding_form
from app.model.merge_patch import merged

Json = dict[str, Any]
Doing = Callable[[Session, CodingFile, Coding], None]

ONE = f"{AT_CASE}/{{number}}"
router = Router(tags=["codings"])

CodingNumber = Annotated[
    int,
    Path(alias="number", description="Number of the coding, from 1 for each case.", ge=1, le=2**31 - 1, examples=[1]),
]
_DECISION = {
    "decisions": {"barrier": "second", "continuity": "first"},
    "reason": "The evaluation tells of both barriers; nothing has been heard of it after the grant ended.",
}


@router.get(
    ONE,
    operation_id="getCoding",
    summary="One second coding",
    responses={200: {"model": OneCoding}},
    openapi_extra={**OPEN_TO_ALL, **references(LANGUAGE_ALONE.values())},
)
def get_coding(request: Request, visitor: Visitor, slug: Slug, number: CodingNumber) -> Response:
    """Its codes beside those of the first coding, once it is handed in, and what was decided.

    With a key it has an ETag, and `links.actions` says what you may do with it.
    """
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    _require_published(request, slug)
    with services_of(request).database.reading() as session:
        file = coding_file(session, slug)
        coding = file.coding(number, visitor)
        body = CodingAnswers(request, session, file, visitor, language).one(coding)
        # Who has no key changes nothing, and what has a validator would be kept.
        return coding_response(body, language, version=None if visitor is None else coding.version)


@router.patch(
    ONE,
    operation_id="changeCoding",
    summary="Change a second coding",
    responses={200: {"model": OneCoding}},
    openapi_extra={
        **SECURED,
        **references(LANGUAGE_ALONE.values(), is_guarded=True),
        "requestBody": patch_body(CODING, {"codes": {"barrier": ["staffing"], "enabler": None}}),
    },
)
def patch_coding(request: Request, actor: Anybody, slug: Slug, number: CodingNumber, sent: PatchSent) -> Response:
    """JSON Merge Patch (RFC 7396): null takes a field away, so that it counts as not coded; lists are whole.

    By its coder, while it is open.
    """
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    wished = wished_versions(request)
    _require_published(request, slug)
    with acting_alone(request, actor) as session:
        file = coding_file(session, slug)
        coding = file.coding(number, actor)
        require_open(coding, actor)
        check_version(wished, coding.version)
        kept = {"codes": orjson.loads(coding.codes), "note": coding.note, "blind": coding.is_blind}
        change_coding(session, actor, file, coding, read_coding(read_coding_form(CodedSent, merged(kept, sent))))
        return _answer(request, session, actor, slug, number, language)


@router.delete(
    ONE,
    operation_id="deleteCoding",
    summary="Delete a second coding",
    status_code=204,
    responses={204: {"description": "It is gone."}},
    openapi_extra={**SECURED, **references((), is_guarded=True)},
)
def delete_coding(request: Request, actor: Anybody, slug: Slug, number: CodingNumber) -> Response:
    """An open one of your own, which nobody else has seen. What was handed in stays."""
    values_of(request, {})
    wished = wished_versions(request)
    with acting_alone(request, actor) as session:
        coding = coding_file(session, slug).coding(number, actor)
        require_open(coding, actor)
        check_version(wished, coding.version)
        discard_coding(session, actor, coding)
    return Response(status_code=204)


@router.post(
    f"{ONE}/submit",
    operation_id="submitCoding",
    summary="Hand in a second coding",
    responses={200: {"model": OneCoding}},
    openapi_extra={
        **SECURED,
        **references(LANGUAGE_ALONE.values(), is_guarded=True),
        "requestBody": NOTHING_SENT,
    },
)
def submit_coding(request: Request, actor: Anybody, slug: Slug, number: CodingNumber, sent: OptionalSent) -> Response:
    """By its coder. From now on it stays as it is, and stands beside the first coding; reviewers see both."""
    read_coding_form(CodingSubmitSent, sent)

    def doing(session: Session, file: CodingFile, coding: Coding) -> None:
        hand_in(session, actor, file, coding)

    return _done(request, actor, slug, number, sent, doing)


@router.post(
    f"{ONE}/decision",
    operation_id="decideCoding",
    summary="Decide where two coders differ",
    status_code=201,
    responses={201: {"model": OneCoding}},
    openapi_extra={
        **SECURED,
        **references(LANGUAGE_ALONE.values(), is_guarded=True),
        "requestBody": coding_body(DecisionSent, _DECISION, ("unknown", "first", "second")),
    },
)
def post_decision(request: Request, editor: Editor, slug: Slug, number: CodingNumber, sent: Sent) -> Response:
    """By an editor who has not coded the case, on every field on which the two differ. Needs the role `editor`.

    Both codings remain, and everybody sees them from now on. The case stays as it is: `still_to_change` says what an
    amendment would have to change, as a code of a barrier or an outcome needs the words that tell of it.
    """
    read = read_coding_form(DecisionSent, sent)

    def doing(session: Session, file: CodingFile, coding: Coding) -> None:
        decide_coding(session, editor, file, coding, read)

    return _done(request, editor, slug, number, sent, doing, 201)


def _done(
    request: Request, actor: Actor, slug: str, number: int, sent: Json, doing: Doing, status: int = 200
) -> Response:
    """Does something with a coding that is still as the caller saw it."""
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    wished = wished_versions(request)

    def work(session: Session, _before: None) -> Response:
        file = coding_file(session, slug)
        coding = file.coding(number, actor)
        check_version(wished, coding.version)
        doing(session, file, coding)
        return _answer(request, session, actor, slug, number, language, status)

    return written_after(request, actor, sent, lambda: _require_published(request, slug), work)


def _answer(
    request: Request, session: Session, actor: Actor, slug: str, number: int, language: str, status: int = 200
) -> Response:
    session.flush()
    file = coding_file(session, slug)
    coding = file.coding(number, actor)
    answers = CodingAnswers(request, session, file, actor, language)
    location = {"Location": address(request, f"{answers.case}/codings/{number}")} if status == 201 else {}
    return coding_response(answers.one(coding), language, status, coding.version, location)


def _require_published(request: Request, slug: str) -> None:
    """CaseNotFound, CaseRenamed or CaseWithdrawn, as for whoever reads the case."""
    services = services_of(request)
    snapshot = services.keeper.newest()
    with services.database.reading() as session:
        published_case(session, snapshot, slug)
