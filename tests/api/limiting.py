"""A clock that tests turn, and what is answered to somebody who asks too much."""

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from tests.asking import Client

CASES = "/v1/cases?limit=1"
CHECK = "/v1/submissions/check"

Limited = Callable[..., Client]
"""Makes a client of a service with twelve cases and the settings that a test names."""


class Hand:
    """Stands in the place of `clock.seconds`."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def refused(answer: httpx.Response) -> Mapping[str, Any]:
    """The problem of somebody who asked too much."""
    assert answer.status_code == 429, answer.text
    problem: Mapping[str, Any] = answer.json()
    assert (problem["code"], problem["type"]) == ("too-many-requests", "/problems/too-many-requests")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-request-id"]
    assert int(answer.headers["retry-after"]) >= 1
    assert f"try again in {answer.headers['retry-after']} second" in problem["detail"]
    return problem
