"""Who says nothing, too slowly or too much is turned away; who is answered slowly is not."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from app.api import connections
from app.api.connections import HEAD_BYTES, BoundedProtocol

GET = b"GET /v1/cases HTTP/1.1\r\nHost: reader.example\r\n"
POST = b"POST / HTTP/1.1\r\nHost: reader.example\r\nContent-Length: 9\r\n\r\n"


class Wire(asyncio.Transport):
    """What is written to one who connected, and whether the connection has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.written, self.has_ended, self.is_broken_off = b"", False, False
        self.untaken = 1000
        """Bytes of an answer that whoever connected has not taken."""

    def write(self, data: Any) -> None:
        self.written += data

    def close(self) -> None:
        self.has_ended = True

    def abort(self) -> None:
        self.has_ended = self.is_broken_off = True

    def is_closing(self) -> bool:
        return self.has_ended

    def get_write_buffer_size(self) -> int:
        return self.untaken

    def pause_reading(self) -> None:
        pass

    def resume_reading(self) -> None:
        pass


Doing = Callable[[BoundedProtocol, Wire], Awaitable[None]]


def connected(doing: Doing, app: Any = None) -> Wire:
    """What came over the wire while somebody did something with a connection to an application."""
    wire = Wire()

    async def connect() -> None:
        config = Config(app or _answering, log_config=None, ws="none")
        config.load()
        protocol = BoundedProtocol(config, ServerState(), {})
        protocol.connection_made(wire)
        await doing(protocol, wire)
        protocol.connection_lost(None)
        await asyncio.gather(*protocol.tasks)

    asyncio.run(connect())
    return wire


async def _answering(_scope: Any, receive: Any, send: Any) -> None:
    while (message := await receive())["type"] == "http.request" and message["more_body"]:
        pass
    if message["type"] == "http.disconnect":
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


def sending(*pieces: bytes) -> Doing:
    """Sends some pieces, and waits until the connection ends."""

    async def doing(protocol: BoundedProtocol, wire: Wire) -> None:
        for piece in pieces:
            if not wire.has_ended:
                protocol.data_received(piece)
        await ended(wire)

    return doing


async def ended(wire: Wire) -> None:
    while not wire.has_ended:
        await asyncio.sleep(0)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HEAD_SECONDS", "BODY_SECONDS", "LISTENING_SECONDS"):
        monkeypatch.setattr(connections, name, 0.0)


def refused(wire: Wire, status: int) -> bool:
    """Whether what came over the wire is one problem of this status, and the end."""
    head, _, body = wire.written.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode()), wire.written
    assert b"content-type: application/problem+json" in head
    assert {b"x-content-type-options: nosniff", b"referrer-policy: strict-origin-when-cross-origin"} <= {*lines(head)}
    assert b"content-security-policy: default-src 'none'; frame-ancestors 'none'" in lines(head)
    assert (f"content-length: {len(body)}".encode() in lines(head), orjson.loads(body)["status"]) == (True, status)
    return wire.has_ended


def lines(head: bytes) -> list[bytes]:
    return head.split(b"\r\n")


@pytest.mark.parametrize("pieces", [(), (b"\r\n",)])
@pytest.mark.usefixtures("impatient")
def test_where_nothing_is_asked_nothing_is_answered(pieces: tuple[bytes, ...]) -> None:
    assert connected(sending(*pieces)).written == b""


@pytest.mark.parametrize("pieces", [(b"GET /v1/ca",), (GET,), (GET, b"X-A: b"), (POST,), (POST, b"{")])
@pytest.mark.usefixtures("impatient")
def test_what_does_not_come_to_its_end_is_not_waited_for(pieces: tuple[bytes, ...]) -> None:
    assert refused(connected(sending(*pieces)), 408)


@pytest.mark.usefixtures("impatient")
def test_the_application_hears_that_a_body_broke_off() -> None:
    heard: list[str] = []

    async def app(_scope: Any, receive: Any, _send: Any) -> None:
        heard.extend([(await receive())["type"] for _ in range(2)])

    connected(sending(POST, b"{"), app)

    assert heard == ["http.request", "http.disconnect"]


