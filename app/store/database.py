"""The database: sessions that read or write, and how far the collection has come."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from sqlalchemy import URL, Connection
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from app.database_address import read_address, read_addresses, shown
from app.places import places_of
from app.settings import Settings
from app.store.attending import attended
from app.store.engines import (
    REPLICA_WAITING_SECONDS,
    WAITING_SECONDS,
    Engines,
    postgresql_engine,
    postgresql_engines,
    replica_engine,
    sqlite_engines,
)
from app.store.freshness import RAISED, PostgresWatch, SqliteWatch, Watch
from app.store.fulltext import FULL_TEXT, FullText
from app.store.replicas import Replica, Replicas, server_of
from app.store.servers import PrimaryGone, Server, ServerGone
from app.store.setbacks import Setbacks

UNREACHABLE: tuple[type[Exception], ...] = (
    OperationalError, InterfaceError, PoolTimeout, sqlite3.DatabaseError, ServerGone,
)  # fmt: skip
"""What is raised while a database cannot be asked: it is down, its file is broken, or all its connections are busy."""


class Database:
    """One database, whichever it is; every thread may use it. Nothing is connected before it is asked for."""

    def __init__(
        self, url: URL, engines: Engines, watch: Watch, primary: Server | None = None, replicas: Replicas | None = None
    ) -> None:
        self.url = url
        self.reader, self.writer = engines
        self._watch = watch
        self._primary = primary or Server("primary", PrimaryGone)
        self._replicas = replicas or Replicas()

    @property
    def address(self) -> str:
        """Where it is, without its password."""
        return shown(self.url)

    @property
    def full_text(self) -> FullText:
        """The text index of this database."""
        return FULL_TEXT[self.writer.dialect.name]

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can only read, and sees one state from its first statement to its last.

        It asks the primary alone: for whatever somebody may do or has just done.
        """
        self._primary.require()
        with Session(self.reader, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def reading_published(self) -> Iterator[Session]:
        """The same for what is published: by a replica that has come as far as was ever told here, else the primary."""
        connection = self._replica()
        if connection is None:
            with self.reading() as session:
                yield session
        else:
            with connection, _session_on(connection) as session:
                yield session

    @contextmanager
    def reading_kept(self) -> Iterator[Session]:
        """The same for what no dataset revision tells of: by the primary, by a replica while the primary is gone."""
        with ExitStack() as opened:
            try:
                session = opened.enter_context(self.reading())
                session.connection()
            except PrimaryGone:
                connection = self._replica()
                if connection is None:
                    raise
                session = opened.enter_context(_session_on(opened.enter_context(connection)))
            yield session

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection for a question about what is published; as `reading_published`, without what a session costs."""
        connection = self._replica()
        if connection is None:
            self._primary.require()
            connection = self.reader.connect()
        with connection:
            try:
                yield connection
            except connection.dialect.loaded_dbapi.Error as error:
                # By the classes of SQLAlchemy, and ours, it is known that a database cannot be reached.
                raise server_of(connection, self._primary).told(connection, error) from error

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose work is committed at the end, or undone as a whole when something is raised."""
        self._primary.require()
        try:
            with Session(self.writer, expire_on_commit=False) as session, session.begin():
                # A session begins with its first statement. On SQLite the lock has to be held before that,
                # or two writers could read the same state and one of them fail.
                session.connection()
                yield session
            self._watch.hear(session.info.get(RAISED, 0))
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

    def require_newest(self, revision: int) -> None:
        """PrimaryGone where there may be such a dataset revision, which cannot be seen while the primary is gone."""
        if self._watch.is_cut_off and revision > self._watch.known:
            raise PrimaryGone

    def attended(self, setbacks: Setbacks) -> AbstractContextManager[None]:
        """While this lasts, publications are heard of, and servers that fail or come back are noticed beside."""
        return attended(self.url, self._watch, self._primary, self._replicas, setbacks)

    def missing(self) -> list[str]:
        """Which servers cannot be asked or lag behind, in sentences; nobody waits."""
        return self._replicas.missing(self._primary, self._watch.known) if self._replicas.all else []

    def _replica(self) -> Connection | None:
        """A connection to a replica that may answer for all that was ever told here."""
        return self._replicas.connection(self._watch.known) if self._replicas.all else None

    def close(self) -> None:
        """Closes every connection that no session holds."""
        self._watch.close()
        self._replicas.close()
        self.reader.dispose()
        self.writer.dispose()

    def __repr__(self) -> str:
        return f"Database({self.address})"


def _session_on(connection: Connection) -> Session:
    return Session(connection, autoflush=False, expire_on_commit=False)


def open_database(settings: Settings) -> Database:
    """The database that the settings name, not yet connected; DatabaseRefused for one that cannot be shared."""
    url = read_address(settings.database_url)
    return BACKENDS[url.get_backend_name()](url, settings)


def _open_sqlite(url: URL, settings: Settings) -> Database:
    engines = sqlite_engines(url, sum(places_of(settings.threads)))
    return Database(url, engines, SqliteWatch(engines.reader))


def _open_postgresql(url: URL, settings: Settings) -> Database:
    connections = sum(places_of(settings.threads))
    followers = read_addresses(settings.replica_url) if settings.replica_url else []
    replicas = Replicas(
        [Replica(f"replica {number}", replica_engine(one, connections)) for number, one in enumerate(followers, 1)]
    )
    primary, engines = Server("primary", PrimaryGone), postgresql_engines(url, connections)
    # The watch has a connection of its own, so that it never waits behind the questions of others. Where others can
    # tell as well, it gives up before those who wait for it do.
    looking = postgresql_engine(url, 1, REPLICA_WAITING_SECONDS if replicas.all else WAITING_SECONDS)
    if replicas.all:
        # Nobody else can answer where there are none: then each question tries.
        primary.notice(engines.writer)
        primary.notice(looking)
    watch = PostgresWatch(looking, settings.freshness_seconds, primary, replicas.revision)
    return Database(url, engines, watch, primary, replicas)


BACKENDS: dict[str, Callable[[URL, Settings], Database]] = {
    "sqlite": _open_sqlite,
    "postgresql": _open_postgresql,
}
