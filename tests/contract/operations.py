"""The operations of the contract, and the parameters of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from tests.contract.conformity import resolved

Json = dict[str, Any]
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Operation:
    """One method at one address."""

    path: str
    method: str
    declared: Json
    parameters: list[Json]
    """With references followed."""

    @property
    def id(self) -> str:
        """The name that generated clients call it by."""
        return str(self.declared["operationId"])

    @property
    def is_secured(self) -> bool:
        """Whether it looks at keys."""
        return "security" in self.declared

    @property
    def is_open_to_all(self) -> bool:
        """Whether it answers those without a key too, and perhaps tells them less."""
        return {} in self.declared.get("security", [{}])

    @property
    def success(self) -> str:
        """The status of an answer to a right question."""
        return next(status for status in map(str, self.declared["responses"]) if status.startswith("2"))

    @property
    def answer(self) -> Json:
        """What is declared of that answer."""
        declared: Json = self.declared["responses"][self.success]
        return declared

    def names(self, place: str) -> set[str]:
        """Names of the parameters that stand in `query`, `path` or `header`."""
        return {parameter["name"] for parameter in self.parameters if parameter["in"] == place}


def operations(contract: Json) -> Iterator[Operation]:
    """Every operation."""
    for path, methods in contract["paths"].items():
        for method, declared in methods.items():
            given = declared.get("parameters", [])
            parameters = [resolved(contract, one["$ref"]) if "$ref" in one else one for one in given]
            yield Operation(path, method, declared, parameters)


def operation(contract: Json, operation_id: str) -> Operation:
    """One operation by its name."""
    return next(one for one in operations(contract) if one.id == operation_id)


def address_of(operation: Operation) -> str:
    """The address with the example of each part of it."""
    address = operation.path
    for parameter in operation.parameters:
        if parameter["in"] == "path":
            address = address.replace(f"{{{parameter['name']}}}", str(parameter["schema"]["examples"][0]))
    return address


NEEDED = {
    "listSuggestions": "?q=a",
    "suggestEntities": "?prefix=a",
    "suggestProperties": "?prefix=",
    "suggestTypes": "?prefix=",
    "proposeProperties": "?type=case",
    "drawBars": "?by=sector",
    "drawHeatmap": "?rows=sector&columns=country",
    "drawTimeline": "?by=sector",
    "getDifference": "?from=1",
    "getExport": "?format=json",
    "listComparable": "?profile.sector=eldercare",
    "countCases": "?by=sector",
    "crosstabulateCases": "?rows=country&columns=sector",
    "countCasesByYear": "?by=sector",
    "getQcaTable": "?conditions=sector:energy&outcome=continuity",
    "compareCases": "?cases=nl-zeist-austerlitz-zorgt,de-eichstetten-buergergemeinschaft",
}
"""What the query string of some operations has to say, for an answer."""


def with_required(operation: Operation) -> str:
    """The same, with what its query string has to say."""
    return f"{address_of(operation)}{NEEDED.get(operation.id, '')}"


def body_of(operation: Operation) -> Json | bytes | None:
    """The example of what is sent; None for an operation that takes nothing."""
    if "requestBody" not in operation.declared:
        return None
    content = operation.declared["requestBody"]["content"]
    if set(content) == {FORM}:
        return urlencode(content[FORM]["example"]).encode()
    example: Json | str = content.get("application/json", next(iter(content.values())))["example"]
    return example.encode() if isinstance(example, str) else example


def kind_of_body(operation: Operation) -> Json:
    """The header that says of what kind a form is that is sent; nothing for JSON and lines of it."""
    taken = operation.declared.get("requestBody", {}).get("content", {})
    return {"content_type": FORM} if set(taken) == {FORM} else {}


def properties(contract: Json, schema: Json, where: str) -> Iterator[tuple[str, str, Json]]:
    """Every property that a value of the schema may hold, at any depth: where it is declared, its name, its schema."""
    seen: set[str] = set()

    def below(one: Any, place: str) -> Iterator[tuple[str, str, Json]]:
        if isinstance(one, list):
            for each in one:
                yield from below(each, place)
        elif isinstance(one, dict):
            if (reference := one.get("$ref")) is not None and reference not in seen:
                seen.add(reference)
                yield from below(resolved(contract, reference), reference.rpartition("/")[2])
            for name, inner in one.get("properties", {}).items():
                yield place, name, inner
                yield from below(inner, f"{place}.{name}")
            for keyword in ("items", "prefixItems", "additionalProperties", "anyOf", "oneOf", "allOf"):
                yield from below(one.get(keyword), place)

    return below(schema, where)


def nodes(value: Any, path: str = "#") -> Iterator[tuple[str, Json]]:
    """Every object in a JSON value, with where it stands."""
    if isinstance(value, dict):
        yield path, value
        for name, inner in value.items():
            yield from nodes(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from nodes(inner, f"{path}/{number}")
