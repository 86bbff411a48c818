"""What is sent: read whole, or refused with what would be right."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import pytest
from fastapi import Request
from starlette.types import Message

from app.api.bodies import MOST_BYTES, MOST_BYTES_OF_A_CASE, bytes_within, case_object, json_object
from app.errors import BodyRefused, BodyTooLarge, DomainError, MediaTypeRefused
from app.model.strict_json import LARGEST, MOST_LEVELS, SMALLEST
from tests.api.posting import post, refused
from tests.asking import Client

PROFILE = b'{"sector": ["energy"]}'


Reader = Callable[[Request], Awaitable[Any]]


class Body:
    """A body that comes in pieces, and how many of them were taken."""

    def __init__(self, *chunks: bytes, content_type: str | None = "application/json", **headers: str) -> None:
        self.chunks, self.taken = chunks or (b"",), 0
        named = {**({} if content_type is None else {"content-type": content_type}), **headers}
        self.headers = [(name.replace("_", "-").encode(), value.encode()) for name, value in named.items()]

    def read(self, reader: Reader = json_object) -> Any:
        """What a reader makes of it."""

        async def reading() -> Any:
            return await reader(Request({"type": "http", "method": "POST", "headers": self.headers}, self._receive))

        return asyncio.run(reading())

    def refusal(self, reader: Reader = json_object) -> DomainError:
        """Why a reader does not take it."""
        with pytest.raises(DomainError) as problem:
            self.read(reader)
        return problem.value

    async def _receive(self) -> Message:
        self.taken += 1
        return {
            "type": "http.request",
            "body": self.chunks[self.taken - 1],
            "more_body": self.taken < len(self.chunks),
        }


def read(*chunks: bytes, content_type: str | None = "application/json") -> Any:
    return Body(*chunks, content_type=content_type).read()


def refusal(*chunks: bytes, content_type: str = "application/json") -> DomainError:
    return Body(*chunks, content_type=content_type).refusal()


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
     b'{"a": "\\ud800"}', b'{"\\udfff": 1}', b'{"a": 1e400}', b'{"a": -1e400}', b'{"a": %s}' % (b"9" * 500),
     b'{"a": %s}' % (b"9" * 5000), b'{"a": "\0"}', b'\xef\xbb\xbf{}', '{"a": 1}'.encode("utf-16")],
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


def test_of_many_members_the_one_that_stands_twice_is_found_at_once() -> None:
    """Looking for each name among all others would take minutes."""
    names = ",".join(f'"{number}":1' for number in range(150_000))

    problem = Body(f'{{{names},"7":1}}'.encode()).refusal(case_object)

    assert isinstance(problem, BodyRefused)
    assert problem.detail == "'7' stands twice in one object; say it once."


def nested(levels: int, begin: bytes = b"[", end: bytes = b"]") -> bytes:
    """An object with so many levels, itself among them."""
    return b'{"a":' + begin * (levels - 1) + b"1" + end * (levels - 1) + b"}"


@pytest.mark.parametrize(("begin", "end"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_values_stand_inside_one_another_so_deep_and_no_deeper(begin: bytes, end: bytes) -> None:
    assert read(nested(MOST_LEVELS, begin, end))
    for levels in (MOST_LEVELS + 1, 300, 1_000, 1_023, 1_024, 1_025, 5_000):
        problem = refusal(nested(levels, begin, end))
        assert isinstance(problem, BodyRefused)
        assert problem.detail == f"Objects and lists may stand inside one another {MOST_LEVELS} deep."


@pytest.mark.parametrize("body", [b"[" * 60_000, b'{"a":' * 12_000, b'{"a":1,"b":' + b"[" * 2_000])
def test_what_breaks_off_deep_down_is_refused_for_its_depth(body: bytes) -> None:
    assert refusal(body).detail == f"Objects and lists may stand inside one another {MOST_LEVELS} deep."


@pytest.mark.parametrize("number", [SMALLEST, -1, 0, LARGEST])
def test_whole_numbers_of_64_bits_are_read_as_they_are(number: int) -> None:
    assert read(b'{"a": %d}' % number) == {"a": number}


@pytest.mark.parametrize("number", [SMALLEST - 1, LARGEST + 1, 10**30, -(10**300)])
def test_a_larger_whole_number_is_refused_where_it_stands(number: int) -> None:
    problem = refusal(b'{"a": [{"b/c": %d}]}' % number)

    assert isinstance(problem, BodyRefused)
    assert "whole numbers may have 64 bits" in problem.detail
    assert len(problem.detail) < 100
    assert [fault.pointer for fault in problem.faults] == ["/a/0/b~1c"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [(b'{"a": "\\u0000"}', "/a"), (b'{"a": [1, "x\\u0000y"]}', "/a/1"), (b'{"a": {"\\u0000": 1}}', "/a")],
)
def test_the_character_that_no_database_keeps_is_refused_where_it_stands(body: bytes, pointer: str) -> None:
    problem = refusal(body)

    assert isinstance(problem, BodyRefused)
    assert "NUL" in problem.detail
    assert [fault.pointer for fault in problem.faults] == [pointer]


def test_what_only_looks_like_that_character_is_read() -> None:
    assert read(b'{"a": "\\\\u0000", "b": "\\u0001"}') == {"a": "\\u0000", "b": "\x01"}


@pytest.mark.parametrize("body", [b"[]", b"[{}]", b"null", b"1", b'"energy"', b"true", b"[" * 30 + b"]" * 30])
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
    body = Body(*([b" " * 1024] * (MOST_BYTES // 1024)), b"  ", *([b"x"] * 10))

    assert isinstance(body.refusal(), BodyTooLarge)
    assert body.taken == MOST_BYTES // 1024 + 1


@pytest.mark.parametrize("length", [str(MOST_BYTES + 1), "9" * 18, "9" * 5000, "0" * 30 + str(MOST_BYTES + 1)])
def test_what_declares_itself_too_large_is_not_read_at_all(length: str) -> None:
    body = Body(PROFILE, content_length=length)

    assert isinstance(body.refusal(), BodyTooLarge)
    assert body.taken == 0


@pytest.mark.parametrize("length", [str(len(PROFILE)), "0" * 30 + "22", "", "-1", "many", "²"])
def test_any_other_length_is_the_servers_business(length: str) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", length.encode("latin-1"))]
    body = Body(PROFILE)
    body.headers = headers

    assert body.read() == {"sector": ["energy"]}


@pytest.mark.parametrize("coding", ["gzip", "br", "GZIP, identity", "zstd"])
def test_what_is_compressed_is_refused(coding: str) -> None:
    problem = Body(PROFILE, content_encoding=coding).refusal()

    assert isinstance(problem, MediaTypeRefused)
    assert "Content-Encoding" in problem.detail


@pytest.mark.parametrize("coding", ["", "identity", "Identity"])
def test_what_says_that_it_is_not_compressed_is_read(coding: str) -> None:
    assert Body(PROFILE, content_encoding=coding).read() == {"sector": ["energy"]}


# Bytes as they are

TABLES = ("text/csv", "application/x-ndjson")


async def table(request: Request) -> bytes:
    return await bytes_within(request, 10, TABLES)


@pytest.mark.parametrize("content_type", ["text/csv", "Text/CSV; header=present", "application/x-ndjson"])
def test_bytes_of_a_kind_are_read_whole(content_type: str) -> None:
    assert Body(b"a,", b"", b"b\0\xff", content_type=content_type).read(table) == b"a,b\0\xff"


async def usual_table(request: Request) -> bytes:
    return await bytes_within(request, 10, TABLES, unnamed="text/csv")


def test_bytes_of_no_kind_are_what_they_are_taken_for() -> None:
    assert Body(b"a", content_type=None).read(usual_table) == b"a"
    assert isinstance(Body(b"a", content_type="").refusal(usual_table), MediaTypeRefused)


@pytest.mark.parametrize("content_type", ["application/json", "", None])
def test_bytes_of_another_kind_or_of_none_are_refused_with_those_that_are_read(content_type: str | None) -> None:
    problem = Body(b"a", content_type=content_type).refusal(table)

    assert isinstance(problem, MediaTypeRefused)
    assert problem.detail.startswith("What is sent must be text/csv or application/x-ndjson, not ")


def test_more_bytes_than_may_be_are_not_read() -> None:
    endless = Body(*[b"12345"] * 100, content_type="text/csv")

    assert Body(b"1234567890", content_type="text/csv").read(table) == b"1234567890"
    assert isinstance(endless.refusal(table), BodyTooLarge)
    assert endless.taken == 3
    assert isinstance(Body(b"x" * 11, content_type="text/csv").refusal(table), BodyTooLarge)


@pytest.mark.parametrize("lost", [0, 1])
def test_a_long_case_is_read_as_a_short_one_is(lost: int) -> None:
    """It is read in a thread, so that others are answered meanwhile."""
    body = b'{"title": "%s"}' % (b"x" * 1_000_000)
    whole = Body(body[: len(body) - lost])

    if lost:
        assert isinstance(whole.refusal(case_object), BodyRefused)
    else:
        assert whole.read(case_object) == {"title": "x" * 1_000_000}
    assert len(body) < MOST_BYTES_OF_A_CASE


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


def test_what_breaks_off_is_no_failure_of_ours() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)

    with pytest.raises(BodyRefused):
        asyncio.run(json_object(request))
