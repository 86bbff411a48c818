"""How often a law is tried: a fifth as often where many tests wait, in full by `make coverage`."""

import os
from collections.abc import Iterable
from typing import Any, TypeVar

from hypothesis import settings

SHARE = float(os.environ.get("SHARE_OF_EXAMPLES", "0.2"))
"""Of the examples that a law asks for; 10 to look for what is rare."""


Thing = TypeVar("Thing")


def in_turn(things: Iterable[Thing], database_kind: str) -> list[Thing]:
    """All of them, or where many tests wait every other one on each database, so that each is tried on one."""
    every = list(things)
    return every if SHARE >= 1 else every[database_kind == "sqlite" :: 2]


def tried(examples: int, **more: Any) -> settings:
    """Settings of a law that is tried with so many examples, or with the share of them that was asked for.

    Without a deadline: no test depends on how fast a machine is.
    """
    return settings(max_examples=max(2, round(examples * SHARE)), deadline=None, **more)
