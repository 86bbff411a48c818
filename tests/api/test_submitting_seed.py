"""Every real case can be handed in as it is."""

import pytest

from tests.desk import Desk, told
from tests.services import Json, Service, seed_cases


@pytest.fixture(scope="module")
def slugs() -> list[str]:
    return [case["slug"] for case in seed_cases()]


def test_every_case_of_the_seed_passes(service: Service, slugs: list[str]) -> None:
    desk = Desk(service)

    for case in seed_cases():
        draft = desk.draft(dict(case))
        submitted = told(desk.do(draft, "submit", desk.author, {"duplicates_seen": True}))
        assert submitted["submission"]["document"] == case

    queue: Json = told(desk.ask("GET", "/v1/submissions?state=submitted&limit=500", desk.reviewer))
    assert sorted(one["slug"] for one in queue["items"]) == sorted(slugs)
