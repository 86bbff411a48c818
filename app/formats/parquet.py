"""Parquet: a table as typed columns, each described in the schema. Imported where it is used, as pyarrow is heavy."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
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


def write_parquet(file: IO[bytes], table: Table, about: About, records: Iterable[Record]) -> None:
    """Writes the table, some rows at a time."""
    schema = pyarrow.schema([_field(column, about.sentences) for column in table.columns], _told(table, about))
    rows = chain.from_iterable(table.rows(record) for record in records)
    with ParquetWriter(file, schema, compression="zstd") as writer:
        for some in _batches(rows):
            columns = zip(*some, strict=True)
            arrays = [pyarrow.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(rows, ROWS)):
        yield some


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
