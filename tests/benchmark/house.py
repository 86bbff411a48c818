"""The servers of one run, each started when it is first needed, and races between them."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property

from tests.benchmark.asking import Asking, Unmeasured
from tests.benchmark.preparation import Preparation
from tests.benchmark.results import Figure
from tests.benchmark.servers import BENCH_PYTHON, Server, asgi, samspill

CASES = "/v1/cases"
WARM_UP_SECONDS = 2
"""In which a slow peer answers, too: the tutorial gives 8 of its tables a second to 8 who ask."""
FASTEST = 12_000
"""Questions a second that a list holds enough for."""


@dataclass
class House:
    """Servers end with the stack. A round asks one server for so many seconds."""

    prepared: Preparation
    stack: ExitStack
    rounds: int
    seconds: int

    @cached_property
    def samspill(self) -> Server:
        """Samspill with all cases."""
        return self.stack.enter_context(samspill(self.prepared.samspill, CASES, self.prepared.log))

    @cached_property
    def hello(self) -> Server:
        """FastAPI's hello world."""
        return self._peer("hello", {}, "/")

    @cached_property
    def tutorial(self) -> Server:
        """The same cases as the tutorials teach it."""
        return self._peer("tutorial", {"BENCH_TUTORIAL": str(self.prepared.tutorial)}, CASES)

    @cached_property
    def datasette(self) -> Server:
        """The same cases in Datasette."""
        if not BENCH_PYTHON.exists():
            raise Unmeasured("Datasette is not installed in .venv-bench/; 'make bench' does that.")
        settings = {"BENCH_DATASETTE": str(self.prepared.datasette)}
        return self.stack.enter_context(asgi("datasette_app", settings, "/", self.prepared.log, BENCH_PYTHON))

    def bare(self, answer: bytes) -> Server:
        """Bare ASGI that sends these bytes."""
        file = self.prepared.folder / "answer.json"
        file.write_bytes(answer)
        return self._peer("bare", {"BENCH_ANSWER": str(file)}, "/")

    def _peer(self, application: str, settings: Mapping[str, str], first: str) -> Server:
        return self.stack.enter_context(asgi(application, settings, first, self.prepared.log))

    @property
    def enough(self) -> int:
        """As many questions as a server could answer in all rounds."""
        return FASTEST * (self.seconds * self.rounds + WARM_UP_SECONDS)

    def race(self, asked: Mapping[str, Asking]) -> list[Figure]:
        """Requests a second of each, round by round in turn, so that a slow moment of the machine meets all."""
        for asking in asked.values():
            asking.requests_a_second(WARM_UP_SECONDS)
        rounds = [[asking.requests_a_second(self.seconds) for asking in asked.values()] for _ in range(self.rounds)]
        return [Figure(name, "/s", tuple(r)) for name, r in zip(asked, zip(*rounds, strict=True), strict=True)]
