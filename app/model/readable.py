"""What of a document that may be wrong in places has the form of a case, so that its codes can be labelled."""

from typing import Any

from app.model.document import document_fields
from app.model.json_text import JsonObject
from app.model.paths import FieldTree
from app.vocabulary.countries import countries


def readable(document: JsonObject) -> JsonObject:
    """The document without unknown fields and codes, and without what is of another kind than its field."""
    kept: JsonObject = _fields(document, document_fields())
    if kept.get("country") in countries():
        return kept
    return {name: value for name, value in kept.items() if name != "country"}


def _kept(value: Any, field: FieldTree) -> Any:
    """What can be read of a value; None for nothing."""
    if field.is_list:
        if not isinstance(value, list):
            return None
        elements = [_one(element, field) for element in value]
        return [element for element in elements if element is not None]
    return _one(value, field)


def _one(value: Any, field: FieldTree) -> Any:
    if field.values is not None:
        return _under_keys(value, field, field.values) if isinstance(value, dict) else None
    if field.fields:
        return _fields(value, field) if isinstance(value, dict) else None
    if isinstance(value, dict | list):
        return None
    if field.coded or field.choices:
        return value if value in (field.coded.codes if field.coded else field.choices) else None
    return value


def _fields(value: Any, field: FieldTree) -> dict[str, Any]:
    held = {name: _kept(value[name], below) for name, below in field.fields.items() if name in value}
    return {name: one for name, one in held.items() if one is not None}


def _under_keys(value: Any, field: FieldTree, below: FieldTree) -> dict[str, Any]:
    known = {key: one for key, one in value.items() if field.keys is None or key in field.keys.codes}
    held = {key: _kept(one, below) for key, one in known.items()}
    return {key: one for key, one in held.items() if one is not None}
