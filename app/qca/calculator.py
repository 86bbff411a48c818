"""Calculations in child processes, so that none of them can hold up or bloat the process that serves."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import BoundedSemaphore, Lock, Timer
from typing import Any

import orjson

from app.errors import AnalysisRefused, AnalysisTooLong, AnalysisUnavailable
from app.places import taken

Json = dict[str, Any]

MOST = 2
"""Calculations at a time."""
WAITING = 2
"""Requests that wait for their turn; more would take the threads from those who read."""
PATIENCE_SECONDS = 2.0
"""How long one waits: most calculations take a few milliseconds, and a child half a second to start."""
BUSY = f"{MOST} analyses are being worked out already"
OTHERS = "As much slow work as may be at a time is being done for others"
START_SECONDS = 30
"""In which a child must be there; it takes a quarter of a second where the machine has time."""
ROOT = Path(__file__).resolve().parents[2]
"""Where the package lies that the child imports."""


class Calculator:
    """Children, started when they are first needed and kept; one that takes too long is ended, and another follows."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._room = BoundedSemaphore(MOST + WAITING)
        self._shared = BoundedSemaphore(MOST + WAITING)
        self._turns = BoundedSemaphore(MOST)
        self._lock = Lock()
        self._idle: list[_Child] = []
        self._alive: set[_Child] = set()
        self._is_closed = False
        self.waiting = 0
        """How many requests wait for their turn."""

    def share(self, places: BoundedSemaphore) -> None:
        """Takes a place of these as well from now on, which all share that keeps threads for slow work."""
        self._shared = places

    @property
    def working(self) -> int:
        """How many calculations are being made."""
        with self._lock:
            return len(self._alive) - len(self._idle)

    def work(self, name: str, sent: Mapping[str, Any]) -> Json:
        """What comes of a work; AnalysisRefused, AnalysisTooLong, AnalysisUnavailable."""
        line = orjson.dumps({"work": name, "seconds": self._seconds, **sent})
        busy, others = partial(AnalysisUnavailable, BUSY), partial(AnalysisUnavailable, OTHERS)
        with taken(self._room, busy), taken(self._shared, others), self._turn(busy):
            # Somebody may have ended the child while it was idle, so another one is asked before that is told.
            answer = self._asked(line) or self._asked(line)
        if answer is None:
            raise AnalysisUnavailable("The process that works out analyses ended before it answered")
        if "refused" in answer:
            raise AnalysisRefused(answer["refused"])
        told: Json = answer["told"]
        return told

    @contextmanager
    def _turn(self, busy: Callable[[], Exception]) -> Iterator[None]:
        with ExitStack() as taking:
            self._wait(1)
            try:
                taking.enter_context(taken(self._turns, busy, PATIENCE_SECONDS))
            finally:
                self._wait(-1)
            yield

    def _wait(self, more: int) -> None:
        with self._lock:
            self.waiting += more

    def close(self) -> None:
        """Ends the children, also those that are at work."""
        with self._lock:
            self._is_closed = True
            ended, self._alive, self._idle = self._alive, set(), []
        for child in ended:
            child.end()

    def _asked(self, line: bytes) -> Json | None:
        """What a child answers; None where it ended by itself."""
        child = self._taken()
        answer = child.ask(line, self._seconds)
        # Half a line is what is left of a child that ended while it wrote.
        is_whole = answer.endswith(b"\n")
        with self._lock:
            is_kept = is_whole and not child.is_late and not self._is_closed
            if is_kept:
                self._idle.append(child)
            else:
                self._alive.discard(child)
        if not is_kept:
            child.end()
        if child.is_late and not is_whole:
            raise AnalysisTooLong(self._seconds)
        read: Json | None = orjson.loads(answer) if is_whole else None
        return read

    def _taken(self) -> "_Child":
        with self._lock:
            if self._is_closed:
                raise AnalysisUnavailable("The service is ending")
            if self._idle:
                return self._idle.pop()
            child = _Child()
            self._alive.add(child)
            return child


def environment() -> dict[str, str]:
    """What a child knows of ours: what Python needs to start, and neither the secret nor the database."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONPATH", "PYTHONHOME") if name in os.environ}
    # A second core would be taken from those who read.
    return {**kept, "OPENBLAS_NUM_THREADS": "1"}


class _Child:
    """One process, which does one thing at a time."""

    def __init__(self) -> None:
        # A session of its own: Ctrl-C in the terminal is for the parent, which then ends it.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app.qca.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
            start_new_session=True,
        )
        assert self._process.stdin  # noqa: S101  both are pipes
        assert self._process.stdout  # noqa: S101
        self._in, self._out = self._process.stdin, self._process.stdout
        self._has_begun = False
        self.is_late = False
        """Whether it took too long for an answer, and was ended."""

    def ask(self, line: bytes, seconds: float) -> bytes:
        """Its answer; nothing, or no whole line, where it ended instead."""
        if not self._has_begun:
            self._has_begun = self._exchange(b"", START_SECONDS) != b""
            # That it could not be started is no fault of what is asked.
            self.is_late = False
        return self._exchange(line + b"\n", seconds) if self._has_begun else b""

    def end(self) -> None:
        """Ends it, if it has not, and waits until it is gone."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._in, self._out):
            # What it did not read can no longer be written.
            with suppress(OSError):
                pipe.close()

    def _exchange(self, line: bytes, seconds: float) -> bytes:
        # The pipes have no time limit, yet they break when the process ends.
        timer = Timer(seconds, self._end_late)
        timer.daemon = True
        timer.start()
        try:
            self._in.write(line)
            self._in.flush()
            return self._out.readline()
        except (OSError, ValueError):
            return b""
        finally:
            timer.cancel()

    def _end_late(self) -> None:
        self.is_late = True
        self._process.kill()
