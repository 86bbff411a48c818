"""`make soak`: one worker of Samspill under a mixture of readers and a publisher, for long, every answer checked."""

import signal
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Annotated

import httpx
import orjson
import typer
from rich.console import Console

from tests.benchmark import visits, whole
from tests.benchmark.asking import Unmeasured
from tests.benchmark.cores import on_core
from tests.benchmark.house import CASES
from tests.benchmark.preparation import Preparation
from tests.benchmark.published import publish_on
from tests.benchmark.reader import TIMEOUT_SECONDS, Broken, Reader
from tests.benchmark.servers import REPOSITORY, Server, samspill
from tests.benchmark.states import States
from tests.benchmark.tally import Memory, Tally, memory_table, table

Visit = Callable[[Reader], None]

READERS = 3
MIX: Mapping[str, tuple[Visit, int]] = {
    "filters": (visits.filters, 30),
    "facets": (visits.facets, 15),
    "words": (visits.texts, 15),
    "repeated": (visits.repetitions, 20),
    "mistakes": (visits.mistakes, 10),
    "one case": (visits.cases, 4),
    "suggestions": (visits.suggestions, 5),
    "pages": (whole.pages, 1),
    "pages of words": (whole.pages_with_words, 1),
    "files": (whole.files, 2),
    "files left early": (whole.files_left_early, 1),
}
"""What an ordinary reader does, and how often of about a hundred times."""
SLOW: Mapping[str, tuple[Visit, int]] = {"slow pages": (whole.slow_pages, 1)}
SECONDS_BETWEEN_SAMPLES = 1.0
SECONDS_BETWEEN_LINES = 60.0
WIDTH = 100
"""Columns where the output goes to a file."""

# Progress goes beside the results, which may be kept in a file.
_said = Console(stderr=True, highlight=False, soft_wrap=True)


def soak(
    minutes: Annotated[float, typer.Option(min=0.1, max=60, help="How long.")] = 10,
    cases: Annotated[int, typer.Option(min=100, max=50_000, help="How many synthetic cases to begin with.")] = 5000,
    seed: Annotated[int, typer.Option(min=1, help="Another seed asks other questions.")] = 1,
) -> None:
    """Read and publish for long on one worker, and hold every answer against what must be true of it.

    The exit code is 1 when something was not. Whether memory stayed flat is a figure: in its first minutes a worker
    still fills the memory that it may spend on remembered answers.
    """
    # Told to end while it prepares, it leaves no server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = REPOSITORY / ".bench"
    folder.mkdir(exist_ok=True)
    prepared = Preparation(folder, cases, _said.print)
    tally = Tally()
    try:
        with TemporaryDirectory(prefix="samspill-soak-") as own:
            database = Preparation(Path(own), cases, _said.print).scratch(prepared.samspill)
            with samspill(database, CASES, prepared.log) as server:
                memory = _Run(server, tally, seed).soak(minutes * 60, database, prepared.log, cases)
    except Unmeasured as reason:
        _said.print(str(reason), style="red")
        raise typer.Exit(1) from None
    console = Console() if sys.stdout.isatty() else Console(width=WIDTH)
    console.print(table(tally, f"{minutes:g} minutes, {cases:,} synthetic cases, {READERS + 1} readers, one worker"))
    console.print(memory_table(memory))
    for sentence in tally.said:
        console.print(sentence, style="red", markup=False, highlight=False, soft_wrap=True)
    if tally.faults:
        raise typer.Exit(1)


class _Run:
    """Readers and a publisher, who all end when `stop` is set."""

    def __init__(self, server: Server, tally: Tally, seed: int) -> None:
        self.server, self.tally, self.seed = server, tally, seed
        self.stop = Event()
        for ending in (signal.SIGINT, signal.SIGTERM):
            # Ended early, it still ends its server and tells what it saw.
            signal.signal(ending, lambda *_: self.stop.set())

    def soak(self, seconds: float, database: Path, log: Path, cases: int) -> Memory:
        with self._client() as client:
            ready = orjson.loads(client.get("/health/ready").content)
        states = States(ready["revision"], cases)
        # Threads run where they are started: away from the server.
        with ThreadPoolExecutor(READERS + 2) as threads, on_core(-1):
            try:
                running = [
                    threads.submit(self._read_on, self._reader(number, states), MIX) for number in range(READERS)
                ]
                running.append(threads.submit(self._read_on, self._reader(READERS, states), SLOW))
                publisher = self._reader(READERS + 1, states)
                running.append(threads.submit(publish_on, publisher, database, log, cases + 1))
                memory = self._watch(seconds)
            finally:
                self.stop.set()
        for one in running:
            one.result()
        self._look_last(states)
        return memory

    def _client(self, coding: str = "gzip") -> httpx.Client:
        headers = {"Accept-Encoding": coding}
        return httpx.Client(base_url=self.server.origin, timeout=TIMEOUT_SECONDS, headers=headers)

    def _reader(self, number: int, states: States) -> Reader:
        client = self._client("identity" if number == 1 else "gzip")
        return Reader(self.seed * 100 + number, client, states, self.tally, self.stop)

    def _read_on(self, reader: Reader, mix: Mapping[str, tuple[Visit, int]]) -> None:
        weights = [weight for _, weight in mix.values()]
        with reader.client:
            while not self.stop.is_set():
                reader.kind = reader.chance.choices(list(mix), weights)[0]
                self._visit(reader, mix[reader.kind][0])

    def _visit(self, reader: Reader, visit: Visit) -> None:
        try:
            visit(reader)
        except Broken:
            pass
        except Exception as error:
            # An answer that is not in the form it is told to have.
            reader.note(visit.__name__, [f"{type(error).__name__}: {error}"])

    def _watch(self, seconds: float) -> Memory:
        """Memory, a sample each second, until the time is up or there is nothing more to watch."""
        samples: list[float] = []
        begun = told = time.monotonic()
        while time.monotonic() - begun < seconds:
            if self.server.process.poll() is not None:
                self.tally.wrong("worker", "none", f"it ended with {self.server.process.returncode}")
                break
            if (megabytes := self.server.memory_megabytes()) is not None:
                samples.append(megabytes)
            if self.stop.wait(SECONDS_BETWEEN_SAMPLES):
                break
            if time.monotonic() - told >= SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                _said.print(f"{told - begun:.0f} s: {self.tally.requests:,} requests, {self.tally.faults:,} errors ...")
        return Memory(samples)

    def _look_last(self, states: States) -> None:
        """When all is quiet, every case that was published is there."""
        self.stop = Event()
        reader = self._reader(READERS + 2, states)
        reader.kind = "last look"
        with reader.client:
            self._visit(reader, whole.everything)


if __name__ == "__main__":
    typer.run(soak)
