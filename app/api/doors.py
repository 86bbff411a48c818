"""Doors: so many requests are worked for at once, so many wait, and whoever comes beyond is told so at once."""

from asyncio import Future, get_running_loop
from collections import deque

from app.errors import ServiceBusy
from app.places import places_of

WAITING_EACH = 20
"""Who may wait for each place: the last of 120 before the six that read waits 0.2 to 0.6 s, at 2 to 5 ms each."""
READING_SECONDS = 2.0
"""How long a reader waits, where what is asked takes longer than usual."""
WRITING_SECONDS = 10.0
"""How long a writer waits: what they wrote is worth more to them."""

Turn = Future[None]
"""Done as soon as it has come."""


class Door:
    """Whose turn it is, in the order in which they came; of the event loop alone."""

    def __init__(self, places: int, seconds: float) -> None:
        self.places = places
        self.seconds = seconds
        """How long one waits here at most."""
        self._free = places
        self._line: deque[Turn] = deque()

    @property
    def working(self) -> int:
        """Those who have a place."""
        return self.places - self._free

    @property
    def waiting(self) -> int:
        """Those who wait for one."""
        return len(self._line)

    def line_up(self, *, first: bool = False) -> Turn:
        """A turn, come already where a place is free; ServiceBusy where too many wait.

        Who had a place before goes first, however many wait.
        """
        turn = get_running_loop().create_future()
        if self._free:
            self._free -= 1
            turn.set_result(None)
        elif first:
            self._line.appendleft(turn)
        elif self.waiting < self.places * WAITING_EACH:
            self._line.append(turn)
        else:
            raise ServiceBusy
        return turn

    def leave(self, turn: Turn) -> None:
        """Hands the place on to who waits longest; gives up a turn that has not come."""
        if not turn.done():
            self._line.remove(turn)
        elif self._line:
            self._line.popleft().set_result(None)
        else:
            self._free += 1


class Doors:
    """A door for those who read, one for those who write, and one for what lasts, so that none keep the others out."""

    def __init__(self, threads: int) -> None:
        reading, writing, lasting = places_of(threads)
        self.reading = Door(reading, READING_SECONDS)
        self.writing = Door(writing, WRITING_SECONDS)
        self.lasting = Door(lasting, WRITING_SECONDS)

    @property
    def places(self) -> int:
        """All of them, each of which needs a thread."""
        return sum(door.places for door in self._all)

    @property
    def working(self) -> int:
        """Those who have a place."""
        return sum(door.working for door in self._all)

    @property
    def waiting(self) -> int:
        """Those who wait for one."""
        return sum(door.waiting for door in self._all)

    @property
    def _all(self) -> tuple[Door, Door, Door]:
        return self.reading, self.writing, self.lasting
