"""Files that hold less than whole cases, or something else: refused, each with what to send instead."""

from collections.abc import Collection

from app.errors import ImportRefused
from app.formats.case_sheets import CASES, case_sheets
from app.vocabulary.nearest import nearest

INSTEAD = (
    "Use the workbook (/v1/submissions/template.xlsx, or `format=xlsx&shape=workbook` of published cases) or NDJSON "
    "(`format=ndjson`)."
)
LOST = "has lost which codes belong to which part, and most texts and sources: whole cases cannot be made of it"
_FLAT_SHEETS = {"values": "long", "indicators": "indicator"}


def refuse_flat_book(sheets: Collection[str]) -> None:
    """ImportRefused for a workbook of one of our flat shapes, or of something else."""
    parts = {sheet.name for sheet in case_sheets()} - {CASES}
    if parts.isdisjoint(sheets):
        shape = next((shape for name, shape in _FLAT_SHEETS.items() if name in sheets), None)
        if shape or CASES in sheets:
            raise _flat(f"The shape '{shape or 'list'}'")
    if CASES not in sheets:
        hint = nearest(CASES, sheets)
        there = f"There is no sheet '{CASES}' in this workbook" + (f"; is it '{hint}'?" if hint else ".")
        raise ImportRefused(f"{there} {INSTEAD}")


def other(raw: bytes) -> ImportRefused:
    """What is said of a file that is neither a workbook nor lines of JSON."""
    begins = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if begins.startswith(b"\xd0\xcf\x11\xe0"):
        return ImportRefused("This is an old workbook (.xls) or one with a password; save it as .xlsx without any.")
    if begins.startswith(b"PAR1"):
        return _flat("Parquet")
    if begins.startswith(b"["):
        return ImportRefused(f"NDJSON holds one case on each line, and no list around them. {INSTEAD}")
    header = begins.splitlines()[:1]
    if header and any(separator in header[0] for separator in (b",", b";", b"\t")):
        return _flat("CSV")
    return ImportRefused(f"This is neither a workbook (.xlsx) nor NDJSON. {INSTEAD}")


def map_of_cases() -> ImportRefused:
    """What is said of GeoJSON."""
    return _flat("GeoJSON")


def _flat(shape: str) -> ImportRefused:
    return ImportRefused(f"{shape} {LOST}. {INSTEAD}")
