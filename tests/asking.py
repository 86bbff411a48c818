"""A client that asks the application in this process, with an event loop of its own."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
from fastapi import FastAPI
from starlette.types import ASGIApp, Message

from app.api import admitted, contract, deprecations, doors
from app.api.routes import in_contract
from app.editorial import withdrawing
from app.editorial.publication import Publication
from app.main import create_app
from app.model.document import parse_document
from app.model.withdrawal_sent import WithdrawalSent
from app.store.database import Database
from tests.databases import settings_of

Happened = TypeVar("Happened")

UNLIMITED = {f"{limit}_per_minute": 1_000_000 for limit in ("requests", "work", "writes", "refused_keys")}
"""Settings with which tests may ask as much as they like; everything is counted all the same."""

PATIENCE_SECONDS = 120.0
"""How long a turn and a reading of the database are waited for in tests: on a busy machine all takes longer."""

doors.READING_SECONDS = doors.WRITING_SECONDS = admitted.SECONDS = PATIENCE_SECONDS

_described: dict[object, dict[str, Any]] = {}
_describe = contract._contract


def _described_once(app: FastAPI) -> dict[str, Any]:
    """The contract, made once of the same routes: it takes a second, and nearly every test has an application."""
    if deprecations.DEPRECATIONS:
        return _describe(app)  # a test says what is to go
    of = tuple(route.endpoint for route in in_contract(app.routes))
    if of not in _described:
        _described[of] = _describe(app)
    return _described[of]


contract._contract = _described_once

USUAL: dict[str, Any] = {
    "type": "http",
    "asgi": {"version": "3.0"},
    "http_version": "1.1",
    "method": "GET",
    "scheme": "http",
    "root_path": "",
    "query_string": b"",
    "headers": [],
    "client": ("127.0.0.1", 1),
    "server": ("reader.example", 80),
}
"""What a server puts into the scope of a plain request."""


class Client:
    """Asks one application; like a browser that keeps nothing and follows nothing."""

    def __init__(self, app: ASGIApp, database: Database, runner: asyncio.Runner) -> None:
        self.app, self.database = app, database
        self._runner = runner
        transport = httpx.ASGITransport(app)
        # Nothing but what a test sends: httpx would ask for every compression it knows.
        self._client = httpx.AsyncClient(transport=transport, base_url="http://reader.example", headers={})
        for name in ("accept", "accept-encoding", "user-agent"):
            del self._client.headers[name]

    def get(self, address: str, **headers: str) -> httpx.Response:
        """GET; `if_none_match="…"` is sent as `If-None-Match`."""
        return self.request("GET", address, **headers)

    def head(self, address: str, **headers: str) -> httpx.Response:
        return self.request("HEAD", address, **headers)

    def post(self, address: str, content: bytes, **headers: str) -> httpx.Response:
        """POST of some bytes, as JSON where no `content_type` is named."""
        named = _named({"content_type": "application/json", **headers})
        return self.together(httpx.Request("POST", f"http://reader.example{address}", content=content, headers=named))[
            0
        ]

    def request(self, method: str, address: str, **headers: str) -> httpx.Response:
        return self.together(httpx.Request(method, f"http://reader.example{address}", headers=_named(headers)))[0]

    def run(self, happening: Coroutine[Any, Any, Happened]) -> Happened:
        """What happens in the event loop of the application."""
        return self._runner.run(happening)

    async def send(self, method: str, address: str, **headers: str) -> httpx.Response:
        """The same as `request` for what happens there."""
        return await self._client.send(
            httpx.Request(method, f"http://reader.example{address}", headers=_named(headers))
        )

    def together(self, *requests: httpx.Request) -> list[httpx.Response]:
        """Answers to requests that are all sent before the first is answered."""
        return self._runner.run(self._together(requests))

    async def _together(self, requests: tuple[httpx.Request, ...]) -> list[httpx.Response]:
        return await asyncio.gather(*(self._client.send(request) for request in requests))

    def scope(self, scope: dict[str, Any]) -> list[Message]:
        """What the application sends for a raw ASGI scope, which no client would make."""
        return self._runner.run(_messages(self.app, scope))

    def publish(self, *cases: dict[str, Any]) -> int:
        """Publishes some cases as one dataset revision, and gives its number."""
        return publish(self.database, *cases)


def publish(database: Database, *cases: dict[str, Any]) -> int:
    """Publishes some cases as one dataset revision, and gives its number."""
    with database.writing() as session:
        publication = Publication(session, database.full_text, "a test")
        publication.publish([parse_document(case) for case in cases])
        return publication.revision


def withdraw(database: Database, slug: str, reason: str, replacement: str | None = None) -> None:
    """Takes a published case back."""
    told = WithdrawalSent(reason=reason, replacement=replacement)
    with database.writing() as session:
        withdrawing.withdraw(session, database.full_text, slug, told, "an editor")


@contextmanager
def asking(database: Database, **settings: Any) -> Iterator[Client]:
    """A client of the whole application on a database; starts and ends it as a server would."""
    with running(create_app(settings_of(database, **{**UNLIMITED, **settings}), database), database) as client:
        yield client


@contextmanager
def running(app: ASGIApp, database: Database) -> Iterator[Client]:
    """A client of an application that is made already; it may be started again after it has ended."""
    with asyncio.Runner() as runner:
        heard: asyncio.Queue[Message] = asyncio.Queue()
        said: asyncio.Queue[Message] = asyncio.Queue()

        async def begin() -> asyncio.Task[None]:
            task = asyncio.ensure_future(app({"type": "lifespan", "asgi": {"version": "3.0"}}, heard.get, said.put))
            await heard.put({"type": "lifespan.startup"})
            assert (await said.get())["type"] == "lifespan.startup.complete"
            return task

        async def end(task: asyncio.Task[None]) -> None:
            await heard.put({"type": "lifespan.shutdown"})
            assert (await said.get())["type"] == "lifespan.shutdown.complete"
            await task

        lifespan = runner.run(begin())
        try:
            yield Client(app, database, runner)
        finally:
            runner.run(end(lifespan))


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


async def _messages(app: ASGIApp, scope: dict[str, Any]) -> list[Message]:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app({**USUAL, **scope}, receive, send)
    return sent
