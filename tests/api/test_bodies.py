"""JSON that is sent: read whole, or refused with what would be right."""

import asyncio
from typing import Any

import orjson
import pytest
from fastapi import Request
from starlette.types import Message

from app.api.bodies import MOST_BYTES, json_object
from app.errors import BodyRefused, BodyTooLarge, DomainError, MediaTypeRefused
from tests.api.posting import post, refused
from tests.asking import Client

PROFILE = b'{"sector": ["energy"]}'


def read(*chunks: bytes, content_type: str | None = "application/json") -> Any:
    """What is read of a body that comes in pieces."""
    coming = [*chunks[:-1]], chunks[-1] if chunks else b""
    messages: list[Message] = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in coming[0]]
    messages.append({"type": "http.request", "body": coming[1], "more_body": False})

    async def receive() -> Message:
        return messages.pop(0)

    headers = [] if content_type is None else [(b"content-type", content_type.encode())]
    return asyncio.run(json_object(Request({"type": "http", "method": "POST", "headers": headers}, receive)))


def refusal(*chunks: bytes, content_type: str = "application/json") -> DomainError:
    with pytest.raises(DomainError) as problem:
        read(*chunks, content_type=content_type)
    return problem.value


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "Application/JSON", "application/json; charset=utf-8", " application/json ;x", None],
)  # fmt: skip
def test_json_is_read_whatever_its_parameters(content_type: str | None) -> None:
    assert read(PROFILE, content_type=content_type) == {"sector": ["energy"]}


def test_a_body_may_come_in_pieces() -> None:
    assert read(b'{"sector"', b": [", b'"energy"]', b"}") == {"sector": ["energy"]}


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx", "",
     "application/merge-patch+json", "*/*"],
)  # fmt: skip
def test_another_type_is_refused_with_the_right_one(content_type: str) -> None:
    problem = refusal(PROFILE, content_type=content_type)

    assert isinstance(problem, MediaTypeRefused)
    assert "application/json" in problem.detail


@pytest.mark.parametrize(
    "body",
    [b"", b" ", b"{", b"{'sector': 1}", b"sector=energy", b'{"a": NaN}', b'{"a": 1}{', b"\xff", b'{"a": "\xff"}',
     b'{"a": "\\ud800"}', b'{"a": 1e400}', b"[" * 60_000, b'{"a":' * 12_000],
)  # fmt: skip
def test_what_is_no_json_is_refused(body: bytes) -> None:
    problem = refusal(body)

    assert isinstance(problem, BodyRefused)
    assert problem.detail.startswith("What was sent is not JSON: ")
    assert [fault.pointer for fault in problem.faults] == [""]


def test_a_member_that_stands_twice_is_refused_rather_than_passed_over() -> None:
    problem = refusal(b'{"sector": "energy", "population": 1, "sector": "health"}')

    assert isinstance(problem, BodyRefused)
    assert problem.detail == "'sector' stands twice in one object; say it once."


@pytest.mark.parametrize("body", [b"[]", b"[{}]", b"null", b"1", b'"energy"', b"true", b"[" * 900 + b"]" * 900])
def test_json_that_is_no_object_is_refused_with_an_example(body: bytes) -> None:
    problem = refusal(body)

    assert isinstance(problem, BodyRefused)
    assert "JSON object" in problem.detail
    assert '{"sector": ["eldercare"]}' in problem.detail


def test_the_largest_body_is_read_and_one_byte_more_is_not() -> None:
    largest = PROFILE + b" " * (MOST_BYTES - len(PROFILE))

    assert read(largest) == {"sector": ["energy"]}
    problem = refusal(largest + b" ")
    assert isinstance(problem, BodyTooLarge)
    assert str(MOST_BYTES) in problem.detail


def test_a_body_is_not_read_further_than_it_may_be_large() -> None:
    """What would be read as JSON, and an endless stream behind it: the reading ends in time."""
    problem = refusal(*([b" " * 1024] * (MOST_BYTES // 1024)), b"  ", *([b"x"] * 10))

    assert isinstance(problem, BodyTooLarge)


# As a caller meets it


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [(b"{", 400, "body-refused"), (b"[]", 400, "body-refused"), (b" " * (MOST_BYTES + 1), 413, "body-too-large")],
)
def test_a_refused_body_is_a_problem(client: Client, body: bytes, status: int, code: str) -> None:
    assert refused(client, body, status=status)["code"] == code


def test_a_refused_type_is_a_problem(client: Client) -> None:
    answer = post(client, PROFILE, content_type="text/csv")

    assert (answer.status_code, answer.json()["code"]) == (415, "media-type-refused")


def test_json_without_a_type_is_taken_for_what_it_is(client: Client) -> None:
    import httpx

    request = httpx.Request("POST", "http://reader.example/v1/comparable", content=PROFILE)
    assert "content-type" not in request.headers
    (answer,) = client.together(request)

    assert answer.status_code == 200
    assert orjson.loads(answer.content)["profile"] == {"sector": ["energy"]}
