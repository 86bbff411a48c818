"""XLSX: sheets written row by row at flat memory. Imported where it is used, as xlsxwriter is heavy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import IO, Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from app.errors import Fault, QueryRefused
from app.formats.about import LICENCE, LICENCE_ADDRESS, About, selection_note
from app.formats.columns import Cell, Column, Type
from app.formats.records import Record
from app.formats.tables import Row, Table

NO_DAY = "1980-01-01"
"""The first day that a file of this kind can know."""
WIDTHS = {Type.TEXT: 30, Type.CODE: 24}
"""Of columns, in characters; others are as wide as their name needs."""
NAMES_WIDTH, WRAPPED_WIDTH = 28, 44
"""Of the first and of the other columns of sheets for people."""
WRAPPED_COLUMNS = 40
"""Up to which columns of such a sheet are made wide."""


def write_workbook(
    file: IO[bytes], tables: Sequence[Table], about: About, records: Iterable[Record], labels: Iterable[Row] = ()
) -> None:
    """Writes a sheet for each table, after one that says what it is about and one that describes the columns.

    `labels` are rows under LABELS, for a sheet that says what the codes mean; none where the tables say it.

    All sheets grow together, so that the cases are read once. QueryRefused where a sheet cannot hold the rows or
    a cell the text: a spreadsheet would cut them in silence.
    """
    with _opened(file, about.published_on) as book:
        _fill(_sheet(book, "about"), ([name, value] for name, value in about_rows(about)))
        described = (row for table in tables for row in _described(table, about.sentences))
        _fill(_sheet(book, "columns"), [DESCRIPTION, *described])
        sheets = [_TableSheet(_sheet(book, table.name), table) for table in tables]
        for record in records:
            for sheet in sheets:
                sheet.add(record)
        if labels := list(labels):
            _fill(_sheet(book, "labels"), [LABELS, *labels])


def write_sheets(file: IO[bytes], sheets: Mapping[str, Iterable[Row]], published_on: str | None) -> None:
    """Writes sheets of plain rows by name, for people: what is long is wrapped, the first row and column stay.

    `published_on` is the day of the revision; QueryRefused where a sheet cannot hold the rows or a cell the text.
    """
    with _opened(file, published_on) as book:
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, rows in sheets.items():
            sheet = _sheet(book, name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 0, NAMES_WIDTH, wrapped)
            sheet.set_column(1, WRAPPED_COLUMNS, WRAPPED_WIDTH, wrapped)
            for place, row in enumerate(rows):
                sheet.write_cells(place, row)


@contextmanager
def _opened(file: IO[bytes], published_on: str | None) -> Iterator[Any]:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with TemporaryDirectory() as folder, Workbook(file, {**options, "tmpdir": folder}) as book:
        # The day of the revision, not of the download: the same bytes for the same question.
        created = datetime.fromisoformat(published_on or NO_DAY)
        book.set_properties({"created": created, "title": "Samspill"})
        yield book


def about_rows(about: About) -> Iterator[tuple[str, Cell]]:
    """What a workbook says of itself, in the language of its sentences."""
    words = _WORDS[about.sentences]
    yield words.question, about.words
    yield words.expression, about.expression or None
    yield words.cases, about.cases
    yield words.revision, about.revision
    yield words.published, about.published_on
    yield words.licence, f"{LICENCE} {LICENCE_ADDRESS}"
    yield words.beware, selection_note(about.cases, about.sentences)


@dataclass(frozen=True, slots=True)
class _Words:
    question: str
    expression: str
    cases: str
    revision: str
    published: str
    licence: str
    beware: str


_WORDS = {
    "en": _Words(
        "Question", "As an expression", "Cases", "Revision of the dataset", "Published on", "Licence", "Beware"
    ),
    "nb": _Words("Spørsmål", "Som uttrykk", "Saker", "Datasettets revisjon", "Publisert", "Lisens", "Merk"),
    "nn": _Words("Spørsmål", "Som uttrykk", "Saker", "Revisjon av datasettet", "Publisert", "Lisens", "Merk"),
}

_SAID = tuple(field.name for field in fields(Column) if field.name != "name")
DESCRIPTION = ("sheet", "name", "label", *_SAID)
"""Header of the sheet that describes the columns."""
LABELS = ("field", "code", "label", "language")
"""Header of the sheet that says what the codes mean."""


def _described(table: Table, language: str) -> Iterator[Row]:
    for column in table.columns:
        yield [table.name, column.name, column.label(language).text, *(getattr(column, said) for said in _SAID)]


class _TableSheet:
    """A sheet that grows case by case."""

    def __init__(self, sheet: "PlainSheet", table: Table) -> None:
        self._sheet, self._table = sheet, table
        self._next = 1
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, WIDTHS.get(column.type, len(column.name) + 2))
            sheet.write(0, place, column.name)

    def add(self, record: Record) -> None:
        """Writes the rows of one case."""
        for row in self._table.rows(record):
            self._sheet.write_cells(self._next, row)
            self._next += 1


class PlainSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter ships no types
    """A sheet of plain cells: a text is a text whatever it looks like."""

    def write_cells(self, place: int, row: Row) -> None:
        """One row of cells; QueryRefused where the sheet or a cell is full."""
        for column, cell in enumerate(row):
            if cell is None:
                continue
            if isinstance(cell, str):
                refused = self.write_string(place, column, cell)
            elif isinstance(cell, bool):
                refused = self.write_boolean(place, column, cell)
            else:
                refused = self.write_number(place, column, cell)
            if refused:
                raise _too_large(self.get_name(), refused)

    def _xml_rich_inline_string(self, string: str, attributes: Any) -> None:
        # The library takes a text between <r> and </r> for markup of its own and would write it unescaped.
        self._xml_inline_string(string, None, attributes)


def _sheet(book: Any, name: str) -> PlainSheet:
    sheet: PlainSheet = book.add_worksheet(name, worksheet_class=PlainSheet)
    # Numbers of municipalities stay text, as some begin with 0; no green corners for that.
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return sheet


def _fill(sheet: PlainSheet, rows: Iterable[Row]) -> None:
    sheet.set_column(0, 1, 24)
    for place, row in enumerate(rows):
        sheet.write_cells(place, row)


def _too_large(sheet: str, reason: int) -> QueryRefused:
    what = "more than 1,048,576 rows" if reason == -1 else "a text of more than 32,767 characters"
    detail = f"XLSX cannot hold {what} in the sheet '{sheet}'; ask for fewer cases, or for CSV or Parquet."
    return QueryRefused(detail, [Fault(detail, parameter="format", did_you_mean="csv")])
