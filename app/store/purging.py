"""What was deleted leaves the files of the database too, so that no backup made from then on holds it."""

from collections.abc import Callable, Sequence
from contextlib import closing

from sqlalchemy import text, update
from sqlmodel import col, select

from app import clock
from app.errors import WritingUnavailable
from app.model.redaction import Redaction
from app.store.alone import seeing_to_it
from app.store.database import Database
from app.store.refusals import HELD

PATIENCE = "10s"
"""How long PostgreSQL waits for a table that others are reading."""
TABLES = (
    "revisions", "tags", "places", "texts", "cases", "submissions", "submission_events", "submission_comments",
    "codings", "coding_decisions", "first_answers", "stored_files", "file_parts", "packages", "releases",
    "release_files",
)  # fmt: skip
"""What a redaction may have changed."""


def purge_pending(database: Database) -> bool:
    """Purges the files where there was a redaction since they last were; says whether nothing is left to be done.

    False, or what the database raises, where others keep it from that or are at it themselves: then it is to be tried
    again. Whoever writes waits meanwhile, 11 s with 50,000 cases on SQLite; on PostgreSQL whoever reads waits too.
    """
    if not _pending(database):
        return True
    with seeing_to_it(database) as is_alone:
        # Until a moment ago another process may have been at it, or still is.
        pending = _pending(database) if is_alone else []
        if not pending:
            return is_alone
        if not _PURGING[database.writer.dialect.name](database):
            return False
        with database.writing() as session:
            done = update(Redaction).where(col(Redaction.revision).in_(pending)).values(purged_at=clock.now())
            session.connection().execute(done)
    return True


def _pending(database: Database) -> Sequence[int]:
    with database.reading() as session:
        return session.exec(select(Redaction.revision).where(col(Redaction.purged_at).is_(None))).all()


def _purge_sqlite(database: Database) -> bool:
    with closing(database.writer.raw_connection()) as pooled:
        connection = pooled.driver_connection
        assert connection is not None  # noqa: S101  it was just opened
        # In memory the copy that is made would take as much as the whole file.
        connection.execute("PRAGMA temp_store = FILE").close()
        try:
            # Overwriting what is deleted is not enough: a page that is parted keeps traces of what moved to the other.
            connection.execute("VACUUM").close()
            with closing(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")) as cursor:
                is_busy, _, _ = cursor.fetchone()
        finally:
            connection.execute("PRAGMA temp_store = MEMORY").close()
    return not is_busy


def _purge_postgresql(database: Database) -> bool:
    with database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"SET lock_timeout = '{PATIENCE}'"))
        try:
            for table in TABLES:
                # Written anew, as VACUUM alone leaves the bytes where they were.
                connection.execute(text(f"VACUUM (FULL, ANALYZE) {table}"))
            # Common values stand there as well, of which there are other ones now.
            connection.execute(text("VACUUM FULL pg_statistic"))
        except WritingUnavailable as error:
            if error.why != HELD:
                raise
            return False
        finally:
            connection.execute(text("RESET lock_timeout"))
    return True


_PURGING: dict[str, Callable[[Database], bool]] = {"sqlite": _purge_sqlite, "postgresql": _purge_postgresql}
