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
