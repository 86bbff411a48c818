"""Oneself: all that is stored, changed or erased by its owner, and further keys."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.api.account_shapes import (
    PURPOSES,
    MadeKeyShape,
    Me,
    OneAccount,
    account_shape,
    key_shape,
    own_people_shape,
    sent_body,
)
from app.api.actor import SECURED, Anybody, private_answer
from app.api.bodies import Sent
from app.api.dependencies import services_of, values_of
from app.api.parameters import references
from app.api.shapes import address
from app.editorial.accounts import account_of, change_account, count_entries, erase_account
from app.editorial.keys import MadeKey, create_key, keys_of
from app.editorial.people import people_of
from app.errors import Fault, QueryRefused
from app.model.account import ShownAs
from app.model.account_sent import AccountChanges, KeySent, read_sent
from app.query.parameters import Parameter
from app.store.people import cases_crediting
from app.vocabulary.nearest import nearest

ME = "/v1/me"
router = APIRouter(prefix=ME, tags=["accounts"])

Json = dict[str, Any]

ERASURE_PARAMETERS = {
    "shown_as": Parameter(
        "shown_as",
        "What authorship is shown as from then on; only what this needs is kept. `withdrawn` when left out.",
        {"type": "string", "enum": [one.value for one in ShownAs]},
    )
}


@router.get(
    "",
    operation_id="getMe",
    summary="All that is stored about you",
    responses={200: {"model": Me}},
    openapi_extra=dict(SECURED),
)
def get_me(request: Request, actor: Anybody) -> Response:
    """The account of the key, its keys, where you are credited, and what each thing is for.

    It is every personal detail, to read or to take along. `DELETE /v1/people/{key}` takes back a single credit.
    """
    values_of(request, {})
    with services_of(request).database.reading() as session:
        account, keys = account_of(session, actor.account_id), keys_of(session, actor.account_id)
        people, entries = people_of(session, actor.account_id), count_entries(session, actor.account_id)
        cases = cases_crediting(session, [person.key for person in people])
    body = {
        "account": account_shape(account),
        "keys": [key_shape(key) for key in keys],
        "credits": own_people_shape(account, people, cases),
        "trail_entries": entries,
        "purposes": PURPOSES,
        "links": {"self": address(request, ME)},
    }
    return private_answer(body)


@router.patch(
    "",
    operation_id="changeMe",
    summary="Change your name or how you are shown",
    responses={200: {"model": OneAccount}},
    openapi_extra={**SECURED, "requestBody": sent_body(AccountChanges, {"affiliation": "05dxps055"})},
)
def change_me(request: Request, actor: Anybody, sent: Sent) -> Response:
    """What is sent is changed, what is left out stays. E-mail address and role are as an admin gave them."""
    values_of(request, {})
    changes = read_sent(AccountChanges, sent)
    with services_of(request).database.writing() as session:
        account = change_account(session, actor.account_id, changes)
    return private_answer({"account": account_shape(account), "links": {"self": address(request, ME)}})


@router.delete(
    "",
    operation_id="eraseMe",
    summary="Erase yourself",
    responses={200: {"model": OneAccount}},
    openapi_extra={**SECURED, **references(ERASURE_PARAMETERS.values())},
)
def erase_me(request: Request, actor: Anybody) -> Response:
    """Name, e-mail address, ORCID iD and affiliation go, and all keys are revoked, this one too.

    What you contributed stays, by the name or the ORCID iD if `shown_as` says so, else by `withdrawn`; so does the
    credit for cases, in every revision. The last admin is refused.
    """
    shown_as = _shown_as(values_of(request, ERASURE_PARAMETERS))
    with services_of(request).database.writing() as session:
        account = erase_account(session, actor.account_id, shown_as)
    return private_answer({"account": account_shape(account), "links": {"self": address(request, ME)}})


@router.post(
    "/keys",
    operation_id="createMyKey",
    summary="Make yourself a further key",
    status_code=201,
    responses={201: {"model": MadeKeyShape}},
    openapi_extra={**SECURED, "requestBody": sent_body(KeySent, {"label": "laptop", "valid_days": 90})},
)
def create_my_key(request: Request, actor: Anybody, sent: Sent) -> Response:
    """A key of your own, told once: keep it where others cannot read it. An account has at most ten valid ones."""
    values_of(request, {})
    read = read_sent(KeySent, sent)
    services = services_of(request)
    with services.database.writing() as session:
        made = create_key(session, services.secret, actor.account_id, read, actor.account_id)
    return made_key_answer(request, made)


def made_key_answer(request: Request, made: MadeKey) -> Response:
    """A new key, with where it is revoked."""
    link = address(request, f"/v1/accounts/{made.kept.account_id}/keys/{made.kept.prefix}")
    body = {"key": made.whole, "stored": key_shape(made.kept), "links": {"revoke": link}}
    return private_answer(body, 201)


def _shown_as(values: dict[str, list[str]]) -> ShownAs:
    sent = values.get("shown_as", [ShownAs.WITHDRAWN.value])[0]
    known = [one.value for one in ShownAs]
    if sent not in known:
        detail = f"'shown_as' is one of {', '.join(known)}, not '{sent}'."
        raise QueryRefused(detail, [Fault(detail, parameter="shown_as", did_you_mean=nearest(sent, known))])
    return ShownAs(sent)
