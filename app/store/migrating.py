"""Bringing the tables to the form that this version expects, or refusing to touch them."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError, OperationalError

from app.errors import DatabaseRefused, DatabaseUnreachable
from app.store.database import Database

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
    command.upgrade(_config(connection), "head")
    return True


def is_newest(connection: Connection) -> bool:
    """Whether the tables are in the newest form; DatabaseRefused when a newer version wrote them."""
    scripts = ScriptDirectory.from_config(_config(connection))
    newest = scripts.get_current_head()
    present = MigrationContext.configure(connection).get_current_revision()
    if present is not None and present not in {script.revision for script in scripts.walk_revisions()}:
        raise DatabaseRefused(
            f"The tables of this database are of version {present}, and this version of Samspill knows them "
            f"up to {newest}: it was written by a newer one."
        )
    return present == newest


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "app.store:migrations")
    return config
