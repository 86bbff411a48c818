"""The OpenAPI side of the grammar: the table that the parser reads, as shared components."""

from collections.abc import Iterable
from typing import Any

from app.query.parameters import Parameter

Json = dict[str, Any]


def component_name(parameter: Parameter) -> str:
    """Name of the shared component; the same for every address that understands the parameter alike."""
    return parameter.shared_as or parameter.name


def component(parameter: Parameter) -> Json:
    """A parameter object (OpenAPI 3.1)."""
    described: Json = {
        "name": parameter.name,
        "in": "query",
        "description": parameter.description,
        "schema": parameter.schema,
    }
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


def references(parameters: Iterable[Parameter]) -> Json:
    """What a route declares through `openapi_extra`: references to the shared components."""
    return {"parameters": [{"$ref": f"#/components/parameters/{component_name(p)}"} for p in parameters]}
