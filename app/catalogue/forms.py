"""The forms in which all cases found can be had as a file: format and, for tables, shape."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import Fault, QueryRefused
from app.vocabulary.nearest import nearest

SHAPES: Mapping[str, tuple[str, ...]] = {
    "csv": ("list", "long", "indicator"),
    "ndjson": (),
    "geojson": (),
    "xlsx": ("workbook", "list", "long", "indicator"),
    "parquet": ("list", "long", "indicator"),
}
"""Formats, and the shapes that a table can have in them, the default first."""
MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8; header=present",
    "ndjson": "application/x-ndjson",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
WITH_SIDECAR = ("csv", "ndjson")
"""Formats that cannot say in themselves what they hold."""


@dataclass(frozen=True, slots=True)
class Form:
    """A format and, where it holds tables, their shape."""

    format: str
    shape: str | None = None


def form_of(file_format: str, shape: str | None) -> Form:
    """The form asked for, with the usual shape where none is named; QueryRefused for a shape it cannot have."""
    shapes = SHAPES[file_format]
    if shape is None:
        return Form(file_format, next(iter(shapes), None))
    if shape in shapes:
        return Form(file_format, shape)
    if not shapes:
        raise _refused(f"'{file_format}' has no shapes; leave 'shape' out, or ask for a table in csv, xlsx or parquet.")
    detail = f"There is no shape '{shape}' in '{file_format}'; there are {', '.join(shapes)}."
    raise _refused(detail, nearest(shape, shapes) or shapes[0])


def _refused(detail: str, did_you_mean: str | None = None) -> QueryRefused:
    return QueryRefused(detail, [Fault(detail, parameter="shape", did_you_mean=did_you_mean)])
