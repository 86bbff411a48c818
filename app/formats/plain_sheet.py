"""XLSX: sheets of plain cells, written row by row at flat memory. Imported where it is used, as xlsxwriter is heavy."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import IO, Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from app.errors import Fault, QueryRefused
from app.formats.tables import Row

MOST_ROWS = 1_048_576
"""That a sheet can hold, its header among them."""
NO_DAY = "1980-01-01"
"""The first day that a file of this kind can know."""
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@contextmanager
def opened_book(file: IO[bytes], published_on: str | None) -> Iterator[Any]:
    """A workbook to write into, finished when it is left; `published_on` is the day of the revision."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with TemporaryDirectory() as folder, Workbook(file, {**options, "tmpdir": folder}) as book:
        # The day of the revision, not of the download: the same bytes for the same question.
        created = datetime.fromisoformat(published_on or NO_DAY)
        book.set_properties({"created": created, "title": "Samspill"})
        yield book


class PlainSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter ships no types
    """A sheet of plain cells: a text is a text whatever it looks like, and a number the same number."""

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

    def _xml_number_element(self, number: float, attributes: Any = ()) -> None:
        # The library writes 16 digits, and some numbers need 17 to be read as the same.
        said = "".join(f' {name}="{value}"' for name, value in attributes)
        self.fh.write(f"<c{said}><v>{number!r}</v></c>")

    @staticmethod
    def _escape_control_characters(data: Any) -> Any:
        # The library passes over the second of two escapes that share an underscore, as in `_x0041_x0042_`.
        if not isinstance(data, str):
            return data
        return _NOT_IN_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", _LOOKS_ESCAPED.sub("_x005F_", data))


def new_sheet(book: Any, name: str) -> PlainSheet:
    """A new sheet at the end of a workbook."""
    sheet: PlainSheet = book.add_worksheet(name, worksheet_class=PlainSheet)
    # Numbers of municipalities stay text, as some begin with 0; no green corners for that.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
    return sheet


def fill(sheet: PlainSheet, rows: Iterable[Row]) -> None:
    """Writes rows from the top."""
    for place, row in enumerate(rows):
        sheet.write_cells(place, row)


def _too_large(sheet: str, reason: int) -> QueryRefused:
    what = "more than 1,048,576 rows" if reason == -1 else "a text of more than 32,767 characters"
    detail = f"XLSX cannot hold {what} in the sheet '{sheet}'; ask for fewer cases, or for CSV or Parquet."
    return QueryRefused(detail, [Fault(detail, parameter="format", did_you_mean="csv")])
