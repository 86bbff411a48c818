"""What a caller sends along: read whole, within bounds, or refused with what would be right."""

import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from app.api.declared_length import bytes_declared
from app.errors import BodyTooLarge, MediaTypeRefused
from app.model.strict_json import MOST_VALUES_OF_A_CASE, check_values, read_json, refused

MOST_BYTES = 64 * 1024
MOST_BYTES_OF_A_CASE = 2 * 1024 * 1024
JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"
LONG = MOST_BYTES
"""Bytes from which JSON is read in a thread: 2 MB take 0.2 s, and the event loop has others to serve."""


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object that was sent; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    return await json_within(request, MOST_BYTES, '{"sector": ["eldercare"]}')


Sent = Annotated[dict[str, Any], Depends(json_object)]
"""What a route takes as JSON."""


async def optional_object(request: Request) -> dict[str, Any]:
    """The same where nothing has to be sent: then it is empty."""
    # A form of a page without fields names a media type of its own and sends nothing.
    if request.headers.get("content-length") == "0":
        return {}
    return await json_within(request, MOST_BYTES, "{}", may_be_empty=True)


OptionalSent = Annotated[dict[str, Any], Depends(optional_object)]


async def object_patch(request: Request) -> dict[str, Any]:
    """What something is to have in place of what it has, as JSON Merge Patch (RFC 7396) or simply as JSON."""
    return await json_within(request, MOST_BYTES, '{"note": null}', (MERGE_PATCH, JSON))


PatchSent = Annotated[dict[str, Any], Depends(object_patch)]


async def case_object(request: Request) -> dict[str, Any]:
    """The same for a case, which may be large."""
    return await _case_within(request, (JSON,))


async def case_patch(request: Request) -> dict[str, Any]:
    """What a case is to have in place of what it has, as JSON Merge Patch (RFC 7396) or simply as JSON."""
    return await _case_within(request, (MERGE_PATCH, JSON))


async def amendment_object(request: Request) -> dict[str, Any]:
    """What is to become of a published case, which may be a whole one; nothing has to be sent."""
    return await _case_within(request, (JSON,), '{"base": 1, "changes": {"end_year": 2024}}', may_be_empty=True)


def check_size(case: Mapping[str, Any]) -> None:
    """BodyTooLarge for a case of more values than any has."""
    check_values(case, MOST_VALUES_OF_A_CASE)


async def bytes_within(request: Request, most_bytes: int, media_types: Sequence[str], unnamed: str = "") -> bytes:
    """The bytes that were sent, of one of these kinds; MediaTypeRefused or BodyTooLarge otherwise.

    What declares itself to be larger is not read at all, and nothing is read further than it may be large. `unnamed`
    is what it is taken for where its kind is not told.
    """
    told = media_type_of(request)
    if (kind := unnamed if told is None else told) not in media_types:
        raise MediaTypeRefused(f"What is sent must be {' or '.join(media_types)}, not {kind or 'nothing at all'}.")
    if (coding := request.headers.get("content-encoding", "").strip().lower()) not in ("", "identity"):
        raise MediaTypeRefused(f"What is sent is read as it is: leave Content-Encoding out, and do not send {coding}.")
    if (bytes_declared(request.headers.get("content-length", "")) or 0) > most_bytes:
        raise _too_large(most_bytes)
    raw = bytearray()
    try:
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > most_bytes:
                raise _too_large(most_bytes)
    except ClientDisconnect:
        # Told to nobody but the log, where it would else be a failure of ours.
        raise refused("What was sent broke off before its end.") from None
    return bytes(raw)


async def json_within(
    request: Request,
    most_bytes: int,
    example: str,
    media_types: tuple[str, ...] = (JSON,),
    most_values: int = sys.maxsize,
    *,
    may_be_empty: bool = False,
) -> dict[str, Any]:
    """The JSON object that was sent, within bounds; `example` shows who sends something else what is taken."""
    raw = await bytes_within(request, most_bytes, media_types, unnamed=JSON)
    if not raw:
        if may_be_empty:
            return {}
        raise refused(f"What was sent is not JSON: it is nothing at all, and not an object as in {example}.")
    if len(raw) <= LONG:
        read = read_json(raw, most_values)
    else:
        read = await run_in_threadpool(read_json, raw, most_values)
    if not isinstance(read, dict):
        raise refused(f"What is sent is a JSON object, as in {example}.")
    return read


def media_type_of(request: Request) -> str | None:
    """What kind of thing was sent, without parameters, in small letters; None where that is not told."""
    told = request.headers.get("content-type")
    return None if told is None else told.partition(";")[0].strip().lower()


async def _case_within(
    request: Request,
    media_types: tuple[str, ...],
    example: str = '{"title": "A village kitchen", "country": "NO"}',
    *,
    may_be_empty: bool = False,
) -> dict[str, Any]:
    most = MOST_BYTES_OF_A_CASE
    return await json_within(request, most, example, media_types, MOST_VALUES_OF_A_CASE, may_be_empty=may_be_empty)


def _too_large(most_bytes: int) -> BodyTooLarge:
    return BodyTooLarge(f"What is sent may have {most_bytes} bytes.")
