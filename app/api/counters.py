"""What `limits` counts in: windows in memory, bounded, on a clock of ours."""

from dataclasses import dataclass
from threading import Lock

from limits.storage import Storage

from app import clock

MOST_WINDOWS = 20_000
"""Windows of one limit that are kept at once, some 6 MB. Who comes from more networks is not stopped by counting."""


@dataclass(slots=True)
class Window:
    """What has been counted since it began."""

    ends_at: float
    """By `clock.seconds()`."""
    count: int = 0


class Counters(Storage):
    """Counts for the fixed windows of `limits`; every thread may.

    Its own MemoryStorage walks through all that it holds, in a thread, every hundredth of a second in which something
    is counted: with 100,000 addresses that took 6 ms of every request. Here the oldest windows stand in front, and who
    opens another one removes those that have ended.
    """

    STORAGE_SCHEME = None

    def __init__(self, most: int = MOST_WINDOWS) -> None:
        super().__init__()
        self._most = most
        self._lock = Lock()
        self._windows: dict[str, Window] = {}

    def __len__(self) -> int:
        return len(self._windows)

    @property
    def base_exceptions(self) -> tuple[type[Exception], ...]:
        """What goes wrong here that is no mistake: nothing."""
        return ()

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Counts so much more and gives the sum, in the window that runs or in one that begins and lasts `expiry`."""
        with self._lock:
            window = self._running(key)
            if window is None:
                self._make_room()
                window = self._windows[key] = Window(clock.seconds() + expiry)
            window.count += amount
            return window.count

    def get(self, key: str) -> int:
        """What has been counted in the window that runs."""
        with self._lock:
            window = self._running(key)
            return window.count if window else 0

    def get_expiry(self, key: str) -> float:
        """When the window ends that runs, by `clock.seconds()`; now where none does."""
        with self._lock:
            window = self._running(key)
            return window.ends_at if window else clock.seconds()

    def check(self) -> bool:
        """Memory is always there."""
        return True

    def reset(self) -> int:
        """Forgets everything, and says how many windows that was."""
        with self._lock:
            forgotten = len(self._windows)
            self._windows.clear()
            return forgotten

    def clear(self, key: str) -> None:
        """Forgets one window."""
        with self._lock:
            self._windows.pop(key, None)

    def _running(self, key: str) -> Window | None:
        window = self._windows.get(key)
        if window is not None and window.ends_at <= clock.seconds():
            del self._windows[key]
            return None
        return window

    def _make_room(self) -> None:
        now = clock.seconds()
        while self._windows:
            key, oldest = next(iter(self._windows.items()))
            if oldest.ends_at > now and len(self._windows) < self._most:
                return
            del self._windows[key]
