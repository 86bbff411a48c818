"""What happened to the cases, in the order of dataset revisions: enough to keep a copy that is the same."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy
from sqlalchemy import Select, Tuple, func, tuple_
from sqlmodel import Session, col, select

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
    oldest_first = _told().where(*_between(after, until)).order_by(col(CaseEvent.revision), col(CaseEvent.case_id))
    return _read(session, oldest_first.limit(most))


FED = (EventKind.PUBLISHED, EventKind.AMENDED, EventKind.WITHDRAWN, EventKind.RESTORED)
"""What a feed tells. Not that something was taken out: to call it out would lead readers to what is to be forgotten."""
AT_A_TIME = 1000
"""Events that are looked through in a row for those of many cases. Fewer cases are asked for by name: to look through
50,000 events for those of one took half a second."""


def latest_events(session: Session, before: Place, most: int, slugs: Collection[str] | None = None) -> Sequence[Event]:
    """What a feed tells that happened before a place, the newest first; so many at most, perhaps of some cases only."""
    told = _told().where(col(CaseEvent.kind).in_(FED))
    newest_first = told.order_by(col(CaseEvent.revision).desc(), col(CaseEvent.case_id).desc())
    if slugs is None:
        return _read(session, newest_first.where(_key() < tuple_(*before)).limit(most))
    if len(slugs) <= AT_A_TIME:
        of_these = newest_first.where(_key() < tuple_(*before), col(Case.slug).in_(slugs))
        return _read(session, of_these.limit(most))
    found: list[Event] = []
    while len(found) < most:
        batch = _read(session, newest_first.where(_key() < tuple_(*before)).limit(AT_A_TIME))
        found += [one for one in batch if one.slug in slugs]
        if len(batch) < AT_A_TIME:
            break
        before = batch[-1].place
    return found[:most]


def moment_of(session: Session, revision: int) -> datetime | None:
    """When a dataset revision came to be; None for one that there is not."""
    return session.exec(select(DatasetRevision.committed_at).where(DatasetRevision.revision == revision)).first()


def count_events(session: Session, after: Place, until: int) -> int:
    """How many these are."""
    counted = sqlalchemy.select(func.count()).select_from(CaseEvent).where(*_between(after, until))
    return int(session.connection().execute(counted).scalar_one())


def count_kinds(session: Session, after: Place, until: int) -> dict[EventKind, int]:
    """How many of them are of each kind; every kind is there."""
    kind = col(CaseEvent.kind)
    counted = sqlalchemy.select(kind, func.count()).where(*_between(after, until)).group_by(kind)
    found = dict(session.connection().execute(counted).all())
    return {kind: found.get(kind.value, 0) for kind in EventKind}


def _told() -> Select[Any]:
    columns: list[Any] = [
        CaseEvent.revision, CaseEvent.case_id, DatasetRevision.committed_at, CaseEvent.kind, Case.slug, Case.opaque_id,
        CaseEvent.number, CaseEvent.replacement,
    ]  # fmt: skip
    return (
        sqlalchemy.select(*columns)
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .join(DatasetRevision, col(DatasetRevision.revision) == col(CaseEvent.revision))
    )


def _read(session: Session, told: Select[Any]) -> list[Event]:
    rows = session.connection().execute(told)
    return [Event(Place(revision, case_id), at, EventKind(kind), *rest) for revision, case_id, at, kind, *rest in rows]


def _between(after: Place, until: int) -> tuple[Any, Any]:
    return _key() > tuple_(*after), col(CaseEvent.revision) <= until


def _key() -> Tuple:
    return tuple_(col(CaseEvent.revision), col(CaseEvent.case_id))
