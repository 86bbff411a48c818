"""The shape of JSON-stat 2.0 as we answer it."""

from typing import Any

Json = dict[str, Any]

JSON_STAT = "application/json-stat+json"
"""Registered nowhere, but what readers of JSON-stat ask for beside `application/json`."""

_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "object", "additionalProperties": _TEXT}
_COUNTED: Json = {"type": "object", "additionalProperties": {"type": "integer"}}
_CATEGORIES: Json = {
    "type": "object",
    "properties": {
        "index": {"type": "array", "items": _TEXT, "description": "Codes in order."},
        "label": {**_TEXTS, "description": "Words by code."},
    },
    "required": ["index", "label"],
    "description": "Values of the dimension; what is not recorded is `unknown`.",
}
_DIMENSION: Json = {
    "type": "object",
    "properties": {"label": {**_TEXT, "description": "Its name."}, "category": _CATEGORIES},
    "required": ["label", "category"],
    "additionalProperties": False,
}
_CUBE: dict[str, Json] = {
    "version": {"const": "2.0", "description": "Of JSON-stat."},
    "class": {"const": "dataset", "description": "As JSON-stat has it."},
    "href": {**_TEXT, "description": "Address of this answer."},
    "label": {**_TEXT, "description": "What the table shows."},
    "source": {**_TEXT, "description": "Whose figures these are, and under which licence."},
    "updated": {**_TEXT, "description": "Day of the dataset revision (UTC)."},
    "note": {"type": "array", "items": _TEXT, "description": "Which cases are counted; sentences to print with them."},
    "id": {"type": "array", "items": _TEXT, "description": "Dimensions in order."},
    "size": {"type": "array", "items": {"type": "integer"}, "description": "How many categories each has."},
    "role": {
        "type": "object",
        "additionalProperties": {"type": "array", "items": _TEXT},
        "description": "Dimensions of places (`geo`) and years (`time`).",
    },
    "dimension": {"type": "object", "additionalProperties": _DIMENSION, "description": "By `id`."},
    "value": {"type": "array", "items": {"type": "integer"}, "description": "Cases, the last dimension fastest."},
    "status": {**_TEXTS, "description": "By place in `value`: `u` not recorded, `c` told and fits no code."},
    "link": {"type": "object", "description": "The licence."},
    "extension": {
        "type": "object",
        "properties": {
            "cases": {"type": "integer", "description": "How many the question finds, each once."},
            "mentions": {"type": "integer", "description": "How often a case and values meet, the unknown left out."},
            "unknown": {**_COUNTED, "description": "Cases in which it is not recorded, by dimension."},
            "not_applicable": {**_COUNTED, "description": "Cases to which it does not apply, by dimension."},
            "margins": {
                "type": "object",
                "additionalProperties": _COUNTED,
                "description": "Cases of each category of a table, each once, by dimension and code.",
            },
            "revision": {"type": "integer", "description": "Dataset revision."},
            "expression": {**_TEXT, "description": "Which cases are counted, in canonical form."},
            "language": {**_TEXT, "description": "Of labels."},
            "status": {
                "type": "object",
                "properties": {"label": {**_TEXTS, "description": "Words by code."}},
                "required": ["label"],
                "additionalProperties": False,
                "description": "What `status` means.",
            },
        },
        "required": ["cases", "mentions", "unknown", "not_applicable", "revision", "expression", "language", "status"],
        "additionalProperties": False,
        "description": "What JSON-stat has no room for.",
    },
}
DATASET: Json = {
    "type": "object",
    "properties": _CUBE,
    "required": [name for name in _CUBE if name not in ("updated", "role", "status")],
    "additionalProperties": False,
}
