"""One connection that is kept open, asked one thing at a time: as little as can be, so that the server is measured."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass


class Unanswered(Exception):
    """The server closed the connection, or said something that is no answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes


class Wire:
    """Opened when first asked, and again after it broke."""

    def __init__(self, host: str, port: int) -> None:
        self._where = host, port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, method: str, address: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        """The answer; OSError or Unanswered where there is none."""
        try:
            return await self._asked(method, address, headers or {}, body)
        except asyncio.IncompleteReadError as error:
            self.close()
            raise Unanswered from error
        except BaseException:
            # Also where nobody waits any longer: what comes late would be taken for the next answer.
            self.close()
            raise

    async def _asked(self, method: str, address: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if self._streams is not None and self._streams[0].at_eof():
            # The server lets go of who says nothing for some seconds; every client begins anew then.
            self.close()
        if self._streams is None:
            self._streams = await asyncio.open_connection(*self._where)
        incoming, outgoing = self._streams
        lines = [f"{method} {address} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        outgoing.write("\r\n".join((*lines, "", "")).encode() + body)
        begun, *told = (await incoming.readuntil(b"\r\n\r\n")).decode("latin-1").rstrip().split("\r\n")
        found = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in told)}
        if "content-length" in found:
            content = await incoming.readexactly(int(found["content-length"]))
        elif found.get("transfer-encoding") == "chunked":
            content = b"".join([chunk async for chunk in _chunks(incoming)])
        else:
            raise Unanswered(f"{address} tells no length")
        return Answer(int(begun.split()[1]), found, content)

    def close(self) -> None:
        """Lets go of the connection."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


async def _chunks(incoming: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """What a file is sent in; an empty one ends it."""
    while length := int(await incoming.readuntil(b"\r\n"), 16):
        yield await incoming.readexactly(length)
        await incoming.readexactly(2)
    await incoming.readexactly(2)
