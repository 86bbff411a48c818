"""The operations of the contract, and the parameters of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.contract.conformity import resolved

Json = dict[str, Any]


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

    def names(self, place: str) -> set[str]:
        """Names of the parameters that stand in `query` or `path`."""
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


def nodes(value: Any, path: str = "#") -> Iterator[tuple[str, Json]]:
    """Every object in a JSON value, with where it stands."""
    if isinstance(value, dict):
        yield path, value
        for name, inner in value.items():
            yield from nodes(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from nodes(inner, f"{path}/{number}")
