"""What a database says that takes nothing down, in our words."""

import sqlite3

from sqlalchemy import Connection, ExceptionContext

from app.errors import WritingUnavailable

FULL = "The disk of the database is full"
READ_ONLY = "The database can only be read for the moment"
FAILING = "The disk of the database takes nothing down"
HELD = "Another change does not end"
SILENT = "The database ended a change of which it heard nothing for a minute"

_KINDS = {sqlite3.SQLITE_FULL: FULL, sqlite3.SQLITE_READONLY: READ_ONLY}
"""By the code of an SQLite error without what it says more."""
_CODES = dict.fromkeys(
    # A quota or the largest size of a file is reached, or the disk fails.
    (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE),
    FAILING,
)
_STATES = {"53100": FULL, "25006": READ_ONLY, "55P03": HELD, "25P03": SILENT}
"""By SQLSTATE of PostgreSQL: disk_full, read_only_sql_transaction, lock_not_available, and
idle_in_transaction_session_timeout."""


def refuse_in_words(context: ExceptionContext) -> None:
    """WritingUnavailable in place of the driver's error, where it means that nothing can be written now."""
    why = _why(context.original_exception)
    if why is not None and not _is_reader(context.connection):
        raise WritingUnavailable(why) from context.original_exception


def _is_reader(connection: Connection | None) -> bool:
    """Whether it was opened to read alone: what cannot be written there is a mistake of ours."""
    return connection is not None and bool(connection.get_execution_options().get("postgresql_readonly"))


def _why(error: BaseException) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _CODES.get(code) or _KINDS.get(code & 0xFF)
    return _STATES.get(getattr(error, "sqlstate", None) or "")
