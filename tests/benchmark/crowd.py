"""Readers from many addresses, who ask whether or not those before them have been answered."""

import asyncio
import random
import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.benchmark.tally import percentile
from tests.benchmark.wire import Unanswered, Wire

ADDRESSES = 20_000
"""As many that none of them asks too much."""
MOST_OPEN = 900
"""Connections; who finds none free is as badly served as who waits too long."""
MOST_LATE_SECONDS = 0.25
"""How far behind time this process may be, on a busy machine, before it leaves questions out."""
PATIENCE_SECONDS = 10.0
"""How long a reader waits."""
BENIGN = ("200", "503", "no answer", "no connection")
"""What is counted by itself; all else is an error."""


@dataclass
class Served:
    """What became of questions."""

    milliseconds: list[float] = field(default_factory=list)
    """Of those that were answered, from the moment at which they were asked."""
    refusals: list[float] = field(default_factory=list)
    """The same of those that were told to come again."""
    statuses: Counter[str] = field(default_factory=Counter)
    impolite: int = 0
    """Refusals that do not say when to come again."""

    @property
    def asked(self) -> int:
        """All of them."""
        return self.statuses.total()

    @property
    def refused(self) -> int:
        """Those that were told to come again."""
        return self.statuses["503"]

    @property
    def unanswered(self) -> int:
        """Those that waited in vain, or were hung up on."""
        return self.statuses["no answer"]

    @property
    def unconnected(self) -> int:
        """Those that found all connections waiting for an answer."""
        return self.statuses["no connection"]

    @property
    def failed(self) -> int:
        """Those that were answered what must never be answered."""
        return sum(count for status, count in self.statuses.items() if status not in BENIGN)

    def late(self, share: float) -> float:
        """How long this share of the answered waited at most, in milliseconds."""
        return percentile(self.milliseconds, share)


class Crowd:
    """Asks one server; of one event loop."""

    def __init__(self, port: int, addresses: Iterator[str]) -> None:
        self._chance = random.Random(1)
        self._addresses = addresses
        self._free = deque(Wire("127.0.0.1", port) for _ in range(MOST_OPEN))
        self._running = set[asyncio.Task[None]]()

    async def as_fast_as_answered(self, seconds: float, readers: int) -> Served:
        """Some readers, each of whom asks as soon as the last answer has come."""
        served, ends_at = Served(), time.perf_counter() + seconds

        async def read_on() -> None:
            while time.perf_counter() < ends_at:
                await self._ask(served, self._free.popleft(), time.perf_counter())

        await asyncio.gather(*(read_on() for _ in range(readers)))
        return served

    async def at_a_rate(self, seconds: float, a_second: float) -> Served:
        """So many questions a second, whatever becomes of them."""
        served = Served()
        moment = time.perf_counter()
        ends_at = moment + seconds
        while moment < ends_at:
            late = time.perf_counter() - moment
            # Even behind time, what has come is read; and who could not ask for long does not ask all at once then.
            await asyncio.sleep(max(0.0, -late))
            if late > MOST_LATE_SECONDS:
                moment += late
            self._ask_beside(served, moment)
            moment += 1 / a_second
        await asyncio.gather(*self._running)
        return served

    def _ask_beside(self, served: Served, moment: float) -> None:
        if not self._free:
            served.statuses["no connection"] += 1
            return
        task = asyncio.create_task(self._ask(served, self._free.popleft(), moment))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def close(self) -> None:
        """Lets go of all connections."""
        for wire in self._free:
            wire.close()

    async def _ask(self, served: Served, wire: Wire, moment: float) -> None:
        number = self._chance.randrange(ADDRESSES)
        headers = {"X-Forwarded-For": f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"}
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                answer = await wire.ask("GET", next(self._addresses), headers)
        except (OSError, Unanswered):
            served.statuses["no answer"] += 1
            return
        finally:
            self._free.append(wire)
        taken = (time.perf_counter() - moment) * 1000
        served.statuses[str(answer.status)] += 1
        if answer.status == 200:
            served.milliseconds.append(taken)
        elif answer.status == 503:
            served.refusals.append(taken)
            served.impolite += "retry-after" not in answer.headers
