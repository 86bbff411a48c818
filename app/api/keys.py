"""Keys of accounts: admins make and list them, everybody makes further ones, and whoever has a key may revoke it."""

from typing import Annotated, Any

import orjson
from fastapi import Path, Request, Response
from sqlmodel import Session

from app.api.account_shapes import KeyList, MadeKeyShape, OneKey, key_shape, sent_body
from app.api.accounts import ACCOUNTS, AccountId
from app.api.actor import SECURED, Admin, Anybody, private_answer
from app.api.bodies import Sent
from app.api.dependencies import services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address
from app.api.versions import check_version, wished_versions
from app.api.writing import acting_alone, written
from app.editorial.accounts import account_of
from app.editorial.actors import Actor
from app.editorial.keys import create_key, keys_of, revoke_key
from app.model.account_sent import KeySent
from app.model.role import Role
from app.model.sent import read_sent

router = Router(tags=["accounts"])

Json = dict[str, Any]
KEYS = f"{ACCOUNTS}/{{id}}/keys"
Prefix = Annotated[
    str, Path(description="Public part of the key, after `smsp_`.", pattern="^[a-z2-9]{8}$", examples=["k7m2p9qa"])
]


@router.get(
    KEYS,
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
    KEYS,
    operation_id="createKey",
    summary="Make a key for an account",
    status_code=201,
    responses={201: {"model": MadeKeyShape}},
    openapi_extra={**SECURED, "requestBody": sent_body(KeySent, {"label": "first key"})},
)
def create_a_key(request: Request, admin: Admin, account_id: AccountId, sent: Sent) -> Response:
    """A key for somebody else, told once: hand it over safely. Needs the role `admin`."""
    values_of(request, {})
    return _made_key(request, admin, account_id, sent, read_sent(KeySent, sent))


@router.delete(
    f"{KEYS}/{{prefix}}",
    operation_id="revokeKey",
    summary="Revoke a key",
    responses={200: {"model": OneKey}},
    openapi_extra={**SECURED, **references((), is_guarded=True)},
)
def revoke_a_key(request: Request, actor: Anybody, account_id: AccountId, prefix: Prefix) -> Response:
    """The key is not accepted any more, from now on; doing it again changes nothing.

    Your own keys you may revoke yourself; those of others need the role `admin`. `If-Match` is the ETag of the account,
    which no key changes: that of /v1/me or of its address.
    """
    values_of(request, {})
    if account_id != actor.account_id:
        # Before anything is looked for: whoever may not know learns not even whether the account is there.
        actor.require(Role.ADMIN)
    wished = wished_versions(request)
    with acting_alone(request, actor) as session:
        check_version(wished, account_of(session, account_id).version)
        key = revoke_key(session, account_id, prefix, actor.account_id)
    is_own = account_id == actor.account_id
    links = (
        {"me": address(request, "/v1/me")} if is_own else {"keys": address(request, f"{ACCOUNTS}/{account_id}/keys")}
    )
    return private_answer({"stored": key_shape(key), "links": links})


@router.post(
    "/v1/me/keys",
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
    return _made_key(request, actor, actor.account_id, sent, read)


def _made_key(request: Request, actor: Actor, account_id: str, sent: Json, read: KeySent) -> Response:
    """A new key of an account, with where it is revoked. Who repeats the request is not told the whole key again."""
    secret = services_of(request).secret

    def work(session: Session) -> Response:
        made = create_key(session, secret, account_id, read, actor.account_id)
        link = address(request, f"/v1/accounts/{account_id}/keys/{made.kept.prefix}")
        body = {"key": made.whole, "stored": key_shape(made.kept), "links": {"revoke": link}}
        return private_answer(body, 201)

    return written(request, actor, sent, work, remembered_body=_without_key)


def _without_key(answer: Response) -> bytes:
    return orjson.dumps({**orjson.loads(answer.body), "key": None})
