"""Heavy work: the more is sent or found, the more it counts."""

from typing import Any

import httpx
import orjson
import pytest

from app.api.bodies import MOST_BYTES_OF_A_CASE
from app.api.work import BYTES_A_POINT
from tests.api.limiting import CHECK, Limited, refused
from tests.builders import a_case


def test_a_check_counts_the_more_the_longer_the_case_is(limited: Limited) -> None:
    client = limited(work_per_minute=100)

    def left(body: bytes, **headers: str) -> int:
        answer = client.post(CHECK, body, **headers)
        assert answer.headers["ratelimit-policy"] == '"requests";q=1000000;w=60, "work";q=100;w=60'
        return int(answer.headers["ratelimit"].rpartition("r=")[2].partition(";")[0])

    short = orjson.dumps(a_case())
    assert left(short) == 99
    assert left(short.ljust(BYTES_A_POINT)) == 97
    assert left(short.ljust(MOST_BYTES_OF_A_CASE)) == 97 - 33
    # A server passes zeros before a number on.
    assert left(short.ljust(MOST_BYTES_OF_A_CASE), content_length=f"{MOST_BYTES_OF_A_CASE:030}") == 97 - 66
    answer = client.post(CHECK, short.ljust(MOST_BYTES_OF_A_CASE))
    assert refused(answer)["detail"].startswith(
        "One address may ask for 100 points of heavy work a minute, and this counts 33;"
    )
    # What was refused has taken nothing, and what is short may still be asked.
    assert answer.headers["ratelimit"].endswith('"work";r=31;t=60')
    assert left(short) == 30


def test_what_is_too_long_to_be_read_counts_one(limited: Limited) -> None:
    client = limited(work_per_minute=100)

    answer = client.post(CHECK, b"{}".ljust(MOST_BYTES_OF_A_CASE + 1))

    assert answer.status_code == 413
    assert answer.headers["ratelimit"].endswith('"work";r=99;t=60')


def test_nothing_counts_more_than_half_so_that_everything_may_be_asked(limited: Limited) -> None:
    client = limited(work_per_minute=10)

    assert client.post(CHECK, b"{}".ljust(MOST_BYTES_OF_A_CASE)).headers["ratelimit"].endswith('"work";r=5;t=60')
    assert client.post(CHECK, b"{}".ljust(MOST_BYTES_OF_A_CASE)).headers["ratelimit"].endswith('"work";r=0;t=60')
    refused(client.post(CHECK, b"{}"))


def test_a_body_that_does_not_say_how_long_it_is_counts_as_the_longest(limited: Limited) -> None:
    client = limited(work_per_minute=10)

    async def pieces() -> Any:
        yield b"{}"

    request = httpx.Request(
        "POST", f"http://reader.example{CHECK}", content=pieces(), headers={"content-type": "application/json"}
    )
    assert request.headers["transfer-encoding"] == "chunked"
    (answer,) = client.together(request)

    assert answer.status_code == 200
    assert answer.headers["ratelimit"].endswith('"work";r=5;t=60')


def test_what_is_refused_is_not_even_read(limited: Limited) -> None:
    client = limited(work_per_minute=1)
    assert client.post("/v1/comparable", b'{"sector": ["energy"]}').status_code == 200

    for body in (b'{"sector": ["energy"]}', b"no JSON"):
        refused(client.post("/v1/comparable", body))
        refused(client.post(CHECK, body))
    assert client.get("/v1/comparable?profile.sector=energy").status_code == 200


def test_a_file_counts_the_more_the_more_cases_it_holds(limited: Limited, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.api.work.CASES_A_POINT", 5)
    client = limited(work_per_minute=6)

    assert client.get("/v1/cases?format=csv").headers["ratelimit"].endswith('"work";r=3;t=60')
    assert client.get("/v1/cases?format=csv&sidecar=true").headers["ratelimit"].endswith('"work";r=0;t=60')
    refused(client.get("/v1/cases?format=ndjson"))
    refused(client.get("/v1/cases?format=csv&country=NO&sidecar=true"))
    assert client.get("/v1/cases?format=csv").status_code == 200
    assert client.get("/v1/cases").status_code == 200


def test_who_has_a_long_file_already_asks_for_no_work(limited: Limited, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.api.exports.LARGEST", 10)
    client = limited(work_per_minute=1)
    tag = client.get("/v1/cases?format=csv").headers["etag"]

    refused(client.get("/v1/cases?format=csv"))
    assert client.get("/v1/cases?format=csv", if_none_match=tag).status_code == 304
