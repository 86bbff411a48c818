"""A process that takes one case after another from a draft to its publication, over HTTP, until somebody kills it."""

import os
import signal
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from multiprocessing.connection import Connection
from time import sleep
from typing import Any, NoReturn
from uuid import uuid4

import httpx
from sqlalchemy import event
from sqlmodel import Session
from starlette.types import ASGIApp

from app.main import create_app
from app.settings import Settings
from app.store.database import Database, open_database
from tests.asking import running
from tests.builders import a_case, a_municipality, an_organisation
from tests.desk import Desk, etag
from tests.people import Person


@dataclass(frozen=True)
class Attempt:
    """A publication that is asked for now: all that is needed to ask for it again."""

    slug: str
    submission_id: str
    guard: str
    key: str


@dataclass(frozen=True)
class Answered:
    """What was answered to it; told once the whole answer is here."""

    attempt: Attempt
    status: int
    is_repeat: bool
    digest: str


@dataclass(frozen=True)
class Task:
    """What a child is to do."""

    number: int
    """No other child has it, so that no two invent the same case."""
    unanswered: Attempt | None = None
    """What the child before did not live to hear of."""
    last_step: int | None = None
    """At which step of its publications it kills itself."""


@dataclass(frozen=True)
class Born:
    """A child lives."""

    pid: int


@dataclass(frozen=True)
class Died:
    """A child lives no more; `status` is negative where a signal killed it."""

    status: int


People = tuple[Person, Person, Person]
Said = Born | Attempt | Answered | Died


def bear_children(settings: Settings, people: People, parent: Connection) -> None:
    """A process that publishes once, so that all is loaded, and then has a child for each task that comes.

    Children begin within a tenth of a second. What they say goes to the parent as well: each word is one small write,
    which no signal cuts in two.
    """
    database = open_database(settings)
    app = create_app(settings, database)
    with running(app, database) as client:
        Desk(client, people).published(a_case(words="warm"))
    while task := parent.recv():
        # Nothing is open and no thread runs here: the child is as one that was started by itself.
        child = os.fork()
        if child == 0:
            _live(app, database, people, task, parent)
        parent.send(Born(child))
        _, status = os.waitpid(child, 0)
        parent.send(Died(os.waitstatus_to_exitcode(status)))


def _live(app: ASGIApp, database: Database, people: People, task: Task, parent: Connection) -> NoReturn:
    try:
        with running(app, database) as client:
            publish_until_killed(PatientDesk(client, people), task, parent)
    except BaseException:
        traceback.print_exc()
    os._exit(1)


def publish_until_killed(desk: Desk, task: Task, parent: Connection) -> None:
    """Tells the parent of each attempt before, and of each answer after it has come."""
    fuse = Fuse(desk.database, task.last_step)
    for attempt in attempts(desk, task):
        parent.send(attempt)
        with fuse:
            answer = publish(desk, attempt)
            fuse.step()
        parent.send(answered(attempt, answer))


def attempts(desk: Desk, task: Task) -> Iterator[Attempt]:
    if task.unanswered:
        yield task.unanswered
    for number in count(1):
        words = f"{task.number}x{number}"
        accepted = desk.accepted(
            a_case(
                words=words,
                title=f"Kjøkken{words}",
                municipalities=[a_municipality(name=f"Vik{words}")],
                organisations=[an_organisation(name=f"Lag{words}")],
            )
        )
        one = accepted["submission"]
        yield Attempt(one["document"]["slug"], one["id"], etag(accepted), f"publish-{words}")


def publish(desk: Desk, attempt: Attempt) -> httpx.Response:
    """The answer to an attempt, be it the first or a repeat."""
    address = f"/v1/submissions/{attempt.submission_id}/publish"
    return desk.ask("POST", address, desk.editor, {}, if_match=attempt.guard, idempotency_key=attempt.key)


def answered(attempt: Attempt, answer: httpx.Response) -> Answered:
    """What is told of an answer."""
    is_repeat = "idempotent-replayed" in answer.headers
    return Answered(attempt, answer.status_code, is_repeat, sha256(answer.content).hexdigest())


class PatientDesk(Desk):
    """Asks again as long as the database does not answer, with a key of its own for each request, as one should."""

    def ask(self, method: str, address: str, person: Person | None, sent: Any = None, **headers: str) -> httpx.Response:
        """The answer to a request, 503 never."""
        headers = {"idempotency_key": uuid4().hex, **headers}
        while (answer := super().ask(method, address, person, sent, **headers)).status_code == 503:
            sleep(int(answer.headers["retry-after"]) / 100)
        return answer


class Fuse:
    """Kills this process, as nothing in it can prevent, at a step of its publications.

    Steps are: before each statement of a writing transaction, before its commit, after it, and after the answer.
    """

    def __init__(self, database: Database, last_step: int | None) -> None:
        self._last_step, self._steps, self._is_lit = last_step, 0, False
        event.listen(database.writer, "before_cursor_execute", self._statement)
        event.listen(database.writer, "commit", self._step_of)
        event.listen(Session, "after_commit", self._committed)

    def __enter__(self) -> None:
        self._is_lit = True

    def __exit__(self, *_: object) -> None:
        self._is_lit = False

    def step(self) -> None:
        """One step further."""
        self._steps += 1
        if self._steps == self._last_step:
            os.kill(os.getpid(), signal.SIGKILL)

    def _committed(self, _session: Session) -> None:
        if self._is_lit:
            self.step()

    def _statement(self, connection: Any, *_: Any) -> None:
        self._step_of(connection)

    def _step_of(self, connection: Any) -> None:
        # On PostgreSQL readers share the engine.
        if self._is_lit and not connection.get_execution_options().get("postgresql_readonly"):
            self.step()
