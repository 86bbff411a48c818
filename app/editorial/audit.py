"""The trail: who did what, each entry chained to the one before, so that none can be changed or dropped unseen."""

from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from hashlib import sha256

import orjson
from sqlmodel import Session, col, select

from app import clock
from app.model.revision import AuditEntry
from app.store.turns import take_turn

BATCH = 1000
"""Entries read at a time, so that memory stays flat however long the trail is."""


def append(session: Session, actor: str, action: str, subject: str, detail: Mapping[str, object]) -> AuditEntry:
    """Adds an entry at the end of the trail, in the transaction of the session.

    `subject` is the slug or identifier acted upon; `detail` is what JSON can hold.
    """
    take_turn(session)
    last = session.exec(select(AuditEntry).order_by(col(AuditEntry.id).desc()).limit(1)).first()
    entry = AuditEntry(
        id=_number(last) + 1,
        at=clock.now(),
        actor=actor,
        action=action,
        subject=subject,
        detail=orjson.dumps(detail, option=orjson.OPT_SORT_KEYS).decode(),
        previous=last.digest if last else "",
        digest="",
    )
    entry.digest = entry_digest(entry)
    session.add(entry)
    session.flush()
    return entry


def verify(session: Session) -> AuditEntry | None:
    """The first entry that was changed, or before which one is missing; None when the trail is whole.

    What was cut off at its end is not seen: who needs to know keeps the digest of the last entry elsewhere.
    """
    previous = ""
    in_order = select(AuditEntry).order_by(col(AuditEntry.id)).execution_options(yield_per=BATCH)
    with closing(session.exec(in_order)) as entries:
        for number, entry in enumerate(entries, start=1):
            if (entry.id, entry.previous, entry.digest) != (number, previous, entry_digest(entry)):
                return entry
            previous = entry.digest
    return None


def entry_digest(entry: AuditEntry) -> str:
    """SHA-256 over all other fields of an entry, 64 hexadecimal digits."""
    fields = (entry.id, _moment(entry.at), entry.actor, entry.action, entry.subject, entry.detail, entry.previous)
    return sha256(orjson.dumps(fields)).hexdigest()


def _number(entry: AuditEntry | None) -> int:
    return entry.id or 0 if entry else 0


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
