"""Pictures are drawn one after the other, and none of those who wait keeps a thread."""

from asyncio import Event, create_task, run, sleep

import httpx
import pytest

from app.api.drawing_turns import DrawingTurns
from app.errors import DrawingUnavailable
from app.formats.charts.renderer import Renderer
from app.formats.charts.svg import SVG
from tests.api.limiting import Limited
from tests.asking import Client


def pictures(client: Client, fields: str) -> list[httpx.Response]:
    address = "http://reader.example/v1/charts/bars.svg?by="
    return client.together(*(httpx.Request("GET", address + field) for field in fields.split()))


def test_as_many_as_a_browser_sends_at_once_are_drawn_by_one_thread(
    limited: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    working: list[int] = []
    seen: list[int] = []

    def svg(*_: object) -> str:
        working.append(1)
        seen.append(len(working))
        working.pop()
        return f'<svg xmlns="{SVG}"/>'

    monkeypatch.setattr(Renderer, "svg", svg)
    answers = pictures(limited(), "sector status country barrier continuity legal_form_family")

    assert [answer.status_code for answer in answers] == [200] * 6
    assert seen == [1] * 6


def test_who_comes_beyond_is_told_so_and_a_specification_waits_for_nobody(
    limited: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DrawingTurns.__init__, "__defaults__", (-1, 1.0))
    client = limited()
    (answer,) = pictures(client, "sector")

    assert (answer.status_code, answer.json()["code"]) == (503, "drawing-unavailable")
    assert answer.headers["retry-after"] == "2"
    assert client.get("/v1/charts/bars.json?by=sector").status_code == 200


def test_turns_are_taken_in_order_and_given_back() -> None:
    async def living() -> list[str]:
        turns, may_end = DrawingTurns(waiting=1), Event()
        told: list[str] = []

        async def ask(name: str) -> None:
            try:
                async with turns.turn():
                    told.append(name)
                    await may_end.wait()
            except DrawingUnavailable:
                told.append(f"{name} refused")

        asking = [create_task(ask(name)) for name in "abc"]
        await sleep(0)
        await sleep(0)
        assert (turns.working, turns.waiting) == (1, 1)
        may_end.set()
        for one in asking:
            await one
        async with turns.turn():
            told.append("d")
        assert (turns.working, turns.waiting) == (0, 0)
        return told

    assert run(living()) == ["a", "c refused", "b", "d"]


def test_nobody_waits_for_ever() -> None:
    async def living() -> None:
        turns = DrawingTurns(seconds=0)
        async with turns.turn():
            with pytest.raises(DrawingUnavailable):
                async with turns.turn():
                    pass

    run(living())
