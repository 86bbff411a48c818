"""What becomes of answers that the routes send in other ways than whole."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, cast

import orjson
import pytest
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.testing import capture_logs

from app.api.answers import Answers
from app.api.observing import Observed, configure_logging
from app.api.remembered import Remembered
from app.api.standing_headers import StandingHeaders
from app.settings import Settings
from app.store.database import Database
from tests.asking import USUAL

Sent = list[Message]


class Still:
    """A database in which nothing ever happens."""

    def revision_at_hand(self) -> int:
        return 7


def observed(application: ASGIApp) -> Observed:
    """An application with everything that stands in front of its answers."""
    return Observed(Answers(application, cast(Database, Still()), Remembered(1_000_000), StandingHeaders(Settings())))


async def nothing_comes() -> Message:
    await asyncio.Event().wait()
    raise AssertionError("nobody goes away")


def answered(make: Callable[[], Response], method: str = "GET", times: int = 1) -> Sent:
    """What is sent in the end where the application answers with this response."""
    sent: Sent = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        await make()(scope, receive, send)

    async def send(message: Message) -> None:
        sent.append(message)

    async def ask(app: ASGIApp) -> None:
        for _ in range(times):
            sent.clear()
            await asyncio.wait_for(app({**USUAL, "method": method, "path": "/"}, nothing_comes, send), 5)

    asyncio.run(ask(observed(application)))
    return sent


def broken_off(begin: Callable[[Send], Awaitable[None]]) -> Sent:
    """What is sent where the process ends while the application has begun and is not done."""
    sent: Sent = []

    async def application(_scope: Scope, _receive: Receive, send: Send) -> None:
        await begin(send)
        await asyncio.Event().wait()

    async def send(message: Message) -> None:
        sent.append(message)

    async def ask(app: ASGIApp) -> None:
        asked = asyncio.ensure_future(app({**USUAL, "path": "/"}, nothing_comes, send))
        # As far as it comes.
        for _ in range(10):
            await asyncio.sleep(0)
        asked.cancel()
        await asyncio.wait_for(asked, 5)

    asyncio.run(ask(observed(application)))
    return sent


def bodies(sent: Sent) -> list[bytes]:
    return [message["body"] for message in sent if message["type"] == "http.response.body"]


async def three_pieces() -> AsyncIterator[bytes]:
    for piece in (b"one", b"two", b"three"):
        yield piece


def test_a_stream_passes_piece_by_piece_with_the_headers_of_every_answer() -> None:
    start, *rest = answered(lambda: StreamingResponse(three_pieces(), headers={"ETag": '"7.en-x"'}))

    assert [body for body in bodies(rest) if body] == [b"one", b"two", b"three"]
    headers = dict(start["headers"])
    assert headers[b"samspill-revision"] == b"7"
    assert headers[b"etag"] == b'"7.en-x"'
    assert headers[b"x-request-id"]


def test_a_stream_is_made_anew_each_time() -> None:
    made: list[Any] = []

    def make() -> Response:
        made.append(StreamingResponse(three_pieces(), headers={"ETag": '"7.en-x"'}))
        return cast(Response, made[-1])

    answered(make, times=3)

    assert len(made) == 3


def test_a_whole_answer_with_a_validator_is_made_once() -> None:
    made: list[Response] = []

    def make() -> Response:
        made.append(Response(b"{}", headers={"ETag": '"7.en"'}))
        return made[-1]

    assert bodies(answered(make, times=3)) == [b"{}"]
    assert len(made) == 1


@pytest.mark.parametrize(("status", "headers"), [(200, {}), (201, {"ETag": '"7.en"'}), (500, {})])
def test_other_answers_pass_as_they_are(status: int, headers: dict[str, str]) -> None:
    start, *rest = answered(lambda: Response(b"{}", status, headers), times=2)

    assert (start["status"], bodies(rest)) == (status, [b"{}"])


def test_a_change_is_never_remembered() -> None:
    made: list[Response] = []

    def make() -> Response:
        made.append(Response(b"{}", headers={"ETag": '"7.en"'}))
        return made[-1]

    start, *_ = answered(make, method="PATCH", times=2)

    assert len(made) == 2
    assert dict(start["headers"])[b"etag"] == b'"7.en"'
    assert dict(start["headers"])[b"cache-control"] == b"no-store"


def test_head_leaves_a_stream_once_its_head_is_sent() -> None:
    given = 0
    is_closed = False

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given, is_closed
        try:
            while True:
                given += 1
                yield b"more"
                await asyncio.sleep(0)
        finally:
            is_closed = True

    start, *rest = answered(lambda: StreamingResponse(endless(), headers={"Samspill-Count": "9"}), method="HEAD")

    assert (start["status"], dict(start["headers"])[b"samspill-count"]) == (200, b"9")
    assert bodies(rest) == [b""]
    assert given < 10
    assert is_closed


def test_a_stream_that_breaks_off_is_broken_off_towards_the_reader() -> None:
    """Otherwise half a file would look like a whole one."""

    async def breaking() -> AsyncIterator[bytes]:
        yield b"half"
        raise RuntimeError("the disk is gone")

    configure_logging(Settings())
    with capture_logs() as lines, pytest.raises(RuntimeError, match="the disk is gone"):
        answered(lambda: StreamingResponse(breaking()))

    assert [line["event"] for line in lines] == ["unforeseen", "request"]
    assert lines[0]["id"] == lines[1]["id"]


def test_who_waits_while_the_process_ends_is_told_so() -> None:
    async def begin(_send: Send) -> None:
        """Nothing is known yet."""

    start, body = broken_off(begin)

    assert start["status"] == 503
    assert (b"retry-after", b"5") in start["headers"]
    assert orjson.loads(body["body"])["code"] == "service-ending"


def test_an_answer_that_has_begun_is_not_made_to_look_whole() -> None:
    async def begin(send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})

    start, body = broken_off(begin)

    assert (start["status"], body["body"], body["more_body"]) == (200, b"half", True)
