"""Which core a process runs on, where the system lets one choose: servers on the first, who asks them on the last."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


def available_cores() -> list[int]:
    """Numbers of the cores this process may use; empty where the system does not tell."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


_ALL = available_cores()


@contextmanager
def on_core(position: int) -> Iterator[None]:
    """Processes that are started inside run on this core alone: 0 is the first, -1 the last."""
    if not _ALL:
        yield
        return
    # Children inherit it, so it holds for them from their first instruction.
    os.sched_setaffinity(0, {_ALL[position]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, _ALL)
