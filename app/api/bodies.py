"""What a caller sends along: read whole, within bounds, or refused with what would be right."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from app.api.sent_json import read_json, refused
from app.errors import BodyTooLarge, MediaTypeRefused

MOST_BYTES = 64 * 1024
MOST_BYTES_OF_A_CASE = 2 * 1024 * 1024
MOST_BYTES_OF_AN_IMPORT = 20 * 1024 * 1024
MOST_VALUES_OF_A_CASE = 5_000
"""Objects, lists, texts and numbers; the richest case has 323. A hundred thousand wrong codes would take a minute, as
the nearest right one is named for each."""
JSON = "application/json"
LONG = MOST_BYTES
"""Bytes from which JSON is read in a thread: 2 MB take 0.2 s, and the event loop has others to serve."""


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    return await _object_within(request, MOST_BYTES, sys.maxsize, '{"sector": ["eldercare"]}')


Sent = Annotated[dict[str, Any], Depends(json_object)]
"""What a route takes as JSON."""


async def case_object(request: Request) -> dict[str, Any]:
    """The same for a case, which may be large."""
    example = '{"title": "A village kitchen", "country": "NO"}'
    return await _object_within(request, MOST_BYTES_OF_A_CASE, MOST_VALUES_OF_A_CASE, example)


async def bytes_within(request: Request, most_bytes: int, media_types: Sequence[str]) -> bytes:
    """The bytes that were sent, of one of these kinds; MediaTypeRefused or BodyTooLarge otherwise.

    What declares itself to be larger is not read at all, and nothing is read further than it may be large. Where only
    one kind is taken, it need not be named.
    """
    if media_type_of(request, media_types) not in media_types:
        sent = media_type_of(request, media_types) or "nothing at all"
        raise MediaTypeRefused(f"What is sent must be {' or '.join(media_types)}, not {sent}.")
    if (coding := request.headers.get("content-encoding", "").strip().lower()) not in ("", "identity"):
        raise MediaTypeRefused(f"What is sent is read as it is: leave Content-Encoding out, and do not send {coding}.")
    declared = request.headers.get("content-length", "")
    # Eighteen digits are a large number already, and thousands would not be read by int().
    if declared.isdecimal() and int(declared[:18]) > most_bytes:
        raise _too_large(most_bytes)
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > most_bytes:
            raise _too_large(most_bytes)
    return bytes(raw)


def media_type_of(request: Request, media_types: Sequence[str]) -> str:
    """What kind of thing was sent, without parameters, in small letters; empty where that is not told."""
    usual = media_types[0] if len(media_types) == 1 else ""
    return request.headers.get("content-type", usual).partition(";")[0].strip().lower()


async def _object_within(request: Request, most_bytes: int, most_values: int, example: str) -> dict[str, Any]:
    raw = await bytes_within(request, most_bytes, (JSON,))
    if len(raw) <= LONG:
        read = read_json(raw, most_values)
    else:
        read = await run_in_threadpool(read_json, raw, most_values)
    if not isinstance(read, dict):
        raise refused(f"What is sent is a JSON object, as in {example}.")
    return read


def _too_large(most_bytes: int) -> BodyTooLarge:
    return BodyTooLarge(f"What is sent may have {most_bytes} bytes.")
