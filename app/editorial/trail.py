"""Looking through the trail: which entries, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from app.model.revision import AuditEntry


@dataclass(frozen=True, slots=True)
class TrailQuestion:
    """Which entries are meant: those that meet all that is not None."""

    actor: str | None = None
    action: str | None = None
    subject: str | None = None
    since: datetime | None = None
    """From this moment on."""
    until: datetime | None = None
    """Before this moment."""


def trail(session: Session, question: TrailQuestion, most: int, before: int | None = None) -> Sequence[AuditEntry]:
    """Entries, the newest first; so many at most, of those that are older than the one with an identifier."""
    found = select(AuditEntry).where(*_conditions(question))
    if before is not None:
        found = found.where(col(AuditEntry.id) < before)
    return session.exec(found.order_by(col(AuditEntry.id).desc()).limit(most)).all()


def count_trail(session: Session, question: TrailQuestion) -> int:
    """How many entries there are."""
    return session.exec(select(func.count()).select_from(AuditEntry).where(*_conditions(question))).one()


def last_entry(session: Session) -> AuditEntry | None:
    """The newest entry of all; None in an empty trail."""
    return session.exec(select(AuditEntry).order_by(col(AuditEntry.id).desc()).limit(1)).first()


def _conditions(question: TrailQuestion) -> list[ColumnElement[bool]]:
    equal = {AuditEntry.actor: question.actor, AuditEntry.action: question.action, AuditEntry.subject: question.subject}
    conditions = [col(column) == value for column, value in equal.items() if value is not None]
    if question.since is not None:
        conditions.append(col(AuditEntry.at) >= question.since)
    if question.until is not None:
        conditions.append(col(AuditEntry.at) < question.until)
    return conditions
