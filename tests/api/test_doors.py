"""Whose turn it is: as many as there are places, the others in order, none lost."""

from asyncio import CancelledError, Event, Future, create_task, run, sleep
from collections import deque
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message, Receive, Scope, Send

from app.api.admitted import Admitted
from app.api.doors import WAITING_EACH, Door, Doors, Turn
from app.api.observing import Observation
from app.errors import ServiceBusy

LEAVING = {"type": "http.disconnect"}
NO_BODY = {"type": "http.request", "body": b"", "more_body": False}


@given(st.lists(st.integers(-20, 40), max_size=60), st.integers(1, 3))
def test_nobody_waits_where_there_is_a_place_and_each_turn_comes_in_order(moves: list[int], places: int) -> None:
    """A move that is not negative is somebody who comes; another is one of those who are there, who leaves."""

    async def moving() -> None:
        door = Door(places, 1)
        inside: list[Turn] = []
        line: deque[Turn] = deque()
        for move in moves:
            if move >= 0:
                is_first = move % 5 == 0
                if len(inside) == places and len(line) >= places * WAITING_EACH and not is_first:
                    with pytest.raises(ServiceBusy):
                        door.line_up()
                    continue
                turn = door.line_up(first=is_first)
                if len(inside) < places:
                    inside.append(turn)
                else:
                    (line.appendleft if is_first else line.append)(turn)
            elif here := [*inside, *line]:
                turn = here[move % len(here)]
                door.leave(turn)
                if turn in line:
                    line.remove(turn)
                else:
                    inside.remove(turn)
                    inside += [line.popleft()] if line else []
            assert (door.working, door.waiting) == (len(inside), len(line))
            assert [turn.done() for turn in (*inside, *line)] == [True] * len(inside) + [False] * len(line)

    run(moving())


@pytest.mark.parametrize(
    ("method", "path", "has_key", "door"),
    [
        ("GET", "/v1/submissions", True, "reading"),
        ("HEAD", "/v1/cases", False, "reading"),
        ("POST", "/v1/comparable", True, "reading"),
        ("POST", "/v1/qca/solution", True, "reading"),
        ("POST", "/reconcile", True, "reading"),
        ("POST", "/v1/exports", False, "reading"),
        ("POST", "/v1/exports", True, "lasting"),
        ("POST", "/v1/submissions/import", True, "lasting"),
        ("POST", "/v1/submissions", True, "writing"),
        ("PATCH", "/v1/submissions/1", True, "writing"),
    ],
)
def test_by_which_door_one_comes_in(method: str, path: str, has_key: bool, door: str) -> None:
    async def living() -> None:
        house = House()
        headers = [(b"authorization", b"Bearer key")] if has_key else []
        task = create_task(house.ask(path, [NO_BODY], method=method, headers=headers))
        while not house.worked:
            await sleep(0)
        inside = {name: getattr(house.doors, name).working for name in ("reading", "writing", "lasting")}
        house.may_go.set()
        await task
        assert inside == {"reading": 0, "writing": 0, "lasting": 0, door: 1}

    run(living())


@pytest.mark.parametrize(("threads", "reading", "writing"), [(1, 1, 1), (2, 1, 1), (8, 6, 2), (16, 12, 4)])
def test_who_reads_and_who_writes_have_as_many_places_as_there_are_threads(
    threads: int, reading: int, writing: int
) -> None:
    doors = Doors(threads)

    assert (doors.reading.places, doors.writing.places, doors.lasting.places) == (reading, writing, writing)
    assert doors.places == reading + 2 * writing


class House:
    """An application of one place, which works until it is told to go on."""

    def __init__(self) -> None:
        self.doors, self.may_go, self.worked = Doors(1), Event(), list[Any]()
        self.app = Admitted(self._work, self.doors)

    async def _work(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.worked.append(scope["path"])
        body = b""
        if scope["method"] == "POST":
            while (message := await receive()).get("more_body"):
                body += message["body"]
            self.worked.append(body + message.get("body", b""))
        await self.may_go.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})

    async def ask(self, path: str, heard: Iterable[Message] = (), **scope: Any) -> list[Message]:
        """What is sent to somebody who says so much, and then nothing more."""
        said: list[Message] = []
        left = iter(heard)

        async def receive() -> Message:
            for message in left:
                return message
            return await Future[Message]()

        async def send(message: Message) -> None:
            said.append(message)

        asked = {"type": "http", "method": "GET", "headers": [], "path": path, "samspill.observation": Observation("1")}
        await self.app({**asked, **scope}, receive, send)
        return said

    async def until(self, working: int, waiting: int) -> None:
        """Waits until it is so."""
        while (self.doors.reading.working, self.doors.reading.waiting) != (working, waiting):
            await sleep(0)


def test_who_has_gone_away_is_not_worked_for_and_takes_nobodys_place() -> None:
    async def living() -> None:
        house = House()
        first = create_task(house.ask("/first"))
        await house.until(1, 0)
        gone = create_task(house.ask("/gone", [NO_BODY, LEAVING]))
        broken_off = create_task(house.ask("/broken-off"))
        last = create_task(house.ask("/last"))
        assert await gone == []
        await house.until(1, 2)
        broken_off.cancel()
        with pytest.raises(CancelledError):
            await broken_off
        house.may_go.set()

        assert [(await one)[0]["status"] for one in (first, last)] == [200, 200]
        assert house.worked == ["/first", "/last"]
        await house.until(0, 0)

    run(living())


def test_who_waits_too_long_is_told_so_and_not_worked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async def living() -> None:
        house = House()
        house.doors.reading.seconds = 0
        first = create_task(house.ask("/first"))
        await house.until(1, 0)

        start, _ = await house.ask("/late")
        assert (start["status"], dict(start["headers"])[b"retry-after"]) == (503, b"2")
        house.may_go.set()
        await first
        assert house.worked == ["/first"]

    run(living())


@pytest.mark.parametrize(
    "length", [b"9", b"99999", b"", b"0" * 18 + b"9"], ids=["short", "long", "untold", "with zeros before it"]
)
def test_while_a_body_is_awaited_others_are_worked_for(length: bytes) -> None:
    async def living() -> None:
        house = House()
        house.may_go.set()
        rest = Event()
        pieces = iter([b"half ", b"rest"])

        async def receive() -> Message:
            piece = next(pieces)
            if piece == b"rest":
                await rest.wait()
            return {"type": "http.request", "body": piece, "more_body": piece != b"rest"}

        headers = [(b"content-length", length)] if length else [(b"transfer-encoding", b"chunked")]
        scope = {"type": "http", "method": "POST", "headers": headers, "path": "/slow"}
        slow = create_task(house.app(scope, receive, _forget))
        await sleep(0)
        await house.ask("/quick")
        assert "/quick" in house.worked
        assert b"half rest" not in house.worked
        rest.set()
        await slow
        assert b"half rest" in house.worked
        await house.until(0, 0)

    run(living())


async def _forget(_: Message) -> None:
    pass


def test_where_a_body_breaks_off_the_place_is_not_kept() -> None:
    async def living() -> None:
        house = House()
        house.may_go.set()
        half = {"type": "http.request", "body": b"half", "more_body": True}
        headers = [(b"content-length", b"99999")]

        await house.ask("/broken-off", [half, LEAVING], method="POST", headers=headers)
        assert await house.ask("/short", [half, LEAVING], method="POST", headers=[(b"content-length", b"9")]) == []

        assert "/short" not in house.worked
        await house.until(0, 0)

    run(living())
