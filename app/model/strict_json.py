"""JSON that was sent, as bytes: read strictly and within bounds, or refused with what is wrong and where."""

import json
from collections import Counter
from typing import Any

import orjson

from app.errors import BodyRefused, BodyTooLarge, Fault
from app.model.paths import Step, pointer_to

MOST_VALUES_OF_A_CASE = 5_000
"""Objects, lists, texts and numbers; the richest case has 323. A hundred thousand wrong codes would take a minute, as
the nearest right one is named for each."""
MOST_LEVELS = 32
"""Objects and lists inside one another; a case has five. Nobody who walks through them should run out of stack."""
SMALLEST, LARGEST = -(2**63), 2**64 - 1
"""Whole numbers that can be written again as JSON, and counted with elsewhere."""
SHOWN = 20
"""Digits of a number too large that are repeated to who sent it."""

Place = tuple["Place", Step] | None
"""Where a value stands: where what holds it stands, and the last step; None for the outermost."""


class MemberTwice(BodyRefused):
    """An object names a member twice (RFC 8259, 4), of which readers keep whichever they like."""

    def __init__(self, name: str) -> None:
        detail = f"'{name}' stands twice in one object; say it once."
        super().__init__(detail, [Fault(detail, pointer="")])
        self.name = name


def read_json(raw: bytes, most_values: int) -> Any:
    """What the JSON says; BodyRefused or BodyTooLarge otherwise.

    Refused is also what is JSON and would trouble whoever works with it: a member that stands twice (RFC 8259, 4),
    values too deep inside others, whole numbers of more than 64 bits, the NUL character, which PostgreSQL cannot keep.
    """
    try:
        orjson.loads(raw)
        # Only Python's own reader tells of members that stand twice; it takes some texts that are no JSON.
        read = json.loads(raw, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        if isinstance(error, RecursionError) or "depth" in str(error):
            raise _too_deep(None) from None
        raise refused(f"What was sent is not JSON: {error}.") from None
    check_values(read, most_values)
    return read


def refused(detail: str, pointer: str = "") -> BodyRefused:
    """The refusal of a body for one fault."""
    return BodyRefused(detail, [Fault(detail, pointer=pointer)])


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(members)
    if len(read) < len(members):
        (twice, _), *_ = Counter(name for name, _ in members).most_common(1)
        raise MemberTwice(twice)
    return read


def check_values(read: Any, most_values: int) -> None:
    """BodyTooLarge for more values than may be, BodyRefused for what no value may be."""
    # A stack, as a function that calls itself would need one of its own.
    waiting: list[tuple[Any, int, Place]] = [(read, 1, None)]
    found = 1
    while waiting:
        value, level, place = waiting.pop()
        if isinstance(value, dict | list):
            # Counted before they are put aside: there may be a million.
            if (found := found + len(value)) > most_values:
                raise BodyTooLarge(f"A document may hold {most_values} values: objects, lists, texts and numbers.")
            if level > MOST_LEVELS:
                raise _too_deep(place)
            inside: Any = value.items() if isinstance(value, dict) else enumerate(value)
            waiting += [(inner, level + 1, (place, step)) for step, inner in inside]
            _refuse_unkeepable("".join(value) if isinstance(value, dict) else None, place)
        else:
            _refuse_unkeepable(value, place)


def _refuse_unkeepable(value: Any, place: Place) -> None:
    if isinstance(value, str) and "\0" in value:
        raise refused("A text holds the NUL character (U+0000), which cannot be kept.", _pointer(place))
    if isinstance(value, int) and not SMALLEST <= value <= LARGEST:
        digits = str(value)
        detail = f"{digits[:SHOWN]}… has {len(digits.lstrip('-'))} digits; whole numbers may have 64 bits."
        raise refused(detail, _pointer(place))


def _too_deep(place: Place) -> BodyRefused:
    return refused(f"Objects and lists may stand inside one another {MOST_LEVELS} deep.", _pointer(place))


def _pointer(place: Place) -> str:
    steps: list[Step] = []
    while place is not None:
        place, step = place
        steps.append(step)
    return pointer_to(*reversed(steps))
