"""An answer that goes out at once is the one that would have gone out in pieces, byte by byte."""

import asyncio
from collections.abc import Iterable
from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from app.api.at_once import offered, unoffered
from app.api.connections import BoundedProtocol
from app.api.finished import Finished, finish
from app.api.observing import Observed, observation_of
from app.api.rate_fields import Counted
from app.api.reply import send_finished
from tests.api.test_connections import Wire, connected, ended, sending

ANSWER = finish(
    [(b"content-type", b"application/json"), (b"etag", b'"1.en"'), (b"vary", b"Accept"), (b"samspill-revision", b"1")],
    b'{"items": []}' * 200,
    b"gzip",
    "/v1/cases",
)
LAST = b"Connection: close\r\n\r\n"
ASKED = {
    "once": [b"GET / HTTP/1.1\r\n" + LAST],
    "its head": [b"HEAD / HTTP/1.1\r\n" + LAST],
    "what is known": [b"GET / HTTP/1.1\r\nIf-None-Match: " + ANSWER.etag + b"\r\n" + LAST],
    "by an old program": [b"GET / HTTP/1.0\r\n\r\n"],
    "three times on one connection": [b"GET / HTTP/1.1\r\n\r\n" * 2 + b"GET / HTTP/1.1\r\n" + LAST],
    "with a body that nobody reads": [b"GET / HTTP/1.1\r\nContent-Length: 2\r\n" + LAST, b"{}"],
    "with a wish to be asked for the body": [b"GET / HTTP/1.1\r\nExpect: 100-continue\r\n" + LAST],
}


class Sending:
    """An application that has one answer, and overlooks that it may go out at once where it should not."""

    def __init__(self, answer: Finished, *, is_at_once: bool) -> None:
        self._answer, self._is_at_once = answer, is_at_once

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        assert offered(scope) is not None
        if not self._is_at_once:
            scope = unoffered(scope)
        seen = observation_of(scope)
        seen.id, seen.counted = "7-1", (Counted("answers", quota=9, left=8, seconds=7),)
        known = [value for name, value in scope["headers"] if name == b"if-none-match"]
        await send_finished(scope, send, self._answer, *known or [None])
        assert (seen.status, seen.is_complete) == (304 if known else 200, True)


def told(pieces: Iterable[bytes], *, is_at_once: bool) -> Wire:
    return connected(sending(*pieces), Observed(Sending(ANSWER, is_at_once=is_at_once)))


@pytest.mark.parametrize("pieces", ASKED.values(), ids=ASKED)
def test_it_is_the_same_answer(pieces: list[bytes]) -> None:
    at_once, in_pieces = told(pieces, is_at_once=True), told(pieces, is_at_once=False)

    assert at_once.written == in_pieces.written
    assert at_once.written.startswith(b"HTTP/1.1 ")
    assert b"\r\nratelimit: " in at_once.written


def test_whoever_takes_nothing_more_is_waited_for_before_more_is_sent() -> None:
    async def slow(protocol: BoundedProtocol, wire: Wire) -> None:
        protocol.pause_writing()
        protocol.data_received(ASKED["once"][0])
        for _ in range(10):
            await asyncio.sleep(0)
        assert wire.written == b""
        protocol.resume_writing()
        await ended(wire)

    assert connected(slow, Observed(Sending(ANSWER, is_at_once=True))).written.endswith(ANSWER.body)


def test_whoever_has_gone_is_sent_nothing() -> None:
    gone = asyncio.Event()

    async def late(scope: Scope, receive: Receive, send: Send) -> None:
        await gone.wait()
        await Sending(ANSWER, is_at_once=True)(scope, receive, send)

    async def going(protocol: BoundedProtocol, wire: Wire) -> None:
        protocol.data_received(ASKED["once"][0])
        await asyncio.sleep(0)
        protocol.connection_lost(None)
        gone.set()
        await asyncio.gather(*protocol.tasks)

    assert connected(going, Observed(late)).written == b""


def test_no_other_server_has_to_know_of_it() -> None:
    scope: dict[str, Any] = {"type": "http"}

    assert offered(scope) is None
    assert offered({**scope, "extensions": {"http.response.push": {}}}) is None
