"""Whatever is sent in a body, and whatever a header says of it: it is taken or refused in the words of the contract."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import httpx
import orjson
import pytest

from app.main import create_api
from tests.asking import Client
from tests.contract.operations import Operation, body_of, operations, with_required
from tests.contract.preparing import APART, OTHER_CASE, SHOWN_CASE, prepared, service_for
from tests.databases import fresh_database, only_sqlite
from tests.people import Person
from tests.services import Service, seed_cases, serving

DEEP = 100_000
RAW = (
    b"", b" ", b"\x00", b"\xef\xbb\xbf{}", b"\xff\xfe{\x00}\x00", b"{\xff}", b'{"a": "\xed\xa0\x80"}',
    b'{"a": "\\ud800"}',
    b'{"a": NaN}', b'{"a": Infinity}', b'{"a": 1e999}', b'{"a": ' + b"9" * 6000 + b"}", b'{"a": -0.0e-9999}',
    b'{"title": "a", "title": "b"}', b"[" * DEEP, b'{"a":' * DEEP, b"[" * 40 + b"]" * 40, b'{"a": 01}', b"{'a': 1}",
    b'{"a": "\n"}', b"{} {}", b"null", b"[]", b'"a"', b"1", b"{}\n{}", b'{"": ""}', b'{"__proto__": {"role": "admin"}}',
    b'{"a": "' + b"\\u0000" * 9 + b'"}', b"PK\x03\x04" + b"\x00" * 99,
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>',
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 1.5, 2**62, "", " ", "\u0000", "\u202e", "\ufeffa", "x" * 9000, "=1+1", "'; DROP TABLE cases--",
    "../../etc/passwd", "javascript:a()", [], {}, [[]], [None], ["x"] * 300, {"a": {"b": {}}}, {"": None},
)  # fmt: skip
HEADERS = (
    {"content-type": "application/json; charset=utf-16"}, {"content-type": "text/plain"}, {"content-type": ""},
    {"content-type": "application/json/x"}, {"content-encoding": "gzip"}, {"content-encoding": "br"},
    {"content-encoding": "identity"}, {"content-length": "0"}, {"content-length": "9" * 40}, {"content-length": "-1"},
    {"transfer-encoding": "chunked"}, {"if-match": '"'}, {"if-match": 'W/"1"'}, {"if-match": "1," * 3000},
    {"idempotency-key": "\u00ff" * 300}, {"idempotency-key": ""}, {"idempotency-key": "a" * 255},
    {"samspill-revision": "9" * 30}, {"samspill-revision": "-1"}, {"accept": "image/png"}, {"accept": ";q=x,*/*;q=0"},
    {"accept-language": "*;q=nan," * 99}, {"if-none-match": "*"}, {"range": "bytes=0-0,5-"}, {"expect": "200-ok"},
    {"authorization": "Bearer \u00ff"}, {"authorization": "Basic " + "a" * 5000}, {"authorization": "Bearer smsp_a b"},
    {"x-http-method-override": "DELETE"}, {"host": "evil.example"},
)  # fmt: skip
EVERY = 61
"""Of so many requests one, where many tests wait."""


@pytest.fixture(scope="module")
def asked(database_kind: str) -> Iterator[Service]:
    shown = [case for case in seed_cases() if case["slug"] in (SHOWN_CASE, OTHER_CASE)]
    with fresh_database(database_kind) as database, serving(database, shown) as service:
        yield service


def odd(one: Operation) -> Iterator[tuple[bytes, dict[str, str]]]:
    """Bodies and headers: nothing that was meant, or what is right with one thing in it that is not."""
    yield from ((raw, {}) for raw in RAW)
    right = body_of(one)
    sound = right if isinstance(right, bytes) else orjson.dumps(right or {})
    yield from ((sound, dict(header)) for header in HEADERS)
    if isinstance(right, dict):
        for name in right:
            yield from ((orjson.dumps({**right, name: value}), {}) for value in VALUES)


def told(client: Client, one: Operation, person: Person | None, sent: bytes, headers: dict[str, str]) -> httpx.Response:
    kind = next(iter(one.declared["requestBody"]["content"]))
    named = {"content-type": kind, **({"if-match": "*"} if "If-Match" in one.names("header") else {})}
    if person is not None:
        named["authorization"] = f"Bearer {person.key}"
    raw = [(name.encode(), value.encode("latin-1")) for name, value in {**named, **headers}.items()]
    address = f"http://reader.example{with_required(one)}"
    return client.together(httpx.Request(one.method.upper(), address, content=sent, headers=raw))[0]


def assert_answered(service: Service, one: Operation, turn: Iterator[int]) -> None:
    """Asks whenever it is the turn of 0, and holds each answer against the contract."""
    person = prepared(service, one.id) if one.is_secured else None
    for sent, headers in odd(one):
        if next(turn):
            continue
        answer = told(service.client, one, person, sent, headers)
        said = (one.id, sent[:300], headers, answer.status_code, answer.text[:300])
        assert answer.status_code < 500, said
        assert str(answer.status_code) in one.declared["responses"], said
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json", said


def with_bodies() -> list[Operation]:
    return [one for one in operations(create_api().openapi()) if "requestBody" in one.declared]


@only_sqlite
def test_some_odd_bodies_are_taken_or_refused(asked: Service) -> None:
    turn = cycle(range(EVERY))
    for one in with_bodies():
        if one.id not in APART:
            assert_answered(asked, one, turn)


@pytest.mark.soak
def test_all_odd_bodies_are_taken_or_refused(asked: Service, database_kind: str) -> None:
    for one in with_bodies():
        with service_for(asked, one.id, database_kind) as service:
            assert_answered(service, one, cycle((0,)))
