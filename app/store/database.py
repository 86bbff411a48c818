"""The database: sessions that read or write, and how far the collection has come."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from app.errors import DatabaseRefused
from app.settings import Settings
from app.store.engines import Engines, postgresql_engine, postgresql_engines, sqlite_engines
from app.store.freshness import PostgresWatch, SqliteWatch, Watch
from app.store.fulltext import FULL_TEXT, FullText

UNREACHABLE: tuple[type[Exception], ...] = (OperationalError, InterfaceError, PoolTimeout, sqlite3.OperationalError)
"""What is raised while a database cannot be asked: it is down, or all its connections are busy."""


class Database:
    """One database, whichever it is; every thread may use it. Nothing is connected before it is asked for."""

    def __init__(self, url: URL, engines: Engines, watch: Watch) -> None:
        self.url = url
        self.reader, self.writer = engines
        self._watch = watch

    @property
    def address(self) -> str:
        """Where it is, without its password."""
        return self.url.render_as_string(hide_password=True)

    @property
    def full_text(self) -> FullText:
        """The text index of this database."""
        return FULL_TEXT[self.writer.dialect.name]

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can only read, and sees one state from its first statement to its last."""
        with Session(self.reader, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose work is committed at the end, or undone as a whole when something is raised."""
        try:
            with Session(self.writer, expire_on_commit=False) as session, session.begin():
                # A session begins with its first statement. On SQLite the lock has to be held before that,
                # or two writers could read the same state and one of them fail.
                session.connection()
                yield session
        finally:
            self._watch.look_again()

    def revision(self) -> int:
        """The newest dataset revision, cheap enough for every request.

        On SQLite always the newest; on PostgreSQL what was newest `freshness_seconds` ago, but never older than
        what this process wrote itself.
        """
        return self._watch.revision()

    def revision_at_hand(self) -> int | None:
        """The same where it can be told without waiting for anybody, else None; for the event loop."""
        return self._watch.at_hand()

    def look_again(self) -> None:
        """Makes the next `revision()` ask the database: somebody knows of a newer one."""
        self._watch.look_again()

    def close(self) -> None:
        """Closes every connection that no session holds."""
        self._watch.close()
        self.reader.dispose()
        self.writer.dispose()

    def __repr__(self) -> str:
        return f"Database({self.address})"


def open_database(settings: Settings) -> Database:
    """The database that the settings name, not yet connected; DatabaseRefused when its address cannot be read."""
    try:
        url = make_url(settings.database_url)
    except (ArgumentError, ValueError) as error:
        # What was given is not repeated: it may hold a password.
        raise DatabaseRefused("The address of the database cannot be read.") from error
    return BACKENDS[url.get_backend_name()](url, settings)


def _open_sqlite(url: URL, settings: Settings) -> Database:
    engines = sqlite_engines(url, settings.threads)
    return Database(url, engines, SqliteWatch(engines.reader))


def _open_postgresql(url: URL, settings: Settings) -> Database:
    # The watch has a connection of its own, so that it never waits behind the questions of others.
    watch = PostgresWatch(postgresql_engine(url, 1), settings.freshness_seconds)
    return Database(url, postgresql_engines(url, settings.threads), watch)


BACKENDS: dict[str, Callable[[URL, Settings], Database]] = {
    "sqlite": _open_sqlite,
    "postgresql": _open_postgresql,
}
