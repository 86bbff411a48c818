"""What a run under load would tell: each way in which the service could fail it."""

import asyncio
from collections import Counter
from itertools import islice
from typing import Any

import pytest

from app.store.database import Database
from tests.asking import publish
from tests.benchmark.crowd import Served
from tests.benchmark.desks import Written, lost
from tests.benchmark.held import faults_of
from tests.benchmark.mixture import CHARTS, COMPARISONS, FILES, KNOWN, WORDS, everything, pages
from tests.benchmark.synthetic import synthetic_case
from tests.benchmark.tally import Memory
from tests.benchmark.wire import Wire


def test_a_publication_that_is_missing_or_there_twice_or_another_one_is_told(database: Database) -> None:
    kept, twice, other, missing = (synthetic_case(number) for number in range(1, 5))
    publish(database, kept, twice, {**other, "title": "Another title"})
    publish(database, {**twice, "title": "Amended"})

    told = list(lost(database, Written({case["slug"]: case for case in (kept, twice, other, missing)})))

    assert [one.split()[0] for one in told] == [twice["slug"], other["slug"], missing["slug"]]
    assert not list(lost(database, Written({kept["slug"]: kept})))


def told(
    answered: int = 100,
    slow: int = 0,
    impolite: int = 0,
    published: int = 100,
    slowly: int = 0,
    megabytes: float = 100.0,
    **statuses: int,
) -> list[str]:
    """Faults of what was asked for a second by a service that can answer a hundred in it; slow ones are among them."""
    counted = Counter({"200": answered} | {name.strip("_").replace("_", " "): many for name, many in statuses.items()})
    served = Served([1.0] * (answered - slow) + [2600.0] * slow, impolite=impolite, statuses=counted)
    ways = [1000.0] * (published - slowly) + [31_000.0] * slowly
    written = Written({str(number): {} for number in range(published)}, ways)
    return list(faults_of(100.0, 1.0, served, Memory([100.0] * 4 + [megabytes] * 2), written))


@pytest.mark.parametrize(
    ("became", "said"),
    [
        ({"_500": 1}, "neither"),
        ({"_429": 1}, "neither"),
        ({"no_answer": 1}, "not answered at all"),
        ({"no_connection": 1}, "connection"),
        ({"_503": 1, "impolite": 1}, "when to come again"),
        ({"slow": 2}, "one in a hundred"),
        ({"answered": 49, "_503": 151}, "only 49.0 questions"),
        ({"answered": 0, "_503": 200}, "only 0.0 questions"),
        ({"published": 0}, "not one case"),
        ({"slowly": 6}, "one in twenty"),
        ({"megabytes": 130.0}, "memory"),
    ],
)
def test_each_fault_is_told_by_itself(became: dict[str, Any], said: str) -> None:
    (fault,) = told(**became)

    assert said in fault


def test_what_may_be_is_no_fault() -> None:
    assert told(slow=1, slowly=5, _503=100, megabytes=109.0) == []
    assert told(answered=50, _503=150) == []


def test_a_service_that_serves_nobody_is_told_of() -> None:
    nobody = Served([], statuses=Counter({"503": 90, "no connection": 9000}))

    assert len(list(faults_of(100.0, 1.0, nobody, Memory([]), Written()))) == 3
    assert list(faults_of(0.0, 1.0, Served(), Memory([]), Written()))


def test_readers_ask_for_everything_in_its_share_and_for_what_the_peer_has_in_its_place() -> None:
    asked, plain = (list(islice(kind(1), 4000)) for kind in (everything, pages))
    kinds = {"q=": WORDS, "format=csv": FILES, "/charts/": CHARTS, "/comparable": COMPARISONS}

    assert len(set(asked[::2])) <= KNOWN
    for what, share in kinds.items():
        assert share / 2 < sum(what in one for one in asked[1::2]) / 2000 < share * 2, what
        assert not any(what in one for one in plain)
    assert asked[::2] == plain[::2]


def test_files_are_read_to_their_end() -> None:
    async def answered() -> list[bytes]:
        async def answer(incoming: asyncio.StreamReader, outgoing: asyncio.StreamWriter) -> None:
            for _ in range(2):
                await incoming.readuntil(b"\r\n\r\n")
                outgoing.write(
                    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na,b\r\nA\r\n\r\n1,2\r\n3,4\r\n0\r\n\r\n"
                )
            outgoing.close()

        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            wire = Wire("127.0.0.1", server.sockets[0].getsockname()[1])
            bodies = [(await wire.ask("GET", "/")).body for _ in range(2)]
            wire.close()
            return bodies

    assert asyncio.run(answered()) == [b"a,b\r\n1,2\r\n3,4"] * 2


def test_a_connection_that_the_server_let_go_of_is_opened_anew() -> None:
    async def answered() -> list[int]:
        async def answer(incoming: asyncio.StreamReader, outgoing: asyncio.StreamWriter) -> None:
            await incoming.readuntil(b"\r\n\r\n")
            outgoing.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            outgoing.close()

        async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
            wire = Wire("127.0.0.1", server.sockets[0].getsockname()[1])
            statuses = []
            for _ in range(2):
                statuses.append((await wire.ask("GET", "/")).status)
                assert wire._streams is not None
                await wire._streams[0].read()
            wire.close()
            return statuses

    assert asyncio.run(answered()) == [200, 200]
