"""Tables as an SQLite file, the one form that is written by asking a database: the same rows, the same bytes."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from app.formats.columns import NEVER, Column, Type
from app.formats.package_tables import CASES, primary_key
from app.formats.records import Record
from app.formats.tables import Row, Table

APPLICATION = 0x534D_5350
"""By which the command `file` and others tell our files."""
_PRAGMAS = (
    "PRAGMA page_size = 4096", "PRAGMA encoding = 'UTF-8'", "PRAGMA auto_vacuum = NONE",
    f"PRAGMA application_id = {APPLICATION}", "PRAGMA user_version = 1",
    # Whoever ends in the middle throws the file away.
    "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA secure_delete = ON",
)  # fmt: skip
_TYPES = {Type.INTEGER: "INTEGER", Type.NUMBER: "REAL", Type.BOOLEAN: "INTEGER"}


class SqliteFile:
    """The file in the making, all tables at once."""

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in _PRAGMAS:
            self._connection.execute(pragma).close()
        self._connection.execute("BEGIN")
        for table in tables:
            self._connection.execute(_created(table))
        self._inserting = {table.name: _inserting(table.name, len(table.columns)) for table in tables}

    def add(self, record: Record) -> None:
        """Writes the rows of one case."""
        for table in self._tables:
            self._connection.executemany(self._inserting[table.name], table.rows(record))

    def close(self, beside: Mapping[str, Iterable[Row]]) -> None:
        """Writes tables of plain rows as well, each under a header, and the end of the file."""
        for name, rows in beside.items():
            header, *rest = rows
            columns = ", ".join(_quoted(str(column)) for column in header)
            self._connection.execute(f"CREATE TABLE {_quoted(name)} ({columns})")
            self._connection.executemany(_inserting(name, len(header)), rest)
        self._connection.execute("COMMIT")
        self._connection.close()


def _created(table: Table) -> str:
    declared = [_declared(column) for column in table.columns]
    if key := primary_key(table):
        declared.append(f"PRIMARY KEY ({', '.join(map(_quoted, key))})")
    if table.name != CASES:
        declared.append(f"FOREIGN KEY (slug) REFERENCES {CASES} (slug)")
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(declared)})"


def _declared(column: Column) -> str:
    kind = "TEXT" if column.separator else _TYPES.get(column.type, "TEXT")
    return f"{_quoted(column.name)} {kind}{' NOT NULL' if column.empty == NEVER else ''}"


def _inserting(name: str, columns: int) -> str:
    return f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * columns)})"  # noqa: S608  names of our own


def _quoted(name: str) -> str:
    return f'"{name}"'
