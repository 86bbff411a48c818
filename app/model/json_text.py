"""JSON as it was sent, made into one text that later steps can rely on."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from app.errors import DocumentRefused, Fault

JsonObject = Mapping[str, Any]


def json_text(raw: bytes | Mapping[str, object]) -> str:
    """The same JSON as text in Unicode normal form C, no letter of it escaped; raises DocumentRefused if it is none."""
    text = _decoded(raw) if isinstance(raw, bytes) else _written(raw)
    # Asked of the whole text at once: where that is in normal form, so is each string in it. An escape may hide a
    # letter, and `\\n` before an accent is no n with an accent; then each string is looked at by itself.
    if "\\u" not in text and unicodedata.is_normalized("NFC", text):
        return text
    try:
        return _written(_normal(_read(text)))
    except RecursionError as error:
        raise _refused("Must not be nested so deeply.") from error


def json_object(text: str) -> JsonObject:
    """What the text says if that is an object, else an empty one; raises DocumentRefused if it is not JSON."""
    value = _read(text)
    return value if isinstance(value, dict) else {}


def signature(value: object) -> str:
    """The same text for the same JSON in whatever order its fields stand, so that many values are compared at once."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
    except TypeError:
        # It writes neither very large numbers nor what is nested more than 254 times.
        return json.dumps(value, sort_keys=True)


def objects_in(case: JsonObject, name: str) -> Iterator[tuple[int, JsonObject]]:
    """The objects in the list of this name with their places from 0; what is no object is passed over."""
    elements = case.get(name)
    for n, element in enumerate(elements if isinstance(elements, list) else ()):
        if isinstance(element, dict):
            yield n, element


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise _refused(f"Must be UTF-8; byte {error.start} is not.", error.start) from error


def _read(text: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _refused(f"Must be JSON: {error}.", error.pos) from error


def _written(value: object) -> str:
    try:
        return orjson.dumps(value).decode()
    except TypeError as error:
        raise _refused(f"Must be what JSON can hold: {error}.") from error


def _normal(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [_normal(element) for element in value]
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", name): _normal(below) for name, below in value.items()}
    return value


def _refused(detail: str, position: int | None = None) -> DocumentRefused:
    return DocumentRefused("The case document cannot be read.", [Fault(detail, pointer="", position=position)])
