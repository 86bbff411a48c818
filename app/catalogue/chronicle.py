"""What happened to the cases, in the order of dataset revisions: enough to keep a copy that is the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy
from sqlalchemy import func, tuple_
from sqlmodel import Session, col

from app.model.case import Case
from app.model.event import CaseEvent, EventKind
from app.model.revision import DatasetRevision

KIND_WORDS: Mapping[EventKind, Mapping[str, str]] = {
    EventKind.PUBLISHED: {"en": "Published", "nb": "Publisert", "nn": "Publisert"},
    EventKind.AMENDED: {"en": "Amended", "nb": "Endret", "nn": "Endra"},
    EventKind.WITHDRAWN: {"en": "Withdrawn", "nb": "Trukket tilbake", "nn": "Trekt tilbake"},
    EventKind.RESTORED: {"en": "Published again", "nb": "Publisert igjen", "nn": "Publisert igjen"},
    EventKind.REDACTED: {
        "en": "Something was taken out or is shown otherwise",
        "nb": "Noe er tatt ut eller vises annerledes",
        "nn": "Noko er teke ut eller blir vist annleis",
    },
}


class Place(NamedTuple):
    """Behind which event: the log goes on with the next one."""

    revision: int
    case_id: int


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a case."""

    place: Place
    at: datetime
    kind: EventKind
    slug: str
    """That the case has today."""
    opaque_id: str
    number: int
    """Of the newest revision of the case then."""
    replacement: str | None
    """Slug of the case that the tombstone named then."""


LAST_OF_ALL = 2**53
"""A case id that no case has: behind all that happened in a dataset revision."""


def behind(revision: int) -> Place:
    """Behind all that happened up to a dataset revision."""
    return Place(revision, LAST_OF_ALL)


def events(session: Session, after: Place, until: int, most: int) -> list[Event]:
    """What happened after a place and up to a dataset revision, the oldest first; so many at most."""
    columns: list[Any] = [
        CaseEvent.revision, CaseEvent.case_id, DatasetRevision.committed_at, CaseEvent.kind, Case.slug, Case.opaque_id,
        CaseEvent.number, CaseEvent.replacement,
    ]  # fmt: skip
    told = (
        sqlalchemy.select(*columns)
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .join(DatasetRevision, col(DatasetRevision.revision) == col(CaseEvent.revision))
        .where(*_between(after, until))
        .order_by(col(CaseEvent.revision), col(CaseEvent.case_id))
        .limit(most)
    )
    rows = session.connection().execute(told)
    return [Event(Place(revision, case_id), at, EventKind(kind), *rest) for revision, case_id, at, kind, *rest in rows]


def count_events(session: Session, after: Place, until: int) -> int:
    """How many these are."""
    counted = sqlalchemy.select(func.count()).select_from(CaseEvent).where(*_between(after, until))
    return int(session.connection().execute(counted).scalar_one())


def _between(after: Place, until: int) -> tuple[Any, Any]:
    key = tuple_(col(CaseEvent.revision), col(CaseEvent.case_id))
    return key > tuple_(*after), col(CaseEvent.revision) <= until
