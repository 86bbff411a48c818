"""One thread at a time and few that wait, where others must not be kept from answering."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from app.errors import PastBusy
from app.places import taken


class FewAtOnce:
    """Lets one thread work, and so many in all work or wait; others are turned away."""

    def __init__(self, most: int) -> None:
        self._work = Lock()
        self._places = BoundedSemaphore(most)
        self._shared = BoundedSemaphore(most)

    def share(self, places: BoundedSemaphore) -> None:
        """Takes a place of these as well from now on, which all share that keeps threads for slow work."""
        self._shared = places

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Waits for those before; PastBusy where too many do."""
        with taken(self._places, PastBusy), taken(self._shared, PastBusy), self._work:
            yield
