"""A place among few, for as long as something lasts; imports nothing of ours."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock


@contextmanager
def taken(
    places: "BoundedSemaphore | Lock", refused: Callable[[], Exception], patience_seconds: float = 0
) -> Iterator[None]:
    """One of the places while this lasts; raises what `refused` makes where none becomes free in time."""
    if not places.acquire(timeout=patience_seconds):
        raise refused()
    try:
        yield
    finally:
        places.release()


def places_of(threads: int) -> tuple[int, int, int]:
    """How many may read, write, and import or freeze at once; each has a thread and a connection of its own.

    A quarter of the threads is for writing, as one at a time writes anyway. Files that are imported and packages that
    are kept are rare, and each may last a minute: they have places beside.
    """
    writing = max(1, threads // 4)
    return max(1, threads - writing), writing, writing
