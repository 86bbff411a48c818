"""The rows of a sheet that was sent: which place of a document each fills, and with what."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.formats.columns import NEVER, Column
from app.formats.form_choices import DECISIONS
from app.formats.sent.cells import Refusal, SentCell, Value, value_of
from app.formats.sent.faults import Faults, Place, SentFault
from app.formats.sent.header import Header
from app.formats.sheets import DECISION, FIELD, ORDER, PART, REVISION, SLUG, Home, Names, Sheet
from app.model.paths import Step, pointer_to
from app.vocabulary.nearest import nearest

Steps = tuple[Step, ...]
Cells = Mapping[str, SentCell]
"""Of one row, by the names of their columns."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says."""

    steps: Steps
    """The place in the document."""
    values: Mapping[Names, Value]
    """What stands there, by the names that lead on; of an object nothing that is empty."""
    place: Place
    base: int | None = None
    """Of a case, the revision that was changed."""
    decision: str | None = None
    """Of a case, what was decided about a possible duplicate."""


class Rows:
    """Reads the rows of one sheet, each into an entry; what is wrong in a row is told to the faults of its case."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        self.sheet, self.header = sheet, header
        self._counted: dict[tuple[str, Steps], int] = {}
        self._numbered: set[tuple[str, Steps]] = set()

    def slug(self, row: int, cells: Cells, faults: Faults) -> str | None:
        """Which case a row belongs to; None where it cannot be said."""
        if SLUG.name not in cells:
            faults.add(SentFault("slug-empty", Place(row, self.sheet.name)))
            return None
        slug = _Reading(self.sheet, self.header, row, cells, faults).value(SLUG)
        return slug if isinstance(slug, str) else None

    def entry(self, slug: str, row: int, cells: Cells, faults: Faults) -> Entry | None:
        """What a row says; None where it cannot be said which place it fills."""
        reading = _Reading(self.sheet, self.header, row, cells, faults)
        home = self._home(reading)
        if home is None:
            return None
        steps: Steps = ()
        for step in home:
            found = step if isinstance(step, str) else self._key(reading, slug, steps, step)
            if found is None:
                return None
            steps = (*steps, found)
        if PART in self.sheet.keys and PART not in home and reading.holds(PART):
            reading.tell("part-unneeded", PART, {"field": reading.text(FIELD)})
        values = {names: reading.value(column, steps, names) for names, column in self.sheet.values.items()}
        if not self.sheet.is_of_values:
            values = {names: value for names, value in values.items() if value is not None}
        elif self.sheet.values[()].empty == NEVER and not reading.holds(self.sheet.values[()]):
            reading.tell("cell-empty", self.sheet.values[()], {}, pointer=pointer_to(*steps))
        return Entry(steps, values, Place(row, self.sheet.name), _base(reading), _decision(reading))

    def _home(self, reading: "_Reading") -> Home | None:
        if FIELD not in self.sheet.keys:
            return self.sheet.homes[""]
        field = reading.needed(FIELD)
        if field is not None and field not in self.sheet.homes:
            known = tuple(self.sheet.homes)
            reading.tell("choice-unknown", FIELD, {"value": field, "choices": known}, nearest(str(field), known))
        return self.sheet.homes.get(str(field))

    def _key(self, reading: "_Reading", slug: str, before: Steps, column: Column) -> Step | None:
        """The key or the place in the list that a row names; None where it names none."""
        list_of = (slug, before)
        if column is ORDER and not reading.holds(ORDER):
            if list_of in self._numbered:
                reading.tell("order-mixed", ORDER, {})
                return None
            self._counted[list_of] = place = self._counted.get(list_of, -1) + 1
            return place
        found = reading.needed(column)
        if column is ORDER and found is not None:
            if list_of in self._counted:
                reading.tell("order-mixed", ORDER, {})
                return None
            self._numbered.add(list_of)
        if isinstance(found, int) and found < 0:
            reading.tell("cell-too-small", column, {"least": 0})
            return None
        return found if not isinstance(found, float) else None


def _base(reading: "_Reading") -> int | None:
    base = reading.value(REVISION)
    if isinstance(base, int) and base < 1:
        reading.tell("cell-too-small", REVISION, {"least": 1})
    return base if isinstance(base, int) and base > 0 else None


def _decision(reading: "_Reading") -> str | None:
    decision = reading.value(DECISION)
    if decision is None:
        return None
    if decision in DECISIONS:
        return str(decision)
    told = {"value": decision, "choices": tuple(DECISIONS)}
    reading.tell("choice-unknown", DECISION, told, nearest(str(decision), DECISIONS))
    return None


class _Reading:
    """One row that is being read."""

    def __init__(self, sheet: Sheet, header: Header, row: int, cells: Cells, faults: Faults) -> None:
        self._sheet, self._header, self._row, self._cells, self._faults = sheet, header, row, cells, faults

    def holds(self, column: Column) -> bool:
        """Whether there is something in the cell, right or wrong."""
        return column.name in self._cells

    def text(self, column: Column) -> str:
        """What the cell says, as text."""
        cell = self._cells.get(column.name)
        return cell.text if cell else ""

    def needed(self, column: Column) -> Value:
        """The value of a cell that must not be empty; None where it is, or holds what does not belong there."""
        if not self.holds(column):
            self.tell("cell-empty", column, {})
        return self.value(column)

    def value(self, column: Column, steps: Steps = (), names: Names = ()) -> Value:
        """The value of a cell, which leads to these steps of the document; None where it is empty or refused."""
        cell = self._cells.get(column.name)
        if cell is None:
            return None
        value = value_of(cell, column)
        if not isinstance(value, Refusal):
            return value
        pointer = pointer_to(*steps, *names) if steps or names else None
        self.tell(value.rule, column, {} if value.value is None else {"value": value.value}, pointer=pointer)
        return None

    def tell(
        self,
        rule: str,
        column: Column,
        values: Mapping[str, object],
        hint: str | None = None,
        pointer: str | None = None,
    ) -> None:
        """A fault of a cell."""
        place = Place(self._row, self._sheet.name, self._header.letters.get(column.name), column.name)
        self._faults.add(SentFault(rule, place, values, hint, pointer))
