"""The trail: who did what, each entry chained to the one before, so that none can be changed or dropped unseen."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import orjson
from sqlalchemy import insert
from sqlmodel import Session, col, select

from app import clock
from app.editorial.review import Action
from app.model.revision import AuditEntry
from app.store.turns import take_turn

ACTIONS = (
    "create-account", "change-account", "erase-account", "create-key", "revoke-key", "erase-person",
    "seed", "take-file", "publish-case", "withdraw-case", "restore-case", "redact-case",
    "submit-coding", "decide-coding", "keep-package", "create-release",
    *(action.value for action in Action),
)  # fmt: skip
"""What can be done; nothing else enters the trail, so that nobody looks there for a word that is never used."""
_LAST = select(col(AuditEntry.id), col(AuditEntry.digest)).order_by(col(AuditEntry.id).desc()).limit(1)
BATCH = 1000
"""Entries read at a time, so that memory stays flat however long the trail is."""


def append(session: Session, actor: str, action: str, subject: str, detail: Mapping[str, object]) -> AuditEntry:
    """Adds an entry at the end of the trail, in the transaction of the session.

    `subject` is the slug or identifier acted upon; `detail` is what JSON can hold.
    """
    if action not in ACTIONS:
        raise ValueError(f"'{action}' is no action that the trail knows.")
    take_turn(session)
    number, previous = session.exec(_LAST).first() or (0, "")
    entry = AuditEntry(
        id=(number or 0) + 1,
        at=clock.now(),
        actor=actor,
        action=action,
        subject=subject,
        detail=orjson.dumps(detail, option=orjson.OPT_SORT_KEYS).decode(),
        previous=previous,
        digest="",
    )
    entry.digest = entry_digest(entry)
    session.connection().execute(insert(AuditEntry), entry.model_dump())
    return entry


@dataclass(frozen=True, slots=True)
class Chain:
    """What the trail is found to be when it is read from its beginning."""

    length: int
    """Entries up to the end, or before the one at which the chain is broken."""
    last: str
    """Digest of the last of these; empty where there is none."""
    broken: AuditEntry | None = None
    """The first entry that was changed, or before which one is missing; None when the trail is whole."""
    after_expected: int | None = None
    """Entries that came after the one with the digest that was expected; None where none has it."""


def read_chain(session: Session, expected: str = "") -> Chain:
    """Reads the whole trail and looks for an entry with a digest that somebody kept elsewhere.

    Only by such a digest is it seen when entries were cut off at the end, or all were written anew.
    """
    previous, length, found_at = "", 0, None
    in_order = select(AuditEntry).order_by(col(AuditEntry.id)).execution_options(yield_per=BATCH)
    with closing(session.exec(in_order)) as entries:
        for number, entry in enumerate(entries, start=1):
            if (entry.id, entry.previous, entry.digest) != (number, previous, entry_digest(entry)):
                return Chain(length, previous, broken=entry)
            previous, length = entry.digest, number
            if entry.digest == expected:
                found_at = number
    return Chain(length, previous, after_expected=None if found_at is None else length - found_at)


def verify(session: Session) -> AuditEntry | None:
    """The first entry that was changed, or before which one is missing; None when the trail is whole."""
    return read_chain(session).broken


def entry_digest(entry: AuditEntry) -> str:
    """SHA-256 over all other fields of an entry, 64 hexadecimal digits."""
    fields = (entry.id, _moment(entry.at), entry.actor, entry.action, entry.subject, entry.detail, entry.previous)
    return sha256(orjson.dumps(fields)).hexdigest()


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
