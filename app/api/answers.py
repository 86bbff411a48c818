"""In front of the routes: remembered answers by dataset revision, 304, HEAD, preflight."""

from asyncio import CancelledError
from collections.abc import Iterable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from app.api.finished import Finished, accepted_coding, finish
from app.api.metrics import METRICS
from app.api.newest import Newest
from app.api.observing import observation_of
from app.api.problems import database_unavailable, refused, service_ending, unforeseen
from app.api.remembered import Key, Remembered
from app.api.reply import Reply, send_finished, send_preflight
from app.api.standing_headers import StandingHeaders
from app.api.state_seen import is_reached, require_reached, state_seen
from app.errors import DomainError
from app.store.database import Database

Asked = Mapping[bytes, bytes]
"""The headers of a request that are read here."""

OF_RELEASES = frozenset(("/v1/releases", "/v1/dataset"))
"""Templates of addresses that tell which releases there are, which no dataset revision tells: never remembered."""
LONG = 64 * 1024
"""Bytes from which a body is compressed in a thread: the event loop has others to serve."""

_AUTHORIZATION = b"authorization"
_SEEN = b"samspill-revision"
_READ = frozenset(
    (b"accept", b"accept-language", b"accept-encoding", _AUTHORIZATION, b"if-none-match", _SEEN,
     b"access-control-request-method")
)  # fmt: skip


def is_unasked(path: str) -> bool:
    """Whether an address answers even while the database does not."""
    return path.startswith("/health/") or path == METRICS


class Answers:
    """ASGI in front of the application. Who sends an `Authorization` header is never answered from memory."""

    def __init__(self, app: ASGIApp, database: Database, remembered: Remembered, standing: StandingHeaders) -> None:
        self.remembered = remembered
        self._standing = standing
        self._app = app
        self._database, self._newest = database, Newest(database)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers from memory, or lets the application answer and finishes what it says."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = observation_of(scope)
        asked = _asked(scope["headers"])
        revision = self._newest.at_hand()
        if revision is None or (_SEEN in asked and not is_reached(asked[_SEEN], revision)):
            revision = await self._looked(scope, receive, send, asked)
            if revision is None:
                return
        seen.revision = revision
        key = _key(scope, asked)
        found = self.remembered.get(key, revision) if key else None
        if found is not None:
            seen.remembered, seen.route = True, found.route
        elif (found := await self._made(scope, receive, send, asked)) is None:
            return
        elif key and found.route not in OF_RELEASES and (found.is_past or found.revision >= revision):
            self.remembered.keep(key, found, revision)
        seen.revision = found.revision
        await send_finished(scope, send, found, asked.get(b"if-none-match"))

    async def excuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request that failed before or behind the routes; nothing has been sent yet."""
        is_private = any(name == _AUTHORIZATION for name, _ in scope["headers"])
        await unforeseen(scope)(scope, receive, Reply(send, scope, self._standing, is_private=is_private))

    async def _looked(self, scope: Scope, receive: Receive, send: Send, asked: Asked) -> int | None:
        """The newest revision, asked for; None where the reader has been told why they are not answered from it."""
        if is_unasked(scope["path"]):
            return self._newest.known
        try:
            wished = state_seen(asked[_SEEN]) if _SEEN in asked else 0
            observation_of(scope).revision = revision = await self._newest.look(wished)
            self._database.require_newest(wished)
            require_reached(wished, revision)
            return revision
        except Exception as error:
            told = refused(scope, error) if isinstance(error, DomainError) else database_unavailable(scope, error)
            await told(scope, receive, Reply(send, scope, self._standing, is_private=_AUTHORIZATION in asked))
            return None

    async def _made(self, scope: Scope, receive: Receive, send: Send, asked: Asked) -> Finished | None:
        """What the application answers, finished; None where it has been sent already."""
        if scope["method"] == "OPTIONS" and b"access-control-request-method" in asked:
            await send_preflight(send, scope, self._standing)
            return None
        seen = observation_of(scope)
        reply = Reply(send, scope, self._standing, is_private=_AUTHORIZATION in asked)
        if scope["method"] == "HEAD":
            # Answered as GET, so that both say the same. What is streamed is left once its head is sent, as by a
            # reader who goes away; up to this version of ASGI, streams listen for that.
            scope = {**scope, "method": "GET", "asgi": {**scope["asgi"], "spec_version": "2.3"}}
            receive = reply.leave_after_head
        try:
            await self._app(scope, receive, reply)
        except CancelledError:
            # This process ends. An answer that has begun breaks off, as its reader can tell.
            if seen.status is None:
                await service_ending(scope)(scope, receive, reply)
        finally:
            seen.route = getattr(scope.get("route"), "path", None)
        if reply.whole is None:
            return None
        headers, body = reply.whole
        coding = accepted_coding(asked.get(b"accept-encoding", b""))
        if len(body) < LONG:
            return finish(headers, body, coding, seen.route)
        return await run_in_threadpool(finish, headers, body, coding, seen.route)


def _asked(headers: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    asked: dict[bytes, bytes] = {}
    for name, value in headers:
        if name in _READ:
            # Several lines of one header are one list (RFC 9110, 5.3).
            asked[name] = asked[name] + b", " + value if name in asked else value
    return asked


def _key(scope: Scope, asked: Asked) -> Key | None:
    """Under which the answer is remembered, if it may be."""
    if scope["method"] not in ("GET", "HEAD") or _AUTHORIZATION in asked:
        return None
    return (
        scope["path"],
        scope["query_string"],
        asked.get(b"accept", b""),
        asked.get(b"accept-language", b""),
        accepted_coding(asked[b"accept-encoding"]) if b"accept-encoding" in asked else b"",
    )
