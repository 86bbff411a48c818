"""A server that runs, and bytes that no client sends: nothing of one request gets into another, and nobody waits."""

import socket
from collections.abc import Iterator
from contextlib import closing, suppress

import httpx
import pytest

from tests.builders import a_case
from tests.cli.place import Place
from tests.cli.test_ending import serving

pytestmark = pytest.mark.soak

HOST = b"Host: reader.example\r\n"
GET = b"GET /v1/cases?limit=1 HTTP/1.1\r\n" + HOST
POST = b"POST /v1/comparable HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
LAST = b"Connection: close\r\n\r\n"
HIDDEN = b"GET /v1/fields HTTP/1.1\r\nHost: evil.example\r\n\r\n"
PATIENCE = 60
"""Seconds until a test gives up; the server itself waits 10."""
REFUSED = {
    "two lengths": POST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
    "a length beside chunks": POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "a blank before a colon": POST + b"Content-Length: 4\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "chunks of another kind": POST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "a length below zero": POST + b"Content-Length: -1\r\n\r\n{}",
    "a length with a sign": POST + b"Content-Length: +2\r\n\r\n{}",
    "a length without end": POST + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n{}",
    "a chunk below zero": POST + b"Transfer-Encoding: chunked\r\n\r\n-2\r\n{}",
    "lines that end otherwise": GET.replace(b"\r\n", b"\n") + b"\n",
    "a folded line": GET + b"X-A: b\r\n c\r\n\r\n",
    "a line within a line": GET + b"X-A: b\rX-B: c\r\n\r\n",
    "nothing within a line": GET + b"X-A: b\x00c\r\n\r\n",
    "no ASCII in an address": b"GET /v1/cases/\xc0\xae HTTP/1.1\r\n" + HOST + b"\r\n",
    "another protocol": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + b"\r\n",
}
ONE_EACH = {
    "a body within a GET": (GET + b"Content-Length: %d\r\n\r\n" % len(HIDDEN) + HIDDEN + GET + LAST, 2),
    "chunks within a GET": (GET + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + GET + LAST, 2),
    "many at once": ((GET + b"\r\n") * 200 + GET + LAST, 201),
    "another protocol wished for": (GET + b"Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n", 1),
    "a header within an address": (b"GET /cases/x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n" + HOST + LAST, 1),
    "a way out of the folder": (b"GET /files/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\n" + HOST + LAST, 1),
}


@pytest.fixture
def address(place: Place, port: int) -> Iterator[tuple[str, int]]:
    place.write(a_case())
    place.run("seed")
    with serving(place, "--port", str(port)):
        yield "127.0.0.1", port


def told(address: tuple[str, int], sent: bytes) -> bytes:
    """What comes back until the server ends the connection."""
    with closing(socket.create_connection(address, timeout=PATIENCE)) as connection:
        heard = b""
        # It may end while something is still sent.
        with suppress(ConnectionError):
            connection.sendall(sent)
            while piece := connection.recv(65536):
                heard += piece
        return heard


def test_what_could_be_read_in_two_ways_is_not_read(address: tuple[str, int]) -> None:
    for name, sent in REFUSED.items():
        heard = told(address, sent)
        assert heard.startswith(b"HTTP/1.1 400 "), name
        assert heard.count(b"HTTP/1.1 ") == 1, name


def test_each_request_has_one_answer(address: tuple[str, int]) -> None:
    for name, (sent, number) in ONE_EACH.items():
        heard = told(address, sent)
        assert heard.count(b"HTTP/1.1 ") == number, name
        assert b"set-cookie" not in heard.lower().partition(b"\r\n\r\n")[0], name
        assert b"root:" not in heard, name


def test_who_never_ends_is_ended_and_others_are_answered(address: tuple[str, int]) -> None:
    begun = [b"", b"\r\n", b"GET /v1/ca", GET, GET + b"X-A: b", b"GET / HTTP/1.1\r\nX: " + b"a" * 10_000_000]
    silent = [socket.create_connection(address, timeout=PATIENCE) for _ in range(100)]
    for number, connection in enumerate(silent):
        with suppress(ConnectionError):
            connection.sendall(begun[number % len(begun)])

    assert httpx.get(f"http://{address[0]}:{address[1]}/v1/cases", timeout=PATIENCE).json()["total"] == 1
    for connection in silent:
        with closing(connection):
            assert ended(connection)


def ended(connection: socket.socket) -> bool:
    """Whether the server ends a connection; TimeoutError where it does not."""
    with suppress(ConnectionError):
        while connection.recv(65536):
            pass
    return True
