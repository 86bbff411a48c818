"""Asking one question at a time on one connection, to see how long an answer takes."""

import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from tests.benchmark.asking import Unmeasured


class Stopwatch:
    """Goes through a list of questions, one query string on each line."""

    def __init__(self, origin: str, path: str, questions: Path) -> None:
        self.revision = 0
        """Dataset revision of the last answer."""
        self._path = path
        self._questions: Iterator[str] = iter(questions.read_text().splitlines())
        # The standard library's own connection adds the least time of its own.
        self._connection = HTTPConnection(urlsplit(origin).netloc, timeout=60)

    def __enter__(self) -> "Stopwatch":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._connection.close()

    def milliseconds(self) -> float:
        """Asks the next question; time from sending it to the last byte of its answer."""
        question = next(self._questions)
        begun = time.perf_counter()
        self._connection.request("GET", f"{self._path}?{question}")
        answer = self._connection.getresponse()
        body = answer.read()
        taken = time.perf_counter() - begun
        if answer.status != 200:
            raise Unmeasured(f"{question} answered {answer.status}: {body[:300]!r}")
        self.revision = int(answer.headers["Samspill-Revision"])
        return taken * 1000

    def several(self, count: int) -> list[float]:
        """Milliseconds of so many answers, one after the other."""
        return [self.milliseconds() for _ in range(count)]
