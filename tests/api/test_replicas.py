"""The service with a primary and a replica: what is answered while one of them lags or is gone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import event, update

from app import clock
from app.editorial.credits import with_keys
from app.model.account import Account, ApiKey
from app.model.role import Role
from app.store.database import Database
from app.store.servers import PrimaryGone
from tests.asking import Client, asking, publish
from tests.builders import a_case
from tests.databases import only_postgresql
from tests.desk import SUBMISSIONS, refused, told
from tests.people import SECRET, Person, a_person, ask
from tests.replicas import Cluster, cluster, cut_off, gone, until

pytestmark = [only_postgresql, pytest.mark.usefixtures("database_kind")]

SLUG = "no-eksempelvik-solar"
OLA = {"name": "Ola Nordmann", "did": ["reviewed"], "consent": True}
CASE = f"/v1/cases/{SLUG}"
LIST = "/v1/cases?limit=3"


@dataclass(frozen=True)
class World:
    """A primary and a replica with one case, and a service that looks for news once an hour and remembers nothing."""

    cluster: Cluster
    client: Client
    person: Person

    @property
    def primary(self) -> Database:
        return self.cluster.primary

    @property
    def replica(self) -> Database:
        return self.cluster.replicas[0]


@pytest.fixture
def world() -> Iterator[World]:
    with cluster() as made:
        made.publish(a_case(words="solar"))
        person = a_person(made.primary)
        database = made.opened(freshness_seconds=3600)
        with asking(database, secret=SECRET, answers_megabytes=0, log_level="error") as client:
            yield World(made, client, person)


def test_who_has_seen_a_newer_state_is_answered_from_it_though_the_replica_lags(world: World) -> None:
    slug = "no-eksempelvik-wind"
    with world.client.database.reading():
        publish(world.primary, a_case(words="wind"))

    answer = world.client.get(f"/v1/cases/{slug}", samspill_revision="2")

    assert (told(answer)["case"]["slug"], answer.headers["samspill-revision"]) == (slug, "2")


def test_a_question_whose_replica_dies_meanwhile_is_answered_all_the_same(world: World) -> None:
    deaths: list[int] = []

    def die(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        # The one by which the case is found; what reads in advance, beside, asks for no slug.
        if "cases.slug = " in statement and not deaths:
            deaths.append(cut_off(world.replica))

    engine = world.client.database._replicas.all[0]._reader
    event.listen(engine, "before_cursor_execute", die)
    answer = world.client.get(CASE)

    assert (told(answer)["case"]["slug"], len(deaths)) == (SLUG, 1)


def test_a_key_that_was_revoked_is_refused_at_once_though_the_replica_still_has_it(world: World) -> None:
    with world.primary.reading() as session, world.replica.writing() as copying:
        copying.merge(session.get_one(Account, world.person.id))
        copying.flush()
        copying.merge(session.get_one(ApiKey, world.person.prefix))
    told(ask(world.client, "GET", "/v1/me", world.person))

    with world.primary.writing() as session:
        session.connection().execute(update(ApiKey).values(revoked_at=clock.now()))

    refused(ask(world.client, "GET", "/v1/me", world.person), 401, "key-refused")


def test_who_was_erased_is_named_by_no_process_though_the_replica_still_has_the_name(world: World) -> None:
    admin = a_person(world.primary, Role.ADMIN)
    case = "/v1/cases/no-eksempelvik-kitchen"
    for one in (world.replica, world.primary):
        with one.writing() as session:
            document = with_keys(session, a_case(words="kitchen", credit=[OLA]), admin.id)
        publish(one, document)
    (credit,) = document["credit"]
    with asking(world.cluster.opened(), log_level="error") as other:
        assert all("Ola Nordmann" in client.get(case, samspill_revision="2").text for client in (world.client, other))

        told(ask(world.client, "DELETE", f"/v1/people/{credit['person']}", admin))

        for client in (world.client, other):
            assert "withdrawn" in (answer := client.get(case)).text
            assert "Ola Nordmann" not in answer.text


def test_without_the_primary_reading_goes_on_and_all_else_is_refused_in_words(world: World) -> None:
    whole = world.client.get(CASE).content
    with gone(world.primary):
        for answer in (
            ask(world.client, "POST", SUBMISSIONS, world.person, a_case()),
            ask(world.client, "GET", "/v1/me", world.person),
            # Whether there is such a state only the primary knows.
            world.client.get(LIST, samspill_revision="2"),
            world.client.get(f"{LIST}&as_of=2"),
            world.client.get("/v1/changes?since=2"),
        ):
            assert refused(answer, 503, "database-unavailable")["detail"] == PrimaryGone.detail
            assert answer.headers["retry-after"] == "5"
        assert world.client.get(CASE, samspill_revision="1").content == whole
        assert told(world.client.get(LIST))["total"] == 1
        assert told(world.client.get("/v1/releases"))["total"] == 0
        ready = told(world.client.get("/health/ready"))
        assert (ready["status"], ready["cases"], len(ready["missing"])) == ("ready", 1, 1)
        assert "The primary database does not answer" in ready["missing"][0]
        assert "\nsamspill_servers_missing 1.0\n" in world.client.get("/metrics").text

    until(lambda: "missing" not in world.client.get("/health/ready").json())
    told(ask(world.client, "POST", SUBMISSIONS, world.person, a_case()), 201)
    refused(world.client.get(LIST, samspill_revision="2"), 412, "state-unreached")


def test_a_process_that_has_shown_what_nobody_has_is_not_ready(world: World) -> None:
    publish(world.primary, a_case(words="wind"))
    assert world.client.get(LIST, samspill_revision="2").headers["samspill-revision"] == "2"
    with gone(world.primary):
        refused(world.client.get(LIST), 503, "database-unavailable")
        until(lambda: world.client.get("/health/ready").status_code == 503)

        publish(world.replica, a_case(words="wind"))
        until(lambda: world.client.get("/health/ready").status_code == 200)
        assert told(world.client.get(LIST))["total"] == 2


def test_without_the_replica_everything_goes_on(world: World) -> None:
    with gone(world.replica):
        assert told(world.client.get(CASE))["case"]["slug"] == SLUG
        told(ask(world.client, "POST", SUBMISSIONS, world.person, a_case()), 201)
        until(lambda: told(world.client.get("/health/ready")).get("missing") == ["Replica 1 of 1 does not answer."])

    until(lambda: "missing" not in told(world.client.get("/health/ready")))
