"""`make soak`: readers and ten writers, twice as many as a worker can hold, beside the tutorial under the same load."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol
from urllib.parse import urlsplit

import orjson
import typer
from rich.console import Console
from rich.table import Table

from app.settings import Settings
from app.store.database import open_database
from tests.benchmark.asking import Unmeasured
from tests.benchmark.cores import on_core
from tests.benchmark.crowd import Crowd, Served
from tests.benchmark.desks import Desks, Written, lost
from tests.benchmark.held import faults_of
from tests.benchmark.house import CASES
from tests.benchmark.kinds import KINDS, Kind, kind_of
from tests.benchmark.mixture import everything, pages
from tests.benchmark.preparation import Preparation
from tests.benchmark.servers import REPOSITORY, Server, asgi, samspill
from tests.benchmark.tally import Memory, percentile
from tests.benchmark.tutorial_desks import Inserting
from tests.benchmark.wire import Wire
from tests.people import SECRET

TIMES = 2.0
"""How much more is asked than can be answered."""
READERS = 16
"""Who find out how much that is, each asking as soon as the last answer has come."""
WARM_UP_SECONDS = 3.0
WIDTH = 132
NEVER = 10_000_000
"""Number of the first case that writers send: none was prepared."""

_said = Console(stderr=True, highlight=False, soft_wrap=True)
# From many addresses, none of which asks too much; keys are used more often than people use theirs.
LIMITED = {
    "SAMSPILL_REQUESTS_PER_MINUTE": "600",
    "SAMSPILL_WORK_PER_MINUTE": "120",
    "SAMSPILL_WRITES_PER_MINUTE": "0",
    "SAMSPILL_SECRET": SECRET,
}


class Writers(Protocol):
    """Who write while others read."""

    async def write_on(self, until: asyncio.Event) -> None:
        """Until they are told to stop."""


@dataclass
class Outcome:
    """What became of one server under load."""

    name: str
    capacity: float
    """Questions a second that were answered while nobody asked more than that."""
    seconds: float
    """How long twice as many were asked then."""
    served: Served
    memory: Memory
    published: int
    written: Written | None
    faults: list[str]


def overload(
    seconds: Annotated[float, typer.Option(min=1, help="How long twice as much is asked as can be answered.")] = 60,
    cases: Annotated[int, typer.Option(min=100, max=50_000, help="How many synthetic cases.")] = 5000,
    only: Annotated[list[str] | None, typer.Option(help=f"Only this database: {', '.join(KINDS)}.")] = None,
    seed: Annotated[int, typer.Option(min=1, help="Another seed asks other questions.")] = 1,
) -> None:
    """Ask one worker twice as much as it can answer, readers and writers mixed, and look what becomes of each.

    The exit code is 1 when a question was answered with an error or not at all, much less was answered than can be,
    nothing was published or a publication was lost, a refusal did not say when to come again, memory grew, or readers
    or writers waited longer than they may.
    """
    folder = REPOSITORY / ".bench"
    folder.mkdir(exist_ok=True)
    prepared = Preparation(folder, cases, _said.print)
    outcomes = []
    try:
        for name in only or KINDS:
            with kind_of(name, folder) as kind:
                outcomes.append(_samspill(kind, prepared, seconds, seed))
        outcomes.append(_tutorial(prepared, seconds, TIMES * max(one.capacity for one in outcomes), seed))
    except Unmeasured as reason:
        _said.print(str(reason), style="red")
        raise typer.Exit(1) from None
    console = Console() if sys.stdout.isatty() else Console(width=WIDTH)
    console.print(table(outcomes, f"{seconds:g} s at {TIMES:g} times what one worker answers, {cases:,} cases"))
    faults = [fault for one in outcomes for fault in one.faults]
    for fault in faults:
        console.print(fault, style="red", markup=False, highlight=False, soft_wrap=True)
    if faults:
        raise typer.Exit(1)


def _samspill(kind: Kind, prepared: Preparation, seconds: float, seed: int) -> Outcome:
    url = kind.scratch(prepared)
    settings = Settings(database_url=url)
    database = open_database(settings)
    try:
        with samspill(url, CASES, prepared.log, **LIMITED) as server:
            desks = Desks(database, _port(server), NEVER)
            _said.print(f"Asking Samspill on {kind.name} ...")
            capacity, served, memory = _pressed(server, seconds, None, desks, everything(seed))
            total = asyncio.run(_total(server))
        written = desks.written
        held = faults_of(capacity, seconds, served, memory, written)
        faults = [*written.broken, *lost(database, written), *held]
        expected = prepared.cases + len(written.acknowledged)
        if total != expected:
            faults.append(f"{total} cases are served, {expected} should be")
        name = f"Samspill, {kind.name}"
        published = len(written.acknowledged)
        return Outcome(
            name, capacity, seconds, served, memory, published, written, [f"{name}: {one}" for one in faults]
        )
    finally:
        database.close()


def _tutorial(prepared: Preparation, seconds: float, rate: float, seed: int) -> Outcome:
    copy = prepared.scratch(prepared.tutorial, "scratch-tutorial.db")
    with asgi("tutorial", {"BENCH_TUTORIAL": str(copy)}, CASES, prepared.log) as server:
        inserting = Inserting(_port(server), NEVER)
        _said.print("Asking the tutorial ...")
        capacity, served, memory = _pressed(server, seconds, rate, inserting, pages(seed))
    return Outcome("the tutorial", capacity, seconds, served, memory, inserting.statuses["201"], None, [])


def _pressed(
    server: Server, seconds: float, rate: float | None, writers: Writers, addresses: Iterator[str]
) -> tuple[float, Served, Memory]:
    """How much was answered a second while no more was asked, what became of twice as much, and of the memory."""
    samples: list[float] = []

    async def pressed() -> tuple[float, Served]:
        crowd, is_over = Crowd(_port(server), addresses), asyncio.Event()
        writing = asyncio.create_task(writers.write_on(is_over))
        sampling = asyncio.create_task(_sample(server, samples))
        try:
            await crowd.as_fast_as_answered(WARM_UP_SECONDS, READERS)
            calm = await crowd.as_fast_as_answered(seconds / 4, READERS)
            capacity = len(calm.milliseconds) / (seconds / 4)
            if not capacity:
                raise Unmeasured("Not one question was answered, though no more was asked than that.")
            samples.clear()
            return capacity, await crowd.at_a_rate(seconds, rate or capacity * TIMES)
        finally:
            is_over.set()
            sampling.cancel()
            await writing
            crowd.close()

    with on_core(-1):
        capacity, served = asyncio.run(pressed())
    return capacity, served, Memory(samples)


async def _sample(server: Server, samples: list[float]) -> None:
    while True:
        if (megabytes := server.memory_megabytes()) is not None:
            samples.append(megabytes)
        await asyncio.sleep(0.5)


async def _total(server: Server) -> int:
    wire = Wire("127.0.0.1", _port(server))
    answer = await wire.ask("GET", f"{CASES}?limit=1")
    wire.close()
    return int(orjson.loads(answer.body)["total"])


def _port(server: Server) -> int:
    return urlsplit(server.origin).port or 0


ROWS: Sequence[tuple[str, Callable[[Outcome], str]]] = (
    ("answered a second, no more being asked", lambda one: f"{one.capacity:,.0f}"),
    ("asked a second", lambda one: f"{one.served.asked / one.seconds:,.0f}"),
    ("answered", lambda one: f"{len(one.served.milliseconds) / one.served.asked:.0%}"),
    ("... p50, p95, p99, slowest", lambda one: _times(one.served.late)),
    ("told to come again (503)", lambda one: f"{one.served.refused / one.served.asked:.0%}"),
    ("... p50, p99 of that", lambda one: _some(one.served.refusals)),
    ("not answered within 10 s", lambda one: f"{one.served.unanswered / one.served.asked:.0%}"),
    ("found all 900 connections waiting", lambda one: f"{one.served.unconnected / one.served.asked:.0%}"),
    ("answered with an error", lambda one: f"{one.served.failed:,}"),
    ("cases published, ten writing", lambda one: f"{one.published:,}"),
    ("... p50, p95, p99, slowest of the whole way", lambda one: _times(one.written.late) if one.written else ""),
    ("... requests sent again", lambda one: f"{one.written.repeated:,}" if one.written else ""),
    ("memory, first and last third", lambda one: _thirds(one.memory)),
)
"""What is told of each server."""


def table(outcomes: Sequence[Outcome], title: str) -> Table:
    """A column for each server."""
    shown = Table("", *(one.name for one in outcomes), title=title)
    for what, told in ROWS:
        shown.add_row(what, *(told(one) for one in outcomes))
    return shown


def _times(late: Callable[[float], float]) -> str:
    return ", ".join(f"{late(share):,.0f}" for share in (0.5, 0.95, 0.99, 1)) + " ms"


def _some(milliseconds: Sequence[float]) -> str:
    return f"{percentile(milliseconds, 0.5):,.1f}, {percentile(milliseconds, 0.99):,.1f} ms" if milliseconds else ""


def _thirds(memory: Memory) -> str:
    return "" if memory.thirds is None else f"{memory.thirds[0]:,.0f}, {memory.thirds[2]:,.0f} MB"


if __name__ == "__main__":
    typer.run(overload)
