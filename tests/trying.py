"""How often a law is tried: a fifth as often where many tests wait, in full by `make coverage` and `make soak`."""

import os
from collections.abc import Iterable
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings

SHARE = float(os.environ.get("SHARE_OF_EXAMPLES", "0.2"))
"""Of the examples that a law asks for; 10 to look for what is rare."""

SLOW = (HealthCheck.too_slow,)
"""Not looked at: no test depends on how fast a machine is, which is why none has a deadline either."""

Thing = TypeVar("Thing")

# Where a change waits for all tests, each law is tried with the same examples until it is another itself, so that what
# fails was broken by that change. What nobody thought of is looked for where it keeps nobody waiting.
settings.register_profile("ours", deadline=None, suppress_health_check=SLOW, derandomize=SHARE < 1)
settings.load_profile("ours")


def in_turn(things: Iterable[Thing], database_kind: str) -> list[Thing]:
    """All of them, or where many tests wait every other one on each database, so that each is tried on one."""
    every = list(things)
    return every if SHARE >= 1 else every[database_kind == "sqlite" :: 2]


def tried(examples: int, *unlike: HealthCheck, **more: Any) -> settings:
    """Settings of a law that is tried with so many examples, or with the share of them that was asked for.

    `unlike` what Hypothesis would find unhealthy, and is meant.
    """
    return settings(max_examples=max(2, round(examples * SHARE)), suppress_health_check=(*SLOW, *unlike), **more)
