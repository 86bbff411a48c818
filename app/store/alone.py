"""One at a time, of all processes that serve a database, sees to what is to be done once."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from app.store.database import Database
from app.store.engines import postgresql_engine

KEY = 0x53616D7370696C6C
"""Of the lock in PostgreSQL, whose number is shared with all who use the same database: "Samspill"."""


def seeing_to_it(database: Database) -> AbstractContextManager[bool]:
    """Whether whoever asks is the only one, while this lasts. Nobody waits; who ends in any way lets go."""
    return _ALONE[database.writer.dialect.name](database)


@contextmanager
def _beside_a_file(database: Database) -> Iterator[bool]:
    if sys.platform == "win32":
        # It knows no such lock; there it is done twice at worst.
        yield True
        return
    # The folder, as closing another descriptor of the file itself would end SQLite's own locks on it.
    folder = os.open(Path(str(database.url.database)).resolve().parent, os.O_RDONLY)
    try:
        yield _is_first(folder)
    finally:
        os.close(folder)


def _is_first(folder: int) -> bool:
    from fcntl import LOCK_EX, LOCK_NB, flock

    # Some disks know none either.
    with suppress(OSError):
        try:
            flock(folder, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            return False
    return True


@contextmanager
def _on_a_server(database: Database) -> Iterator[bool]:
    # A connection of its own, as all others are counted on by those who ask.
    engine = postgresql_engine(database.url, 1)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            # Of a machine that is gone without a word the server would keep the lock for two hours.
            for name, value in (("idle", 30), ("interval", 10), ("count", 3)):
                connection.exec_driver_sql(f"SET tcp_keepalives_{name} = {value}")
            is_first = connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({KEY})").scalar_one()
            try:
                yield bool(is_first)
            finally:
                if is_first:
                    with suppress(SQLAlchemyError):
                        connection.exec_driver_sql(f"SELECT pg_advisory_unlock({KEY})")
    finally:
        engine.dispose()


_ALONE: dict[str, Callable[[Database], AbstractContextManager[bool]]] = {
    "sqlite": _beside_a_file,
    "postgresql": _on_a_server,
}
