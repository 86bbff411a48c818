"""Every real case can be handed in as it is."""

import pytest

from tests.desk import Desk, told
from tests.services import Json, Service, seed_cases
from tests.trying import in_turn


@pytest.mark.parametrize("place", range(2))
def test_every_case_of_the_seed_passes(service: Service, database_kind: str, place: int) -> None:
    desk = Desk(service)
    lot = in_turn(seed_cases(), database_kind)[place::2]

    for case in lot:
        draft = desk.draft(dict(case))
        submitted = told(desk.do(draft, "submit", desk.author, {"duplicates_seen": True}))
        assert submitted["submission"]["document"] == case

    queue: Json = told(desk.ask("GET", "/v1/submissions?state=submitted&limit=500", desk.reviewer))
    assert sorted(one["slug"] for one in queue["items"]) == sorted(case["slug"] for case in lot)
