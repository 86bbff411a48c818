"""The newest dataset revision, told to the event loop without making it wait."""

from asyncio import Task, create_task, get_running_loop, shield, timeout

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from app.store.database import UNREACHABLE, Database

PATIENCE_SECONDS = 10
"""How long a request waits for a database that does not answer."""


class Newest:
    """What the database tells of the newest revision. Looks that have to wait are made in a thread, one at a time."""

    def __init__(self, database: Database) -> None:
        self.known = 0
        """The newest revision that this process has heard of; it asks nobody."""
        self._database = database
        # Its own, so that no look waits behind eight slow questions.
        self._thread = CapacityLimiter(1)
        self._looking: Task[int] | None = None
        self._at_hand: int | None = None

    def at_hand(self) -> int | None:
        """The newest revision where it can be told at once, else None: then `look`.

        Requests that the event loop has received together share one reading, made after all of them: the locks of the
        file take a quarter of what a remembered answer does. Whoever comes later is read by the loop after this ends.
        """
        if self._at_hand is None:
            try:
                self._at_hand = self._database.revision_at_hand()
            except UNREACHABLE:
                return None
            if self._at_hand is not None:
                self.known = self._at_hand
                get_running_loop().call_soon(self._let_go)
        return self._at_hand

    def _let_go(self) -> None:
        self._at_hand = None

    async def look(self, wished: int = 0) -> int:
        """Asks the database for the newest revision; TimeoutError, or what the database raises.

        All who wait share one look, so that however many claim to have seen a newer revision keep one connection
        busy at most. A look that had begun before the claim may have missed it: then a second one is made.
        """
        is_late = self._looking is not None
        revision = await self._join()
        return await self._join() if is_late and revision < wished else revision

    async def _join(self) -> int:
        if self._looking is None:
            self._looking = create_task(self._look())
            # Where everybody has given up, nobody is left to hear of its failure.
            self._looking.add_done_callback(lambda look: look.cancelled() or look.exception())
        async with timeout(PATIENCE_SECONDS):
            # Whoever gives up leaves the look to the others.
            return await shield(self._looking)

    async def _look(self) -> int:
        try:
            self.known = await run_sync(self._ask, limiter=self._thread)
        finally:
            self._looking = None
        return self.known

    def _ask(self) -> int:
        self._database.look_again()
        return self._database.revision()
