"""What is slow leaves half of the threads to those who read, and one address does not take it from all others."""

from threading import BoundedSemaphore
from types import SimpleNamespace
from typing import Any

import orjson
import pytest
from fastapi import Request

from app.api import dependencies
from app.api.dependencies import Services
from app.api.limits import Limits
from app.api.one_each import OneEach
from app.api.work import calculating
from app.catalogue.keeper import SnapshotKeeper
from app.errors import AnalysisTooLong, TooManyRequests
from app.qca.calculator import Calculator
from app.settings import Settings
from app.store.database import Database
from tests.api.limiting import Hand, Limited, refused
from tests.api.sets.tables import CRISP, TRUTH
from tests.asking import publish
from tests.builders import a_case
from tests.databases import settings_of

ASKED = orjson.dumps({"cases": CRISP, "outcome": "SURV"})


def test_where_all_places_are_taken_whoever_would_wait_is_told_so_and_others_read(
    limited: Limited, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dependencies, "BoundedSemaphore", lambda _: BoundedSemaphore(0))
    publish(database, a_case())
    client = limited()

    answers = {
        "drawing-unavailable": client.get("/v1/charts/bars.svg?by=sector"),
        "analysis-unavailable": client.post(TRUTH, ASKED),
        "past-busy": client.get("/v1/cases?as_of=1"),
        "matching-busy": client.get("/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22Vik%22%7D%7D"),
        "packages-busy": client.post("/v1/exports?country=NO", b""),
    }

    for code, answer in answers.items():
        assert (answer.status_code, answer.json()["code"]) == (503, code)
        assert int(answer.headers["retry-after"]) >= 1
    assert client.get("/v1/cases").status_code == 200
    assert client.get("/v1/charts/bars.json?by=sector").status_code == 200


@pytest.mark.parametrize(("threads", "places"), [(1, 1), (8, 4), (9, 4)])
def test_half_of_the_threads_may_wait_for_what_is_slow(database: Database, threads: int, places: int) -> None:
    services = Services(settings_of(database, threads=threads), database, SnapshotKeeper(database))

    for _ in range(places):
        assert services.slow.acquire(blocking=False)
    assert not services.slow.acquire(blocking=False)


def test_one_package_is_made_at_a_time_for_those_without_a_key(
    limited: Limited, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def write(*_: object) -> None:
        services = asked[0]
        assert not services.passing.acquire(blocking=False)

    def of(request: Request) -> Services:
        services: Services = request.app.state.services
        asked.append(services)
        return services

    monkeypatch.setattr("app.api.freezing.services_of", of)
    monkeypatch.setattr("app.api.freezing.write_package", write)
    client = limited()

    assert client.post("/v1/exports?country=NO", b"").status_code == 200
    with asked[0].passing:
        answer = client.post("/v1/exports?country=NO", b"")
        assert (answer.status_code, answer.json()["code"]) == (503, "packages-busy")
    assert client.post("/v1/exports?country=NO", b"").status_code == 200


def test_an_analysis_counts_the_longer_it_takes(limited: Limited, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []

    def work(_: Calculator, name: str, __: object) -> None:
        begun.append(name)
        hand.at += 10
        raise AnalysisTooLong(10)

    monkeypatch.setattr(Calculator, "work", work)
    client = limited(work_per_minute=30, qca_seconds=10)

    answer = client.post(TRUTH, ASKED)
    assert answer.json()["code"] == "analysis-too-long"
    assert answer.headers["ratelimit"].endswith('"work";r=19;t=50')
    client.post(TRUTH, ASKED)
    # Seven are left, and it may take ten seconds: it does not begin.
    assert "this counts 10" in refused(client.post(TRUTH, ASKED))["detail"]
    assert len(begun) == 2


def request_from(address: str, services: object) -> Request:
    app = SimpleNamespace(state=SimpleNamespace(services=services))
    return Request({"type": "http", "client": (address, 1), "headers": [], "app": app})


def test_one_address_has_one_analysis_at_a_time() -> None:
    settings = Settings(work_per_minute=0)
    services = SimpleNamespace(calculating=OneEach(), limits=Limits(settings), settings=settings)
    one, other = (request_from(address, services) for address in ("192.0.2.1", "192.0.2.2"))

    with (
        calculating(one),
        calculating(other),
        pytest.raises(TooManyRequests, match="one analysis worked out at a time; try again in 1 s"),
    ):
        calculating(one).__enter__()
    with calculating(one):
        pass
