"""The OpenAPI side of the grammar: the table that the parser reads, as shared components."""

from collections.abc import Iterable
from typing import Any

import orjson

from app.api.state_seen import STATE_SEEN
from app.query.parameters import Parameter

Json = dict[str, Any]


def component_name(parameter: Parameter) -> str:
    """Name of the shared component; the same for every address that understands the parameter alike."""
    return parameter.shared_as or parameter.name


def component(parameter: Parameter) -> Json:
    """A parameter object (OpenAPI 3.1)."""
    description, schema = parameter.description, parameter.schema
    if parameter.is_refused_at_times and "default" in schema:
        description += f" Default: {orjson.dumps(schema['default']).decode()}."
        schema = {keyword: said for keyword, said in schema.items() if keyword != "default"}
    described: Json = {"name": parameter.name, "in": "query", "description": description, "schema": schema}
    if parameter.is_list:
        # Commas and repetition both mean "or"; OpenAPI can declare only one of them. In names a comma is a comma.
        described |= {"style": "form", "explode": parameter.has_commas}
    if parameter.is_required:
        described["required"] = True
    if parameter.example is not None:
        described["example"] = _example(parameter, parameter.example)
    return described


def _example(parameter: Parameter, text: str) -> Any:
    """The example as its schema has it, where `text` is how it stands in an address."""
    if parameter.is_list:
        item = parameter.schema["items"]["type"]
        return [_read(item, part) for part in ([text] if parameter.has_commas else text.split(","))]
    return _read(parameter.schema["type"], text)


def _read(kind: str, text: str) -> str | int | float:
    if kind == "integer":
        return int(text)
    return float(text) if kind == "number" else text


GUARD: Json = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "description": "The ETag of what you have seen, so that nobody's work is lost: what stands before its first dot is "
    "compared. `*` for whatever it is now. 428 without it, 412 where it has changed.",
    "schema": {"type": "string"},
    "example": '"3.c0r0"',
}
IDEMPOTENCY_KEY: Json = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "A name of your own for this request, such as a UUID: sent again within 24 hours it does nothing "
    "more, and gives the first answer. 422 with another request, 409 while the first is still running.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    "example": "8e03978e-40d5-43dd-bc93-6894a57f9324",
}
HEADER_PARAMETERS: dict[str, Json] = {one["name"]: one for one in (GUARD, IDEMPOTENCY_KEY, STATE_SEEN)}
"""By the name of the shared component."""


def references(parameters: Iterable[Parameter], *, is_guarded: bool = False) -> Json:
    """What a route declares through `openapi_extra`: references to the shared components.

    `is_guarded` where `If-Match` has to be sent.
    """
    names = [component_name(parameter) for parameter in parameters]
    return {"parameters": [parameter_reference(name) for name in (*names, *([GUARD["name"]] if is_guarded else []))]}


def parameter_reference(name: str) -> Json:
    """A reference to a shared parameter."""
    return {"$ref": f"#/components/parameters/{name}"}
