"""Accounts, as admins make, list and change them."""

from typing import Annotated

from fastapi import Path, Request, Response
from sqlmodel import Session

from app.api.account_shapes import AccountList, OneAccount, account_shape, sent_body
from app.api.actor import SECURED, Admin, private_answer
from app.api.bodies import Sent
from app.api.dependencies import services_of, values_of
from app.api.parameters import references
from app.api.problem_shapes import headers
from app.api.routes import Router
from app.api.shapes import address
from app.api.turning import turn_links
from app.api.versions import check_version, wished_versions
from app.api.writing import written
from app.editorial.accounts import account_of, accounts, change_account, count_accounts, create_account
from app.model.account import Account
from app.model.account_sent import AccountAmendments, AccountSent
from app.model.sent import read_sent
from app.query.grammar import Reading
from app.query.paging import MOST
from app.query.parameters import CURSOR, ENTRIES, LIMIT_OF_ENTRIES
from app.query.positions import position_refused, position_text, text_at

ACCOUNTS = "/v1/accounts"
router = Router(prefix=ACCOUNTS, tags=["accounts"])

AccountId = Annotated[
    str,
    Path(
        alias="id",
        description="Identifier of the account, 32 hex digits.",
        pattern="^[0-9a-f]{32}$",
        examples=["0123456789abcdef0123456789abcdef"],
    ),
]
ACCOUNTS_PARAMETERS = {"limit": LIMIT_OF_ENTRIES, "cursor": CURSOR}
KARI = {"name": "Kari Nordmann", "email": "kari@example.org", "role": "reviewer", "orcid": "0000-0002-1825-0097"}


@router.get(
    "",
    operation_id="listAccounts",
    summary="All accounts",
    responses={200: {"model": AccountList}},
    openapi_extra={**SECURED, **references(ACCOUNTS_PARAMETERS.values())},
)
def list_accounts(request: Request, _admin: Admin) -> Response:
    """Every account, the oldest first, erased ones too. Needs the role `admin`."""
    values = values_of(request, ACCOUNTS_PARAMETERS)
    reading = Reading(values)
    limit, cursor = reading.whole("limit", ENTRIES, 1, MOST), reading.one("cursor")
    reading.finish()
    with services_of(request).database.reading() as session:
        found = accounts(session, limit + 1, _last_shown(session, cursor))
        total = count_accounts(session)
    shown = found[:limit]
    following = position_text(shown[-1].id) if len(found) > limit else None
    body = {
        "items": [account_shape(account) for account in shown],
        "total": total,
        "links": turn_links(request, ACCOUNTS, values, following),
    }
    return private_answer(body)


@router.post(
    "",
    operation_id="createAccount",
    summary="Make an account",
    status_code=201,
    responses={201: {"model": OneAccount, "headers": headers("ETag", "Location")}},
    openapi_extra={**SECURED, "requestBody": sent_body(AccountSent, KARI)},
)
def create_an_account(request: Request, admin: Admin, sent: Sent) -> Response:
    """An account for a person, still without a key: `links.keys` is where to make one. Needs the role `admin`."""
    values_of(request, {})
    read = read_sent(AccountSent, sent)

    def work(session: Session) -> Response:
        return _answer(request, create_account(session, read, admin.account_id), 201)

    return written(request, admin, sent, work)


@router.get(
    "/{id}",
    operation_id="getAccount",
    summary="One account",
    responses={200: {"model": OneAccount, "headers": headers("ETag")}},
    openapi_extra=dict(SECURED),
)
def get_account(request: Request, _admin: Admin, account_id: AccountId) -> Response:
    """An account, an erased one too; its ETag is what a change needs. Needs the role `admin`."""
    values_of(request, {})
    with services_of(request).database.reading() as session:
        account = account_of(session, account_id)
    return _answer(request, account)


@router.patch(
    "/{id}",
    operation_id="changeAccount",
    summary="Change an account",
    responses={200: {"model": OneAccount, "headers": headers("ETag")}},
    openapi_extra={
        **SECURED,
        **references((), is_guarded=True),
        "requestBody": sent_body(AccountAmendments, {"role": "editor"}),
    },
)
def change_an_account(request: Request, admin: Admin, account_id: AccountId, sent: Sent) -> Response:
    """Role, e-mail address and what else an admin may mend; what is left out stays. Needs the role `admin`.

    How a person is shown is for that person alone to choose. The last admin keeps the role.
    """
    values_of(request, {})
    changes, wished = read_sent(AccountAmendments, sent), wished_versions(request)

    def work(session: Session) -> Response:
        check_version(wished, account_of(session, account_id).version)
        return _answer(request, change_account(session, account_id, changes, admin.account_id))

    return written(request, admin, sent, work)


def _last_shown(session: Session, cursor: str | None) -> Account | None:
    """The last account on the page before."""
    if cursor is None:
        return None
    found = session.get(Account, text_at(cursor))
    if found is None:
        raise position_refused()
    return found


def _answer(request: Request, account: Account, status: int = 200) -> Response:
    here = f"{ACCOUNTS}/{account.id}"
    links = {"self": address(request, here), "keys": address(request, f"{here}/keys")}
    location = {"Location": links["self"]} if status == 201 else {}
    body = {"account": account_shape(account), "links": links}
    return private_answer(body, status, version=account.version, headers=location)
