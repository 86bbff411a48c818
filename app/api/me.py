"""Oneself: all that is stored, changed or erased by its owner, and further keys."""

from typing import Any

from fastapi import Request, Response
from sqlmodel import Session

from app.api.account_shapes import (
    PURPOSES,
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
from app.api.problem_shapes import headers
from app.api.routes import Router
from app.api.shapes import address
from app.api.versions import check_version, wished_versions
from app.api.writing import acting_alone, written
from app.editorial.accounts import account_of, change_account, count_entries, erase_account
from app.editorial.keys import keys_of
from app.editorial.people import people_of
from app.model.account import Account, ShownAs
from app.model.account_sent import AccountChanges
from app.model.sent import read_sent
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.store.packages import count_packages_of
from app.store.people import cases_crediting

ME = "/v1/me"
router = Router(prefix=ME, tags=["accounts"])

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
    responses={200: {"model": Me, "headers": headers("ETag")}},
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
        packages = count_packages_of(session, actor.account_id)
        cases = cases_crediting(session, [person.key for person in people])
    body = {
        "account": account_shape(account),
        "keys": [key_shape(key) for key in keys],
        "credits": own_people_shape(account, people, cases),
        "packages": packages,
        "trail_entries": entries,
        "purposes": PURPOSES,
        "links": {"self": address(request, ME)},
    }
    return private_answer(body, version=account.version)


@router.patch(
    "",
    operation_id="changeMe",
    summary="Change your name or how you are shown",
    responses={200: {"model": OneAccount, "headers": headers("ETag")}},
    openapi_extra={
        **SECURED,
        **references((), is_guarded=True),
        "requestBody": sent_body(AccountChanges, {"affiliation": "05dxps055"}),
    },
)
def change_me(request: Request, actor: Anybody, sent: Sent) -> Response:
    """What is sent is changed, what is left out stays. E-mail address and role are as an admin gave them."""
    values_of(request, {})
    changes, wished = read_sent(AccountChanges, sent), wished_versions(request)

    def work(session: Session) -> Response:
        check_version(wished, account_of(session, actor.account_id).version)
        account = change_account(session, actor.account_id, changes, actor.account_id)
        return _answer(request, account)

    return written(request, actor, sent, work)


@router.delete(
    "",
    operation_id="eraseMe",
    summary="Erase yourself",
    responses={200: {"model": OneAccount, "headers": headers("ETag")}},
    openapi_extra={**SECURED, **references(ERASURE_PARAMETERS.values(), is_guarded=True)},
)
def erase_me(request: Request, actor: Anybody) -> Response:
    """Name, e-mail address, ORCID iD and affiliation go, and all keys are revoked, this one too.

    What you contributed stays, by the name or the ORCID iD if `shown_as` says so, else by `withdrawn`; so does the
    credit for cases, in every revision. The last admin is refused.
    """
    shown_as = _shown_as(values_of(request, ERASURE_PARAMETERS))
    wished = wished_versions(request)
    with acting_alone(request, actor) as session:
        check_version(wished, account_of(session, actor.account_id).version)
        account = erase_account(session, actor.account_id, shown_as)
    return _answer(request, account)


def _answer(request: Request, account: Account) -> Response:
    body = {"account": account_shape(account), "links": {"self": address(request, ME)}}
    return private_answer(body, version=account.version)


def _shown_as(values: dict[str, list[str]]) -> ShownAs:
    reading = Reading(values)
    shown_as = reading.one_of("shown_as", list(ShownAs), ShownAs.WITHDRAWN)
    reading.finish()
    return ShownAs(shown_as)
