"""How tests send JSON, or what is none."""

from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from tests.asking import Client

COMPARABLE = "/v1/comparable"


def post(client: Client, body: bytes, address: str = COMPARABLE, **headers: str) -> httpx.Response:
    """The answer to a POST, of a profile unless another address is named."""
    return client.post(address, body, **headers)


def sent(client: Client, told: Any, string: str = "", **headers: str) -> Any:
    """What is answered with 200 to a profile."""
    answer = post(client, orjson.dumps(told), f"{COMPARABLE}?{string}" if string else COMPARABLE, **headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(client: Client, told: Any, string: str = "", status: int = 422) -> Mapping[str, Any]:
    """The problem that is answered to something; bytes are sent as they are."""
    body = told if isinstance(told, bytes) else orjson.dumps(told)
    answer = post(client, body, f"{COMPARABLE}?{string}" if string else COMPARABLE)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: Mapping[str, Any] = answer.json()
    assert problem["detail"]
    return problem
