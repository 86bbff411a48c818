"""The database as commands find it: opened, brought up to date, and closed whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.progress import progress
from app.cli.refusals import tell
from app.errors import DatabaseNotBegun, DatabaseRefused, DatabaseUnreachable, WritingUnavailable

if TYPE_CHECKING:
    from app.settings import Settings
    from app.store.database import Database


NOT_ALLOWED = "42501"
"""SQLSTATE insufficient_privilege."""


@contextmanager
def opened_database(settings: "Settings") -> Iterator["Database"]:
    """The database of the settings, its primary alone; DatabaseRefused when it cannot be reached, now or later."""
    from sqlalchemy.exc import DatabaseError

    from app.store.database import UNREACHABLE, open_database

    # A command that reads what it has just written, or writes what rests on it, must not read what a replica lags by.
    database = open_database(settings.model_copy(update={"replica_url": None}))
    try:
        yield database
    except WritingUnavailable as error:
        # Whoever types a command sent nothing.
        raise DatabaseRefused(f"{error.why}: {database.address}.") from error
    except UNREACHABLE as error:
        raise DatabaseUnreachable(_told(database, error)) from error
    except DatabaseError as error:
        # The class itself says that a file is broken or no database; its other kinds would be our fault, but for what
        # a role of PostgreSQL may not do.
        if type(error) is not DatabaseError and getattr(error.orig, "sqlstate", None) != NOT_ALLOWED:
            raise
        raise DatabaseRefused(_told(database, error)) from error
    finally:
        database.close()


@contextmanager
def begun_database(settings: "Settings") -> Iterator["Database"]:
    """The same where somebody has begun it; else DatabaseNotBegun, or a wrong folder or name would give good news."""
    with opened_database(settings) as database:
        require_begun(database)
        yield database


def require_begun(database: "Database") -> None:
    """DatabaseNotBegun where there is no file, which would be made by opening it, or where there are no tables."""
    from app.store.checking import has_tables

    file = file_of(database)
    if file is not None and not file.is_file():
        raise DatabaseNotBegun(f"There is no database {file}.")
    with database.reading() as session:
        if not has_tables(session):
            raise DatabaseNotBegun(f"Nothing is stored in {database.address}.")


def file_of(database: "Database") -> Path | None:
    """The file of an SQLite database; None on PostgreSQL."""
    return Path(str(database.url.database)) if database.url.get_backend_name() == "sqlite" else None


def _told(database: "Database", error: Exception) -> str:
    # What follows the first line asks back, or says the same of another address of that name.
    reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    return f"The database {database.address} cannot be used: {reason}."


def bring_up_to_date(database: "Database") -> None:
    """Makes or changes the tables, and rebuilds what was derived with other vocabularies, where needed; says so.

    DatabaseRefused when a newer version wrote the database.
    """
    from app.store.indexing import is_stale

    change_tables(database)
    with database.reading() as session:
        stale = is_stale(session)
    if stale:
        rebuild_derived(database, "Rebuilding what is derived from cases, because vocabularies or rules have changed")


def change_tables(database: "Database") -> None:
    """Makes or changes the tables where needed and says so; DatabaseRefused when a newer version wrote them."""
    from app.store.migrating import migrate

    if migrate(database):
        tell(f"The tables of {database.address} have been brought to their newest form.")


def rebuild_derived(database: "Database", doing: str) -> int:
    """Makes all derived rows anew, showing how far that is; gives the number of revisions."""
    from app.store.indexing import count_revisions, rebuild

    with database.writing() as session:
        if not (total := count_revisions(session)):
            return rebuild(session, database.full_text)
        with progress(doing, total) as hear:
            return rebuild(session, database.full_text, hear)
