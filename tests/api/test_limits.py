"""Exactly what is told to be left may be asked."""

from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import clock
from app.api.limits import REQUESTS, WORK, Limits
from app.api.observing import Observation
from app.api.rate_fields import Counted, rate_fields
from app.errors import TooManyRequests
from app.settings import Settings
from tests.api.limiting import Hand
from tests.trying import tried


class Paper:
    """What fixed windows let through, written down as slowly as can be."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.begun: dict[str, float] = {}
        self.counted: dict[str, int] = {}

    def lets(self, who: str, points: int, now: float) -> bool:
        if who not in self.begun or now >= self.begun[who] + 60:
            self.begun[who], self.counted[who] = now, 0
        points = min(points, max(1, self.most // 2))
        is_let = self.counted[who] + points <= self.most
        self.counted[who] += points if is_let else 0
        return is_let


asked = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(1, 12), st.sampled_from([0, 0.5, 1, 20, 59, 60])), max_size=60
)


@tried(200)
@given(st.integers(1, 12), asked)
def test_exactly_what_is_told_to_be_left_is_let_through(most: int, questions: list[tuple[str, int, float]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        hand, paper = Hand(), Paper(most)
        patch.setattr(clock, "seconds", hand)
        limits = Limits(Settings(work_per_minute=most))
        for who, points, later in questions:
            hand.at += later
            seen = Observation("x")
            expected: Any = nullcontext() if paper.lets(who, points, hand.at) else pytest.raises(TooManyRequests)
            with expected as refusal:
                limits.count({"samspill.observation": seen}, WORK, who, points)
            (told,) = seen.counted
            assert refusal is None or refusal.value.seconds == told.seconds
            assert (told.left, told.quota) == (most - paper.counted[who], most)
            assert 0 < paper.begun[who] + 60 - hand.at <= told.seconds < paper.begun[who] + 61 - hand.at


def test_limits_do_not_mix() -> None:
    limits = Limits(Settings(work_per_minute=1, requests_per_minute=1))
    seen = Observation("x")
    for limit in (REQUESTS, WORK):
        limits.count({"samspill.observation": seen}, limit, "a")

    assert [(one.name, one.left) for one in seen.counted] == [("requests", 0), ("work", 0)]


def test_the_fields_are_structured_lists() -> None:
    counted = (Counted("requests", 600, 598, 42), Counted("work", 120, 0, 1))

    assert rate_fields(counted) == [
        (b"ratelimit-policy", b'"requests";q=600;w=60, "work";q=120;w=60'),
        (b"ratelimit", b'"requests";r=598;t=42, "work";r=0;t=1'),
    ]
    assert rate_fields(()) == []
