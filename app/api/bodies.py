"""JSON sent by a caller: read whole, within bounds, or refused with what would be right."""

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
    try:
        read = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        detail = f"What was sent is not JSON: {error}."
        raise BodyRefused(detail, [Fault(detail, pointer="")]) from None
    if not isinstance(read, dict):
        detail = 'What is sent is a JSON object, as in {"sector": ["eldercare"]}.'
        raise BodyRefused(detail, [Fault(detail, pointer="")])
    return read
