"""An SQLite database as a file by itself: copied while others write, sealed, and looked through."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import DatabaseRefused, TransferRefused

PAGES_AT_A_TIME = 4096
"""Pages of 4 KB copied before somebody hears how far it is."""

Hear = Callable[[int, int], None]
"""Hears how many pages are done, and of how many."""


def copy_sqlite(source: Path, target: Path, hear: Hear = lambda done, total: None) -> None:
    """Writes a database into an empty file as it is at one moment; DatabaseRefused.

    Others read and write meanwhile.
    """
    with _in_words(source), closing(_opened(source)) as here, closing(_opened(target)) as there:
        # Within one transaction the copy stays at its state. Else it would begin anew with every page that another
        # process writes, and never end beside ten of them.
        here.execute("BEGIN").close()
        here.execute("SELECT count(*) FROM sqlite_master").fetchone()
        there.execute("PRAGMA synchronous = OFF").close()  # it is synced as a whole before it gets its name
        here.backup(there, pages=PAGES_AT_A_TIME, progress=lambda _, left, total: hear(total - left, total))


def seal(file: Path) -> None:
    """Makes a database that nobody else has open one file without a log beside it, and looks whether it is whole.

    DatabaseRefused where it is not.
    """
    with _in_words(file), closing(_opened(file)) as database:
        database.execute("PRAGMA journal_mode = DELETE").close()
        wrong = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        dangling = database.execute("PRAGMA foreign_key_check").fetchone()
    if wrong != "ok" or dangling:
        named = wrong if wrong != "ok" else f"a row of {dangling[0]} names one of {dangling[2]} that there is not"
        raise DatabaseRefused(f"The database is not whole: {named}.")


def require_unused(file: Path) -> None:
    """TransferRefused where somebody else has a database open; afterwards no log lies beside it."""
    with closing(_opened(file)) as database:
        try:
            database.execute("PRAGMA busy_timeout = 0").close()
            database.execute("PRAGMA journal_mode = DELETE").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise TransferRefused(f"{file} is in use: end what serves it first.") from None


def _opened(file: Path) -> sqlite3.Connection:
    # So that none is made that is not there.
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)


@contextmanager
def _in_words(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise DatabaseRefused(f"{file} cannot be copied whole: {error}. Nothing was kept of it.") from error