LONG = GET + b"X-Long: " + b"a" * 2 * HEAD_BYTES
MANY = GET + b"".join(b"X-%d: a\r\n" % number for number in range(HEAD_BYTES // 4))
ADDRESS = b"GET /" + b"a" * 2 * HEAD_BYTES


@pytest.mark.parametrize("head", [LONG, MANY, ADDRESS], ids=["one", "many", "address"])
def test_what_begins_with_too_much_is_not_kept(head: bytes) -> None:
    pieces = [head[start : start + 1000] for start in range(0, len(head), 1000)]

    assert refused(connected(sending(*pieces)), 431)
    assert refused(connected(sending(head + (b" HTTP/1.1" if head is ADDRESS else b"") + b"\r\n\r\n")), 431)


@pytest.mark.parametrize(
    "sent", [b"\x16\x03\x01", b"GET / HTTP/1.1\r\nA B: c\r\n\r\n", POST[:-2] + b"Content-Length: 2\r\n"]
)
def test_what_is_no_request_is_told_so(sent: bytes) -> None:
    assert refused(connected(sending(sent)), 400)


def test_who_takes_nothing_of_an_answer_is_not_written_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "LISTENING_SECONDS", 0.0)

    async def deaf(protocol: BoundedProtocol, wire: Wire) -> None:
        protocol.data_received(GET + b"\r\n")
        protocol.pause_writing()
        await ended(wire)

    assert connected(deaf).is_broken_off


def test_who_takes_an_answer_slowly_but_steadily_is_written_for_until_they_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left: list[int] = []

    async def slow(protocol: BoundedProtocol, wire: Wire) -> None:
        due: list[Callable[[], None]] = []

        def call_later(_seconds: float, look: Callable[[], None]) -> asyncio.TimerHandle:
            due.append(look)
            return asyncio.TimerHandle(0, look, (), protocol.loop)

        monkeypatch.setattr(protocol.loop, "call_later", call_later)
        protocol.pause_writing()
        for wire.untaken in (999, 500, 500):
            assert not wire.has_ended
            due.pop()()
            left.append(wire.untaken)

    assert connected(slow).is_broken_off
    assert left == [999, 500, 500]


@pytest.mark.usefixtures("impatient")
def test_what_is_turned_away_is_counted_by_status(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: Counter[int] = Counter()
    monkeypatch.setattr(connections, "REFUSED", counted)

    for sent in (b"GET /v1/ca", LONG + b"\r\n\r\n", b"\x16\x03\x01", POST):
        connected(sending(sent))
    connected(sending())

    assert counted == {400: 1, 408: 2, 431: 1}


@pytest.mark.usefixtures("impatient")
def test_who_is_answered_slowly_is_not_cut_off() -> None:
    async def patient(protocol: BoundedProtocol, wire: Wire) -> None:
        protocol.data_received(GET + b"\r\n")
        protocol.data_received(b"\r\n")
        # Whatever is due by now is done.
        for _ in range(20):
            await asyncio.sleep(0)
        assert not wire.has_ended
        go_on.set()
        while not wire.written:
            await asyncio.sleep(0)

    go_on = asyncio.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await go_on.wait()
        await _answering(scope, receive, send)

    assert connected(patient, app).written.endswith(b"\r\n\r\nok")


def test_one_request_after_the_other_is_answered_and_what_is_half_there_waited_for() -> None:
    async def asking(protocol: BoundedProtocol, wire: Wire) -> None:
        for piece in (GET, b"\r\n" + GET + b"\r\n" + POST, b"123456789" + GET + b"Connection: close\r\n\r\n"):
            protocol.data_received(piece)
            await asyncio.sleep(0)
        await ended(wire)

    assert connected(asking).written.count(b"\r\n\r\nok") == 4
