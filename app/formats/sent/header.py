"""The first row of a sheet: which column says what."""

from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from app.formats.columns import Column
from app.formats.sent.cells import Kind, SentCell, plain
from app.formats.sent.faults import Faults, Place, SentFault
from app.formats.sheets import DECISION, ORDER, REVISION, Sheet
from app.vocabulary.nearest import nearest

MAY_BE_MISSING = (REVISION, DECISION, ORDER)
"""Columns that say nothing of a case, and mean something where they are not there."""


class Header:
    """The columns of a sheet as they stand in the file, in whatever order."""

    def __init__(self, sheet: Sheet, row: int, cells: Iterable[SentCell], faults: Faults) -> None:
        self._sheet, self._faults = sheet, faults
        self._names: dict[int, str] = {}
        self._unnamed: set[int] = set()
        self.letters: dict[str, str] = {}
        """Letters of a column, by its name."""
        for cell in cells:
            self._take(row, cell)
        for column in sheet.columns:
            if column.name not in self.letters and column not in MAY_BE_MISSING:
                self._tell("column-missing", Place(row, sheet.name), {"column": column.name})

    def has(self, column: Column) -> bool:
        """Whether the column is there."""
        return column.name in self.letters

    def named(self, row: int, cells: Iterable[SentCell]) -> Mapping[str, SentCell]:
        """The cells of a row that hold anything, by the names of their columns.

        What stands below no name is told, once for each column.
        """
        named = {}
        for cell in cells:
            if _is_blank(cell):
                continue
            if (name := self._names.get(cell.column)) is not None:
                named[name] = cell
            elif cell.column not in self._unnamed:
                self._unnamed.add(cell.column)
                self._tell("column-unnamed", Place(row, self._sheet.name, get_column_letter(cell.column)), {})
        return named

    def _take(self, row: int, cell: SentCell) -> None:
        if _is_blank(cell):
            return
        name = plain(cell.text)
        place = Place(row, self._sheet.name, get_column_letter(cell.column), name[:80])
        known = [column.name for column in self._sheet.columns]
        # What has a name of any kind is not told again as having none.
        self._unnamed.add(cell.column)
        if name not in known or cell.kind is not Kind.TEXT:
            self._tell("column-unknown", place, {"column": name[:80]}, nearest(name, known))
        elif name in self.letters:
            self._tell("column-twice", place, {"column": name})
        else:
            self._names[cell.column], self.letters[name] = name, get_column_letter(cell.column)

    def _tell(self, rule: str, place: Place, values: Mapping[str, object], hint: str | None = None) -> None:
        self._faults.add(SentFault(rule, place, values, hint))


def _is_blank(cell: SentCell) -> bool:
    return cell.kind is Kind.TEXT and not plain(cell.text)
