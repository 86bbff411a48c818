"""Publications are heard of, not only found; whoever listens does no harm."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from threading import Thread
from threading import enumerate as threads

import pytest

from app.editorial.publication import raise_revision
from app.settings import Settings
from app.store import attending, listening
from app.store.database import Database, open_database
from app.store.freshness import CHANNEL
from app.store.setbacks import Setbacks
from tests.asking import publish
from tests.builders import a_case
from tests.databases import connected, only_postgresql, settings_of
from tests.replicas import cluster, cut_off, place, until

pytestmark = [only_postgresql, pytest.mark.usefixtures("database_kind")]

LISTENS = f"query = 'LISTEN {CHANNEL}'"


@pytest.fixture
def hearing(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """The same database as a process has it that looks by itself once an hour."""
    monkeypatch.setattr(listening, "SOONEST_SECONDS", 0.01)
    with closing(open_database(settings_of(database, freshness_seconds=3600))) as other, other.attended(Setbacks()):
        listens(database)
        assert other.revision() == 0
        yield other


def listens(database: Database) -> None:
    asked = f"SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND {LISTENS} AND state = 'idle'"
    with connected(database) as connection:
        until(lambda: connection.execute(asked.encode()).fetchone() is not None)


def test_what_another_process_publishes_is_heard_of(database: Database, hearing: Database) -> None:
    publish(database, a_case())

    until(lambda: hearing.revision() == 1)


def test_who_was_cut_off_listens_again_and_has_missed_nothing(database: Database, hearing: Database) -> None:
    assert cut_off(database, LISTENS) == 1
    publish(database, a_case(words="solar"))
    until(lambda: hearing.revision() == 1)

    listens(database)
    publish(database, a_case(words="wind"))
    until(lambda: hearing.revision() == 2)


def test_nobody_can_make_believe(database: Database, hearing: Database) -> None:
    with connected(database) as connection:
        for lie in ("9", "9" * 5000, "²", "-1", "", "revision"):
            connection.execute("SELECT pg_notify(%s, %s)", [CHANNEL, lie])
    publish(database, a_case())

    until(lambda: hearing.revision() == 1)


def test_a_publication_that_is_undone_is_not_told(database: Database) -> None:
    with connected(database) as connection:
        connection.execute(f"LISTEN {CHANNEL}".encode())
        with pytest.raises(ZeroDivisionError):
            fail_to_publish(database)
        publish(database, a_case())

        assert [told.payload for told in connection.notifies(timeout=60, stop_after=1)] == ["1"]


def fail_to_publish(database: Database) -> None:
    with database.writing() as session:
        raise_revision(session, "a test")
        raise ZeroDivisionError


def test_no_thread_outlives_the_service(database: Database) -> None:
    before = set(threads())
    with closing(open_database(settings_of(database))) as other, other.attended(Setbacks()):
        assert [one.name for one in set(threads()) - before] == ["samspill-listener"]

    assert set(threads()) - before == set()


def test_it_ends_as_well_where_nobody_answers() -> None:
    before = set(threads())
    nobody = "postgresql+psycopg://nobody@127.0.0.1:1/none"
    with (
        closing(open_database(Settings(database_url=nobody, replica_url=nobody))) as database,
        database.attended(Setbacks()),
    ):
        assert len(set(threads()) - before) == 2

    assert set(threads()) - before == set()


def test_a_publication_that_is_heard_of_waits_a_moment_for_a_replica(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "HOLDING_SECONDS", 60)
    with cluster() as world, closing(world.opened(freshness_seconds=3600)) as database:
        assert database.revision() == 0
        publish(world.primary, a_case())
        hearing = Thread(target=attending.heard, args=(database._watch, database._replicas, 1))
        hearing.start()
        assert database.revision() == 0

        publish(world.replicas[0], a_case())
        hearing.join()

        assert database.revision() == 1
        with database.reading_published() as session:
            assert place(session.connection()) == world.replicas[0].url.database


def test_but_no_longer_than_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "HOLDING_SECONDS", 0.01)
    with cluster() as world, closing(world.opened(freshness_seconds=3600)) as database:
        assert database.revision() == 0
        publish(world.primary, a_case())

        attending.heard(database._watch, database._replicas, 1)

        assert database.revision() == 1


def test_who_serves_a_file_does_not_load_the_driver() -> None:
    asked = "import sys, app.main; print(*sorted({'psycopg', 'app.store.listening'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=300)

    assert told.stdout == "\n"
