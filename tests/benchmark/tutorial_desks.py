"""Ten who send cases to the tutorial's POST, which inserts them and nothing else."""

import asyncio
from collections import Counter
from itertools import count

import orjson

from tests.benchmark.desks import PATIENCE_SECONDS
from tests.benchmark.house import CASES
from tests.benchmark.synthetic import synthetic_case
from tests.benchmark.wire import Unanswered, Wire


class Inserting:
    """Each sends the next case when the last was answered, whatever was answered."""

    def __init__(self, port: int, first: int, desks: int = 10) -> None:
        self._port, self._numbers, self._desks = port, count(first), desks
        self.statuses: Counter[str] = Counter()

    async def write_on(self, until: asyncio.Event) -> None:
        """Until they are told to stop."""
        await asyncio.gather(*(self._insert_on(until) for _ in range(self._desks)))

    async def _insert_on(self, until: asyncio.Event) -> None:
        wire = Wire("127.0.0.1", self._port)
        while not until.is_set():
            body = orjson.dumps(synthetic_case(next(self._numbers)))
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    answer = await wire.ask("POST", CASES, {"Content-Type": "application/json"}, body)
            except (OSError, Unanswered):
                self.statuses["no answer"] += 1
            else:
                self.statuses[str(answer.status)] += 1
        wire.close()
