"""JSON read strictly: no member of an object stands twice, and one can ask how much there is of it."""

import json
from typing import Any

import orjson

MOST_VALUES_OF_A_CASE = 5_000
"""Objects, lists, texts and numbers; the richest case has 323. A hundred thousand wrong codes would take a minute, as
the nearest right one is named for each."""


class MemberTwice(ValueError):
    """An object names a member twice (RFC 8259, 4), of which readers keep whichever they like."""

    def __init__(self, name: str) -> None:
        super().__init__(f"'{name}' stands twice in one object; say it once.")
        self.name = name


def read_strictly(raw: bytes) -> Any:
    """What the JSON says; MemberTwice, or another ValueError where it is none."""
    try:
        orjson.loads(raw)
        # Only Python's own reader tells of members that stand twice; it takes some texts that are no JSON.
        return json.loads(raw, object_pairs_hook=_object)
    except RecursionError as error:
        raise ValueError(str(error)) from None


def count_values(value: Any) -> int:
    """How many values there are, all that is inside others among them; a stack, as there may be a thousand levels."""
    found, waiting = 0, [value]
    while waiting:
        one = waiting.pop()
        found += 1
        waiting.extend(one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
    return found


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(members)
    if len(read) < len(members):
        names = [name for name, _ in members]
        raise MemberTwice(next(name for name in names if names.count(name) > 1))
    return read
