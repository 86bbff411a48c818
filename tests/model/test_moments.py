"""A moment is the same moment on every database and in every zone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from app.model.revision import DatasetRevision
from app.store.database import Database

NOON_IN_OSLO = datetime(2026, 7, 1, 12, 0, 0, 123456, timezone(timedelta(hours=2)))


def test_a_moment_comes_back_in_utc(database: Database) -> None:
    with database.writing() as session:
        session.add(DatasetRevision(revision=1, committed_at=NOON_IN_OSLO, summary=""))

    with database.reading() as session:
        if database.url.get_backend_name() == "postgresql":
            session.connection().execute(text("SET LOCAL TIME ZONE 'Asia/Tokyo'"))
        kept = session.get_one(DatasetRevision, 1).committed_at

    assert kept == NOON_IN_OSLO
    assert kept.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    nobody_knows_where = datetime(2026, 7, 1, 12)  # noqa: DTZ001 - that is the point

    with pytest.raises(StatementError, match="needs a time zone"), database.writing() as session:
        session.add(DatasetRevision(revision=1, committed_at=nobody_knows_where, summary=""))
