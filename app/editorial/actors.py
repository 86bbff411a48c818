"""Who acts: the account of a key, and when the key was last used."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from sqlalchemy import bindparam, or_, select, update
from sqlmodel import Session, col

from app import clock
from app.editorial.keys import KEY
from app.errors import KeyRefused, RoleTooLow, WritingUnavailable
from app.model.account import Account, ApiKey
from app.model.role import Role
from app.store.database import UNREACHABLE, Database
from app.store.secret import Secret

LONGEST = 200
"""Characters of what was sent as a key that are looked at; ours are shorter."""
_NOBODYS_PREFIX = "--------"
_NOBODYS_DIGEST = "0" * 64
# Columns, not objects: what is built from a row that is there takes time, which tells that it is there.
_OF_PREFIX = (
    select(
        col(ApiKey.digest), col(ApiKey.expires_at), col(ApiKey.revoked_at), col(ApiKey.last_used_at),
        col(ApiKey.account_id), col(Account.role), col(Account.erased_at),
    )
    .join(Account, col(Account.id) == col(ApiKey.account_id))
    .where(col(ApiKey.prefix) == bindparam("prefix"))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with a key that is accepted."""

    account_id: str
    role: Role
    prefix: str
    """Of the key."""

    def require(self, least: Role) -> None:
        """RoleTooLow where the role does not reach."""
        if not self.role.covers(least):
            raise RoleTooLow(least.value, self.role.value)


def require_present(session: Session, actor: Actor) -> None:
    """For who is about to write: KeyRefused or RoleTooLow where that may be done no more since the request came.

    Else a draft could be left behind of somebody who was erased while it was checked.
    """
    found = session.connection().execute(_OF_PREFIX, {"prefix": actor.prefix}).first()
    if not found or found.revoked_at or found.erased_at:
        raise KeyRefused
    if not Role(found.role).covers(actor.role):
        raise RoleTooLow(actor.role.value, found.role)


class Doorkeeper:
    """Tells who acts by their keys, and notes when a key was used."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database, self._secret = database, secret
        # The hour in which each key was last noted here. A database that cannot be written to is not tried again
        # before the next one, so that nobody waits for it at every question.
        self._noted: dict[str, datetime] = {}

    def actor(self, sent: str) -> Actor:
        """Who has this key; KeyRefused for every other, after the same steps whatever is wrong with it."""
        read = KEY.fullmatch(sent)
        prefix = read[1] if read else _NOBODYS_PREFIX
        digest = self._secret.digest_to_compare(sent[:LONGEST])
        with self._database.reading() as session:
            found = session.connection().execute(_OF_PREFIX, {"prefix": prefix}).first()
        now = clock.now()
        is_right = compare_digest(digest, found.digest if found else _NOBODYS_DIGEST)
        if not found or not is_right or found.revoked_at or found.erased_at or found.expires_at <= now:
            raise KeyRefused
        self._note(prefix, found.last_used_at, now)
        return Actor(found.account_id, Role(found.role), prefix)

    def _note(self, prefix: str, last_used_at: datetime | None, now: datetime) -> None:
        """Notes the hour of use, at most once an hour: finer would tell of people, and cost a write each time."""
        hour = now.replace(minute=0, second=0, microsecond=0)
        last = max(filter(None, (last_used_at, self._noted.get(prefix))), default=None)
        if last is not None and last >= hour:
            return
        # Made anew rather than changed: another thread may be walking through the one that is there.
        recent = {one: at for one, at in self._noted.items() if at >= hour - timedelta(hours=1)}
        self._noted = {**recent, prefix: hour}
        older = or_(col(ApiKey.last_used_at).is_(None), col(ApiKey.last_used_at) < hour)
        used = update(ApiKey).where(col(ApiKey.prefix) == prefix, col(ApiKey.revoked_at).is_(None), older)
        # Who may read may do so while nothing can be written.
        with suppress(*UNREACHABLE, WritingUnavailable), self._database.writing() as session:
            session.connection().execute(used.values(last_used_at=hour))
