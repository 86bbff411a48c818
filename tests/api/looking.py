"""How tests look at answers: which, and what in them lasts."""

import httpx
from structlog.testing import capture_logs

from tests.asking import Client

CASES = "/v1/cases?facets=sector&limit=5"
PAGES = (CASES, "/v1/cases/no-eksempelvik-solar", "/v1/cases/no-eksempelvik-solar/revisions/1", "/openapi.json")
PER_REQUEST = ("x-request-id", "ratelimit-policy", "ratelimit")


def was_remembered(client: Client, address: str, **headers: str) -> bool:
    """Whether the answer to a GET came from memory; asks it."""
    with capture_logs() as lines:
        client.get(address, **headers)
    return bool(lines[-1]["remembered"])


def lasting(answer: httpx.Response) -> dict[str, str]:
    """The headers that depend on the answer, not on the request."""
    return {name: value for name, value in answer.headers.items() if name not in PER_REQUEST}
