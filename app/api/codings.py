"""Second codings: begun at a case, listed there and over all cases."""

from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import Request, Response
from sqlmodel import Session

from app.api.actor import OPEN_TO_ALL, SECURED, Anybody, Visitor, private_answer
from app.api.bodies import Sent
from app.api.case import Slug
from app.api.coding_answer import CodingAnswers, coding_response
from app.api.coding_bodies import coding_body
from app.api.coding_shapes import CaseCodings, CodingList, OneCoding
from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.queue_answer import QUEUE_PARAMETERS
from app.api.routes import Router
from app.api.shapes import address, address_in
from app.api.submission_answer import person_shape
from app.api.writing import written_after
from app.catalogue.history import case_revision, published_case
from app.editorial.actors import Actor
from app.editorial.coding_file import CodingState, coding_file
from app.editorial.coding_queue import CodingInRow, codings_in_row
from app.editorial.coding_reading import read_coding
from app.editorial.coding_words import STATES
from app.editorial.codings import begin_coding, hand_in
from app.model.coding_sent import CodingSent, read_coding_form
from app.query.grammar import Reading
from app.query.paging import LIMIT, MOST
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.languages import sentence_language

Json = dict[str, object]
router = Router(tags=["codings"])

ALL = "/v1/codings"
AT_CASE = "/v1/cases/{slug}/codings"
LANGUAGE_ALONE = {"lang": LANGUAGE}
_STATES = [state.value for state in CodingState]
CODING_PARAMETERS: Mapping[str, Parameter] = {
    "state": Parameter(
        "state",
        "Only those in one of these states.",
        {"type": "array", "items": {"type": "string", "enum": _STATES}},
        is_list=True,
        example="submitted",
        shared_as="coding_state",
    ),
    "limit": QUEUE_PARAMETERS["limit"],
    "cursor": QUEUE_PARAMETERS["cursor"],
    "lang": LANGUAGE,
}
EXAMPLE = {
    "codes": {"barrier": ["public-funding-cuts", "staffing"], "enabler": [], "continuity": "ended"},
    "note": "From the three sources that can still be read.",
    "blind": True,
}


@router.post(
    AT_CASE,
    operation_id="createCoding",
    summary="Code a case a second time",
    status_code=201,
    responses={201: {"model": OneCoding}},
    openapi_extra={
        **SECURED,
        **references(LANGUAGE_ALONE.values()),
        "requestBody": coding_body(CodingSent, EXAMPLE),
    },
)
def create_coding(request: Request, actor: Anybody, slug: Slug, sent: Sent) -> Response:
    """Codes alone, by somebody who did not code the case first, of its newest revision or one that `revision` names.

    Nobody else sees it until you hand it in. A person codes a revision once.
    """
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    form = read_coding_form(CodingSent, sent)
    read = read_coding(form)
    services = services_of(request)

    def prepare() -> int:
        snapshot = services.keeper.newest()
        with services.database.reading() as session:
            newest = published_case(session, snapshot, slug).version.number
            return (
                newest
                if form.revision is None
                else case_revision(session, snapshot, slug, form.revision).version.number
            )

    def work(session: Session, revision: int) -> Response:
        file = coding_file(session, slug)
        coding = begin_coding(session, actor, file, revision, read)
        if form.submit:
            hand_in(session, actor, file, coding)
        session.flush()
        answers = CodingAnswers(request, session, coding_file(session, slug), actor, language)
        location = {"Location": address(request, f"{answers.case}/codings/{coding.number}")}
        return coding_response(answers.one(coding), language, 201, coding.version, location)

    return written_after(request, actor, sent, prepare, work)


@router.get(
    AT_CASE,
    operation_id="listCaseCodings",
    summary="Second codings of a case",
    responses={200: {"model": CaseCodings}},
    openapi_extra={**OPEN_TO_ALL, **references(LANGUAGE_ALONE.values())},
)
def list_case_codings(request: Request, visitor: Visitor, slug: Slug) -> Response:
    """Those that you may see, each beside the first coding, field by field; and what can be coded.

    Everybody sees those that were decided on. Reviewers, and who has handed in a coding of the same revision, see all
    that were handed in; but nobody another's while their own is open.
    """
    language = language_of(request, values_of(request, LANGUAGE_ALONE))
    services = services_of(request)
    snapshot = services.keeper.newest()
    with services.database.reading() as session:
        published_case(session, snapshot, slug)
        answers = CodingAnswers(request, session, coding_file(session, slug), visitor, language)
        return coding_response(answers.all(), language)


@router.get(
    ALL,
    operation_id="listCodings",
    summary="Your second codings, and those that wait for a decision",
    responses={200: {"model": CodingList}},
    openapi_extra={**SECURED, **references(CODING_PARAMETERS.values())},
)
def list_codings(request: Request, actor: Anybody) -> Response:
    """Your own codings of all cases; reviewers see those of others too, once they are handed in.

    `state=submitted` are those that wait for an editor.
    """
    values = values_of(request, CODING_PARAMETERS)
    spoken = sentence_language(language_of(request, values))
    reading = Reading(values)
    states = [CodingState(one) for one in reading.listed("state") if reading.is_among("state", one, _STATES)]
    limit = reading.whole("limit", LIMIT, 1, MOST)
    after = reading.whole("cursor", 0, 1, 2**31 - 1)
    reading.finish()
    with services_of(request).database.reading() as session:
        found, total = codings_in_row(session, actor, states, limit + 1, after)
    shown = found[:limit]
    kept = [(name, value) for name, given in values.items() if name != "cursor" for value in given]
    further = urlencode([*kept, ("cursor", shown[-1].coding.id)]) if len(found) > limit else None
    body = {
        "items": [_item(request, one, actor, spoken) for one in shown],
        "total": total,
        "sentences_language": spoken,
        "links": {
            "self": address(request, ALL, request.scope["query_string"].decode("ascii")),
            "next": address(request, ALL, further) if further else None,
        },
    }
    return private_answer(body)


def _item(request: Request, one: CodingInRow, actor: Actor, spoken: str) -> Json:
    coding = one.coding
    here = f"/v1/cases/{one.slug}/codings"
    return {
        "case": one.slug,
        "number": coding.number,
        "revision": coding.revision,
        "state": one.state.value,
        "state_label": STATES[one.state][spoken],
        "coder": person_shape(one.coder),
        "is_yours": coding.coder_id == actor.account_id,
        "created_at": coding.created_at,
        "changed_at": coding.changed_at,
        "submitted_at": coding.submitted_at,
        "links": {
            "self": address_in(request, f"{here}/{coding.number}"),
            "codings": address_in(request, here),
        },
    }
