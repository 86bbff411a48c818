"""Accounts and their keys, as admins make and list them; whoever has a key may revoke it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from app.api.account_shapes import (
    AccountList,
    KeyList,
    MadeKeyShape,
    OneAccount,
    OneKey,
    account_shape,
    key_shape,
    sent_body,
)
from app.api.actor import SECURED, Anybody, at_least, private_answer
from app.api.bodies import Sent
from app.api.dependencies import services_of, values_of
from app.api.me import made_key_answer
from app.api.shapes import address
from app.editorial.accounts import accounts, create_account
from app.editorial.actors import Actor
from app.editorial.keys import create_key, keys_of, revoke_key
from app.model.account_sent import AccountSent, KeySent
from app.model.role import Role
from app.model.sent import read_sent

ACCOUNTS = "/v1/accounts"
router = APIRouter(prefix=ACCOUNTS, tags=["accounts"])

Admin = Annotated[Actor, Depends(at_least(Role.ADMIN))]
AccountId = Annotated[
    str,
    Path(
        alias="id",
        description="Identifier of the account, 32 hex digits.",
        pattern="^[0-9a-f]{32}$",
        examples=["0123456789abcdef0123456789abcdef"],
    ),
]
Prefix = Annotated[
    str, Path(description="Public part of the key, after `smsp_`.", pattern="^[a-z2-9]{8}$", examples=["k7m2p9qa"])
]

KARI = {"name": "Kari Nordmann", "email": "kari@example.org", "role": "reviewer", "orcid": "0000-0002-1825-0097"}


@router.get(
    "",
    operation_id="listAccounts",
    summary="All accounts",
    responses={200: {"model": AccountList}},
    openapi_extra=dict(SECURED),
)
def list_accounts(request: Request, _admin: Admin) -> Response:
    """Every account, erased ones too. Needs the role `admin`."""
    values_of(request, {})
    with services_of(request).database.reading() as session:
        items = [account_shape(account) for account in accounts(session)]
    return private_answer({"items": items, "total": len(items), "links": {"self": address(request, ACCOUNTS)}})


@router.post(
    "",
    operation_id="createAccount",
    summary="Make an account",
    status_code=201,
    responses={201: {"model": OneAccount}},
    openapi_extra={**SECURED, "requestBody": sent_body(AccountSent, KARI)},
)
def create_an_account(request: Request, admin: Admin, sent: Sent) -> Response:
    """An account for a person, still without a key: `links.keys` is where to make one. Needs the role `admin`."""
    values_of(request, {})
    read = read_sent(AccountSent, sent)
    with services_of(request).database.writing() as session:
        account = create_account(session, read, admin.account_id)
    links = {"keys": address(request, f"{ACCOUNTS}/{account.id}/keys")}
    return private_answer({"account": account_shape(account), "links": links}, 201)


@router.get(
    "/{id}/keys",
    operation_id="listKeys",
    summary="Keys of an account",
    responses={200: {"model": KeyList}},
    openapi_extra=dict(SECURED),
)
def list_keys(request: Request, _admin: Admin, account_id: AccountId) -> Response:
    """Every key of an account, without its secret. Needs the role `admin`; your own stand at /v1/me."""
    values_of(request, {})
    with services_of(request).database.reading() as session:
        items = [key_shape(key) for key in keys_of(session, account_id)]
    links = {"self": address(request, f"{ACCOUNTS}/{account_id}/keys")}
    return private_answer({"items": items, "total": len(items), "links": links})


@router.post(
    "/{id}/keys",
    operation_id="createKey",
    summary="Make a key for an account",
    status_code=201,
    responses={201: {"model": MadeKeyShape}},
    openapi_extra={**SECURED, "requestBody": sent_body(KeySent, {"label": "first key"})},
)
def create_a_key(request: Request, admin: Admin, account_id: AccountId, sent: Sent) -> Response:
    """A key for somebody else, told once: hand it over safely. Needs the role `admin`."""
    values_of(request, {})
    read = read_sent(KeySent, sent)
    services = services_of(request)
    with services.database.writing() as session:
        made = create_key(session, services.secret, account_id, read, admin.account_id)
    return made_key_answer(request, made)


@router.delete(
    "/{id}/keys/{prefix}",
    operation_id="revokeKey",
    summary="Revoke a key",
    responses={200: {"model": OneKey}},
    openapi_extra=dict(SECURED),
)
def revoke_a_key(request: Request, actor: Anybody, account_id: AccountId, prefix: Prefix) -> Response:
    """The key is not accepted any more, from now on; doing it again changes nothing.

    Your own keys you may revoke yourself; those of others need the role `admin`.
    """
    values_of(request, {})
    if account_id != actor.account_id:
        # Before anything is looked for: whoever may not know learns not even whether the account is there.
        actor.require(Role.ADMIN)
    with services_of(request).database.writing() as session:
        key = revoke_key(session, account_id, prefix, actor.account_id)
    is_own = account_id == actor.account_id
    links = (
        {"me": address(request, "/v1/me")} if is_own else {"keys": address(request, f"{ACCOUNTS}/{account_id}/keys")}
    )
    return private_answer({"stored": key_shape(key), "links": links})
