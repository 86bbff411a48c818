"""How often the nearest word is looked for, for whoever asks: a search takes longer than all else about a mistake."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

MOST = 60
"""For one request. A mistake takes up to three, and nobody mends more than twenty at a time."""
CANDIDATES_OF_A_SEARCH = 5000
"""Words among which looking for one counts once more: 50,000 names of organisations take 10 ms."""

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


def may_search(candidates: int = 0) -> bool:
    """Whether another search is allowed, which is counted, among so many words."""
    left = _left.get()
    if left is None:
        return True
    is_allowed = left[0] > 0
    left[0] -= 1 + candidates // CANDIDATES_OF_A_SEARCH
    return is_allowed
