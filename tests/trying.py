"""How often a law is tried: a quarter as often where many tests wait, in full by `make coverage`."""

import os
from typing import Any

from hypothesis import settings

SHARE = float(os.environ.get("SHARE_OF_EXAMPLES", "0.25"))
"""Of the examples that a law asks for; 10 to look for what is rare."""


def tried(examples: int, **more: Any) -> settings:
    """Settings of a law that is tried with so many examples, or with the share of them that was asked for.

    Without a deadline: no test depends on how fast a machine is.
    """
    return settings(max_examples=max(2, round(examples * SHARE)), deadline=None, **more)
