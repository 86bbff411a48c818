"""Requests that are worked out are counted for each address, and told with their answers."""

import pytest

from tests.api.limiting import CASES, CHECK, Hand, Limited, refused
from tests.people import a_key


def test_so_many_requests_are_worked_out_in_a_minute_and_what_is_remembered_is_always_answered(
    limited: Limited, hand: Hand
) -> None:
    client = limited(requests_per_minute=2)

    first = client.get(CASES)
    assert first.headers["ratelimit-policy"] == '"requests";q=2;w=60'
    assert first.headers["ratelimit"] == '"requests";r=1;t=60'
    for _ in range(10):
        again = client.get(CASES)
        assert again.content == first.content
        assert "ratelimit" not in again.headers
    hand.at += 20
    assert client.get("/v1/cases?limit=2").headers["ratelimit"] == '"requests";r=0;t=40'

    answer = client.get("/v1/cases?limit=3")

    assert refused(answer)["detail"] == (
        "One address may ask 2 times a minute for what has to be worked out; try again in 40 seconds."
    )
    assert (answer.headers["retry-after"], answer.headers["ratelimit"]) == ("40", '"requests";r=0;t=40')
    assert client.get(CASES).content == first.content
    hand.at += 39.5
    assert client.get("/v1/cases?limit=3").headers["retry-after"] == "1"
    hand.at += 0.5
    assert client.get("/v1/cases?limit=3").headers["ratelimit"] == '"requests";r=1;t=60'


@pytest.mark.parametrize("address", ["/nowhere", "/v1/cases?sectr=x", "/v1/cases/no-such-case", "/docs/files/x.js"])
def test_what_is_not_understood_counts_too(limited: Limited, address: str) -> None:
    client = limited(requests_per_minute=1)

    assert client.get(address).headers["ratelimit"] == '"requests";r=0;t=60'
    refused(client.get(address))


def test_head_counts_as_get_and_is_told_the_same(limited: Limited) -> None:
    client = limited(requests_per_minute=2)

    assert client.head(CASES).headers["ratelimit"] == '"requests";r=1;t=60'
    assert client.get(CASES).status_code == 200
    assert client.get("/v1/cases?limit=2").headers["ratelimit"] == '"requests";r=0;t=60'
    head = client.head("/v1/cases?limit=3")
    assert (head.status_code, head.content, head.headers["retry-after"]) == (429, b"", "60")


def test_who_has_it_already_is_told_what_is_left(limited: Limited) -> None:
    client = limited(answers_megabytes=0, requests_per_minute=5)
    tag = client.get(CASES).headers["etag"]

    answer = client.get(CASES, if_none_match=tag)

    assert (answer.status_code, answer.headers["ratelimit"]) == (304, '"requests";r=3;t=60')


def test_probes_and_the_questions_of_browsers_are_not_counted(limited: Limited) -> None:
    client = limited(requests_per_minute=1)
    for _ in range(5):
        assert client.get("/health/live").status_code == 200
        assert client.get("/health/ready").status_code == 200
        assert client.request("OPTIONS", CASES, access_control_request_method="GET").status_code == 204

    assert client.get(CASES).headers["ratelimit"] == '"requests";r=0;t=60'
    assert "ratelimit" not in client.get("/health/live").headers


def test_every_address_has_its_own_limit_also_behind_a_proxy(limited: Limited) -> None:
    client = limited(requests_per_minute=1, answers_megabytes=0)

    def status(host: str, forwarded: str = "") -> int:
        headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
        sent = client.scope({"path": "/v1/cases", "client": (host, 1), "headers": headers})
        return int(sent[0]["status"])

    assert [status("203.0.113.7"), status("203.0.113.7"), status("203.0.113.8")] == [200, 429, 200]
    # Whoever is no proxy of ours may claim what they like.
    assert status("203.0.113.7", "198.51.100.1") == 429
    assert [status("127.0.0.1", "198.51.100.1"), status("127.0.0.1", "198.51.100.1")] == [200, 429]
    assert [status("127.0.0.1", "198.51.100.2"), status("127.0.0.1", "203.0.113.8")] == [200, 429]
    assert [status("2001:db8::1"), status("2001:db8::2"), status("2001:db8:0:1::1")] == [200, 429, 200]


def test_processes_share_what_may_be_asked(limited: Limited) -> None:
    assert limited(requests_per_minute=10, workers=4).get(CASES).headers["ratelimit-policy"] == '"requests";q=3;w=60'
    assert limited(requests_per_minute=1, workers=4).get(CASES).headers["ratelimit-policy"] == '"requests";q=1;w=60'


def test_nothing_is_limited_where_the_settings_say_so(limited: Limited) -> None:
    off = {f"{name}_per_minute": 0 for name in ("requests", "work", "writes", "refused_keys")}
    client = limited(**off)
    for _ in range(3):
        answer = client.post(CHECK, b"{}")
        assert answer.status_code == 200
        assert "ratelimit" not in answer.headers
        assert client.get("/v1/me", authorization=f"Bearer {a_key(1)}").status_code == 401
