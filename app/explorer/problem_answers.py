"""What goes wrong before a page is reached, or where there is none: told to people as a page, to programs as data."""

from collections.abc import Iterable

import orjson
from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.at_once import unoffered
from app.api.observing import observation_of
from app.api.problems import MEDIA_TYPE
from app.explorer.ready_pages import OFTEN, ReadyPages
from app.explorer.refusals import problem_page
from app.explorer.tongues import language_at

FOR_PROGRAMS = (
    "/v1/",
    "/problems",
    "/health/",
    "/static/",
    "/embed/",
    "/openapi.json",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/",
    "/metrics",
)
"""How the addresses begin at which problems are data whoever asks."""

HTML = (b"text/html", b"application/xhtml+xml")


class ProblemPages:
    """ASGI around the whole: a browser that looks for a page is told of a problem by one, under the same status."""

    def __init__(self, app: ASGIApp, api: FastAPI) -> None:
        self._app, self._api, self._ready = app, api, ReadyPages()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, and dresses the problem that it may be answered with."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and _is_for_people(scope):
            if scope["method"] == "HEAD":
                # Asked as GET: the head of a page says how long the page is.
                scope, send = {**unoffered(scope), "method": "GET"}, _without_body(send)
            send = _Dressing(scope, send, self._api, self._ready)
        await self._app(scope, receive, send)


class _Dressing:
    """ASGI's `send`: a problem is held back until it is whole, all else goes on."""

    def __init__(self, scope: Scope, send: Send, api: FastAPI, ready: ReadyPages) -> None:
        self._scope, self._send, self._api, self._ready = scope, send, api, ready
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_problem(message["headers"]):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_page(self._start)

    async def _send_page(self, start: Message) -> None:
        # Some problems are told before the application is reached.
        request = Request({**self._scope, "app": self._api})
        revision = observation_of(self._scope).revision or 0
        language = language_at(self._scope["path"])
        told = orjson.loads(self._body)
        given = request, language, start["status"], told, revision
        # Who is refused takes no thread from those who have a place; all else is made beside the event loop.
        is_ready = start["status"] in OFTEN and "errors" not in told
        page = self._ready.page(*given) if is_ready else await run_in_threadpool(problem_page, *given)
        own = {name: value for name, value in page.raw_headers if name != b"etag"}
        kept = [(name, value) for name, value in start["headers"] if name not in own]
        await self._send({**start, "headers": [*kept, *own.items()]})
        await self._send({"type": "http.response.body", "body": page.body})


def _is_for_people(scope: Scope) -> bool:
    """Whether a browser asks for a page: they name HTML first."""
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    first = accepted.partition(b",")[0].partition(b";")[0].strip().lower()
    return first in HTML and not scope["path"].startswith(FOR_PROGRAMS)


def _without_body(send: Send) -> Send:
    async def sent(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return sent


def _is_problem(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    return (b"content-type", MEDIA_TYPE.encode()) in headers
