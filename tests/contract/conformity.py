"""Whether a value is what a schema of the contract says, and says no more than that."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

Json = Mapping[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def resolved(contract: Json, reference: str) -> Any:
    """What a reference such as `#/components/schemas/Problem` leads to; KeyError where that is nothing."""
    found: Any = contract
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def disagreements(contract: Json, schema: Json, value: Any, path: str = "") -> Iterator[str]:
    """Every place where a value is not what the schema says; names that the schema does not know among them."""
    if "$ref" in schema:
        yield from disagreements(contract, resolved(contract, schema["$ref"]), value, path)
    if "anyOf" in schema:
        each = [list(disagreements(contract, one, value, path)) for one in schema["anyOf"]]
        if all(each):
            yield from min(each, key=len)
    if "type" in schema and not _is_of(schema["type"], value):
        yield f"{path}: {value!r} is not of type {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    yield from _in_text(schema, value, path)
    yield from _in_number(schema, value, path)
    yield from _in_list(contract, schema, value, path)
    yield from _in_object(contract, schema, value, path)


def _is_of(types: str | list[str], value: Any) -> bool:
    allowed = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in allowed
    return any(isinstance(value, _TYPES[one]) for one in allowed)


def _in_text(schema: Json, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, str):
        return
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{path}: {value!r} does not match {schema['pattern']}"
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield f"{path}: {value!r} has {len(value)} characters"
    if schema.get("format") == "date-time":
        try:
            datetime.fromisoformat(value)
        except ValueError:
            yield f"{path}: {value!r} is no moment"


def _in_number(schema: Json, value: Any, path: str) -> Iterator[str]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{path}: {value} is out of bounds"


def _in_list(contract: Json, schema: Json, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, list):
        return
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{path}: {len(value)} elements"
    first = schema.get("prefixItems", ())
    for number, element in enumerate(value):
        one = first[number] if number < len(first) else schema.get("items", {})
        yield from disagreements(contract, one, element, f"{path}/{number}")


def _in_object(contract: Json, schema: Json, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    known, others = schema.get("properties", {}), schema.get("additionalProperties")
    yield from (f"{path}: '{name}' is missing" for name in schema.get("required", ()) if name not in value)
    for name, inner in value.items():
        if name in known:
            yield from disagreements(contract, known[name], inner, f"{path}/{name}")
        elif isinstance(others, dict):
            yield from disagreements(contract, others, inner, f"{path}/{name}")
        elif known and others is not True:
            yield f"{path}: '{name}' is not described"
