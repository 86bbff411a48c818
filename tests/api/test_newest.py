"""How the event loop learns of the newest dataset revision without waiting for it."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from threading import Event
from typing import Any, cast

import pytest

from app.api import newest
from app.api.newest import Newest
from app.store.database import Database


class SlowDatabase:
    """A database that tells its revision when it is let; nothing is ever at hand."""

    def __init__(self) -> None:
        self.newest, self.looks = 1, 0
        self.may_answer = Event()

    def revision_at_hand(self) -> int | None:
        return None

    def look_again(self) -> None:
        """Every look looks."""

    def revision(self) -> int:
        self.looks += 1
        found = self.newest
        self.may_answer.wait(60)
        return found


def on(database: SlowDatabase, ask: Callable[[Newest], Coroutine[Any, Any, Any]]) -> Any:
    return asyncio.run(ask(Newest(cast(Database, database))))


async def until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        await asyncio.sleep(0.001)


def test_all_who_wait_share_one_look() -> None:
    database = SlowDatabase()

    async def many(asked: Newest) -> list[int]:
        waiting = [asyncio.ensure_future(asked.look(wished=10**18)) for _ in range(50)]
        await until(lambda: database.looks == 1)
        database.may_answer.set()
        return await asyncio.gather(*waiting)

    assert on(database, many) == [1] * 50
    assert database.looks <= 2


def test_a_look_that_had_begun_before_is_made_again_for_who_knows_better() -> None:
    database = SlowDatabase()

    async def late(asked: Newest) -> tuple[int, int]:
        early = asyncio.ensure_future(asked.look())
        await until(lambda: database.looks == 1)
        database.newest = 2
        knowing = asyncio.ensure_future(asked.look(wished=2))
        await asyncio.sleep(0)
        database.may_answer.set()
        return await early, await knowing

    assert on(database, late) == (1, 2)


def test_a_database_that_does_not_answer_is_waited_for_so_long_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    database = SlowDatabase()
    monkeypatch.setattr(newest, "PATIENCE_SECONDS", 0.05)

    async def impatient(asked: Newest) -> int:
        with pytest.raises(TimeoutError):
            await asked.look()
        monkeypatch.setattr(newest, "PATIENCE_SECONDS", 60)
        database.may_answer.set()
        return await asked.look()

    assert on(database, impatient) == 1


def test_while_a_look_waits_the_loop_serves_others() -> None:
    database = SlowDatabase()

    async def meanwhile(asked: Newest) -> int:
        waiting = asyncio.ensure_future(asked.look())
        turns = 0
        while database.looks == 0 or turns < 10:
            await asyncio.sleep(0)
            turns += 1
        database.may_answer.set()
        await waiting
        return turns

    assert on(database, meanwhile) >= 10


def test_what_the_database_raises_is_raised_for_everybody_and_the_next_look_is_a_new_one() -> None:
    class Broken(SlowDatabase):
        def revision(self) -> int:
            self.looks += 1
            if self.looks == 1:
                raise sqlite3.OperationalError("disk I/O error")
            return 7

    async def twice(asked: Newest) -> int:
        failed = await asyncio.gather(asked.look(), asked.look(), return_exceptions=True)
        assert [type(error) for error in failed] == [sqlite3.OperationalError] * 2
        return await asked.look()

    assert on(Broken(), twice) == 7


def test_what_is_not_at_hand_is_not_waited_for() -> None:
    class Unreadable(SlowDatabase):
        def revision_at_hand(self) -> int | None:
            raise sqlite3.OperationalError("unable to open database file")

    async def at_hand(asked: Newest) -> int | None:
        return asked.at_hand()

    assert on(SlowDatabase(), at_hand) is None
    assert on(Unreadable(), at_hand) is None


class Counting(SlowDatabase):
    """A database that tells its revision at once, and how often it was read."""

    def revision_at_hand(self) -> int | None:
        self.looks += 1
        return self.newest


def test_who_is_read_together_shares_one_reading_and_who_comes_later_has_another() -> None:
    database = Counting()

    async def two_rounds(asked: Newest) -> list[list[int | None]]:
        async def one() -> int | None:
            return asked.at_hand()

        first = await asyncio.gather(*(one() for _ in range(9)))
        database.newest = 2
        return [first, await asyncio.gather(*(one() for _ in range(9)))]

    assert on(database, two_rounds) == [[1] * 9, [2] * 9]
    assert database.looks == 2


def test_what_was_committed_before_a_request_came_is_never_missed() -> None:
    database = Counting()

    async def served(asked: Newest) -> list[tuple[int, int | None]]:
        loop, told = asyncio.get_running_loop(), list[tuple[int, int | None]]()

        async def answer(committed: int) -> None:
            told.append((committed, asked.at_hand()))

        def received() -> None:
            # As a server does from whatever callback it hears the bytes in.
            database.newest += 1
            answering.add(loop.create_task(answer(database.newest)))

        answering: set[asyncio.Task[None]] = set()
        for number in range(200):
            loop.call_soon(received)
            if number % 3:
                await asyncio.sleep(0)
        await until(lambda: len(told) == 200)
        return told

    for committed, seen in on(database, served):
        assert seen is not None
        assert seen >= committed
