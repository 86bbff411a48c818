"""The tables of a package: the sheets of the workbook as they can be published, and the codes as filters find them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from app.formats.case_sheets import CREDIT, case_sheets
from app.formats.code_lists import Listed, code_lists, list_name
from app.formats.columns import NEVER, Cell, Column
from app.formats.package_table_words import TAGS as TAGS_SAID
from app.formats.package_table_words import WHO
from app.formats.records import Record
from app.formats.sheets import DECISION, ORDER, REVISION, Sheet
from app.formats.tables import Row, Table
from app.model.derivation import UNKNOWN
from app.vocabulary.choices import CHOICES

CASES, TAGS = "cases", "tags"
REASONS: Mapping[str, str] = {f"NA:{reason}": words["en"] for reason, words in CHOICES["absence_reason"].items()}
"""What stands in a cell of a CSV file that is empty for a reason that was told, and the reason in words."""
_CREDITED = ("slug", "order", "person")
_AS_PUBLISHED: Mapping[Column, Column] = {
    REVISION: replace(REVISION, description="Number of the revision of this case, from 1.", empty=NEVER),
    ORDER: replace(ORDER, empty=NEVER),
}
"""Columns that tell more in a form than where they are only read."""


@cache
def part_tables() -> tuple[Table, ...]:
    """A table of the cases, and one for each part of which a case may have several."""
    return tuple(map(_published, case_sheets()))


def tag_table(values: Table) -> Table:
    """The long table of codes, under the name that it has in a package."""
    return replace(values, name=TAGS, description=TAGS_SAID)


def primary_key(table: Table) -> list[str]:
    """The columns that tell a row from all others; none where one of them may be empty."""
    keys = [column for column in table.columns if column.name in _keys().get(table.name, ())]
    return [column.name for column in keys] if all(column.empty == NEVER for column in keys) else []


@cache
def unknown_columns() -> tuple[str, ...]:
    """Columns of the cases in which the code `unknown` stands where nothing is known."""
    columns = part_tables()[0].columns
    return tuple(one.name for one in columns if any(listed.code == UNKNOWN for listed in _codes(one)))


def _codes(column: Column) -> Sequence[Listed]:
    return code_lists().get(list_name(CASES, column) or "", ())


def reasoned(table: Table) -> Table:
    """The same table with the reason in each cell that is empty for one, as only text can hold it."""
    places = [
        (place, column.path) for place, column in enumerate(table.columns) if column.path and column.empty != NEVER
    ]
    names = table.header
    order = names.index(ORDER.name) if ORDER.name in names else None

    def rows(record: Record) -> Iterator[Row]:
        missing: Mapping[str, str] = record.document["missing"]
        if not missing:
            yield from table.rows(record)
            return
        for row in table.rows(record):
            cells: list[Cell] = list(row)
            for place, path in places:
                if cells[place] is None and (
                    reason := _reason(missing, path, cells[order] if order is not None else None)
                ):
                    cells[place] = f"NA:{reason}"
            yield cells

    return replace(table, rows=rows)


def _reason(missing: Mapping[str, str], path: str, order: Cell) -> str | None:
    whole, _, name = path.partition(".")
    element = f"{whole}[{order}]"
    return next((missing[one] for one in (path, f"{element}.{name}", element, whole) if one in missing), None)


def _published(sheet: Sheet) -> Table:
    names = [column.name for column in sheet.columns]
    # Whom keys mean is told by the service alone, as people may ask to be forgotten.
    kept = _CREDITED if sheet.name == CREDIT else [name for name in names if name != DECISION.name]
    places = [names.index(name) for name in kept]
    columns = tuple(_AS_PUBLISHED.get(sheet.columns[place], sheet.columns[place]) for place in places)
    description = WHO if sheet.name == CREDIT else sheet.description
    return Table(sheet.name, description, columns, _chosen(sheet, places))


def _chosen(sheet: Sheet, places: list[int]) -> Callable[[Record], Iterator[Row]]:
    def rows(record: Record) -> Iterator[Row]:
        return ([row[place] for place in places] for row in sheet.rows(record))

    return rows


@cache
def _keys() -> Mapping[str, frozenset[str]]:
    return {
        sheet.name: frozenset(column.name for column in sheet.keys if column not in (REVISION, DECISION))
        for sheet in case_sheets()
    }
