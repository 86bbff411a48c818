"""Files from the database or from the disk, as answers: short ones whole, long ones piece by piece."""

from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from itertools import chain
from typing import IO

from fastapi import Request, Response
from starlette.concurrency import iterate_in_threadpool
from starlette.responses import StreamingResponse

from app.api.dependencies import services_of
from app.api.remembered import LARGEST
from app.api.shapes import FIXED
from app.formats.pieces import PIECE
from app.model.package import StoredFile
from app.store.files import file_chunks


def stored_answer(request: Request, file: StoredFile, media_type: str, headers: Mapping[str, str]) -> Response:
    """A file that is kept, which stays as it is until something is taken out of it."""
    length, digest = file.bytes or 0, file.sha256 or ""
    tag = f'"{digest[:32]}"'
    given = {"ETag": tag, "Cache-Control": FIXED, **headers}
    # Only what streamed before has this validator; a whole answer gets one from its bytes.
    if length > LARGEST and tag in request.headers.get("if-none-match", ""):
        return Response(None, 304, given)
    chunks = file_chunks(services_of(request).database, file.id)
    if length <= LARGEST:
        return Response(b"".join(chunks), 200, given, media_type)
    return StreamingResponse(handed_out(chunks), 200, {**given, "Content-Length": str(length)}, media_type)


def passing_answer(file: IO[bytes], media_type: str, headers: Mapping[str, str]) -> Response:
    """A file that is kept nowhere, from where it stands to its end; it is closed afterwards."""

    def pieces() -> Generator[bytes, None, None]:
        with file:
            while piece := file.read(PIECE):
                yield piece

    return StreamingResponse(handed_out(pieces()), 200, dict(headers), media_type)


async def handed_out(chunks: Iterator[bytes], held: list[bytes] | None = None) -> AsyncIterator[bytes]:
    """Pieces of which some may be there already, on their way out."""
    try:
        async for chunk in iterate_in_threadpool(chain(held or (), chunks)):
            yield chunk
    finally:
        # A reader who goes away leaves no file behind.
        if isinstance(chunks, Generator):
            chunks.close()
