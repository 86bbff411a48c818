"""What time it is, in one place, so that a test can say it."""

from datetime import UTC, datetime
from time import monotonic


def now() -> datetime:
    """The present moment in UTC, aware."""
    return datetime.now(UTC)


def this_year() -> int:
    """The present year in UTC."""
    return now().year


def seconds() -> float:
    """Seconds since some moment, on a clock that nobody sets: to tell how long something takes."""
    return monotonic()
