"""How far the collection has come, asked at every request and therefore as cheaply as each database allows."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import Protocol, cast

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from app.store.servers import PrimaryGone, Server, ServerGone

DATASET_REVISION = "SELECT revision FROM dataset WHERE id = 1"
CHANNEL = "samspill_dataset"
"""On which PostgreSQL tells of each publication."""
RAISED = "samspill.raised"
"""Under which a session knows to which dataset revision it has raised the collection."""


def announce(session: Session, revision: int) -> None:
    """Lets others know of a dataset revision once, and only if, the transaction that makes it is committed."""
    session.info[RAISED] = revision
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_notify(:channel, :told)"), {"channel": CHANNEL, "told": str(revision)})


class Watch(Protocol):
    """Knows the newest dataset revision; every thread may ask."""

    def revision(self) -> int:
        """The newest dataset revision, as far as this watch has noticed."""

    def at_hand(self) -> int | None:
        """The same where nobody has to be waited for, else None; an event loop may ask."""

    def look_again(self) -> None:
        """Makes the next `revision()` ask the database, whatever was noticed before."""

    @property
    def known(self) -> int:
        """The newest dataset revision that was noticed, without asking where that costs anything."""

    @property
    def is_cut_off(self) -> bool:
        """Whether there may be a newer one that cannot be seen from here."""

    def hear(self, revision: int) -> None:
        """Takes note of a dataset revision that this process has made."""

    def try_again(self) -> None:
        """Asks a primary that failed, so that no question has to find out that it still does not answer."""

    def close(self) -> None:
        """Gives its connection back."""


class SqliteWatch:
    """Asks the file every time: a connection of its own reads one row, in 2 µs alone and 8 between other work.

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

    known = property(revision)
    is_cut_off = False

    def hear(self, revision: int) -> None:
        """Nothing to do either."""

    def try_again(self) -> None:
        """Nor here."""

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
    """Asks the primary at most once in `freshness_seconds`, and remembers in between."""

    def __init__(
        self,
        engine: Engine,
        freshness_seconds: float,
        primary: Server,
        otherwise: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`otherwise` tells how far its replicas have come, for while it cannot be asked; None for no answer."""
        self.is_cut_off = False
        self._lock = Lock()
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._freshness_seconds = freshness_seconds
        self._primary, self._otherwise = primary, otherwise
        self.known = 0
        self._next_look = 0.0

    def revision(self) -> int:
        """The newest dataset revision, or one that was the newest `freshness_seconds` ago."""
        if monotonic() < self._next_look:
            return self.known
        with self._lock:
            if monotonic() >= self._next_look:
                self.known = self._look()
                self._next_look = monotonic() + self._freshness_seconds
            return self.known

    def at_hand(self) -> int | None:
        """What is remembered; None when it is time to ask the server."""
        return self.known if monotonic() < self._next_look else None

    def look_again(self) -> None:
        """Makes the next `revision()` ask the server."""
        # A look that is under way may have begun before the commit: waiting for it keeps its older
        # answer from being remembered after this.
        with self._lock:
            self._next_look = 0.0

    def hear(self, revision: int) -> None:
        """From here on nothing older is told, whether or not the server can be asked."""
        with self._lock:
            self.known = max(self.known, revision)

    def try_again(self) -> None:
        """Lets it rest on where it fails again."""
        with suppress(SQLAlchemyError, ServerGone), self._engine.connect():
            self._primary.rise()

    def close(self) -> None:
        """Closes its connection."""
        self._engine.dispose()

    def _look(self) -> int:
        try:
            found = self._asked()
        except PrimaryGone:
            reached = self._otherwise()
            if reached is None:
                raise
            self.is_cut_off = True
            # A replica may lag behind what was told already.
            return max(self.known, reached)
        self.is_cut_off = False
        return found

    def _asked(self) -> int:
        self._primary.require()
        with self._engine.connect() as connection:
            found = int(connection.execute(text(DATASET_REVISION)).scalar_one())
        self._primary.rise()
        return found
