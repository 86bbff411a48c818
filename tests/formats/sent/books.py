"""Workbooks for tests: the form filled in with some cases, changed as a person would, and parts made by hand."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook

from app.formats.case_sheets import case_sheets
from app.formats.casebook import write_casebook
from app.formats.records import Record
from app.formats.sent.cases import Sent
from app.formats.sent.faults import SentFault
from app.formats.sent.workbook import read_workbook

Change = Callable[[Workbook], Any]


def form(*records: Record) -> bytes:
    """The form as we write it."""
    file = BytesIO()
    write_casebook(file, [["Question", "All cases."]], records, "en")
    return file.getvalue()


def changed(raw: bytes, *changes: Change) -> bytes:
    """A form that somebody opened, changed and saved with another program."""
    book = load_workbook(BytesIO(raw))
    for change in changes:
        change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read(*records: Record, change: Change = lambda book: None) -> Sent:
    """What is read from the sheets of these cases after a change, made by another program, which is quicker."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in case_sheets():
        made = book.create_sheet(sheet.name)
        for row in (sheet.table.header, *(row for record in records for row in sheet.rows(record))):
            made.append(list(row))
    change(book)
    file = BytesIO()
    book.save(file)
    return read_workbook(file.getvalue())


def put(sheet: str, cell: str, value: Any) -> Change:
    """Types something into a cell."""
    return lambda book: book[sheet].__setitem__(cell, value)


def told(fault: SentFault) -> tuple[str, str]:
    """The rule and the place of a fault, as in `('cell-date', 'cases!O2 start_year')`."""
    place = fault.place
    cell = f"{place.column or ''}{place.row or ''}"
    return fault.rule, f"{place.sheet or ''}!{cell}{' ' + place.name if place.name else ''}"


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return file.getvalue()


def sheet_of(rows: str, *, texts: str = "", styles: str = "", properties: str = "") -> bytes:
    """The least that is a workbook: one sheet `cases` with these rows as XML."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    related = f'xmlns:r="{kind}"'
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return archive(
        {
            "_rels/.rels": f'<Relationships {relations}><Relationship Id="a" Type="{kind}/officeDocument" '
            'Target="/xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f"<workbook {main} {related}>{properties}<sheets>"
            '<sheet name="cases" sheetId="1" r:id="a"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships {relations}>"
            f'<Relationship Id="a" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{kind}/styles" Target="styles.xml"/>'
            f'<Relationship Id="c" Type="{kind}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/styles.xml": f"<styleSheet {main}>{styles}</styleSheet>",
            "xl/sharedStrings.xml": f"<sst {main}>{texts}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>",
        }
    )
