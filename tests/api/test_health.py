"""What health tells while the database answers, and while it does not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from app.api import newest
from app.catalogue.keeper import SnapshotKeeper
from app.settings import Settings
from app.store.database import Database, open_database
from app.store.migrating import migrate
from tests.asking import Client, asking, publish
from tests.builders import a_case
from tests.databases import blank_database, only_sqlite, settings_of


def test_ready_tells_revision_and_number_of_cases(client: Client) -> None:
    answer = client.get("/health/ready")

    assert (answer.status_code, answer.json()) == (200, {"status": "ready", "revision": 1, "cases": 12})


def test_a_live_process_says_so(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "live"}


@pytest.mark.parametrize("address", ["/health/live", "/health/ready"])
def test_a_probe_may_send_what_it_likes(client: Client, address: str) -> None:
    assert client.get(f"{address}?x=1&x=2").json() == client.get(address).json()


def test_ready_tells_the_newest_revision(own_client: Client) -> None:
    revision = own_client.publish(a_case())

    answer = own_client.get("/health/ready")

    assert answer.json() == {"status": "ready", "revision": revision, "cases": 13}
    assert answer.headers["samspill-revision"] == str(revision)


def unreachable() -> Database:
    """A database whose server is gone."""
    return open_database(Settings(database_url="postgresql+psycopg://nobody:secret@127.0.0.1:1/none"))


@pytest.fixture
def cut_off(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A service whose database went away after it had begun."""
    publish(database, a_case(words="solar"))
    with asking(open_database(settings_of(database))) as client:
        client.get("/v1/cases")
        with monkeypatch.context() as patched:
            for name in ("revision", "revision_at_hand", "look_again", "reading"):
                patched.setattr(client.database, name, getattr(unreachable(), name))
            yield client


def test_without_its_database_the_process_lives_but_is_not_ready(cut_off: Client) -> None:
    live, ready = cut_off.get("/health/live"), cut_off.get("/health/ready")

    assert (live.status_code, live.json()) == (200, {"status": "live"})
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert "OperationalError" in ready.json()["detail"]


def test_what_is_wrong_is_told_without_addresses_and_passwords(cut_off: Client) -> None:
    for address in ("/health/ready", "/v1/cases"):
        told = cut_off.get(address).text
        assert not any(secret in told for secret in ("nobody", "secret", "127.0.0.1"))


@pytest.mark.parametrize("address", ["/v1/cases", "/v1/cases/no-eksempelvik-solar", "/v1/fields"])
def test_without_its_database_a_question_may_be_asked_again_later(cut_off: Client, address: str) -> None:
    answer = cut_off.get(address)

    assert (answer.status_code, answer.json()["code"]) == (503, "database-unavailable")
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["samspill-revision"]


def test_a_database_that_fails_while_a_question_is_answered_is_told_alike(
    own_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_client.database, "reading", unreachable().reading)

    answer = own_client.get("/v1/cases/no-eksempelvik-solar")

    assert (answer.status_code, answer.json()["code"]) == (503, "database-unavailable")


def test_a_database_that_does_not_answer_is_not_waited_for_for_ever(
    own_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = Event()
    monkeypatch.setattr(newest, "PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(own_client.database, "revision_at_hand", lambda: None)
    monkeypatch.setattr(own_client.database, "look_again", lambda: let_go.wait(60))

    answer = own_client.get("/v1/cases")
    let_go.set()

    assert answer.status_code == 503


@only_sqlite
def test_a_broken_file_is_told_alike(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        migrate(database)
        with asking(database) as client:
            assert client.get("/health/ready").status_code == 200
            path = Path(str(database.url.database))
            with closing(sqlite3.connect(path)) as other:
                other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            path.write_bytes(b"\xff" * path.stat().st_size)

            live, ready, cases = (client.get(one) for one in ("/health/live", "/health/ready", "/v1/cases"))

    assert live.status_code == 200
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert (cases.status_code, cases.json()["code"]) == (503, "database-unavailable")


def test_whatever_keeps_questions_from_being_answered_is_told(
    own_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_keeper: SnapshotKeeper) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(SnapshotKeeper, "newest", fail)

    ready = own_client.get("/health/ready")

    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert "ZeroDivisionError" in ready.json()["detail"]
