"""Cases side by side: a row for each field, a column for each case; what all share, and what tells them apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.catalogue.cells import Cell, State
from app.catalogue.profile_cells import profile_cell
from app.catalogue.table_fields import TABLE_FIELDS, TableField
from app.query.profile import Profile

Json = Mapping[str, Any]
Value = str | int
"""A code, or a number such as a year."""

PROFILE = "profile"
"""Id of the column of a profile; no slug, as these begin with a country and a hyphen."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One column: a published case, or what somebody tells of a plan."""

    id: str
    """Slug of the case, or PROFILE."""
    name: str
    """What sentences and tables call it: the place, told apart from others of that name."""
    document: Json | None = None
    """None for a profile."""
    number: int | None = None
    """Of the revision of the case."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One field of all columns, in their order."""

    field: TableField
    cells: Mapping[str, Cell]
    """By id of the column."""

    @property
    def _asked(self) -> Mapping[str, Cell]:
        """Cells of those to whom the field applies. A profile is asked of nothing that it does not tell.

        Nor is anybody asked for the size of a municipality whose place served has a size of its own: that is compared.
        """
        return {
            key: cell
            for key, cell in self.cells.items()
            if cell.state is not State.NOT_APPLICABLE and not cell.is_passed_over and (key != PROFILE or cell.values)
        }

    @property
    def shared(self) -> tuple[Value, ...]:
        """What all have who are asked; nothing where it is unknown of one, or only one is left."""
        if len(self._asked) < 2 or not self.field.is_compared:
            return ()
        first, *others = self._asked.values()
        return tuple(value for value in first.values if all(value in other.values for other in others))

    @property
    def apart(self) -> Mapping[str, tuple[Value, ...]]:
        """By id, what one has that not all have of whom anything is known; empty where nothing tells them apart.

        Who has nothing but what all have stands there with nothing; of whom nothing is known is left out.
        """
        known = {key: cell.values for key, cell in self._asked.items() if cell.values}
        if len(known) < 2 or not self.field.is_compared:
            return {}
        common = set.intersection(*map(set, known.values()))
        own = {key: tuple(value for value in values if value not in common) for key, values in known.items()}
        return own if any(own.values()) else {}

    @property
    def unknown(self) -> tuple[str, ...]:
        """Ids of those who are asked and of whom nothing is known that could be compared."""
        return tuple(key for key, cell in self._asked.items() if not cell.values)


@dataclass(frozen=True)
class ComparisonTable:
    """The whole table."""

    columns: tuple[Beside, ...]
    """The profile first, where there is one."""
    rows: tuple[TableRow, ...]

    @cached_property
    def shared(self) -> Mapping[str, tuple[Value, ...]]:
        """By field, what all have; fields of which they share nothing are left out."""
        return {row.field.name: row.shared for row in self.rows if row.shared}

    @cached_property
    def apart(self) -> Mapping[str, Mapping[str, tuple[Value, ...]]]:
        """By field and column, what only some have; fields that tell nobody apart are left out."""
        return {row.field.name: row.apart for row in self.rows if row.apart}

    def row(self, name: str) -> TableRow:
        """The row of one field."""
        return next(row for row in self.rows if row.field.name == name)


def comparison_table(columns: Sequence[Beside], profile: Profile | None, language: str) -> ComparisonTable:
    """Fills every row; texts are offered in the reader's language or the next best."""
    rows = (
        TableRow(field, {column.id: _cell(field, column, profile, language) for column in columns})
        for field in TABLE_FIELDS
    )
    return ComparisonTable(tuple(columns), tuple(rows))


def cases_beside(documents: Iterable[tuple[Json, int]]) -> list[Beside]:
    """Columns of some cases, from their documents and the numbers of their revisions."""
    documents = list(documents)
    places = [_place(document) for document, _ in documents]
    names = [
        # Two cases of one town: told apart as the second of the columns.
        place if places.count(place) == 1 else f"{place} ({number})"
        for number, place in enumerate(places, start=1)
    ]
    return [
        Beside(document["slug"], name, document, revision)
        for name, (document, revision) in zip(names, documents, strict=True)
    ]


def _place(document: Json) -> str:
    """What a reader would call the case by: the place served, else the municipalities."""
    if (place := document["place_served"]) and place["kind"] != "several-municipalities":
        name: str = place["name"]
        return name
    return ", ".join(one["name"] for one in document["municipalities"])


def _cell(field: TableField, column: Beside, profile: Profile | None, language: str) -> Cell:
    if column.document is not None:
        return field.cell(column.document, language)
    assert profile is not None  # noqa: S101  a column without a document is a profile's
    return profile_cell(field.name, profile)
