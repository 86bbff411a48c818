"""Counts and tables as JSON-stat 2.0."""

from collections.abc import Sequence
from math import prod
from typing import Any

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Crosstab
from app.catalogue.counting_cells import Table, axes_of, cells_of, code_in_files, ids_of
from app.catalogue.counting_titles import title_of
from app.catalogue.labels import value_label
from app.catalogue.years import RUNNING_YEAR
from app.formats.about import About
from app.formats.json_stat import Cube, Dimension, json_stat
from app.model.derivation import UNCODED, UNKNOWN

Json = dict[str, Any]


def as_json_stat(table: Table, about: About, address: str, notes: Sequence[str]) -> Json:
    """The table as a JSON-stat 2.0 dataset; margins, which a cube has no room for, stand in `extension`."""
    axes, ids = axes_of(table), ids_of(table)
    dimensions = [_dimension(name, axis, about.language) for name, axis in zip(ids, axes, strict=True)]
    cells = [([row, column], count) for row, column, count in cells_of(table)]
    # An empty axis holds the unknown alone, as a cube has no dimension without a category.
    values = [count for _, count in cells] or [0] * prod(len(one.categories) for one in dimensions)
    status = {place: kind for place, (sides, _) in enumerate(cells) if (kind := _status(sides))}
    statuses = {"u": value_label(axes[0].field, None, about.language).text}
    if any(kind == "c" for kind in status.values()):
        statuses["c"] = value_label(axes[0].field, UNCODED, about.language).text
    extension: Json = {
        "cases": table.cases,
        "mentions": table.mentions,
        "unknown": {name: axis.unknown for name, axis in zip(ids, axes, strict=True)},
        "not_applicable": {name: axis.not_applicable for name, axis in zip(ids, axes, strict=True)},
    }
    if isinstance(table, Crosstab):
        extension["margins"] = {
            name: {code_in_files(value): value.cases for value in axis.values}
            for name, axis in zip(ids, axes, strict=True)
        }
    cube = Cube(title_of(table), dimensions, values, status, notes)
    return json_stat(cube, about, address, statuses if status else {}, extension)


def _dimension(name: str, axis: Axis, language: str) -> Dimension:
    categories = {code_in_files(value): value.label.text for value in axis.values}
    nothing = {UNKNOWN: value_label(axis.field, None, language).text}
    return Dimension(name, axis.label.text, categories or nothing, _role(axis))


def _role(axis: Axis) -> str | None:
    if axis.name == "country":
        return "geo"
    years = axis.name == RUNNING_YEAR.name or all(
        value.band.low == value.band.high for value in axis.values if value.band
    )
    is_of_years = axis.name in ("start_year", "end_year", RUNNING_YEAR.name)
    return "time" if is_of_years and years and axis.recorded else None


def _status(sides: Sequence[Value | None]) -> str | None:
    codes = [side.code for side in sides if side is not None]
    if None in codes:
        return "u"
    return "c" if UNCODED in codes else None
