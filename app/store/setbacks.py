"""What fails while nobody is answered who could tell of it: work that a process does again and again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import monotonic
from types import TracebackType

import structlog

AGAIN_SECONDS = 600
"""After which the same failure is told once more: some work is tried twenty times a second."""


class Setback(AbstractContextManager[None]):
    """Around each try of one kind of work: whatever goes wrong is told, and the next try may succeed.

    Nothing is too bad for that: a disk that is full, a broken file and a mistake of ours all leave a process that
    answers most questions, and ending it would help against none of them.
    """

    def __init__(self, work: str, now: Callable[[], float] = monotonic) -> None:
        self.work = work
        """Its name, in the log and in the numbers about the service."""
        self.is_failing = False
        """Whether the last try failed."""
        self._now = now
        self._told_at: dict[type[BaseException], float] = {}

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Passes over whatever failed; not over what ends the process or the loop."""
        if error is not None and not isinstance(error, Exception):
            return False
        self.is_failing = error is not None
        if error is not None and self._now() - self._told_at.get(type(error), -AGAIN_SECONDS) >= AGAIN_SECONDS:
            self._told_at[type(error)] = self._now()
            structlog.get_logger().error("work-failed", work=self.work, exc_info=error)
        return True


class Setbacks:
    """Those of one process, by the name of the work."""

    def __init__(self) -> None:
        self._all: dict[str, Setback] = {}

    def of(self, work: str) -> Setback:
        """That of one kind of work."""
        return self._all.setdefault(work, Setback(work))

    def __iter__(self) -> Iterator[Setback]:
        return iter(self._all.values())
