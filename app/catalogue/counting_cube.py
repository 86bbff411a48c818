"""Counts and tables as JSON-stat 2.0."""

from collections.abc import Sequence
from typing import Any

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_cells import Table, axes_of, cells_of, code_in_files, ids_of
from app.catalogue.counting_titles import title_of
from app.catalogue.counting_whole import whole_counts, whole_crosstab
from app.catalogue.labels import value_label
from app.catalogue.years import RUNNING_YEAR
from app.formats.about import About
from app.formats.json_stat import Cube, Dimension, json_stat
from app.model.derivation import NOT_APPLICABLE, UNCODED
from app.vocabulary.choices import choice_label

Json = dict[str, Any]


def as_json_stat(table: Table, about: About, address: str, notes: Sequence[str]) -> Json:
    """The table as a JSON-stat 2.0 dataset; margins, which a cube has no room for, stand in `extension`."""
    mentions = table.mentions
    table = whole_counts(table) if isinstance(table, Counts) else whole_crosstab(table)
    axes, ids = axes_of(table), ids_of(table)
    dimensions = [_dimension(name, axis) for name, axis in zip(ids, axes, strict=True)]
    cells = [([row, column], count) for row, column, count in cells_of(table)]
    values = [count for _, count in cells]
    status = {place: kind for place, (sides, _) in enumerate(cells) if (kind := _status(sides))}
    statuses = {
        kind: label
        for kind, label in _status_labels(axes[0], about.language).items()
        if kind == "u" or kind in status.values()
    }
    extension: Json = {
        "cases": table.cases,
        "mentions": mentions,
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


def _dimension(name: str, axis: Axis) -> Dimension:
    categories = {code_in_files(value): value.label.text for value in axis.values}
    return Dimension(name, axis.label.text, categories, _role(axis))


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
    return next((kind for code, kind in _STATUSES.items() if code in codes), None)


_STATUSES = {NOT_APPLICABLE: "n", None: "u", UNCODED: "c"}
"""Code of a side -> status of its cells; the first that any of both sides has."""


def _status_labels(axis: Axis, language: str) -> dict[str, str]:
    labels = {
        NOT_APPLICABLE: choice_label("absence_reason", NOT_APPLICABLE, language),
        None: value_label(axis.field, None, language),
        UNCODED: value_label(axis.field, UNCODED, language),
    }
    return {_STATUSES[code]: label.text for code, label in labels.items()}
