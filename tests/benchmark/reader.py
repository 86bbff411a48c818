"""A reader of the service: asks, takes the time, and holds against every answer what is always true."""

import random
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Event
from typing import NoReturn

import httpx
import orjson

from tests.benchmark.endless import Questions
from tests.benchmark.invariants import Json, faults_of_problem
from tests.benchmark.states import States
from tests.benchmark.tally import Tally

TIMEOUT_SECONDS = 60
_PAUSE_SECONDS = 0.5
"""After a request that failed, so that a server which is gone is not asked without end."""


class Broken(Exception):
    """An answer against which nothing further can be held; what is wrong with it has been noted."""


@dataclass
class Reader:
    """Asks one thing at a time."""

    number: int
    """Other numbers ask other questions."""
    client: httpx.Client
    states: States
    tally: Tally
    stop: Event
    kind: str = "first look"
    """What its requests count as."""
    known: dict[str, tuple[str, int]] = field(default_factory=dict)
    """ETag and dataset revision of what it holds on to, by address."""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.number)
        self.questions = Questions(self.number)

    def read(self, address: str, *, at: int | None = None) -> Json:
        """A JSON answer; `at` is the dataset revision it must be of, where one must."""
        answer = self.ask(address, at=at)
        body: Json = orjson.loads(answer.content)
        told = body.get("revision", revision_of(answer))
        if told != revision_of(answer):
            self.note(address, [f"revision {told} in the body, {revision_of(answer)} in the head"])
        if body.get("query", {}).get("expression") == "" and body["total"] != self.states.cases_at(told):
            self.note(address, [f"{body['total']} cases in all at revision {told}; {self.states.cases_at(told)} are"])
        return body

    def ask(
        self,
        address: str,
        expected: tuple[int, ...] = (200,),
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        at: int | None = None,
    ) -> httpx.Response:
        """An answer with one of the statuses expected; Broken for any other and for none."""
        least = self.states.newest
        begun = time.perf_counter()
        try:
            answer = self.client.request(method, address, headers=headers)
        except httpx.HTTPError as error:
            self.stop.wait(_PAUSE_SECONDS)
            self._break(address, f"{type(error).__name__} {error}")
        self.tally.took(self.kind, (time.perf_counter() - begun) * 1000)
        if answer.status_code not in expected:
            self._break(f"{method} {address}", f"{answer.status_code}, not {expected}: {answer.text[:300]}")
        self._check_revision(address, answer, least, at)
        return answer

    def leave_early(self, address: str) -> None:
        """Goes away after the first bytes of an answer."""
        least = self.states.newest
        begun = time.perf_counter()
        try:
            with self.client.stream("GET", address) as answer:
                next(answer.iter_raw())
        except httpx.HTTPError as error:
            self._break(address, f"{type(error).__name__} {error}")
        self.tally.took(self.kind, (time.perf_counter() - begun) * 1000)
        if answer.status_code != 200:
            self._break(address, f"{answer.status_code}, not 200")
        self._check_revision(address, answer, least, None)

    def ask_wrongly(self, address: str, status: int, method: str, headers: Mapping[str, str]) -> None:
        """Asks what must be refused with this status."""
        answer = self.ask(address, (status,), method=method, headers=headers)
        if answer.headers["Content-Type"] != "application/problem+json":
            self.note(address, [f"{status} came as {answer.headers['Content-Type']}"])
        self.note(address, faults_of_problem(orjson.loads(answer.content), status))

    def note(self, address: str, sentences: Iterable[str]) -> None:
        """Notes what is wrong with an answer, if anything is."""
        for sentence in sentences:
            self.tally.wrong(self.kind, address, sentence)

    def _check_revision(self, address: str, answer: httpx.Response, least: int, at: int | None) -> None:
        revision = revision_of(answer)
        if at is not None and revision != at:
            self._break(address, f"revision {revision}, not {at}")
        if self.states.cases_at(revision) is None:
            self._break(address, f"revision {revision}, which there is not")
        if at is None and revision < least:
            self.note(address, [f"revision {revision} after {least} was published"])

    def _break(self, address: str, sentence: str) -> NoReturn:
        self.note(address, [sentence])
        raise Broken(sentence)


def revision_of(answer: httpx.Response) -> int:
    """The dataset revision that an answer is from."""
    return int(answer.headers["Samspill-Revision"])
