"""How long a reading may take: what is asked for somebody is given up in time, whatever the database makes of it."""

import sqlite3
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, event

from app.errors import OutOfTime

STEPS = 50_000
"""Steps of SQLite, some 1 ms of work, after which it looks whether its time is over."""
_ENDS = "samspill.ends"
"""Under which a connection knows until when it may read."""
_CANCELLED = "57014"
"""SQLSTATE of PostgreSQL: query_canceled."""

_seconds: ContextVar[float | None] = ContextVar("samspill.seconds", default=None)


@contextmanager
def reading_within(seconds: float | None) -> Iterator[None]:
    """While this lasts, here and in the threads that work for it, no reading takes longer; OutOfTime where it would.

    SQLite counts from the beginning of a session, PostgreSQL for each statement. None is for what may take its time.
    """
    before = _seconds.set(seconds)
    try:
        yield
    finally:
        _seconds.reset(before)


def interrupt_sqlite(engine: Engine) -> None:
    """Has readers on SQLite give up in time."""

    @event.listens_for(engine, "connect")
    def look(connection: sqlite3.Connection, record: Any) -> None:
        told: MutableMapping[str, Any] = record.info
        connection.set_progress_handler(lambda: _ENDS in told and monotonic() > told[_ENDS], STEPS)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if (seconds := _seconds.get()) is not None:
            connection.info[_ENDS] = monotonic() + seconds

    @event.listens_for(engine, "checkin")
    def forget(_connection: sqlite3.Connection | None, record: Any) -> None:
        record.info.pop(_ENDS, None)

    event.listen(engine, "handle_error", _give_up_in_words)


def limit_postgresql(reader: Engine) -> None:
    """Has readers on PostgreSQL give up in time."""

    @event.listens_for(reader, "begin")
    def begin(connection: Connection) -> None:
        if (seconds := _seconds.get()) is not None:
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {max(1, round(seconds * 1000))}")

    event.listen(reader, "handle_error", _give_up_in_words)


def _give_up_in_words(context: ExceptionContext) -> None:
    """OutOfTime in place of the driver's error, where a reading was given up."""
    error = context.original_exception
    is_interrupted = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT
    if is_interrupted or getattr(error, "sqlstate", None) == _CANCELLED:
        raise OutOfTime from error
