"""What in a later contract would break the clients of an earlier one, a sentence for each thing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.contract.conformity import resolved
from tests.contract.fitting import Fitting
from tests.contract.operations import Operation, operations

Json = dict[str, Any]


def breaks(before: Json, after: Json) -> list[str]:
    """Each begins with the name of the operation; what several operations share is told of the first."""
    later = {one.id: one for one in operations(after)}
    comparing = Comparing(before, after, Fitting(before, after, "sent"), Fitting(before, after, "answered"))
    found = []
    for one in operations(before):
        if one.id in later:
            found += [f"{one.id}: {what}." for what in comparing.breaks(one, later[one.id])]
        else:
            found.append(f"{one.id}: the operation is gone.")
    gone = before["components"]["schemas"].keys() - after["components"]["schemas"].keys()
    return [*found, *(f"{name}: the schema is gone, by which clients name a type." for name in sorted(gone))]


@dataclass(frozen=True)
class Comparing:
    """Two contracts, operation by operation."""

    before: Json
    after: Json
    sent: Fitting
    answered: Fitting
    _shared: set[tuple[int, int]] = field(default_factory=set)
    """Parameters that were compared already, as several operations have them."""

    def breaks(self, before: Operation, after: Operation) -> Iterator[str]:
        """What of one operation is no longer as it was."""
        if (before.method, before.path) != (after.method, after.path):
            yield f"it was {before.method.upper()} {before.path}"
        if before.declared["tags"][0] != after.declared["tags"][0]:
            yield f"it stood under '{before.declared['tags'][0]}', by which clients group calls"
        if before.is_open_to_all and not after.is_open_to_all:
            yield "it needs a key"
        yield from self._parameters(before, after)
        yield from self._body(before.declared.get("requestBody"), after.declared.get("requestBody"))
        yield from self._answers(before.declared["responses"], after.declared["responses"])

    def _parameters(self, before: Operation, after: Operation) -> Iterator[str]:
        old = {(one["in"], one["name"]): one for one in before.parameters}
        new = {(one["in"], one["name"]): one for one in after.parameters}
        yield from (f"the parameter '{name}' is gone" for place, name in sorted(old.keys() - new.keys()))
        for where, one in new.items():
            if one.get("required") and not old.get(where, {}).get("required"):
                yield f"the parameter '{where[1]}' has to be sent"
            if where in old and (pair := (id(old[where]), id(one))) not in self._shared:
                self._shared.add(pair)
                yield from self._parameter(old[where], one)

    def _parameter(self, before: Json, after: Json) -> Iterator[str]:
        place = f"the parameter '{before['name']}'"
        if (before.get("style"), before.get("explode")) != (after.get("style"), after.get("explode")):
            yield f"{place} is written otherwise"
        yield from self.sent.breaks(before["schema"], after["schema"], place)

    def _body(self, before: Json | None, after: Json | None) -> Iterator[str]:
        if after is None:
            yield from () if before is None else ("nothing may be sent",)
            return
        if after.get("required") and not (before and before.get("required")):
            yield "something has to be sent"
        if before is not None:
            for media_type, content in before["content"].items():
                if media_type not in after["content"]:
                    yield f"{media_type} is not read"
                else:
                    yield from self.sent.breaks(content["schema"], after["content"][media_type]["schema"], "the body")

    def _answers(self, before: Json, after: Json) -> Iterator[str]:
        yield from (f"it is not answered {status}" for status in sorted(before.keys() - after.keys()))
        for status in sorted(after.keys() - before.keys()):
            if status.startswith("2"):
                yield f"it may be answered {status}"
        for status in sorted(before.keys() & after.keys()):
            old, new = self._read(self.before, before[status]), self._read(self.after, after[status])
            for name in sorted(old.get("headers", {}).keys() - new.get("headers", {}).keys()):
                yield f"{status} has no header {name}"
            for media_type, content in old.get("content", {}).items():
                if media_type not in new.get("content", {}):
                    yield f"{status} is not answered as {media_type}"
                else:
                    there = new["content"][media_type]["schema"]
                    yield from self.answered.breaks(content["schema"], there, f"{status} {media_type}")

    @staticmethod
    def _read(contract: Json, answer: Json) -> Json:
        found: Json = resolved(contract, answer["$ref"]) if "$ref" in answer else answer
        return found
