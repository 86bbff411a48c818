"""Where in a workbook the parts of a case stand, so that a fault of a document can be found in its sheets."""

from collections.abc import Mapping
from functools import cache

from app.formats.case_sheets import case_sheets
from app.formats.columns import Column
from app.formats.sent.faults import Place
from app.formats.sent.header import Header
from app.formats.sent.rows import Steps
from app.formats.sheets import ORDER, SLUG, Sheet


class BookLocator:
    """Knows the rows of one case."""

    def __init__(self, rows: Mapping[Steps, Place], headers: Mapping[str, Header]) -> None:
        self._rows, self._headers = rows, headers

    def place_of(self, pointer: str) -> Place:
        """Row and column of what a pointer names; where it has no row, the row around it or the sheet it belongs to."""
        steps = _steps(pointer)
        for end in range(len(steps), -1, -1):
            if (place := self._rows.get(steps[:end])) is not None:
                return self._within(place, steps[:end], steps[end:])
        return Place()

    def _within(self, row: Place, steps: Steps, rest: Steps) -> Place:
        sheet = _sheets()[row.sheet or ""]
        if not steps and rest and (elsewhere := _sheet_of().get(str(rest[0]))):
            return Place(sheet=elsewhere)
        column = _column(sheet, steps, rest)
        if column is None:
            return row
        return Place(row.row, row.sheet, self._headers[sheet.name].letters.get(column.name), column.name)


def _column(sheet: Sheet, steps: Steps, rest: Steps) -> Column | None:
    """The column of a row that says what the rest of a pointer names; of a whole row, and of a slug, its key."""
    if not steps and rest == (SLUG.name,):
        return SLUG
    if not rest and steps and (key := sheet.keys[-1]) is not ORDER:
        return key
    return next((column for names, column in sheet.values.items() if names == rest[: len(names)]), None)


def _steps(pointer: str) -> Steps:
    steps = (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
    return tuple(int(step) if step.isdecimal() and len(step) < 10 else step for step in steps)


@cache
def _sheets() -> Mapping[str, Sheet]:
    return {sheet.name: sheet for sheet in case_sheets()}


@cache
def _sheet_of() -> Mapping[str, str]:
    """The sheet in which the elements of a field of a case stand, for those that have one."""
    homes = ((sheet, home) for sheet in case_sheets() for home in sheet.homes.values())
    return {str(home[0]): sheet.name for sheet, home in homes if len(home) == 2 and isinstance(home[1], Column)}
