"""What is answered as of a dataset revision is what was answered when that was the newest."""

from collections.abc import Mapping, Sequence
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import snapshot as snapshots
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.query.conditions import CaseQuery, Chosen
from app.query.paging import SortKey
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation, twelve_cases
from tests.catalogue.worlds import Json, World, slugs_of
from tests.databases import fresh_database
from tests.laws.brute_force import found
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import queries, sorts, texts
from tests.laws.test_renewal import all_of
from tests.services import Service, serving
from tests.trying import in_turn, tried

KITCHEN, SOLAR, LATE = "no-eksempelvik-kitchen", "no-eksempelvik-solar", "no-eksempelvik-late"
ADDRESSES = (
    "/v1/cases?facets=sector,country,continuity&limit=4",
    "/v1/cases?facets=sector&facets.zero=true&fields=title,sectors&sort=-start_year,slug&lang=nn",
    "/v1/cases?sector=energy&country.not=SE&sort=published&facets=sector",
    "/v1/cases?where=NOT end_year IS KNOWN AND sector HAS ANY energy,food-and-agriculture",
    "/v1/cases?q=kitchen",
    "/v1/cases?q=kitchen cook&facets=country",
    "/v1/cases?q=late beginner*",
    "/v1/cases?organisation=Sol SA",
    "/v1/cases?near=60,10&within_km=80",
    "/v1/cases?start_year.min=2015&duration_years.known=true",
    "/v1/cases?format=csv",
    "/v1/cases?format=csv&shape=long&sector=energy",
    "/v1/cases?format=csv&shape=indicator&q=kitchen",
    "/v1/cases?format=ndjson&sort=-published",
    "/v1/cases?format=geojson&lang=nb",
    "/v1/cases?format=xlsx&sector=energy",
    f"/v1/cases/{KITCHEN}?lang=nn",
    f"/v1/cases/{SOLAR}",
    f"/v1/cases/{LATE}",
    f"/v1/cases/{KITCHEN}/comparable?limit=3&lang=nn",
    f"/v1/cases/{SOLAR}/comparable?design=most-similar&differ_on=continuity",
    f"/v1/cases/{LATE}/comparable?weights=sector:2,country:0",
    "/v1/comparable?profile.sector=energy,food-and-agriculture&profile.country=NO&profile.barrier=staffing&limit=3",
    f"/v1/comparison?cases={KITCHEN},{SOLAR}&profile.sector=energy",
    f"/v1/comparison?cases={KITCHEN},{LATE}&format=csv",
    "/v1/comparison/measure",
    "/v1/fields",
    "/v1/codebook?format=csv",
    "/v1/statistics/counts?by=sector&q=kitchen",
    "/v1/statistics/crosstab?rows=country&columns=sector&format=csv",
    "/v1/statistics/timeline?by=sector&counting=running",
    "/v1/charts/bars.json?by=continuity&lang=nn",
    "/v1/charts/map.json",
)
"""What may be asked as of an older state, in many ways; blanks are sent as they are."""


def a_history(world: World) -> None:
    """Cases are published, amended, withdrawn, published again, and amended once more, in six dataset revisions."""
    cases = {case["slug"]: case for case in twelve_cases()}
    world.publish(*cases.values())
    cook = an_organisation(name="Nye Kjøken SA", legal_form_family="cooperative")
    kitchen = {**cases[KITCHEN], "title": "A bakery", "sectors": ["energy"], "organisations": [cook], "barriers": []}
    world.publish(kitchen)
    place = a_municipality(name="Seinvik", latitude=60.1, longitude=10.1, population_band="under-5k")
    late = a_case(words="late", title="A late beginner's kitchen", sectors=["food-and-agriculture"], start_year=2020)
    world.publish({**late, "municipalities": [place]}, {**cases[SOLAR], "end_year": 2021})
    world.withdraw(SOLAR, LATE)
    world.publish({**cases[SOLAR], "title": "Solar roofs again"})
    world.publish({**kitchen, "continuity": "continued", "start_year": 2001}, late)


