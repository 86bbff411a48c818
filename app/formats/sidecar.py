"""What stands beside a file: its length and digest, the question, and for CSV the columns as CSV on the Web says it."""

import re
from collections.abc import Mapping
from typing import Any

from app.formats.about import LICENCE, LICENCE_ADDRESS, About, selection_note
from app.formats.columns import Column, Type
from app.formats.delimited import HARMLESS
from app.formats.pieces import Digest
from app.formats.tables import Table

Json = Mapping[str, Any]


def sidecar(url: str, about: About, digest: Digest) -> Json:
    """What is true of a file in any format; `url` is where it is to be had."""
    return {
        "url": url,
        "question": about.words,
        "expression": about.expression,
        "count": about.cases,
        "revision": about.revision,
        "published_on": about.published_on,
        "licence": {"name": LICENCE, "url": LICENCE_ADDRESS},
        "notes": [selection_note(about.cases, about.sentences)],
        "language": about.sentences,
        "bytes": digest.bytes,
        "sha256": digest.sha256,
    }


def lines_sidecar(url: str, about: About, digest: Digest, schema: str) -> Json:
    """Beside NDJSON: whole documents, which the JSON Schema at `schema` describes."""
    return {**sidecar(url, about, digest), "schema": schema}


def csv_sidecar(url: str, about: About, digest: Digest, table: Table) -> Json:
    """Beside CSV: metadata of tabular data (https://www.w3.org/TR/tabular-metadata/) and what we say of any file."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        **sidecar(url, about, digest),
        "dc:description": f"{table.description} {HARMLESS}",
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminators": ["\r\n"],
            "header": True,
        },
        "tableSchema": {"columns": [_column(column, about.sentences) for column in table.columns]},
    }


_DATATYPES = {Type.TEXT: "string", Type.CODE: "string"}
_TAG = re.compile("[a-z]{2,3}")


def _column(column: Column, language: str) -> Json:
    label = column.label(language)
    said = {
        # Names of CSV on the Web are made of letters, digits, underlines and percent signs only.
        "name": re.sub(r"\W", lambda sign: f"%{ord(sign[0]):02X}", column.name),
        "titles": column.name,
        "dc:title": {"@value": label.text, "@language": label.language},
        "dc:description": column.description,
        "datatype": _DATATYPES.get(column.type, str(column.type)),
        "null": "",
        "empty": column.empty,
        "separator": column.separator,
        "vocabulary": column.vocabulary,
        "path": column.path,
        "language": column.language,
        # What CSV on the Web itself knows: one language for the whole column.
        "lang": column.language if column.language and _TAG.fullmatch(column.language) else None,
    }
    return {name: value for name, value in said.items() if value is not None}
