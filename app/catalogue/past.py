"""Older states of the collection: which one a question means."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import col, func, select

from app import clock
from app.catalogue.exporting import published_on
from app.catalogue.keeper import SnapshotKeeper
from app.errors import Fault, QueryRefused
from app.model.revision import DatasetRevision
from app.query.as_of import AsOf, day_meant, read_as_of
from app.query.grammar import Reading, Values
from app.store.database import Database

NOTHING_YET = "Nothing has been published yet, so there is no state to answer as of."


@dataclass(frozen=True, slots=True)
class Past:
    """A state that was asked for."""

    revision: int
    day: date | None
    """The day that was asked for; None where a revision was."""
    published_on: str | None
    """Day (UTC) on which the revision was published, ISO 8601."""


def past_asked(keeper: SnapshotKeeper, values: Values) -> Past | None:
    """The state that `as_of` means, None where it is left out; QueryRefused where there is none such, or none yet."""
    reading = Reading(values)
    asked = read_as_of(reading)
    reading.finish()
    return None if asked is None else _past(keeper, asked)


def revision_asked(keeper: SnapshotKeeper, values: Values) -> int:
    """Its dataset revision, the newest where it is left out; QueryRefused likewise."""
    past = past_asked(keeper, values)
    return keeper.newest().revision if past is None else past.revision


def _past(keeper: SnapshotKeeper, asked: AsOf) -> Past:
    revision = asked if isinstance(asked, int) else _last_before_the_end(keeper, asked)
    if not keeper.has_heard_of(revision):
        raise _refused(*_beyond(revision, keeper.newest().revision))
    day = None if isinstance(asked, int) else asked
    return Past(revision, day, published_on(keeper, revision))


def _last_before_the_end(keeper: SnapshotKeeper, day: date) -> int:
    newest, today = keeper.newest().revision, clock.now().date()
    if day >= today:
        detail = f"'as_of' takes a day that is over (UTC), not {day}; the newest dataset revision is {newest}."
        raise _refused(detail, str(newest) if newest else None)
    midnight = datetime.combine(day + timedelta(days=1), time(), UTC)
    moment = col(DatasetRevision.committed_at)
    with keeper.database.reading_published() as session:
        found = session.exec(select(func.max(DatasetRevision.revision)).where(moment < midnight)).one()
    if not found:
        raise _refused(*_before_the_first(keeper.database, day))
    return found


def _before_the_first(database: Database, day: date) -> tuple[str, str | None]:
    with database.reading_published() as session:
        first = session.exec(select(func.min(DatasetRevision.committed_at))).one()
    if first is None:
        return NOTHING_YET, None
    since = first.date()
    detail = f"At the end of {day} nothing had been published yet; the first dataset revision is of {since}."
    return detail, since.isoformat() if since < clock.now().date() else None


def _beyond(revision: int, newest: int) -> tuple[str, str | None]:
    if not newest:
        return NOTHING_YET, None
    detail = f"There is no dataset revision {revision} yet; 'as_of' takes 1 to {newest}, the newest."
    return detail, day_meant(revision) or str(newest)


def _refused(detail: str, hint: str | None) -> QueryRefused:
    return QueryRefused(detail, [Fault(detail, parameter="as_of", did_you_mean=hint)])