def test_an_answer_as_of_a_revision_is_the_one_that_was_given_then(database: Database, database_kind: str) -> None:
    first, *others = ADDRESSES
    with serving(database) as service:
        given_then = _remembering(service, (first, *in_turn(others, database_kind)))
    # A process that was not there when they were published.
    with serving(database) as service:
        for revision, answers in given_then.items():
            for address, then in answers.items():
                now = service.get(f"{address}{'&' if '?' in address else '?'}as_of={revision}")
                assert _told(now) == _told(then), (address, revision)
    # The states differ, or nothing would be shown by this.
    assert len({answers[first].content for answers in given_then.values()}) == len(given_then) == 6


def _remembering(service: Service, addresses: Sequence[str]) -> Mapping[int, Mapping[str, httpx.Response]]:
    """What is answered at each dataset revision while it is the newest."""
    answers: dict[int, Mapping[str, httpx.Response]] = {}

    class Watched(World):
        def publish(self, *cases: Json) -> int:
            return self._seen(super().publish(*cases))

        def withdraw(self, *slugs: str) -> int:
            return self._seen(super().withdraw(*slugs))

        def _seen(self, revision: int) -> int:
            answers[revision] = {address: service.get(address) for address in addresses}
            return revision

    a_history(Watched(service.client.database))
    return answers


def _told(answer: httpx.Response) -> Any:
    """Status, revision, and all that is said: of a file every byte; of JSON all but `as_of` and the links, which repeat
    the question; of a problem its kind, since more is known of it by now."""
    if answer.status_code != 200:
        return answer.status_code, answer.json()["code"]
    revision = answer.headers["samspill-revision"]
    if answer.headers["content-type"] != "application/json":
        return revision, answer.headers["content-disposition"], answer.content
    body = _without_links(answer.json())
    return revision, {name: value for name, value in body.items() if name != "as_of"}


def _without_links(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_links(inner) for name, inner in value.items() if name not in ("links", "link")}
    return [_without_links(inner) for inner in value] if isinstance(value, list) else value


@given(worlds(), st.data())
@tried(24)
def test_an_older_snapshot_is_one_read_anew(database_kind: str, first: list[Json], data: st.DataObject) -> None:
    with fresh_database(database_kind) as database, pytest.MonkeyPatch.context() as patch:
        # With few changes as with many.
        patch.setattr(snapshots, "MOST_CHANGES", data.draw(st.sampled_from([0, 2, 2000]), label="most changes"))
        world = World(database, *first)
        orders = data.draw(st.lists(sorts(has_text=False), max_size=2), label="orders")
        asked = [data.draw(queries), CaseQuery((Chosen("q", data.draw(texts)),))]
        states = {world.database.revision(): dict(world.documents)}
        for _ in range(data.draw(st.integers(1, 4), label="publications")):
            gone = sorted(world.documents)[: data.draw(st.integers(0, 2), label="withdrawn")]
            revision = world.publish(*data.draw(worlds(most=3), label="published"))
            states[revision] = dict(world.documents)
            if gone:
                revision = world.withdraw(*gone)
                states[revision] = dict(world.documents)
        keeper = SnapshotKeeper(database)
        _ask(keeper.newest(), asked, orders)
        for revision in data.draw(st.permutations(sorted(states)), label="revisions"):
            older = keeper.at(revision)
            for query in asked:
                expected = found(query, states[revision].values())
                assert slugs_of(older, matching(older, query.condition)) == expected
            assert all_of(older, orders) == all_of(load_snapshot(database, revision), orders)
        # And the newest is as it was.
        assert all_of(keeper.newest(), orders) == all_of(load_snapshot(database, database.revision()), orders)


def _ask(snapshot: Snapshot, asked: list[CaseQuery], orders: list[tuple[SortKey, ...]]) -> None:
    """What was asked of the newest is handed on to older ones, changed; what was not is read."""
    for query in asked:
        matching(snapshot, query.condition)
    for order in orders:
        snapshot.orders.order(order)
