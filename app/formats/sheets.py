"""A sheet of the workbook: which part of a case document its rows hold, told once for writing and for reading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.formats.columns import NEVER, Cell, Column, Type, document_column
from app.formats.records import Record
from app.formats.tables import Row, Table

Home = tuple[str | Column, ...]
"""Where rows stand in a document: names, and columns whose cells are keys of a map or places in a list."""
Names = tuple[str, ...]
"""What leads from there to a value; nothing where the row is the value."""

SLUG = document_column("slug")
REVISION = Column(
    "revision",
    Type.INTEGER,
    "Number of the revision of this case, from 1. Sent back, it names the revision that was changed.",
    "The case is new, or its newest revision was changed.",
)
DECISION = Column(
    "decision",
    Type.CODE,
    "What this is beside a published case that it may repeat, where it is sent to be submitted: `amend`, `related` or "
    "`new`.",
    "Not asked for.",
)
FIELD = Column("field", Type.CODE, "Path of the list that the row belongs to, without places.", NEVER)
PART = Column(
    "part", Type.INTEGER, "Which part the list belongs to, by the `order` of that part.", "It belongs to the case."
)
ORDER = Column(
    "order",
    Type.INTEGER,
    "Place in the list, counted from 0 as in paths such as `barriers[0]`.",
    "Never empty as it is written here; where it is empty in all rows of a list, they count as they stand.",
)
LANGUAGE = Column("language", Type.TEXT, "Language of the translation, as a BCP 47 tag.", NEVER, "translations")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one kind. What several cells of a row say together stands at one place of the document."""

    name: str
    description: str
    keys: tuple[Column, ...]
    """Say which case a row belongs to, and which place in it."""
    homes: Mapping[str, Home]
    """By what the column `field` may say; under an empty name where the sheet has no such column."""
    values: Mapping[Names, Column]
    """Say what stands there."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """From left to right."""
        return (*self.keys, *self.values.values())

    @property
    def is_of_values(self) -> bool:
        """Whether a row is one value and no object."""
        return () in self.values

    @property
    def table(self) -> Table:
        """The sheet as it is written."""
        return Table(self.name, self.description, self.columns, self.rows)

    def rows(self, record: Record) -> Iterator[Row]:
        """What the sheet says of a case."""
        for field, home in self.homes.items():
            for keys, found in _found(record.document, home):
                # A case that was never published has the revision 0.
                told = {"slug": record.slug, "revision": record.revision or None, "field": field, **keys}
                yield [*(told.get(key.name) for key in self.keys), *(_below(found, names) for names in self.values)]


def _found(value: Any, home: Home) -> Iterator[tuple[dict[str, Cell], Any]]:
    """What a document holds at a home, each with the cells of the columns that lead there."""
    if not home:
        yield {}, value
        return
    step, rest = home[0], home[1:]
    if isinstance(step, str):
        if value is not None:
            yield from _found(value[step], rest)
        return
    for key, element in value.items() if isinstance(value, dict) else enumerate(value):
        for keys, found in _found(element, rest):
            yield {step.name: key, **keys}, found


def _below(value: Any, names: Names) -> Cell:
    # What is told of people only where it is sent stands in no document.
    for name in names:
        value = value.get(name) if value is not None else None
    cell: Cell = value
    return cell
