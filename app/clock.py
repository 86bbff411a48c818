"""What time it is, in one place, so that a test can say it."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC, aware."""
    return datetime.now(UTC)


def this_year() -> int:
    """The present year in UTC."""
    return now().year
