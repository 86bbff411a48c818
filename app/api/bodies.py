"""JSON sent by a caller: read whole, within bounds, or refused with what would be right."""

from typing import Annotated, Any

from fastapi import Depends, Request

from app.errors import BodyRefused, BodyTooLarge, Fault, MediaTypeRefused
from app.model.strict_json import MOST_VALUES_OF_A_CASE, MemberTwice, count_values, read_strictly

MOST_BYTES = 64 * 1024
MOST_BYTES_OF_A_CASE = 2 * 1024 * 1024
JSON = "application/json"


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    return await _object_within(request, MOST_BYTES, '{"sector": ["eldercare"]}')


Sent = Annotated[dict[str, Any], Depends(json_object)]
"""What a route takes as JSON."""


async def case_object(request: Request) -> dict[str, Any]:
    """The same for a case, which may be large."""
    read = await _object_within(request, MOST_BYTES_OF_A_CASE, '{"title": "A village kitchen", "country": "NO"}')
    if count_values(read) > MOST_VALUES_OF_A_CASE:
        raise BodyTooLarge(f"A case may hold {MOST_VALUES_OF_A_CASE} values; no real one has a tenth of that.")
    return read


async def _object_within(request: Request, most_bytes: int, example: str) -> dict[str, Any]:
    media_type = request.headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if media_type != JSON:
        raise MediaTypeRefused(f"What is sent must be {JSON}, not {media_type or 'nothing at all'}.")
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > most_bytes:
            raise BodyTooLarge(f"What is sent may have {most_bytes} bytes.")
    read = _read(bytes(raw))
    if not isinstance(read, dict):
        raise _refused(f"What is sent is a JSON object, as in {example}.")
    return read


def _read(raw: bytes) -> Any:
    """What the JSON says; BodyRefused where it is none."""
    try:
        return read_strictly(raw)
    except MemberTwice as error:
        raise _refused(str(error)) from None
    except ValueError as error:
        raise _refused(f"What was sent is not JSON: {error}.") from None


def _refused(detail: str) -> BodyRefused:
    return BodyRefused(detail, [Fault(detail, pointer="")])
