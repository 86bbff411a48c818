"""The schemas of the contract, said as generators of clients understand them best."""

from typing import Any


def drop_titles(schema: Any) -> None:
    """Takes out titles that only repeat the name they stand beside."""
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        for inner in schema.values():
            drop_titles(inner)
    elif isinstance(schema, list):
        for inner in schema:
            drop_titles(inner)


def open_objects(schema: Any) -> None:
    """Says of objects of which no member is named that they have some: generators take them for empty ones."""
    if isinstance(schema, dict):
        if schema.get("type") in ("object", ["object", "null"]) and not schema.keys() & {
            "properties",
            "additionalProperties",
        }:
            schema["additionalProperties"] = True
        for inner in schema.values():
            open_objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            open_objects(inner)
