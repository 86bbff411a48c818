"""Parquet: a table as typed columns, each described in the schema. Imported where it is used, as pyarrow is heavy."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import pyarrow
from pyarrow.parquet import ParquetWriter

from app.formats.about import LICENCE, About
from app.formats.columns import Column, Type
from app.formats.records import Record
from app.formats.tables import Row, Table

ROWS = 2_000
"""Rows that are held in memory at a time."""

_TYPES = {
    Type.TEXT: pyarrow.string(),
    Type.CODE: pyarrow.string(),
    Type.DATE: pyarrow.string(),
    Type.INTEGER: pyarrow.int64(),
    Type.NUMBER: pyarrow.float64(),
    Type.BOOLEAN: pyarrow.bool_(),
}


class ParquetRows:
    """A table in the making, some rows of it in memory at a time."""

    def __init__(self, file: IO[bytes] | Path, table: Table, about: About) -> None:
        self._table = table
        self._schema = pyarrow.schema(
            [_field(column, about.sentences) for column in table.columns], _told(table, about)
        )
        self._writer = ParquetWriter(file, self._schema, compression="zstd")
        self._held: list[Row] = []

    def add(self, record: Record) -> None:
        """The rows of one case."""
        for row in self._table.rows(record):
            self._held.append(row)
            if len(self._held) == ROWS:
                self._write()

    def close(self) -> None:
        """Writes the end of the file."""
        if self._held:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        columns = zip(*self._held, strict=True)
        arrays = [pyarrow.array(cells, field.type) for cells, field in zip(columns, self._schema, strict=True)]
        self._writer.write_batch(pyarrow.record_batch(arrays, schema=self._schema))
        self._held = []


def write_parquet(file: IO[bytes], table: Table, about: About, records: Iterable[Record]) -> None:
    """Writes the table, some rows at a time."""
    rows = ParquetRows(file, table, about)
    for record in records:
        rows.add(record)
    rows.close()


def _field(column: Column, language: str) -> Any:
    told = {"label": column.label(language).text, "description": column.description, "empty": column.empty,
            "language": column.language, "vocabulary": column.vocabulary, "separator": column.separator}  # fmt: skip
    kind = pyarrow.string() if column.separator else _TYPES[column.type]
    return pyarrow.field(column.name, kind, metadata={name: text for name, text in told.items() if text})


def _told(table: Table, about: About) -> dict[str, str]:
    return {
        "description": table.description,
        "question": about.words,
        "language": about.sentences,
        "expression": about.expression,
        "cases": str(about.cases),
        "revision": str(about.revision),
        "licence": LICENCE,
    }
