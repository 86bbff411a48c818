"""Two requests that are both worked on before either of them writes."""

from threading import Barrier
from typing import Any

import pytest

from app.api import submission, submission_actions
from app.editorial import submissions


def meet_before_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two requests both read what is there before either of them writes."""
    barrier = Barrier(2)

    def together(*given: Any) -> submissions.Examined:
        barrier.wait(60)
        return submissions.examined(*given)

    for route in (submission, submission_actions):
        monkeypatch.setattr(route, "examined", together)
