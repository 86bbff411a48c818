"""CSV (RFC 4180): UTF-8 without byte order mark, lines ending in CR LF, formulas made harmless."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import Any

from app.formats.columns import Cell, Column, Type
from app.formats.records import Record
from app.formats.tables import Row, Table

# What a spreadsheet takes for the beginning of a formula, in full width too. Apostrophes before it are counted in,
# so that one that is put before can be told from one that was there: to read a cell back, take one away.
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
HARMLESS = (
    "A text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula."
)


class CsvRows:
    """A table in the making: its header, then the rows of one case after another."""

    def __init__(self, table: Table) -> None:
        self._text = StringIO(newline="")
        self._writer = csv.writer(self._text, lineterminator="\r\n")
        self._table = table
        self._printers = [_printer(column) for column in table.columns]
        self.count = 0
        """Rows so far, without the header."""
        self._writer.writerow(table.header)

    def add(self, record: Record) -> None:
        """The rows of one case."""
        for row in self._table.rows(record):
            self._writer.writerow(
                [show(cell) if cell is not None else "" for show, cell in zip(self._printers, row, strict=True)]
            )
            self.count += 1

    def taken(self) -> bytes:
        """What was not taken yet."""
        taken = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        return taken


def csv_chunks(table: Table, records: Iterable[Record]) -> Iterator[bytes]:
    """The table with its header, a piece for each case."""
    rows = CsvRows(table)
    for record in records:
        rows.add(record)
        yield rows.taken()
    yield rows.taken()


def csv_rows(rows: Iterable[Row]) -> bytes:
    """Rows that follow no cases, as CSV: numbers stay numbers, every text is made harmless."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return text.getvalue().encode()


def _printer(column: Column) -> Callable[[Any], Cell]:
    if column.type is Type.BOOLEAN:
        return lambda cell: "true" if cell else "false"
    # A number below zero begins with a minus and stays a number.
    is_number = column.type in (Type.INTEGER, Type.NUMBER) and not column.separator
    return _number if is_number else _harmless


def _number(cell: Any) -> Cell:
    number: Cell = cell
    return number


def _harmless(text: str) -> str:
    return f"'{text}" if FORMULA.match(text) else text
