"""What is asked a second time where a server goes away in the middle, and what is not."""

import asyncio
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from app.api.asking_again import AskedAgain
from app.api.observing import Observed
from app.store.servers import PrimaryGone, ReplicaGone, ServerGone
from tests.asking import USUAL


class Failing:
    """An application that fails as often as it is told, perhaps after it has begun to answer."""

    def __init__(self, *failures: type[ServerGone], begins: bool = False) -> None:
        self.failures, self.begins = list(failures), begins
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        assert "route" not in scope
        scope["route"] = "written by the first attempt"
        if self.begins:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        if self.failures:
            raise self.failures.pop(0)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"found"})


def said_by(app: Failing, method: str = "GET") -> list[Message]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope: dict[str, Any] = {**USUAL, "path": "/", "method": method, "state": {}}
    asyncio.run(Observed(AskedAgain(app))(scope, receive, send))
    return sent


def test_what_reads_is_asked_again() -> None:
    app = Failing(ReplicaGone)

    assert said_by(app)[-1]["body"] == b"found"
    assert app.asked == 2


@pytest.mark.parametrize(
    ("method", "failures", "asked", "detail"),
    [
        ("GET", [ReplicaGone, PrimaryGone], 2, PrimaryGone.detail),
        ("GET", [ReplicaGone, ReplicaGone], 2, ReplicaGone.detail),
        # It may have written something already.
        ("POST", [ReplicaGone], 1, ReplicaGone.detail),
    ],
)
def test_where_that_is_no_help_it_is_told_in_words(
    method: str, failures: list[type[ServerGone]], asked: int, detail: str
) -> None:
    app = Failing(*failures)

    start, body = said_by(app, method)

    assert (start["status"], app.asked) == (503, asked)
    assert detail.encode() in body["body"]
    assert b"database-unavailable" in body["body"]


def test_what_has_begun_to_be_sent_is_broken_off() -> None:
    app = Failing(ReplicaGone, begins=True)

    with pytest.raises(ReplicaGone):
        said_by(app)
    assert app.asked == 1
