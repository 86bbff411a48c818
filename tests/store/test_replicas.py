"""Which server is asked: replicas for what is published and only what is new enough, the primary for all else."""

from collections.abc import Iterator
from contextlib import closing
from time import monotonic

import pytest

from app.store import servers
from app.store.database import Database
from app.store.reading import contents_of
from app.store.servers import PrimaryGone, ReplicaGone
from tests.asking import publish
from tests.builders import a_case
from tests.databases import only_postgresql
from tests.replicas import PATIENCE_SECONDS, Cluster, addresses, cluster, cut_off, gone, place, until

pytestmark = [only_postgresql, pytest.mark.usefixtures("database_kind")]

ONE, TWO = a_case(words="solar"), a_case(words="wind")


@pytest.fixture
def world() -> Iterator[Cluster]:
    """A primary and a replica, both with one case."""
    with cluster() as made:
        made.publish(ONE)
        yield made


@pytest.fixture
def opened(world: Cluster) -> Iterator[Database]:
    """Both, as a process finds them that knows of the case."""
    with closing(world.opened()) as database:
        assert database.revision() == 1
        yield database


def published_from(database: Database) -> str:
    """Which one answers what is published."""
    with database.reading_published() as session:
        return place(session.connection())


def kept_from(database: Database) -> str:
    with database.reading_kept() as session:
        return place(session.connection())


def name_of(database: Database) -> str:
    return str(database.url.database)


def test_what_is_published_is_read_from_the_replica_and_all_else_from_the_primary(
    world: Cluster, opened: Database
) -> None:
    with opened.reading() as reading, opened.writing() as writing:
        truth = {place(reading.connection()), place(writing.connection())}
    with opened.connected() as connection:
        plain = place(connection)

    assert published_from(opened) == plain == name_of(world.replicas[0])
    assert truth == {kept_from(opened)} == {name_of(world.primary)}


def test_a_replica_that_lags_is_passed_over_until_it_has_come_as_far(world: Cluster, opened: Database) -> None:
    publish(world.primary, TWO)
    assert opened.revision() == 2
    before = published_from(opened)

    publish(world.replicas[0], TWO)

    assert before == name_of(world.primary)
    until(lambda: published_from(opened) == name_of(world.replicas[0]))


def test_after_ones_own_publication_a_replica_that_lags_is_passed_over_at_once(
    world: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(world.opened(freshness_seconds=3600)) as database:
        database.revision()
        publish(database, TWO)

        # Even where nobody could be asked.
        monkeypatch.setattr(database._watch, "look_again", lambda: None)
        assert (database.revision(), published_from(database)) == (2, name_of(world.primary))


def test_replicas_take_turns_and_one_that_lags_is_left_out() -> None:
    with cluster(replicas=2) as world:
        world.publish(ONE, lagging=1)
        # The primary may be named among them as well.
        named = addresses(world.replicas[1], world.replicas[0], world.primary)
        with closing(world.opened(replica_url=named)) as database:
            database.revision()
            asked = {published_from(database) for _ in range(6)}

        assert asked == {name_of(world.replicas[0]), name_of(world.primary)}


def test_nobody_notices_a_replica_that_is_gone_and_it_is_asked_again_later(
    world: Cluster, opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    published_from(opened)
    with gone(world.replicas[0]):
        assert {published_from(opened) for _ in range(3)} == {name_of(world.primary)}
        assert opened.missing() == ["Replica 1 of 1 does not answer."]

    later = monotonic() + servers.RESTING_SECONDS + 1
    monkeypatch.setattr(servers, "monotonic", lambda: later)
    assert published_from(opened) == name_of(world.replicas[0])
    assert opened.missing() == []


def test_a_server_without_our_tables_is_no_replica(world: Cluster) -> None:
    strange = world.replicas[0].url.set(database="postgres").render_as_string(hide_password=False)
    with closing(world.opened(replica_url=strange)) as database:
        assert (database.revision(), published_from(database)) == (1, name_of(world.primary))


def test_who_was_being_answered_by_a_replica_learns_that_it_is_gone(world: Cluster, opened: Database) -> None:
    with opened.reading_published() as session:
        place(session.connection())
        cut_off(world.replicas[0])
        with pytest.raises(ReplicaGone):
            place(session.connection())

    with gone(world.replicas[0]):
        assert published_from(opened) == name_of(world.primary)


def test_a_question_without_a_session_is_put_once_more_by_itself(
    world: Cluster, opened: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = contents_of(opened, "document", [1])
    reached = opened._replicas.connection(1)
    cut_off(world.replicas[0])

    found = iter([reached, None])
    monkeypatch.setattr(opened._replicas, "connection", lambda revision: next(found))

    assert contents_of(opened, "document", [1]) == here
    assert list(found) == []
    assert opened.missing() == ["Replica 1 of 1 does not answer."]


def test_while_the_primary_is_gone_what_is_published_is_read_and_nothing_else(world: Cluster, opened: Database) -> None:
    with gone(world.primary):
        assert (opened.revision(), published_from(opened)) == (1, name_of(world.replicas[0]))
        assert kept_from(opened) == name_of(world.replicas[0])
        with pytest.raises(PrimaryGone), opened.writing():
            pass
        with pytest.raises(PrimaryGone), opened.reading() as session:
            session.connection()
        assert [sentence.partition(":")[0] for sentence in opened.missing()] == ["The primary database does not answer"]


def test_a_primary_that_is_back_is_noticed_beside_the_questions(world: Cluster, opened: Database) -> None:
    with gone(world.primary), pytest.raises(PrimaryGone), opened.writing():
        pass
    with pytest.raises(PrimaryGone), opened.writing():
        pass

    opened._watch.try_again()

    with opened.writing() as session:
        assert place(session.connection()) == name_of(world.primary)


def test_so_does_a_process_that_finds_it_gone(world: Cluster) -> None:
    with gone(world.primary), closing(world.opened()) as database:
        assert (database.revision(), published_from(database)) == (1, name_of(world.replicas[0]))


def test_nothing_older_is_read_than_was_told_though_nobody_newer_is_left(world: Cluster, opened: Database) -> None:
    publish(world.primary, TWO)
    assert opened.revision() == 2
    with gone(world.primary):
        assert opened.revision() == 2
        with pytest.raises(PrimaryGone):
            published_from(opened)
        publish(world.replicas[0], TWO)
        opened._replicas.wait_for(2, PATIENCE_SECONDS)
        assert published_from(opened) == name_of(world.replicas[0])


def test_whether_there_is_a_newer_state_only_the_primary_knows(world: Cluster, opened: Database) -> None:
    opened.require_newest(2)
    with gone(world.primary):
        opened.look_again()
        opened.revision()
        opened.require_newest(1)
        with pytest.raises(PrimaryGone):
            opened.require_newest(2)
