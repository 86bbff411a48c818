"""Columns: what each says, declared once for tables, their descriptions, the codebook and the import."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

from app.model.document import case_schema
from app.vocabulary.field_names import name_label, path_label
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
Cell = str | int | float | bool | None
"""None is an empty cell."""

SEPARATOR = "|"
"""Between several values in one cell; no code, path or number holds it."""
NOT_RECORDED = "Not recorded, or not applicable."
NEVER = "Never empty."


class Type(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    """Words of people, and numbers that are names, such as those of municipalities."""
    CODE = "code"
    """One of a list of codes, or several."""
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    """A day as ISO 8601 text."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: Type
    description: str
    empty: str = NOT_RECORDED
    """What an empty cell means."""
    path: str | None = None
    """Where it stands in a case document, names joined by dots; None where it is derived."""
    language: str | None = None
    """Of its text: a BCP 47 tag, `und` for names, or the name of the column that says it."""
    vocabulary: str | None = None
    """Where its codes come from."""
    separator: str | None = None
    """Between several values in one cell; None where there is at most one."""

    def label(self, language: str) -> Label:
        """What a reader calls it: a field of the document as everywhere, anything else by its own name."""
        path = self.path or ""
        if self.name in (path.replace(".", "_"), path.rpartition(".")[2]):
            return path_label(path, language)
        return name_label(self.name, language)


class CodedField(Protocol):
    """A field of codes that can be asked; the table of them stands with the questions."""

    @property
    def name(self) -> str:
        """Filter name, in the singular."""

    @property
    def path(self) -> str:
        """Where its codes stand in the document."""

    @property
    def description(self) -> str:
        """What it says of a case."""

    @property
    def vocabulary(self) -> str | None:
        """Where its codes come from; None for language tags."""

    @property
    def is_group(self) -> bool:
        """Whether its codes are the groups of the vocabulary."""

    @property
    def absence(self) -> str | None:
        """`closed` where the coder looked for every code, `open` where only what was told is coded."""

    @property
    def tells(self) -> bool:
        """Whether something may be told that no code fits."""


def document_column(path: str, name: str | None = None, description: str | None = None) -> Column:
    """The column of a field of the document, described as the document describes it.

    It is named by its path unless another name is given; a list stands in one cell.
    """
    found = described(path)
    innermost = found["innermost"]
    return Column(
        name or path.replace(".", "_"),
        _type(innermost),
        description or found["description"],
        NEVER if found["is_required"] and not found["is_several"] else NOT_RECORDED,
        path,
        language=_LANGUAGE_COLUMNS.get(found.get("x-language", ""), found.get("x-language")),
        vocabulary=innermost.get("x-vocabulary"),
        separator=SEPARATOR if found["is_several"] else None,
    )


_LANGUAGE_COLUMNS = {"sources[n].language": "language", "key": "language"}
"""In a table of their own, sources and translations say their language in this column."""


@cache
def described(path: str) -> Json:
    """What the JSON Schema of a case says of the field at a path, with `innermost`: what it says of one value.

    `is_several` tells whether the field is a list or a map, `is_required` whether there always is a value.
    """
    found: dict[str, Any] = {"innermost": case_document_schema(), "is_required": True}
    for step in path.split("."):
        whole = found["innermost"]
        inner = _unwrapped(whole["properties"][step])
        # Of a list or a map the question is whether each element says it.
        is_required = found["is_required"] and (step in whole.get("required", ()) or inner["is_several"])
        found = {**inner, "is_required": is_required}
    return found


@cache
def case_document_schema() -> Json:
    """The JSON Schema of a case, made once."""
    return case_schema()


def _unwrapped(schema: Json) -> dict[str, Any]:
    """Takes references, `or null`, lists and maps off, and keeps what they say of the field."""
    said: dict[str, Any] = {"is_several": False}
    while True:
        is_several = "items" in schema or isinstance(schema.get("additionalProperties"), dict)
        said = {**schema, **said, "is_several": said["is_several"] or is_several}
        if "$ref" in schema:
            schema = case_document_schema()["$defs"][schema["$ref"].rpartition("/")[2]]
        elif "anyOf" in schema:
            schema = next(one for one in schema["anyOf"] if one.get("type") != "null")
        elif "items" in schema:
            schema = schema["items"]
        elif isinstance(schema.get("additionalProperties"), dict):
            schema = schema["additionalProperties"]
        else:
            return {**said, "innermost": schema}


def _type(schema: Json) -> Type:
    if schema["type"] != "string":
        return Type(schema["type"])
    if "x-vocabulary" in schema or "enum" in schema:
        return Type.CODE
    return Type.DATE if schema.get("format") == "date" else Type.TEXT
