"""An analysis takes only so long, and only so many are worked out at a time."""

import orjson
import pytest

from tests.api.sets.tables import CRISP, NECESSITY, SOLUTION, TRUTH, some, told
from tests.asking import Client, asking
from tests.databases import fresh_database
from tests.qca.test_calculator import endless


def test_what_takes_too_long_is_refused_and_the_next_is_answered() -> None:
    table = endless()["table"]
    sets = some(**table["columns"])
    with fresh_database("sqlite") as database, asking(database, qca_seconds=2) as client:
        answer = client.post(SOLUTION, orjson.dumps({"cases": sets, "outcome": "Y", "consistency": 1, "pri": 0}))

        assert (answer.status_code, answer.json()["code"]) == (422, "analysis-too-long")
        assert "longer than 2 s" in answer.json()["detail"]
        assert "fewer conditions" in answer.json()["detail"]
        assert told(client, NECESSITY, {"cases": CRISP, "outcome": "SURV", "conditions": ["DEV"]})["cases"] == 18


def test_who_comes_while_all_are_busy_is_told_when_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST", "WAITING"):
        monkeypatch.setattr(f"app.qca.calculator.{name}", 0)
    with fresh_database("sqlite") as database, asking(database) as client:
        answer = client.post(TRUTH, orjson.dumps({"cases": CRISP, "outcome": "SURV"}))

    assert (answer.status_code, answer.json()["code"]) == (503, "analysis-unavailable")
    assert answer.headers["retry-after"] == "5"


def test_an_analysis_is_nobody_s_to_keep(client: Client) -> None:
    answer = client.post(TRUTH, orjson.dumps({"cases": CRISP, "outcome": "SURV"}))

    assert "etag" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-language"] == "en"
