"""Which cases a downloaded file holds."""

import csv
from collections.abc import Callable, Mapping
from io import BytesIO, StringIO

import orjson

from app.catalogue.forms import SHAPES

FORMS = tuple((name, shape) for name, shapes in SHAPES.items() for shape in (shapes or (None,)))
"""Every format with every shape it can have."""
_TABLES = ("cases", "values", "indicators")
"""Sheets that hold the rows, by shape."""


def slugs_in(content: bytes, file_format: str) -> list[str]:
    """The slug of each row or line; in GeoJSON of each case with a point, which every synthetic case has."""
    return _READERS[file_format](content)


def _csv(content: bytes) -> list[str]:
    return [row["slug"] for row in csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))]


def _lines(content: bytes) -> list[str]:
    return [orjson.loads(line)["slug"] for line in content.splitlines()]


def _geojson(content: bytes) -> list[str]:
    return list(dict.fromkeys(feature["properties"]["case"] for feature in orjson.loads(content)["features"]))


def _xlsx(content: bytes) -> list[str]:
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(content), read_only=True)
    sheet = next(workbook[name] for name in _TABLES if name in workbook.sheetnames)
    rows = sheet.iter_rows(values_only=True)
    place = next(rows).index("slug")
    return [str(row[place]) for row in rows]


def _parquet(content: bytes) -> list[str]:
    from pyarrow import parquet

    slugs: list[str] = parquet.read_table(BytesIO(content), columns=["slug"])["slug"].to_pylist()
    return slugs


_READERS: Mapping[str, Callable[[bytes], list[str]]] = {
    "csv": _csv,
    "ndjson": _lines,
    "geojson": _geojson,
    "xlsx": _xlsx,
    "parquet": _parquet,
}
