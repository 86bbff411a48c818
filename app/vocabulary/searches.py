"""How often the nearest word is looked for, for whoever asks: a search takes longer than all else about a mistake."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

MOST = 60
"""For one request. A mistake takes up to three, and nobody mends more than twenty at a time."""

_left: ContextVar[list[int] | None] = ContextVar("searches_left", default=None)
"""In a list, as threads that work for a request have copies of its variables."""


@contextmanager
def few_searches(most: int = MOST) -> Iterator[None]:
    """While this lasts, the nearest word is found for the first mistakes and None for all others."""
    token = _left.set([most])
    try:
        yield
    finally:
        _left.reset(token)


@contextmanager
def every_search() -> Iterator[None]:
    """While this lasts, it is looked for as often as it is asked: where what is sent is counted by its size."""
    token = _left.set(None)
    try:
        yield
    finally:
        _left.reset(token)


def may_search() -> bool:
    """Whether another search is allowed, which is counted."""
    left = _left.get()
    if left is None:
        return True
    left[0] -= 1
    return left[0] >= 0
