"""One thread at a time and few that wait, where others must not be kept from answering."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from app.errors import PastBusy


class FewAtOnce:
    """Lets one thread work, and so many in all work or wait; others are turned away."""

    def __init__(self, most: int) -> None:
        self._work = Lock()
        self._places = BoundedSemaphore(most)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Waits for those before; PastBusy where too many do."""
        if not self._places.acquire(blocking=False):
            raise PastBusy
        try:
            with self._work:
                yield
        finally:
            self._places.release()
