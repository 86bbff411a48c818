"""Bringing the tables to the form that this version expects, or refusing to touch them."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError

from app.errors import DatabaseRefused, DatabaseUnreachable
from app.store import migrations
from app.store.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

VERSIONS = Path(migrations.__file__).with_name("versions")
"""Files that are called by their number, which is their revision, and by what they bring."""

MIGRATING = 0x5341_4D53
"""Key of the advisory lock on PostgreSQL that one migrating process holds; any number would do."""
OLDEST_SERVER = 15
"""The version of PostgreSQL from which on all works that is asked of it."""


def migrate(database: Database) -> bool:
    """Brings the tables to the newest form, by all migrations or by none; says whether there was anything to do.

    Several processes may call it at once: one migrates, the others wait and find it done.
    DatabaseRefused when the database cannot be reached, its server is too old, or a newer version wrote it.
    """
    _reach(database)
    with database.writing() as session:
        connection = session.connection()
        _wait_for_others(connection)
        return _upgrade(connection)


def _reach(database: Database) -> None:
    try:
        with database.reading() as session:
            dialect = session.connection().dialect
    except DatabaseError as error:
        reason = " ".join(str(error.orig).split())
        refused = DatabaseUnreachable if isinstance(error, OperationalError) else DatabaseRefused
        raise refused(f"{database.address} cannot be reached: {reason}.") from error
    version: tuple[int, ...] = getattr(dialect, "server_version_info", ())
    if dialect.name == "postgresql" and version < (OLDEST_SERVER,):
        told = ".".join(map(str, version))
        raise DatabaseRefused(
            f"{database.address} is served by PostgreSQL {told}; Samspill needs version {OLDEST_SERVER} or newer."
        )


def _wait_for_others(connection: Connection) -> None:
    # On SQLite the transaction itself is the lock.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})


def _upgrade(connection: Connection) -> bool:
    if is_newest(connection):
        return False
    # Imported here: it takes 8 MB of a process that serves, and at most starts there is nothing to do.
    from alembic import command

    command.upgrade(_config(connection), "head")
    return True


def is_newest(connection: Connection) -> bool:
    """Whether the tables are in the newest form; DatabaseRefused when a newer version wrote them."""
    known = sorted(file.name.partition("_")[0] for file in VERSIONS.glob("*.py"))
    newest, present = known[-1], _present(connection)
    if present is not None and present not in known:
        raise DatabaseRefused(
            f"The tables of this database are of version {present}, and this version of Samspill knows them "
            f"up to {newest}: it was written by a newer one."
        )
    return present == newest


def _present(connection: Connection) -> str | None:
    """The revision of the last migration that ran here; None where none ever did."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "app.store:migrations")
    return config
