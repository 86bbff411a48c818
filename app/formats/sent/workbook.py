"""Workbooks that are sent: the form, filled in, read back into documents. Imported where it is used."""

from app.errors import BodyTooLarge
from app.formats.case_sheets import CASES, case_sheets
from app.formats.casebook import ABOUT, COLUMNS, VOCABULARY
from app.formats.example import EXAMPLE
from app.formats.sent.book import Book
from app.formats.sent.cases import MOST_BYTES, MOST_CASES, Sent, SentCase
from app.formats.sent.faults import Faults, Place, SentFault
from app.formats.sent.flat import refuse_flat_book
from app.formats.sent.gathering import Gathered
from app.formats.sent.header import Header
from app.formats.sent.locating import BookLocator
from app.formats.sent.rows import Cells, Rows
from app.formats.sheets import SLUG, Sheet
from app.vocabulary.nearest import nearest

OTHERS = frozenset((ABOUT, COLUMNS, VOCABULARY, "labels", "notes"))
"""Sheets that are not read."""
MOST_FAULTS = 1_000
"""Of the workbook as a whole that are told; the rest is counted."""
MOST_HINTS = 100
"""Slugs for which the nearest is looked for, among up to 2,000."""


def read_workbook(raw: bytes) -> Sent:
    """Everything that a filled-in form holds.

    ImportRefused for what is no such workbook, BodyTooLarge where there is too much in it; all else is told by
    faults of the workbook or of its cases.
    """
    if len(raw) > MOST_BYTES:
        raise BodyTooLarge(f"A workbook may have {MOST_BYTES} bytes.")
    book = Book(raw)
    refuse_flat_book(book.sheets)
    return _Reading(book).everything()


class _Reading:
    """A workbook that is being read."""

    def __init__(self, book: Book) -> None:
        self._book, self._faults = book, Faults(MOST_FAULTS)
        self._cases: dict[str, Gathered] = {}
        self._headers: dict[str, Header] = {}
        self._skipped: list[Place] = []
        self._strangers: set[tuple[str, str]] = set()

    def everything(self) -> Sent:
        """All cases with what is wrong with them."""
        self._tell_of_sheets()
        for sheet in case_sheets():
            if sheet.name in self._book.sheets:
                self._read(sheet)
        cases = tuple(self._whole(case) for case in self._cases.values())
        return Sent(cases, tuple(self._faults.kept), self._faults.left_out, tuple(self._skipped))

    def _tell_of_sheets(self) -> None:
        known, present = [sheet.name for sheet in case_sheets()], self._book.sheets
        for name in known:
            if name not in present:
                self._faults.add(SentFault("sheet-missing", Place(sheet=name), {"sheet": name}))
        for name in present:
            if name not in known and name not in OTHERS and any(True for _ in self._book.rows(name)):
                hint = nearest(name, (one for one in known if one not in present))
                self._faults.add(SentFault("sheet-unknown", Place(sheet=name), {"sheet": name}, hint))

    def _read(self, sheet: Sheet) -> None:
        rows: Rows | None = None
        for number, cells in self._book.rows(sheet.name):
            if rows is None:
                rows = Rows(sheet, Header(sheet, number, cells, self._faults))
            elif (named := rows.header.named(number, cells)) and rows.header.has(SLUG):
                self._take(rows, number, named)
        rows = rows or Rows(sheet, Header(sheet, 1, (), self._faults))
        self._headers[sheet.name] = rows.header

    def _take(self, rows: Rows, number: int, cells: Cells) -> None:
        slug = rows.slug(number, cells, self._faults)
        if slug is None:
            return
        place, is_case = Place(number, rows.sheet.name), rows.sheet.name == CASES
        if slug == EXAMPLE:
            self._skipped += [place] if is_case else []
        elif case := self._case(slug, place, is_new=is_case):
            entry = rows.entry(slug, number, cells, case.faults)
            if entry is not None:
                case.add(entry)

    def _case(self, slug: str, place: Place, *, is_new: bool) -> Gathered | None:
        """The case of a row; None where the sheet of the cases has none."""
        case = self._cases.get(slug)
        if case is None and is_new:
            if len(self._cases) == MOST_CASES:
                raise BodyTooLarge(f"A workbook may have {MOST_CASES} cases.")
            self._cases[slug] = case = Gathered(slug)
        # Once for each sheet: a case of many rows would fill the list.
        elif case is None and (place.sheet or "", slug) not in self._strangers:
            self._strangers.add((place.sheet or "", slug))
            hint = nearest(slug, self._cases) if len(self._strangers) <= MOST_HINTS else None
            self._faults.add(SentFault("case-unknown", place, {"slug": slug[:80]}, hint))
        return case

    def _whole(self, case: Gathered) -> SentCase:
        document = case.document()
        first = case.rows[()]
        places = {steps: entry.place for steps, entry in case.rows.items()}
        return SentCase(
            document,
            first.base,
            first.decision,
            first.place,
            tuple(case.faults.kept),
            case.faults.left_out,
            BookLocator(places, self._headers),
        )
