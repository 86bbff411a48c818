"""What goes out: the headers of every answer, finished answers, and what the routes send by themselves."""

from asyncio import Event

from starlette.types import Message, Scope, Send

from app.api.at_once import offered
from app.api.finished import Finished, Headers, headers_in, is_known, lines
from app.api.observing import Observation, observation_of
from app.api.rate_fields import rate_fields
from app.api.standing_headers import StandingHeaders

PREFLIGHT: Headers = [
    (b"access-control-allow-methods", b"GET, HEAD, POST, PATCH, DELETE, OPTIONS"),
    (b"access-control-allow-headers",
     b"Authorization, Content-Type, If-None-Match, If-Match, Idempotency-Key, Samspill-Revision"),
    (b"access-control-max-age", b"86400"),
]  # fmt: skip


async def send_finished(scope: Scope, send: Send, answer: Finished, known: bytes | None) -> None:
    """Sends a finished answer, or 304 to whoever has it already: `known` is their `If-None-Match`."""
    if known is not None and is_known(known, answer.etag):
        status, head, body = 304, answer.unchanged, b""
    else:
        status, head, body = 200, answer.head, b"" if scope["method"] == "HEAD" else answer.body
    seen = observation_of(scope)
    if (at_once := offered(scope)) is not None:
        whole = head + lines(_own(seen))
        seen.status = status
        await at_once(status, whole, body)
    else:
        seen.status = status
        await _send_whole(send, status, [*headers_in(head), *_own(seen)], body)
    seen.is_complete = True


async def send_preflight(send: Send, scope: Scope, standing: StandingHeaders) -> None:
    """Answers a browser that asks whether a page from elsewhere may send its request: it may."""
    seen = observation_of(scope)
    seen.status = 204
    headers = standing.beside([*PREFLIGHT, (b"samspill-revision", b"%d" % (seen.revision or 0)), *_own(seen)])
    await _send_whole(send, 204, headers, b"")
    seen.is_complete = True


async def _send_whole(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _own(seen: Observation) -> Headers:
    """What is told of this request alone."""
    return [(b"x-request-id", seen.id.encode()), *rate_fields(seen.counted)]


class Reply:
    """ASGI's `send` for the routes: whole answers that can be finished are held back, all else goes on, completed."""

    def __init__(self, send: Send, scope: Scope, standing: StandingHeaders, *, is_private: bool) -> None:
        self.whole: tuple[Headers, bytes] | None = None
        """Headers and body of an answer that was held back."""
        self._send = send
        self._seen = observation_of(scope)
        self._method: str = scope["method"]
        self._standing = standing
        self._is_private = is_private
        self._start: Message | None = None
        self._head_sent = Event()

    async def __call__(self, message: Message) -> None:
        """Takes one message of ASGI."""
        if message["type"] == "http.response.start":
            self._start = {**message, "headers": self._completed(message["status"], message["headers"])}
            return
        is_last = not message.get("more_body", False)
        if self._start is not None:
            if is_last and self._can_be_finished(self._start):
                self.whole = self._start["headers"], message.get("body", b"")
                return
            await self._send_start(self._start)
            self._start = None
        if self._method != "HEAD":
            await self._send(message)
        self._seen.is_complete = self._seen.is_complete or is_last

    async def leave_after_head(self) -> Message:
        """ASGI's `receive` of a reader who goes away once the head is sent."""
        await self._head_sent.wait()
        return {"type": "http.disconnect"}

    async def _send_start(self, start: Message) -> None:
        self._seen.status = start["status"]
        await self._send({**start, "headers": [*start["headers"], *_own(self._seen)]})
        if self._method == "HEAD":
            await self._send({"type": "http.response.body", "body": b""})
            self._seen.is_complete = True
            self._head_sent.set()

    def _can_be_finished(self, start: Message) -> bool:
        has_validator = any(name == b"etag" for name, _ in start["headers"])
        return start["status"] == 200 and has_validator and self._method in ("GET", "HEAD")

    def _completed(self, status: int, given: Headers) -> Headers:
        names = {name for name, _ in given}
        headers = self._standing.beside(given)
        if b"samspill-revision" not in names:
            headers.append((b"samspill-revision", b"%d" % (self._seen.revision or 0)))
        if b"cache-control" not in names:
            headers.append((b"cache-control", self._cache_control(status)))
        return headers

    def _cache_control(self, status: int) -> bytes:
        if status >= 500 or self._method not in ("GET", "HEAD"):
            return b"no-store"
        return b"private, no-cache" if self._is_private else b"public, no-cache"
