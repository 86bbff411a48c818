"""A day that does not end: what is published then, and asked then, is the same on whatever day tests run."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from app import clock

TODAY = datetime(2026, 11, 26, 10, tzinfo=UTC)


@contextmanager
def on_one_day() -> Iterator[datetime]:
    """It is ten in the morning, and stays so."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "now", lambda: TODAY)
        yield TODAY
