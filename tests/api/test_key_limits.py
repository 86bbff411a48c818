"""How often a key changes something, and how many wrong keys are looked at."""

from functools import partial

import pytest

from app.api import limits
from app.api.counters import Counters
from tests.api.limiting import CASES, Hand, Limited, refused
from tests.people import a_key, a_person, ask

KEYS = "/v1/me/keys"


def test_every_key_changes_so_many_things_a_minute(limited: Limited, hand: Hand) -> None:
    client = limited(writes_per_minute=2)
    kari, ola = a_person(client.database), a_person(client.database)

    for left in (1, 0):
        answer = ask(client, "POST", KEYS, kari, {"label": "laptop"})
        assert (answer.status_code, answer.headers["ratelimit"]) == (
            201,
            f'"requests";r={1_000_000 - 2 + left};t=60, "writes";r={left};t=60',
        )
    answer = ask(client, "POST", KEYS, kari, {"label": "one too many"})
    assert refused(answer)["detail"].startswith("One key may be used for 2 changes a minute;")
    me = ask(client, "GET", "/v1/me", kari)
    assert "one too many" not in {key["label"] for key in me.json()["keys"]}
    assert "writes" not in me.headers["ratelimit"]
    assert ask(client, "POST", KEYS, ola, {"label": "laptop"}).status_code == 201
    hand.at += 60
    assert ask(client, "POST", KEYS, kari, {"label": "no more too many"}).status_code == 201


def test_a_change_that_the_role_does_not_reach_counts_too(limited: Limited) -> None:
    client = limited(writes_per_minute=1)
    kari = a_person(client.database)

    assert ask(client, "POST", "/v1/accounts", kari, {}).status_code == 403
    refused(ask(client, "POST", "/v1/accounts", kari, {}))


def test_after_some_wrong_keys_none_is_looked_at_from_the_same_address(limited: Limited, hand: Hand) -> None:
    client = limited(refused_keys_per_minute=3)
    kari = a_person(client.database)

    assert ask(client, "GET", "/v1/me", kari).status_code == 200
    for left in (2, 1, 0):
        wrong = ask(client, "GET", "/v1/me", f"Bearer {a_key(999 - left)}")
        assert (wrong.status_code, wrong.json()["code"]) == (401, "key-refused")
        assert wrong.headers["ratelimit"].endswith(f'"refused-keys";r={left};t=60')
    for key in (kari, f"Bearer {a_key(990)}", "Bearer x"):
        answer = ask(client, "GET", "/v1/me", key)
        assert refused(answer)["detail"].startswith("Of one address 3 wrong keys a minute are looked at;")
        assert answer.headers["ratelimit"].endswith('"refused-keys";r=0;t=60')
    elsewhere = {"path": "/v1/me", "client": ("203.0.113.7", 1)}
    asked = client.scope({**elsewhere, "headers": [(b"authorization", f"Bearer {kari.key}".encode())]})
    assert asked[0]["status"] == 200
    assert client.get(CASES, authorization="Bearer x").status_code == 200
    hand.at += 60
    assert ask(client, "GET", "/v1/me", kari).status_code == 200


def test_those_who_only_read_from_many_addresses_push_no_window_of_wrong_keys_out(
    limited: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "Counters", partial(Counters, 2))
    client = limited(refused_keys_per_minute=1)
    assert ask(client, "GET", "/v1/me", "Bearer x").status_code == 401

    for number in range(4):
        elsewhere = {"path": "/v1/cases", "query_string": b"limit=1", "client": (f"203.0.113.{number}", 1)}
        assert client.scope(elsewhere)[0]["status"] == 200

    refused(ask(client, "GET", "/v1/me", "Bearer x"))


def test_right_keys_and_no_keys_are_not_counted_as_wrong_ones(limited: Limited) -> None:
    client = limited(refused_keys_per_minute=1)
    kari = a_person(client.database)

    for _ in range(3):
        assert ask(client, "GET", "/v1/me", kari).status_code == 200
        assert ask(client, "GET", "/v1/me").status_code == 401
    assert ask(client, "GET", "/v1/me", "Basic a2FyaQ==").status_code == 401
    assert ask(client, "GET", "/v1/me", kari).status_code == 200
