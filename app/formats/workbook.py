"""Workbooks: tables of cases, and sheets for people. Imported where it is used, as xlsxwriter is heavy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import IO, Any

from app.formats.about import LICENCE, LICENCE_ADDRESS, About, selection_note
from app.formats.columns import Cell, Column, Type
from app.formats.plain_sheet import PlainSheet, fill, new_sheet, opened_book
from app.formats.records import Record
from app.formats.tables import Row, Table

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
    with opened_book(file, about.published_on) as book:
        fill(_narrow(book, "about"), about_rows(about))
        fill(_narrow(book, "columns"), described_columns(tables, about.sentences))
        sheets = [TableSheet(new_sheet(book, table.name), table) for table in tables]
        for record in records:
            for sheet in sheets:
                sheet.add(record)
        if labels := list(labels):
            fill(_narrow(book, "labels"), [LABELS, *labels])


def _narrow(book: Any, name: str) -> PlainSheet:
    sheet = new_sheet(book, name)
    sheet.set_column(0, 1, 24)
    return sheet


def write_sheets(
    file: IO[bytes],
    sheets: Mapping[str, Iterable[Row]],
    published_on: str | None,
    widths: Mapping[str, int] | None = None,
) -> None:
    """Writes sheets of plain rows by name, for people: what is long is wrapped, the first row and column stay.

    `published_on` is the day of the revision, `widths` are those of columns by sheet where they are not the usual ones;
    QueryRefused where a sheet cannot hold the rows or a cell the text.
    """
    with opened_book(file, published_on) as book:
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for name, rows in sheets.items():
            sheet = new_sheet(book, name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 0, NAMES_WIDTH, wrapped)
            sheet.set_column(1, WRAPPED_COLUMNS, (widths or {}).get(name, WRAPPED_WIDTH), wrapped)
            for place, row in enumerate(rows):
                sheet.write_cells(place, row)


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
    "nb": _Words("Spørsmål", "Som uttrykk", "Saker", "Datasettrevisjon", "Publisert", "Lisens", "Merk"),
    "nn": _Words("Spørsmål", "Som uttrykk", "Saker", "Datasettrevisjon", "Publisert", "Lisens", "Merk"),
}

_SAID = tuple(field.name for field in fields(Column) if field.name != "name")
DESCRIPTION = ("sheet", "name", "label", *_SAID)
"""Header of the sheet that describes the columns."""
LABELS = ("field", "code", "label", "language")
"""Header of the sheet that says what the codes mean."""


def described_columns(tables: Iterable[Table], language: str) -> Iterator[Row]:
    """A header and a row for each column, named in a language of sentences."""
    yield DESCRIPTION
    for table in tables:
        for column in table.columns:
            said = (getattr(column, name) for name in _SAID)
            yield [table.name, column.name, column.label(language).text, *said]


class TableSheet:
    """A sheet that grows case by case."""

    def __init__(self, sheet: PlainSheet, table: Table) -> None:
        self.sheet, self._table = sheet, table
        self._next = 1
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, WIDTHS.get(column.type, len(column.name) + 2))
            sheet.write(0, place, column.name)

    def add(self, record: Record) -> None:
        """Writes the rows of one case."""
        for row in self._table.rows(record):
            self.sheet.write_cells(self._next, row)
            self._next += 1
