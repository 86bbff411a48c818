"""The cells of counts and tables one by one, as files hold them."""

from collections.abc import Iterator

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Counts, Crosstab
from app.model.derivation import UNKNOWN

Table = Counts | Crosstab


def code_in_files(value: Value) -> str:
    """The code; `unknown`, as the filters have it, for what is not recorded."""
    return value.code or UNKNOWN


def axes_of(table: Table) -> tuple[Axis, ...]:
    """One for counts, two for a table."""
    return (table.axis,) if isinstance(table, Counts) else (table.rows, table.columns)


def ids_of(table: Table) -> tuple[str, ...]:
    """Names of the dimensions; those of one dimension against itself are told apart."""
    names = tuple(axis.name for axis in axes_of(table))
    return (
        names if len(set(names)) == len(names) else tuple(map(".".join, zip(("rows", "columns"), names, strict=True)))
    )


def cells_of(table: Table) -> Iterator[tuple[Value, Value | None, int]]:
    """Row by row: the value of the row, that of the column where there are columns, and the cases."""
    if isinstance(table, Counts):
        yield from ((value, None, value.cases) for value in table.axis.values)
        return
    for row, counts in zip(table.rows.values, table.counts, strict=True):
        yield from ((row, column, count) for column, count in zip(table.columns.values, counts, strict=True))
