"""More is asked than can be worked out: the rest is refused at once, and nobody else waits for it."""

from asyncio import Task, create_task, gather, sleep, timeout, wait_for
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from threading import Event
from typing import Any

import httpx
import pytest
from anyio.to_thread import current_default_thread_limiter

from app.api import admitted
from app.api.doors import WAITING_EACH
from app.catalogue import snapshot
from app.catalogue.keeper import SnapshotKeeper
from app.editorial.actors import Doorkeeper
from app.errors import ServiceBusy
from app.explorer.words import words_of
from tests.api.limiting import CASES, Limited
from tests.explorer.reading import BROWSER
from tests.people import a_key
from tests.store.test_patience import endless

Asked = tuple[str, str, dict[str, str], int]
"""Method, address, headers and the status of the answer."""

SOON = 60
REFUSED = 3


@pytest.mark.parametrize(
    ("kept_from", "name", "method"), [(SnapshotKeeper, "newest", "GET"), (Doorkeeper, "actor", "POST")]
)
def test_so_many_wait_the_rest_is_refused_and_all_else_goes_on(
    limited: Limited, monkeypatch: pytest.MonkeyPatch, kept_from: type, name: str, method: str
) -> None:
    """One thread reads and one writes; each in turn does not come to an end."""
    client = limited(threads=2)
    remembered = client.get(CASES)
    may_go = Event()
    as_ever: Callable[..., Any] = getattr(kept_from, name)

    def wait(*given: object) -> Any:
        assert may_go.wait(SOON)
        return as_ever(*given)

    reading: Asked = ("GET", "/v1/cases?limit={}", {}, 200)
    writing: Asked = ("POST", "/v1/submissions/{}/publish", {"authorization": f"Bearer {a_key(1)}"}, 401)
    asking, beside = (reading, writing) if method == "GET" else (writing, reading)

    def ask(number: int, asked: Asked) -> Coroutine[Any, Any, httpx.Response]:
        return client.send(asked[0], asked[1].format(number), **asked[2])

    async def crowd() -> None:
        monkeypatch.setattr(kept_from, name, wait)
        asked = [create_task(ask(number, asking)) for number in range(2, 2 + 1 + WAITING_EACH + REFUSED)]
        while sum(one.done() for one in asked) < REFUSED:
            await sleep(0)
        again, live, other = await gather(
            client.send("GET", CASES),
            client.send("GET", "/health/live"),
            ask(90, beside),
        )
        assert (again.content, live.status_code) == (remembered.content, 200)
        assert other.status_code == beside[3]
        may_go.set()
        answers = await gather(*asked)
        statuses = [answer.status_code for answer in answers]
        assert statuses == [asking[3]] * (1 + WAITING_EACH) + [503] * REFUSED
        refused = answers[-1]
        assert refused.json()["code"] == "service-busy"
        assert (refused.headers["retry-after"], refused.headers["cache-control"]) == ("2", "no-store")

    client.run(crowd())


@pytest.mark.parametrize("accept", ["application/json", BROWSER], ids=["program", "browser"])
def test_who_is_refused_as_busy_needs_no_thread(limited: Limited, accept: str) -> None:
    """All threads are held, so that those who have a place wait for one."""
    client = limited(threads=2)

    async def crowd() -> None:
        async with every_thread_held():
            asked = [
                create_task(client.send("GET", f"/nb/?q=a{number}", accept=accept))
                for number in range(1 + WAITING_EACH + REFUSED)
            ]
            # Nobody who is let in is answered meanwhile: those who are, were refused.
            done = await as_soon_as(asked, REFUSED)
        for answer in done:
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
            assert int(answer.headers["content-length"]) == len(answer.content)
            assert answer.headers["cache-control"] == "no-store"
            if accept == BROWSER:
                assert answer.headers["content-type"] == "text/html; charset=utf-8"
                assert words_of("nb").problem_503 in answer.text
                assert ServiceBusy().detail in answer.text
            else:
                assert answer.json()["code"] == "service-busy"
        assert sum(one.status_code == 503 for one in await gather(*asked)) == REFUSED

    client.run(crowd())


def test_a_process_without_a_free_thread_says_that_it_lives_and_is_ready(limited: Limited) -> None:
    client = limited(threads=2)

    async def probe() -> None:
        async with every_thread_held():
            live, ready = await wait_for(
                gather(*(client.send("GET", f"/health/{name}") for name in ("live", "ready"))), SOON
            )
        assert live.json() == {"status": "live"}
        assert ready.json() == {"status": "ready", "revision": 1, "cases": 12}

    client.run(probe())


@asynccontextmanager
async def every_thread_held() -> AsyncIterator[None]:
    """Nobody else gets a thread of those that answer."""
    threads = current_default_thread_limiter()
    holders = [object() for _ in range(int(threads.total_tokens))]
    for holder in holders:
        threads.acquire_on_behalf_of_nowait(holder)
    try:
        yield
    finally:
        for holder in holders:
            threads.release_on_behalf_of(holder)


async def as_soon_as(asked: list[Task[httpx.Response]], number: int) -> list[httpx.Response]:
    """The answers of those who are done first, so many at least."""
    async with timeout(SOON):
        while sum(one.done() for one in asked) < number:
            await sleep(0)
    return [one.result() for one in asked if one.done()]


def test_a_question_that_takes_too_long_is_given_up_in_words_and_others_are_answered(
    limited: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = limited()
    with monkeypatch.context() as patched:
        patched.setattr(snapshot, "in_box", lambda _: endless())
        patched.setattr(admitted, "SECONDS", 0.05)
        answer = client.get("/v1/cases?bbox=5,58,12,64")

    assert (answer.status_code, answer.json()["code"]) == (503, "out-of-time")
    assert answer.headers["retry-after"] == "60"
    assert client.get("/v1/cases?bbox=5,58,12,64").status_code == 200
