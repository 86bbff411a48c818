"""The place of one request: it has it while it is worked for, and not while it waits for whoever asks."""

from asyncio import FIRST_COMPLETED, create_task, get_running_loop, wait
from collections import deque

from starlette.types import Message, Receive, Scope, Send

from app.api.bodies import MOST_BYTES
from app.api.declared_length import bytes_declared
from app.api.doors import Door, Turn
from app.errors import ServiceBusy

READING = ("GET", "HEAD", "OPTIONS")
"""Nothing that is sent along with these is looked at."""
_PLACE = "samspill.place"


class Gone(Exception):
    """Who asked has gone away before their turn came."""


class Place:
    """Stands between the server and the application, as ASGI's `receive` and `send`."""

    def __init__(self, door: Door, scope: Scope, receive: Receive, send: Send) -> None:
        self._door, self._receive, self._send = door, receive, send
        self._turn: Turn | None = None
        self._heard: deque[Message] = deque()
        """What came before it was asked for."""
        self._body = _declared(scope)
        """Bytes that are still to come, as far as known; None of a body that does not say."""
        self._is_answering = False
        scope[_PLACE] = self

    async def come_in(self) -> None:
        """Takes a place; ServiceBusy, or Gone. What is short is heard whole first, however slowly it comes."""
        if self._body is not None and 0 < self._body <= MOST_BYTES:
            await self._hear()
        self._turn = turn = self._door.line_up()
        if turn.done():
            return
        leaving = create_task(self._hear_of_leaving())
        try:
            await wait((turn, leaving), timeout=self._door.seconds, return_when=FIRST_COMPLETED)
        finally:
            leaving.cancel()
        if not turn.done():
            raise Gone if leaving.done() else ServiceBusy

    async def take_again(self) -> None:
        """Takes a place before all who had none yet; ServiceBusy."""
        self._turn = turn = self._door.line_up(first=True)
        await wait((turn,), timeout=self._door.seconds)
        if not turn.done():
            raise ServiceBusy

    def leave(self) -> None:
        """Gives the place to others, or the wait for it up, if there is one."""
        if self._turn is not None:
            self._door.leave(self._turn)
            self._turn = None

    async def receive(self) -> Message:
        """What comes next; while a long body comes, others may have the place."""
        if self._heard:
            return self._heard.popleft()
        if self._body == 0 or self._is_answering:
            return await self._receive()
        self.leave()
        message = await self._receive()
        if not message.get("more_body", False):
            self._body = 0
            if message["type"] == "http.request":
                await self.take_again()
        return message

    async def send(self, message: Message) -> None:
        """Sends on. Whatever is sent has been worked out, but for files, which are read piece by piece as they go."""
        self._is_answering = True
        self.leave()
        await self._send(message)

    async def _hear(self) -> None:
        is_whole = False
        while not is_whole:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise Gone
            self._heard.append(message)
            is_whole = not message.get("more_body", False)
        self._body = 0

    async def _hear_of_leaving(self) -> None:
        """Lasts until who asks has gone away; where more of a body comes, for ever."""
        message = await self._receive()
        if message["type"] == "http.request":
            self._heard.append(message)
            if not message.get("more_body", False):
                self._body = 0
                message = await self._receive()
        if message["type"] != "http.disconnect":
            await get_running_loop().create_future()


def place_of(scope: Scope) -> Place:
    """The place of the request with this ASGI scope."""
    place: Place = scope[_PLACE]
    return place


def _declared(scope: Scope) -> int | None:
    if scope["method"] in READING:
        return 0
    headers = dict(scope["headers"])
    if b"transfer-encoding" in headers:
        return None
    return bytes_declared(headers.get(b"content-length", b"").decode("latin-1")) or 0
