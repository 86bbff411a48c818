"""How long and how large what a connection says may be, before the application hears of it; and how slowly it listens.

uvicorn itself waits for ever, and keeps heads of requests of any size.
"""

from asyncio import TimerHandle, Transport
from http import HTTPStatus
from typing import Any

import orjson
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from app.api.at_once import offer
from app.api.finished import lines
from app.api.refused_connections import REFUSED
from app.api.standing_headers import ALWAYS, UNLESS_SAID

HEAD_BYTES = 64 * 1024
"""Of the first line and the headers of a request together; browsers and proxies send some KB."""
HEAD_SECONDS = 10.0
BODY_SECONDS = 120.0
"""A file of 20 MB takes that long with 1.4 Mbit a second."""
LISTENING_SECONDS = 60.0
"""How long nothing may be taken of an answer."""

HEADERS = lines([(b"content-type", b"application/problem+json"), *ALWAYS, *UNLESS_SAID])
"""Of every refusal: what goes with all answers."""


class BoundedProtocol(HttpToolsProtocol):
    """HTTP/1.1 with those who are slow or send without end turned away."""

    _waiting: TimerHandle | None = None
    _writing: TimerHandle | None = None
    _is_in_head = _is_in_body = _is_long = False
    _head = 0
    """Bytes of the head that is being sent."""
    _unheard = 0
    """Bytes of answers that had not been taken at the last look."""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begins to wait for a request."""
        super().connection_made(transport)
        self._wait(HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits for nothing any more."""
        for timer in (self._waiting, self._writing):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Reads what came; where a request is not whole then, waits for the rest."""
        self._is_long = len(data) > HEAD_BYTES
        if self._is_in_head:
            self._head += len(data)
        super().data_received(data)
        if self._is_in_head and self._head > HEAD_BYTES:
            self.send_400_response("")
        elif self._waiting is None and not self._is_answering():
            self._wait(BODY_SECONDS if self._is_in_body else HEAD_SECONDS)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._is_in_head, self._head = True, 0

    def on_headers_complete(self) -> None:
        """Its head is whole; ValueError where it is too large, which the parser takes for what is no HTTP."""
        # Of what came in several pieces the length is known.
        if self._is_long:
            self._head = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
            if self._head > HEAD_BYTES:
                raise ValueError
        self._is_in_head, self._is_in_body = False, True
        if self._waiting is not None:
            self._stop_waiting()
        super().on_headers_complete()
        offer(self.cycle)

    def on_message_complete(self) -> None:
        """All of it is there."""
        self._is_in_body = False
        if self._waiting is not None:
            self._stop_waiting()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuses what cannot be read, as a problem like all others."""
        if self._is_in_head and self._head > HEAD_BYTES:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, f"A request may begin with {HEAD_BYTES} bytes.")
        else:
            self._refuse(HTTPStatus.BAD_REQUEST, "What was sent is no request in HTTP/1.1.")

    def _unsupported_upgrade_warning(self) -> None:
        """Nothing: who wishes for another protocol is answered in this one."""

    def pause_writing(self) -> None:
        """More is ready than is taken."""
        super().pause_writing()
        self._listen()

    def resume_writing(self) -> None:
        """It has been taken."""
        super().resume_writing()
        if self._writing is not None:
            self._writing.cancel()

    def _listen(self) -> None:
        self._unheard = self.transport.get_write_buffer_size()
        self._writing = self.loop.call_later(LISTENING_SECONDS, self._hear)

    def _hear(self) -> None:
        """Breaks off where nothing was taken since the last look; who takes little by little is waited for."""
        if self.transport.get_write_buffer_size() < self._unheard:
            self._listen()
        else:
            self.transport.abort()

    def _is_answering(self) -> bool:
        cycle: Any = self.cycle
        return not self._is_in_body and cycle is not None and not cycle.response_complete

    def _wait(self, seconds: float) -> None:
        if self.transport.is_closing():
            return
        self._waiting = self.loop.call_later(seconds, self._too_slow)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = None

    def _too_slow(self) -> None:
        self._waiting = None
        if self._is_in_head or self._is_in_body:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, "The request did not come to its end in time.")
        elif not self._is_answering():
            # Browsers connect beforehand, and would take words for the answer to what they ask then.
            self.transport.close()

    def _refuse(self, status: HTTPStatus, detail: str) -> None:
        """Says why, where no answer has begun, and ends the connection."""
        if self.transport.is_closing():
            return
        cycle: Any = self.cycle
        is_begun = cycle is not None and cycle.response_started and not cycle.response_complete
        if not is_begun:
            told = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}
            body = orjson.dumps(told)
            own = f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
            self.transport.write(STATUS_LINE[status.value] + HEADERS + own.encode() + body)
            REFUSED[status.value] += 1
        # Whoever works on what came so far has nobody to answer any more.
        if cycle is not None:
            cycle.disconnected = True
            cycle.message_event.set()
        self.transport.close()
