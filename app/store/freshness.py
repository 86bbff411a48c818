"""How far the collection has come, asked at every request and therefore as cheaply as each database allows."""

import sqlite3
from threading import Lock
from time import monotonic
from typing import Protocol, cast

from sqlalchemy import Engine, text

DATASET_REVISION = "SELECT revision FROM dataset WHERE id = 1"


class Watch(Protocol):
    """Knows the newest dataset revision; every thread may ask."""

    def revision(self) -> int:
        """The newest dataset revision, as far as this watch has noticed."""

    def at_hand(self) -> int | None:
        """The same where nobody has to be waited for, else None; an event loop may ask."""

    def look_again(self) -> None:
        """Makes the next `revision()` ask the database, whatever was noticed before."""

    def close(self) -> None:
        """Gives its connection back."""


class SqliteWatch:
    """Asks the file every time: a connection of its own reads one row in under 3 µs.

    In WAL mode no writer can make it wait, and what another process commits is seen at once.
    """

    def __init__(self, engine: Engine) -> None:
        self._lock = Lock()
        self._engine = engine
        self._connection: sqlite3.Connection | None = None

    def revision(self) -> int:
        """The newest dataset revision that any process has committed."""
        with self._lock:
            connection = self._connection or self._connect()
            # No transaction stays open behind this, or the next reading would see the same state again.
            return int(connection.execute(DATASET_REVISION).fetchone()[0])

    def at_hand(self) -> int | None:
        """The newest dataset revision; None before it is connected, and while another thread asks."""
        if not self._lock.acquire(blocking=False):
            return None
        try:
            if self._connection is None:
                return None
            return int(self._connection.execute(DATASET_REVISION).fetchone()[0])
        finally:
            self._lock.release()

    def look_again(self) -> None:
        """Nothing to do: every reading looks."""

    def close(self) -> None:
        """Closes its connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _connect(self) -> sqlite3.Connection:
        pooled = self._engine.raw_connection()
        self._connection = cast(sqlite3.Connection, pooled.driver_connection)
        pooled.detach()  # from here on it is ours to close, and the pool may open another
        return self._connection


class PostgresWatch:
    """Asks the server at most once in `freshness_seconds`, and remembers in between."""

    def __init__(self, engine: Engine, freshness_seconds: float) -> None:
        self._lock = Lock()
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._freshness_seconds = freshness_seconds
        self._known = 0
        self._next_look = 0.0

    def revision(self) -> int:
        """The newest dataset revision, or one that was the newest `freshness_seconds` ago."""
        if monotonic() < self._next_look:
            return self._known
        with self._lock:
            if monotonic() >= self._next_look:
                self._known = self._look()
                self._next_look = monotonic() + self._freshness_seconds
            return self._known

    def at_hand(self) -> int | None:
        """What is remembered; None when it is time to ask the server."""
        return self._known if monotonic() < self._next_look else None

    def look_again(self) -> None:
        """Makes the next `revision()` ask the server."""
        # A look that is under way may have begun before the commit: waiting for it keeps its older
        # answer from being remembered after this.
        with self._lock:
            self._next_look = 0.0

    def close(self) -> None:
        """Closes its connection."""
        self._engine.dispose()

    def _look(self) -> int:
        with self._engine.connect() as connection:
            return int(connection.execute(text(DATASET_REVISION)).scalar_one())
