"""Which requests with an Idempotency-Key are being worked on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from app.errors import StillRunning


@dataclass(slots=True)
class Running:
    """The requests with an Idempotency-Key that this process is working on."""

    _now: set[tuple[str, str]] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def alone(self, account_id: str, key: str) -> Iterator[None]:
        """While this lasts, the same again raises StillRunning."""
        with self._lock:
            if (account_id, key) in self._now:
                raise StillRunning
            self._now.add((account_id, key))
        try:
            yield
        finally:
            with self._lock:
                self._now.discard((account_id, key))
