"""How to talk to each database: drivers, pools, transactions, and what SQLite has to be told."""

import os
import sqlite3
from contextlib import suppress
from time import monotonic, sleep
from typing import Any, NamedTuple
from weakref import WeakSet

from sqlalchemy import URL, Connection, Engine, create_engine, event

from app.errors import DatabaseRefused
from app.store.patience import interrupt_sqlite, limit_postgresql
from app.store.refusals import refuse_in_words

WAITING_SECONDS = 10
"""How long to wait for a free connection, for another writer or for a server that does not answer."""

REPLICA_WAITING_SECONDS = 2
"""The same for a server that others can stand in for."""

SQLITE_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # what was published stays published, also after a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",  # a draft that was deleted, or a person who was erased, is no more in the file either
    # Seeding writes one long transaction; without a limit the log would keep its size for ever.
    "PRAGMA journal_size_limit = 67108864",
)
_CURSORS = "samspill.cursors"
"""Under which a connection knows what is being read with it."""


class Engines(NamedTuple):
    """One engine that can only read and one that writes; they may share their connections."""

    reader: Engine
    writer: Engine


def sqlite_engines(url: URL, threads: int) -> Engines:
    """Engines on one file: `threads` readers at a time, each in its own snapshot, beside one writer.

    DatabaseRefused without a file: in memory every connection would see a database of its own.
    """
    if url.database in (None, "", ":memory:"):
        raise DatabaseRefused(
            "SQLite needs a file, as in sqlite:///samspill.db; a database in memory cannot be shared."
        )
    reader = _sqlite_engine(url, threads, "BEGIN", (*SQLITE_PRAGMAS, "PRAGMA query_only = ON"))
    # SQLite has one writer at a time. Threads of this process queue for its connection, which is fair;
    # other processes are waited for by asking again and again.
    writer = _sqlite_engine(url, 1, "BEGIN IMMEDIATE", SQLITE_PRAGMAS)
    event.listen(writer, "handle_error", refuse_in_words)
    interrupt_sqlite(reader)
    return Engines(reader, writer)


def postgresql_engines(url: URL, threads: int) -> Engines:
    """Engines on one server, with `threads` connections for both.

    A reader sees one state from its first statement to its last, as on SQLite.
    """
    writer = postgresql_engine(url, threads)
    reader = writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    limit_postgresql(reader)
    return Engines(reader, writer)


def replica_engine(url: URL, threads: int) -> Engine:
    """An engine that reads from a server that follows another; it is given up sooner, as others can be asked."""
    engine = postgresql_engine(url, threads, REPLICA_WAITING_SECONDS)
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    limit_postgresql(reader)
    return reader


def postgresql_engine(url: URL, connections: int, waiting_seconds: int = WAITING_SECONDS) -> Engine:
    """An engine on one server with at most this many connections."""
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=waiting_seconds,
        # A server that was restarted leaves dead connections behind; nobody's question should meet one.
        pool_pre_ping=True,
        connect_args={
            "application_name": "samspill",
            "connect_timeout": waiting_seconds,
            # A server that is gone without a word is given up as soon as one that cannot be reached.
            "tcp_user_timeout": waiting_seconds * 1000,
            # Who only listens sends nothing else by which that would show.
            "keepalives_idle": waiting_seconds,
            "keepalives_interval": waiting_seconds,
        },
    )
    event.listen(engine, "handle_error", refuse_in_words)

    @event.listens_for(engine, "checkin")
    def leave_it_to_the_server(connection: Any, _record: Any) -> None:
        # After a reader, the next transaction would be begun as READ WRITE, even where the server has been told that
        # nothing may be written.
        if connection is not None and not connection.closed:
            connection.read_only = None

    return engine


def _sqlite_engine(url: URL, connections: int, begin: str, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(
        url,
        # What people ask stands in no error, and so in no log.
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=WAITING_SECONDS,
        # One thread at a time has a connection, though not always the same: the pool sees to that.
        # Without an isolation level the driver begins nothing by itself, so that `begin` below can.
        connect_args={"check_same_thread": False, "isolation_level": None, "timeout": WAITING_SECONDS},
    )

    @event.listens_for(engine, "do_connect")
    def make_private(_dialect: Any, _record: Any, arguments: Any, _options: Any) -> None:
        # Drafts and e-mail addresses stand in it: a new file is for its owner alone, as is what SQLite puts beside it.
        with suppress(OSError):
            os.close(os.open(arguments[0], os.O_CREAT | os.O_EXCL, 0o600))

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        _keep_a_log(connection)
        for pragma in pragmas:
            connection.execute(pragma).close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    _leave_nothing_open(engine)
    return engine


def _leave_nothing_open(engine: Engine) -> None:
    """Closes what was still being read when a connection goes back to its pool."""
    # In SQLite a select that is not read to its end outlives its transaction, and holds the state that it began with:
    # who has the connection next would read old rows, or be told that the database is locked. An error that somebody
    # keeps, such as a log, keeps the select as well.

    @event.listens_for(engine, "after_cursor_execute")
    def remember(connection: Connection, cursor: sqlite3.Cursor, *_: Any) -> None:
        connection.info.setdefault(_CURSORS, WeakSet()).add(cursor)

    @event.listens_for(engine, "checkin")
    def close(_connection: sqlite3.Connection | None, record: Any) -> None:
        for cursor in list(record.info.pop(_CURSORS, ())):
            cursor.close()


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Turns on the write-ahead log, with which readers and the writer do not wait for each other."""
    # For this change alone SQLite does not wait by itself when another process makes it at the same moment.
    deadline = monotonic() + WAITING_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
            sleep(0.01)
