"""A table: its columns, and the rows that each case gives."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.formats.columns import Cell, Column
from app.formats.records import Record

Row = Sequence[Cell]
"""One cell for each column."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows follow the cases, so a table is written while cases are read, however many there are."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterable[Row]]
    """The rows of one case, in order; maybe none."""

    @property
    def header(self) -> list[str]:
        """Names of the columns."""
        return [column.name for column in self.columns]
