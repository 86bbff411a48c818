"""Keys: made, listed, revoked. The whole key is told once, to whom it is made for; only a digest is kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from secrets import choice
from string import ascii_letters, digits

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from app import clock
from app.editorial.accounts import account_of
from app.editorial.audit import append
from app.errors import AccountErased, KeyNotFound, KeysUnavailable, TooManyKeys
from app.model.account import ApiKey
from app.model.account_sent import KeySent
from app.store.secret import Secret
from app.store.turns import take_turn

MOST_KEYS = 10
"""Valid keys that an account may have."""
BEGINNING = "smsp_"
"""Of every key, so that programs that look for leaked keys know ours."""
KEY = re.compile(rf"{BEGINNING}([a-z2-9]{{8}})([A-Za-z0-9]{{40}})")
"""A whole key: its public prefix and its secret, which nobody guesses (238 bits)."""

READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
"""Signs of which none is taken for another when read aloud or copied by hand."""


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A new key: what is kept of it, and the whole of it, which is told now and never again."""

    kept: ApiKey
    whole: str


def create_key(session: Session, secret: Secret, account_id: str, sent: KeySent, actor: str) -> MadeKey:
    """A new key of an account; AccountNotFound, AccountErased, TooManyKeys or KeysUnavailable."""
    take_turn(session)
    account = account_of(session, account_id)
    if account.erased_at is not None:
        raise AccountErased
    now = clock.now()
    _refuse_too_many(session, account_id)
    require_secret(session, secret)
    prefix = drawn(READABLE, 8)
    whole = BEGINNING + prefix + drawn(ascii_letters + digits, 40)
    kept = ApiKey.model_validate(
        {
            "prefix": prefix,
            "account_id": account_id,
            "digest": secret.digest_to_keep(whole),
            "label": sent.label,
            "created_at": now,
            "expires_at": now + timedelta(days=sent.valid_days),
        }
    )
    session.add(kept)
    append(session, actor, "create-key", account_id, {"prefix": prefix})
    return MadeKey(kept, whole)


def require_secret(session: Session, secret: Secret) -> None:
    """KeysUnavailable where keys are stored, but not the secret that they were made with: another makes them void."""
    if not secret.is_here() and session.exec(select(select(ApiKey).where(*_valid()).exists())).one():
        raise KeysUnavailable(secret.missing)


def keys_of(session: Session, account_id: str) -> Sequence[ApiKey]:
    """All keys of an account, the newest first, expired and revoked ones too; AccountNotFound."""
    account_of(session, account_id)
    own = select(ApiKey).where(col(ApiKey.account_id) == account_id)
    return session.exec(own.order_by(col(ApiKey.created_at).desc(), col(ApiKey.prefix))).all()


def key_of(session: Session, account_id: str, prefix: str) -> ApiKey:
    """A key of an account; AccountNotFound or KeyNotFound."""
    account_of(session, account_id)
    key = session.get(ApiKey, prefix)
    if key is None or key.account_id != account_id:
        raise KeyNotFound("This account has no key with this prefix.")
    return key


def revoke_key(session: Session, account_id: str, prefix: str, actor: str) -> ApiKey:
    """The key, revoked from now on; one that was revoked before stays as it is."""
    take_turn(session)
    return _revoked(session, key_of(session, account_id, prefix), actor)


def revoke_prefix(session: Session, prefix: str, actor: str) -> ApiKey:
    """The same for a key of whichever account; KeyNotFound."""
    take_turn(session)
    key = session.get(ApiKey, prefix)
    if key is None:
        raise KeyNotFound("There is no key with this prefix.")
    return _revoked(session, key, actor)


def _revoked(session: Session, key: ApiKey, actor: str) -> ApiKey:
    if key.revoked_at is None:
        key.revoked_at = clock.now()
        append(session, actor, "revoke-key", key.account_id, {"prefix": key.prefix})
    return key


def _refuse_too_many(session: Session, account_id: str) -> None:
    own = select(func.count()).select_from(ApiKey).where(col(ApiKey.account_id) == account_id)
    if session.exec(own.where(*_valid())).one() >= MOST_KEYS:
        raise TooManyKeys(MOST_KEYS)


def _valid() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(ApiKey.revoked_at).is_(None), col(ApiKey.expires_at) > clock.now()


def drawn(alphabet: str, length: int) -> str:
    """Some signs at random, which nobody can foresee."""
    return "".join(choice(alphabet) for _ in range(length))
