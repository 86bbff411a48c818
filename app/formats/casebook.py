"""The workbook of whole cases: a form, empty or filled in, that can be sent back. Imported where it is used."""

from collections.abc import Iterable
from typing import IO, Any

from xlsxwriter.utility import xl_col_to_name

from app.formats.case_sheets import CODE, case_sheets
from app.formats.casebook_words import REFUSED
from app.formats.code_lists import code_lists, explained, list_name
from app.formats.columns import NEVER, Column, Type
from app.formats.plain_sheet import MOST_ROWS, PlainSheet, fill, new_sheet, opened_book
from app.formats.records import Record
from app.formats.sheets import FIELD, Sheet
from app.formats.tables import Row
from app.formats.workbook import TableSheet, described_columns
from app.vocabulary.languages import sentence_language

ABOUT, COLUMNS, VOCABULARY = "about", "columns", "vocabulary"
"""Sheets beside those of the cases; what stands there is not read back."""
NAME_WIDTH, TEXT_WIDTH = 28, 100
"""Of columns, in characters."""
HINT_TITLE, HINT = 32, 255
"""Characters that a hint can have."""


def write_casebook(
    file: IO[bytes],
    about: Iterable[Row],
    records: Iterable[Record],
    language: str,
    published_on: str | None = None,
    *,
    with_hints: bool = False,
) -> None:
    """Writes the sheets of the cases, with what they are about before, and all codes after them.

    `published_on` is the day of the revision. `with_hints` lets a cell that is chosen say what belongs there.
    All sheets grow together, so that the cases are read once. QueryRefused where a sheet cannot hold the rows or
    a cell the text.
    """
    spoken = sentence_language(language)
    with opened_book(file, published_on) as book:
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        told = new_sheet(book, ABOUT)
        told.set_column(0, 0, NAME_WIDTH, wrapped)
        told.set_column(1, 1, TEXT_WIDTH, wrapped)
        fill(told, about)
        described = new_sheet(book, COLUMNS)
        described.set_column(0, 1, NAME_WIDTH)
        fill(described, described_columns((sheet.table for sheet in case_sheets()), spoken))
        looks = _Looks(book, spoken, with_hints)
        sheets = [_FormSheet(new_sheet(book, sheet.name), sheet, looks) for sheet in case_sheets()]
        for record in records:
            for sheet in sheets:
                sheet.add(record)
        vocabulary = new_sheet(book, VOCABULARY)
        vocabulary.freeze_panes(1, 2)
        vocabulary.set_column(0, 4, NAME_WIDTH)
        fill(vocabulary, explained(language))


class _Looks:
    """How a form looks and what its cells take, for all sheets of a book."""

    def __init__(self, book: Any, language: str, with_hints: bool) -> None:
        self.language, self.with_hints = language, with_hints
        self.name = book.add_format({"bold": True})
        self.needed_name = book.add_format({"bold": True, "bg_color": "#FFE699"})
        # Text stays text while it is typed: 0301 keeps its zero, and =1+1 is no sum.
        self.text = book.add_format({"num_format": "@"})
        self.ranges = dict(_ranges())


class _FormSheet(TableSheet):
    """A sheet to be filled in."""

    def __init__(self, sheet: PlainSheet, declared: Sheet, looks: _Looks) -> None:
        super().__init__(sheet, declared.table)
        for place, column in enumerate(declared.columns):
            sheet.write_string(0, place, column.name, looks.needed_name if column.empty == NEVER else looks.name)
            if column.type in (Type.TEXT, Type.CODE, Type.DATE):
                sheet.set_column(place, place, 30 if column.type is Type.TEXT else 24, looks.text)
            if taken := {**_choice(declared, column, looks), **_hint(column, looks)}:
                sheet.data_validation(1, place, MOST_ROWS - 1, place, {"validate": "any", **taken})


def _choice(declared: Sheet, column: Column, looks: _Looks) -> dict[str, Any]:
    """The drop-down of a column of codes."""
    if column is CODE:
        source = _list_named_by(xl_col_to_name(declared.columns.index(FIELD)))
    elif (name := list_name(declared.name, column)) is not None:
        source = looks.ranges[name]
    else:
        return {}
    title, message = REFUSED[looks.language]
    return {"validate": "list", "source": source, "error_title": title, "error_message": message}


def _hint(column: Column, looks: _Looks) -> dict[str, str]:
    if not looks.with_hints:
        return {}
    title = column.label(looks.language).text
    return {"input_title": _cut(title, HINT_TITLE), "input_message": _cut(column.description, HINT)}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _ranges() -> Iterable[tuple[str, str]]:
    """Where each list stands in the sheet of the codes: a drop-down that names its codes holds 255 characters only."""
    first = 2
    for name, codes in code_lists().items():
        yield name, f"={VOCABULARY}!$B${first}:$B${first + len(codes) - 1}"
        first += len(codes)


def _list_named_by(letter: str) -> str:
    """The list of the field that another cell of the row names."""
    names = f"{VOCABULARY}!$A:$A"
    asked = f"${letter}2"
    return f"=OFFSET({VOCABULARY}!$B$1,MATCH({asked},{names},0)-1,0,COUNTIF({names},{asked}),1)"
