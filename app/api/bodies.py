"""JSON sent by a caller: read whole, within bounds, or refused with what would be right."""

import json
from typing import Any

import orjson
from fastapi import Request

from app.errors import BodyRefused, BodyTooLarge, Fault, MediaTypeRefused

MOST_BYTES = 64 * 1024
JSON = "application/json"


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    media_type = request.headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if media_type != JSON:
        raise MediaTypeRefused(f"What is sent must be {JSON}, not {media_type or 'nothing at all'}.")
    raw = b""
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > MOST_BYTES:
            raise BodyTooLarge(f"What is sent may have {MOST_BYTES} bytes.")
    read = _read(raw)
    if not isinstance(read, dict):
        raise _refused('What is sent is a JSON object, as in {"sector": ["eldercare"]}.')
    return read


def _read(raw: bytes) -> Any:
    """What the JSON says; BodyRefused where it is none, or where an object names a member twice (RFC 8259, 4)."""
    try:
        orjson.loads(raw)
        # Only Python's own reader tells of members that stand twice; it takes some texts that are no JSON.
        return json.loads(raw, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise _refused(f"What was sent is not JSON: {error}.") from None


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(members)
    if len(read) < len(members):
        names = [name for name, _ in members]
        twice = next(name for name in names if names.count(name) > 1)
        raise _refused(f"'{twice}' stands twice in one object; say it once.")
    return read


def _refused(detail: str) -> BodyRefused:
    return BodyRefused(detail, [Fault(detail, pointer="")])
