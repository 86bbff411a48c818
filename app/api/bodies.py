"""JSON sent by a caller: read whole, within bounds, or refused with what would be right."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request

from app.errors import BodyRefused, BodyTooLarge, Fault, MediaTypeRefused

MOST_BYTES = 64 * 1024
MOST_BYTES_OF_A_CASE = 2 * 1024 * 1024
MOST_VALUES_OF_A_CASE = 5_000
"""Objects, lists, texts and numbers; the richest case has 323. A hundred thousand wrong codes would take a minute, as
the nearest right one is named for each."""
JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    return await _object_within(request, MOST_BYTES, '{"sector": ["eldercare"]}')


Sent = Annotated[dict[str, Any], Depends(json_object)]
"""What a route takes as JSON."""


async def optional_object(request: Request) -> dict[str, Any]:
    """The same where nothing has to be sent: then it is empty."""
    return await _object_within(request, MOST_BYTES, "{}", may_be_empty=True)


OptionalSent = Annotated[dict[str, Any], Depends(optional_object)]


async def case_object(request: Request) -> dict[str, Any]:
    """The same for a case, which may be large."""
    return await _case_within(request, (JSON,))


async def case_patch(request: Request) -> dict[str, Any]:
    """What a case is to have in place of what it has, as JSON Merge Patch (RFC 7396) or simply as JSON."""
    return await _case_within(request, (MERGE_PATCH, JSON))


async def amendment_object(request: Request) -> dict[str, Any]:
    """What is to become of a published case, which may be a whole one; nothing has to be sent."""
    return await _case_within(request, (JSON,), '{"base": 1, "changes": {"end_year": 2024}}', may_be_empty=True)


async def _case_within(
    request: Request,
    media_types: tuple[str, ...],
    example: str = '{"title": "A village kitchen", "country": "NO"}',
    *,
    may_be_empty: bool = False,
) -> dict[str, Any]:
    read = await _object_within(request, MOST_BYTES_OF_A_CASE, example, media_types, may_be_empty=may_be_empty)
    check_size(read)
    return read


def check_size(case: Mapping[str, Any]) -> None:
    """BodyTooLarge for a case of more values than any has."""
    if _count(case) > MOST_VALUES_OF_A_CASE:
        raise BodyTooLarge(f"A case may hold {MOST_VALUES_OF_A_CASE} values; no real one has a tenth of that.")


async def _object_within(
    request: Request,
    most_bytes: int,
    example: str,
    media_types: tuple[str, ...] = (JSON,),
    *,
    may_be_empty: bool = False,
) -> dict[str, Any]:
    media_type = request.headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if media_type not in media_types:
        expected = " or ".join(media_types)
        raise MediaTypeRefused(f"What is sent must be {expected}, not {media_type or 'nothing at all'}.")
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > most_bytes:
            raise BodyTooLarge(f"What is sent may have {most_bytes} bytes.")
    if may_be_empty and not raw:
        return {}
    read = _read(bytes(raw))
    if not isinstance(read, dict):
        raise _refused(f"What is sent is a JSON object, as in {example}.")
    return read


def _read(raw: bytes) -> Any:
    """What the JSON says; BodyRefused where it is none, or where an object names a member twice (RFC 8259, 4)."""
    try:
        orjson.loads(raw)
        # Only Python's own reader tells of members that stand twice; it takes some texts that are no JSON.
        return json.loads(raw, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise _refused(f"What was sent is not JSON: {error}.") from None


def _count(value: Any) -> int:
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
        twice = next(name for name in names if names.count(name) > 1)
        raise _refused(f"'{twice}' stands twice in one object; say it once.")
    return read


def _refused(detail: str) -> BodyRefused:
    return BodyRefused(detail, [Fault(detail, pointer="")])
