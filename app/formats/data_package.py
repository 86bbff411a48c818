"""The descriptor of a package: Frictionless Data Package 2, with categories, reasons for what is missing, digests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

import orjson

from app.formats.about import LICENCE, LICENCE_ADDRESS
from app.formats.code_lists import code_lists, list_name
from app.formats.columns import NEVER, NOT_RECORDED, Column, Type
from app.formats.csv_folder import Written
from app.formats.delimited import HARMLESS, csv_rows
from app.formats.frozen import Frozen
from app.formats.package_tables import CASES, REASONS, primary_key
from app.formats.package_words import DESCRIPTION, TITLE
from app.formats.tables import Row
from app.model.derivation import UNKNOWN

Json = dict[str, Any]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
_DIALECT: Json = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_TYPES = {Type.TEXT: "string", Type.CODE: "string"}
_REASONS = [{"value": value, "label": label} for value, label in REASONS.items()]


@dataclass(frozen=True)
class PlainTable:
    """A table that follows no cases, such as a list of codes."""

    name: str
    description: str
    rows: Sequence[Row]
    """A header, then rows."""

    @cached_property
    def csv(self) -> bytes:
        """As it is written."""
        return csv_rows(self.rows)


def descriptor(frozen: Frozen, tables: Iterable[Written], plain: Iterable[PlainTable]) -> bytes:
    """`datapackage.json` of tables that were written."""
    package: Json = {
        "$schema": PROFILE,
        "name": frozen.name,
        "title": TITLE["en"].format(frozen.state("en")),
        "description": f"{DESCRIPTION['en']} {HARMLESS}",
        "version": frozen.version,
        "licenses": [{"name": "CC-BY-4.0", "title": LICENCE, "path": LICENCE_ADDRESS}],
        "contributors": [{"title": frozen.made_by["en"], "roles": ["creator"]}],
        "keywords": ["social entrepreneurship", "social enterprise", "municipalities", "comparative research"],
        "resources": [*(_resource(one) for one in tables), *map(_plain, plain)],
    }
    if frozen.published_at:
        package["created"] = frozen.published_at
    if frozen.base:
        package["homepage"] = frozen.base
    return orjson.dumps(package, option=orjson.OPT_INDENT_2)


def _resource(written: Written) -> Json:
    table = written.table
    schema: Json = {
        "fields": [_field(table.name, column) for column in table.columns],
        "missingValues": _missing(NOT_RECORDED),
    }
    if key := primary_key(table):
        schema["primaryKey"] = key
    if table.name != CASES:
        schema["foreignKeys"] = [{"fields": ["slug"], "reference": {"resource": CASES, "fields": ["slug"]}}]
    return {
        **_described(table.name, table.description),
        "bytes": written.bytes,
        "hash": f"sha256:{written.sha256}",
        "schema": schema,
    }


def _plain(table: PlainTable) -> Json:
    return {
        **_described(table.name, table.description),
        "bytes": len(table.csv),
        "hash": f"sha256:{sha256(table.csv).hexdigest()}",
        "schema": {"fields": [{"name": column, "type": "string"} for column in table.rows[0]]},
    }


def _described(name: str, description: str) -> Json:
    return {
        "$schema": RESOURCE_PROFILE,
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "description": description,
    }


def _field(table: str, column: Column) -> Json:
    field: Json = {
        "name": column.name,
        "title": column.label("en").text,
        "type": _TYPES.get(column.type, str(column.type)),
        "description": column.description,
    }
    listed = code_lists().get(list_name(table, column) or "", ())
    told = [one for one in listed if one.code != UNKNOWN]
    if unknown := [{"value": one.code, "label": one.label("en")} for one in listed if one.code == UNKNOWN]:
        field["missingValues"] = [*_missing(column.empty), *unknown]
    elif column.empty == NEVER:
        field["constraints"] = {"required": True}
    elif column.empty != NOT_RECORDED:
        field["missingValues"] = _missing(column.empty)
    if listed:
        field["categories"] = [{"value": one.code, "label": one.label("en")} for one in told]
        field.setdefault("constraints", {})["enum"] = [one.code for one in told]
    for name in ("vocabulary", "language", "path"):
        if (said := getattr(column, name)) is not None:
            field[name] = said
    return field


def _missing(empty: str) -> list[Json]:
    return [{"value": "", "label": empty}, *_REASONS]
