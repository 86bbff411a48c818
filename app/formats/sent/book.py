"""A workbook that was sent: its sheets, row by row, each cell as it stands there.

Its sheets are read as a stream of events (SAX) and not by openpyxl, whose rows stay in memory until the end of a sheet
even where they are read one by one, whose texts lose `x005F_`, and which takes twice as long or more.
"""

from collections.abc import Iterator
from datetime import datetime

from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from app.formats.plain_sheet import MOST_ROWS
from app.formats.sent.archive import Archive, Attributes, not_readable, target_of
from app.formats.sent.book_parts import DateStyles, Relations, SharedTexts, SheetNames, Spelled, unescaped
from app.formats.sent.cells import Kind, SentCell

MOST_COLUMNS = 16_384
_MIDNIGHT = "T00:00:00"
SentRow = tuple[int, list[SentCell]]
"""Number of the row, and its cells from left to right; those that are empty are left out."""


class Book:
    """ImportRefused for what is no workbook, or is found to be broken while it is read."""

    def __init__(self, raw: bytes) -> None:
        self._archive = Archive(raw)
        part = target_of("", self._relations("").of_kind("officeDocument") or "xl/workbook.xml")
        related = self._relations(part)
        told = SheetNames()
        self._archive.read(part, told)
        self._parts = {
            name: target_of(part, related.targets[one]) for name, one in told.sheets if one in related.targets
        }
        if len(self._parts) < len(told.sheets):
            raise not_readable("it names a sheet twice, or one that is not there")
        self._epoch = CALENDAR_MAC_1904 if told.counts_from_1904 else CALENDAR_WINDOWS_1900
        self._dates, self._texts = DateStyles(), SharedTexts()
        for kind, listening in (("styles", self._dates), ("sharedStrings", self._texts)):
            if (target := related.of_kind(kind)) is not None:
                self._archive.read(target_of(part, target), listening)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the sheets, in order."""
        return tuple(self._parts)

    def rows(self, sheet: str) -> Iterator[SentRow]:
        """The rows of a sheet that hold anything."""
        told = _Rows(self._texts.texts, self._dates.styles, self._epoch)
        for _ in self._archive.pieces(self._parts[sheet], told):
            yield from told.rows
            told.rows.clear()

    def _relations(self, part: str) -> Relations:
        folder, _, name = part.rpartition("/")
        told, beside = Relations(), f"{folder}/_rels/{name}.rels".lstrip("/")
        if beside in self._archive:
            self._archive.read(beside, told)
        return told


class _Rows(Spelled):
    """The rows of a sheet as they are told."""

    def __init__(self, texts: list[str], dates: set[str], epoch: datetime) -> None:
        super().__init__()
        self.rows: list[SentRow] = []
        self._texts, self._dates, self._epoch = texts, dates, epoch
        self._row, self._column = 0, 0
        self._cells: list[SentCell] = []
        self._cell: Attributes | None = None
        self._is_formula = False

    def begins(self, name: str, attributes: Attributes) -> None:
        """A row or a cell, or something in it."""
        if self._cell is not None:
            if name == "f":
                self._is_formula = True
            self.hear(name)
        elif name == "c":
            self._cell, self._is_formula = attributes, False
            self._column = _column(attributes.get("r"), self._column + 1)
        elif name == "row":
            self._row, self._column, self._cells = _number(attributes.get("r"), self._row + 1), 0, []

    def ends(self, name: str) -> None:
        """A cell or a row is whole."""
        if self._cell is None:
            if name == "row" and self._cells:
                self.rows.append((self._row, self._cells))
                self._cells = []
        elif name != "c":
            self.hush(name)
        else:
            text = self.taken()
            if text or self._is_formula:
                self._cells.append(self._whole(self._cell, text))
            self._cell = None

    def _whole(self, cell: Attributes, text: str) -> SentCell:
        kind = cell.get("t", "n")
        if self._is_formula:
            return SentCell(self._column, Kind.FORMULA, text)
        if kind == "s":
            return SentCell(self._column, Kind.TEXT, self._shared(text))
        if kind in ("str", "inlineStr"):
            return SentCell(self._column, Kind.TEXT, unescaped(text))
        if kind == "n" and cell.get("s", "0") in self._dates:
            return self._date(text)
        return SentCell(self._column, _KINDS.get(kind, Kind.ERROR), text.removesuffix(_MIDNIGHT))

    def _shared(self, number: str) -> str:
        if not number.isdecimal() or len(number) > 9 or int(number) >= len(self._texts):
            raise not_readable(f"a cell names the text '{number[:20]}', which there is not")
        return self._texts[int(number)]

    def _date(self, text: str) -> SentCell:
        try:
            moment = from_excel(float(text), self._epoch)
        except (ValueError, OverflowError):
            return SentCell(self._column, Kind.ERROR, "#VALUE!")
        said = moment.isoformat() if moment is not None else ""
        return SentCell(self._column, Kind.DATE, said.removesuffix(_MIDNIGHT))


_KINDS = {"n": Kind.NUMBER, "b": Kind.TRUTH, "e": Kind.ERROR, "d": Kind.DATE}


def _number(told: str | None, otherwise: int) -> int:
    row = otherwise if told is None else int(told) if told.isdecimal() and len(told) < 9 else 0
    if not 1 <= row <= MOST_ROWS:
        raise not_readable(f"it has a row '{(told or '')[:20]}'")
    return row


def _column(told: str | None, otherwise: int) -> int:
    letters = (told or "").rstrip("0123456789")
    try:
        column = column_index_from_string(letters) if told is not None else otherwise
    except ValueError:
        column = 0
    if not 1 <= column <= MOST_COLUMNS:
        raise not_readable(f"it has a cell '{(told or '')[:20]}'")
    return column
