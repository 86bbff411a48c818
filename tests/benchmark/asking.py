"""Asking a server as fast as it answers, with wrk, and the same by hand to see whether the answers are right."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import httpx
import orjson

from tests.benchmark.cores import on_core

CONNECTIONS = 8
"""As many as Samspill has threads."""
PROBED = 20
"""How many questions of a list are asked by hand first."""
_SCRIPT = Path(__file__).with_name("ask.lua")


class Unmeasured(Exception):
    """Something was not as it must be for a figure to mean anything; says what."""


@dataclass
class Asking:
    """One way to ask one server: an address over and over, or an address with each line of a list, once."""

    address: str
    """Up to and with the `?` where there is a list."""
    questions: Path | None = None
    """A file with one query string on each line."""
    headers: Mapping[str, str] = field(default_factory=dict)
    expected: int = 200
    """Status of a right answer."""
    taken: int = 0
    """How many lines of the list were asked."""

    def requests_a_second(self, seconds: float) -> float:
        """Asks for so long on all connections; Unmeasured when an answer failed or the list came to its end."""
        tally = self._run(seconds)
        self.taken += tally["taken"]
        if tally["ran_out"]:
            raise Unmeasured(f"{self.address} answered faster than there were questions: {self.questions} has too few.")
        if tally["failed"] or tally["unanswered"] or not tally["requests"]:
            wrong = f"{tally['failed']} failed and {tally['unanswered']} never came"
            raise Unmeasured(f"{self.address}: of {tally['requests']} answers {wrong}.")
        return float(tally["requests"] / tally["microseconds"] * 1e6)

    def _run(self, seconds: float) -> dict[str, int]:
        headers = [part for name, value in self.headers.items() for part in ("--header", f"{name}: {value}")]
        walked = ["--", str(self.questions), str(self.taken)] if self.questions else []
        # wrk waits for whole seconds only; a slow peer needs longer than its usual two for an answer.
        command = ["wrk", "--threads=1", f"--connections={CONNECTIONS}", f"--duration={seconds:.0f}s", "--timeout=30s"]
        with on_core(-1):
            finished = subprocess.run(
                [*command, *headers, "--script", str(_SCRIPT), self.address, *walked],
                capture_output=True, text=True, timeout=seconds + 60, check=False,
            )  # fmt: skip
        if finished.returncode:
            raise Unmeasured(f"wrk failed: {finished.stderr.strip() or finished.stdout.strip()}")
        tally: dict[str, int] = orjson.loads(finished.stdout.splitlines()[-1])
        return tally

    def probe(self) -> list[httpx.Response]:
        """The first answers, asked by hand; Unmeasured if one is not as expected."""
        with httpx.Client(headers={"accept-encoding": "identity", **self.headers}, timeout=60) as client:
            answers = [client.get(self.address + line) for line in self._lines()]
        for answer in answers:
            if answer.status_code != self.expected:
                raise Unmeasured(
                    f"{answer.url} answered {answer.status_code}, not {self.expected}: {answer.text[:300]}"
                )
        return answers

    def _lines(self) -> list[str]:
        if self.questions is None:
            return [""]
        with self.questions.open() as lines:
            some = [line.rstrip("\n") for line in islice(lines, self.taken, self.taken + PROBED)]
        self.taken += len(some)
        return some
