"""Where requests come from, as it is counted."""

import asyncio
from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from app.api.network import LONGEST, UNKNOWN, behind_proxies, network_of
from tests.asking import USUAL

TRUSTED = "127.0.0.1,10.0.0.0/8,::1"


def counted_as(host: str | None) -> str:
    return network_of({"type": "http", "client": None if host is None else (host, 1)})


def test_an_address_of_four_numbers_counts_for_itself() -> None:
    assert counted_as("203.0.113.7") == "203.0.113.7"
    assert counted_as("203.0.113.7") != counted_as("203.0.113.8")


@pytest.mark.parametrize("host", ["2001:db8:1:2::1", "2001:0DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2:3:4:5:6%eth0"])
def test_the_addresses_of_one_household_count_together(host: str) -> None:
    assert counted_as(host) == counted_as("2001:db8:1:2::")
    assert counted_as(host) != counted_as("2001:db8:1:3::")


def test_an_old_address_written_as_a_new_one_is_the_old_one() -> None:
    assert counted_as("::ffff:203.0.113.7") == "203.0.113.7"
    assert counted_as("::ffff:203.0.113.7") != counted_as("::ffff:203.0.113.8")


@pytest.mark.parametrize("host", ["", ":", "[::1]", "a:b", "unknown", "_hidden", "²", "1:" * 5000])
def test_what_is_no_address_is_counted_as_it_is_told(host: str) -> None:
    assert counted_as(host) == host[:LONGEST]


def test_who_comes_from_nowhere_counts_with_all_others_who_do() -> None:
    assert counted_as(None) == UNKNOWN


def through(client: str, *forwarded: str, trusted: str = TRUSTED) -> Any:
    """Who asks, where a request comes from `client` with these lines of X-Forwarded-For."""
    seen: list[Scope] = []

    async def application(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    headers = [(b"x-forwarded-for", one.encode("latin-1")) for one in forwarded]
    never: Any = None

    async def ask() -> None:
        await behind_proxies(application, trusted)({**USUAL, "client": (client, 1), "headers": headers}, never, never)

    asyncio.run(ask())
    return network_of(seen[0])


@pytest.mark.parametrize(
    ("client", "forwarded", "who"),
    [
        ("127.0.0.1", ["203.0.113.7"], "203.0.113.7"),
        ("::1", ["203.0.113.7"], "203.0.113.7"),
        ("10.1.2.3", ["203.0.113.7"], "203.0.113.7"),
        # The last one that is no proxy of ours: what stands before it may be invented.
        ("127.0.0.1", ["198.51.100.9, 203.0.113.7, 10.1.2.3"], "203.0.113.7"),
        ("127.0.0.1", ["198.51.100.9", "203.0.113.7"], "203.0.113.7"),
        ("127.0.0.1", ["203.0.113.7:4711"], "203.0.113.7"),
        ("127.0.0.1", ["[2001:db8:1:2::9]:4711"], "20010db800010002::/64"),
        # Nothing told, or by somebody who is not believed.
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", [""], "127.0.0.1"),
        ("203.0.113.9", ["198.51.100.9"], "203.0.113.9"),
        ("127.0.0.1", ["x" * 9000], "x" * LONGEST),
    ],
)
def test_a_proxy_that_is_trusted_says_who_asks(client: str, forwarded: list[str], who: str) -> None:
    assert through(client, *forwarded) == who


def test_only_those_are_trusted_that_the_settings_name() -> None:
    assert through("127.0.0.1", "203.0.113.7", trusted="10.0.0.0/8") == "127.0.0.1"
