"""Tables to send, and what is answered to them."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from tests.asking import Client
from tests.qca.lipset import published_table

FIVE = ["DEV", "URB", "LIT", "IND", "STB"]
SOLUTION, TRUTH, NECESSITY, CALIBRATION = (
    f"/v1/qca/{name}" for name in ("solution", "truth-table", "necessity", "calibration")
)

Json = Mapping[str, Any]


def cases(file: str) -> list[dict[str, Any]]:
    """A published table as it is sent."""
    table = published_table(file)
    return [
        {"CASE": case, **{name: values[number] for name, values in table.columns.items()}}
        for number, case in enumerate(table.cases)
    ]


def some(**columns: Sequence[float]) -> list[dict[str, Any]]:
    """A table of cases c0, c1 and so on."""
    (length,) = {len(values) for values in columns.values()}
    return [{"CASE": f"c{n}", **{name: values[n] for name, values in columns.items()}} for n in range(length)]


CRISP, FUZZY, MULTI = (cases(f"lipset_{kind}.csv") for kind in ("crisp", "fuzzy", "multivalue"))


def told(client: Client, address: str, sent: Any, **headers: str) -> Any:
    """What is answered with 200; bytes are sent as they are."""
    body = sent if isinstance(sent, bytes) else orjson.dumps(sent)
    answer = client.post(address, body, **headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(client: Client, address: str, sent: Any, status: int = 422, **headers: str) -> list[Json]:
    """The faults of what is refused."""
    body = sent if isinstance(sent, bytes) else orjson.dumps(sent)
    answer = client.post(address, body, **headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: list[Json] = answer.json()["errors"]
    return found


def codes(answer: Json) -> list[str]:
    """Which warnings stand in an answer."""
    return [one["code"] for one in answer["warnings"]]
