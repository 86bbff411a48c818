"""How much may still be asked, as header fields: draft-ietf-httpapi-ratelimit-headers-11."""

from collections.abc import Sequence
from dataclasses import dataclass

WINDOW_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """What is left of a limit after a request has counted for it."""

    name: str
    """Of the limit."""
    quota: int
    """What may be asked in a window, of this process."""
    left: int
    seconds: int
    """Until the window ends, and a whole one begins with the next request."""


def rate_fields(counted: Sequence[Counted]) -> list[tuple[bytes, bytes]]:
    """`RateLimit-Policy` and `RateLimit`, two structured lists (RFC 9651) with an item for each limit."""
    if not counted:
        return []
    policies = ", ".join(f'"{one.name}";q={one.quota};w={WINDOW_SECONDS}' for one in counted)
    limits = ", ".join(f'"{one.name}";r={one.left};t={one.seconds}' for one in counted)
    return [(b"ratelimit-policy", policies.encode()), (b"ratelimit", limits.encode())]
