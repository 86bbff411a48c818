"""Being told of publications: a connection that listens, in a thread of its own."""

from collections.abc import Callable
from contextlib import closing, suppress
from selectors import EVENT_READ, DefaultSelector
from socket import socketpair
from threading import Thread
from typing import cast

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from app.store.freshness import CHANNEL
from app.store.servers import ENDING_SECONDS, ServerGone
from app.store.setbacks import Setback

SOONEST_SECONDS = 1.0
LATEST_SECONDS = 30.0
"""How long after it was cut off the listener connects again: at first, and where that fails again and again."""

CUT_OFF = (psycopg.Error, SQLAlchemyError, ServerGone)
"""What is no setback: it costs nothing but a later look."""


class Listener:
    """Listens until it is closed, and connects again whenever it is cut off.

    It only spares waiting: what it misses, the next look at the primary finds. So a server, or something between,
    that passes nothing on does no harm.
    """

    def __init__(self, engine: Engine, hear: Callable[[int], None], setback: Setback) -> None:
        """`hear` is told the number that came with it, 0 for none: a hint, as anybody in the database can send one."""
        self._engine, self._hear, self._setback = engine, hear, setback
        self._ending, self._end = socketpair()
        self._thread = Thread(target=self._listen, name="samspill-listener", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends it; one that is just connecting ends by itself."""
        self._end.close()
        self._thread.join(ENDING_SECONDS)

    def _listen(self) -> None:
        pause = SOONEST_SECONDS
        with self._ending:
            while True:
                with self._setback, suppress(*CUT_OFF), closing(self._connected()) as connection:
                    connection.execute(f"LISTEN {CHANNEL}".encode())
                    pause = SOONEST_SECONDS
                    # Something may have been published while nobody listened.
                    self._hear(0)
                    while not self._is_ended(connection):
                        for told in connection.notifies(timeout=0):
                            self._hear(_number(told.payload))
                if self._is_ended(seconds=pause):
                    return
                pause = min(2 * pause, LATEST_SECONDS)

    def _connected(self) -> "psycopg.Connection[tuple[object, ...]]":
        pooled = self._engine.raw_connection()
        connection = cast("psycopg.Connection[tuple[object, ...]]", pooled.driver_connection)
        pooled.detach()  # from here on it is ours to close
        connection.autocommit = True
        return connection

    def _is_ended(self, connection: object = None, seconds: float | None = None) -> bool:
        """Whether it is to end: known once the connection has something to say, or after some seconds."""
        with DefaultSelector() as waiting:
            waiting.register(self._ending, EVENT_READ)
            if connection is not None:
                waiting.register(connection, EVENT_READ)  # type: ignore[arg-type]
            return any(key.fileobj is self._ending for key, _ in waiting.select(seconds))


def _number(payload: str) -> int:
    return int(payload) if payload.isascii() and payload.isdigit() and len(payload) < 19 else 0
