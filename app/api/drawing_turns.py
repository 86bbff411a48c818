"""Pictures are drawn one after the other, and who waits for that keeps no thread from answering others."""

from asyncio import Lock, timeout
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.errors import DrawingUnavailable

WAITING = 5
"""Questions that may wait: with the one that is drawn for they are as many as a browser sends at once."""
SECONDS = 20.0
"""How long one waits."""


class DrawingTurns:
    """Whose turn it is, in the order in which they came; of the event loop alone."""

    def __init__(self, waiting: int = WAITING, seconds: float = SECONDS) -> None:
        self._most = self._free = waiting + 1
        self._seconds = seconds
        self._turn = Lock()

    @property
    def working(self) -> int:
        """How many questions are drawn for: one, or none."""
        return int(self._turn.locked())

    @property
    def waiting(self) -> int:
        """How many wait for that."""
        # Between two of them the turn belongs to nobody for a moment.
        return max(0, self._most - self._free - self.working)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits for those before; DrawingUnavailable where too many do, or for too long."""
        if not self._free:
            raise DrawingUnavailable("Other pictures are being drawn", 2)
        self._free -= 1
        try:
            await self._begin()
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._free += 1

    async def _begin(self) -> None:
        try:
            async with timeout(self._seconds):
                await self._turn.acquire()
        except TimeoutError:
            raise DrawingUnavailable("Other pictures are being drawn", 10) from None
