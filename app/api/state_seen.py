"""`Samspill-Revision` in a request: the dataset revision that somebody has seen, before which they are not answered."""

from typing import Any

from app.errors import StateUnreached, StateUnread

LONGEST = 18
"""Digits of a dataset revision; no longer number was ever one."""

STATE_SEEN: dict[str, Any] = {
    "name": "Samspill-Revision",
    "in": "header",
    "description": "The dataset revision that you have seen, as an answer told it: you are answered from that state or "
    "a newer one, by whichever process and server. 412 where even the newest state comes before it, as after an older "
    "backup was restored.",
    "schema": {"type": "integer", "minimum": 0},
}


def state_seen(told: bytes) -> int:
    """The dataset revision that a header tells; StateUnread."""
    if not told.isdigit():
        raise StateUnread
    return int(told) if len(told) <= LONGEST else 10**LONGEST


def is_reached(told: bytes, revision: int) -> bool:
    """Whether a state is the one that a header tells, or a newer one; never where the header cannot be read."""
    return told.isdigit() and state_seen(told) <= revision


def require_reached(seen: int, revision: int) -> None:
    """StateUnreached where the newest state of all comes before the one that somebody has seen."""
    if seen > revision:
        raise StateUnreached(revision)
