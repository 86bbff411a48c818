"""One thing at a time for each who asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from app.errors import TooManyRequests


class OneEach:
    """Who has something done just now; every thread may ask."""

    def __init__(self) -> None:
        self._now: set[str] = set()
        self._lock = Lock()

    @contextmanager
    def alone(self, who: str, limit: str) -> Iterator[None]:
        """While this lasts, the same once more raises TooManyRequests, which says the limit."""
        with self._lock:
            if who in self._now:
                raise TooManyRequests(limit, 1)
            self._now.add(who)
        try:
            yield
        finally:
            with self._lock:
                self._now.discard(who)
