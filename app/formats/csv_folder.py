"""Tables as CSV files in a folder, all of them written while the cases are read once."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.formats.delimited import CsvRows
from app.formats.package_tables import reasoned
from app.formats.records import Record
from app.formats.tables import Table


@dataclass(frozen=True, slots=True)
class Written:
    """A table that was written."""

    table: Table
    path: Path
    rows: int
    bytes: int
    sha256: str
    """Hexadecimal."""


class CsvFolder:
    """The tables in the making."""

    def __init__(self, folder: Path, tables: Iterable[Table]) -> None:
        self._files = [_CsvFile(folder / f"{table.name}.csv", table) for table in tables]

    def add(self, record: Record) -> None:
        """Writes the rows of one case."""
        for file in self._files:
            file.add(record)

    def close(self) -> list[Written]:
        """What was written."""
        return [file.close() for file in self._files]


class _CsvFile:
    def __init__(self, path: Path, table: Table) -> None:
        self._path, self._table = path, table
        self._rows = CsvRows(reasoned(table))
        self._file = path.open("wb")
        self._digest, self._bytes = hashlib.sha256(), 0

    def add(self, record: Record) -> None:
        self._rows.add(record)
        self._write()

    def close(self) -> Written:
        self._write()
        self._file.close()
        return Written(self._table, self._path, self._rows.count, self._bytes, self._digest.hexdigest())

    def _write(self) -> None:
        taken = self._rows.taken()
        self._digest.update(taken)
        self._bytes += len(taken)
        self._file.write(taken)
