"""A database that cannot be used is told in a sentence, whenever it is noticed."""

import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from app.cli.opening import opened_database
from app.errors import DatabaseRefused
from app.settings import load_settings
from app.store.replicas import Replicas
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import only_postgresql

NOBODY = "postgresql+psycopg://nobody@127.0.0.1:1/none"
"""Where no server is."""


@pytest.mark.parametrize("command", ["serve", "seed", "reindex", "check"])
def test_a_database_of_a_newer_version_is_refused(
    place: Place, port: int, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("SAMSPILL_PORT", str(port))
    place.write(a_case())
    place.run("seed")
    with place.database.writing() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))

    told = place.run(command)

    assert (told.exit_code, told.stdout) == (1, "")
    assert "it was written by a newer one" in told.stderr


def test_what_goes_wrong_on_the_way_is_told_without_the_password(place: Place) -> None:
    def fail() -> None:
        with opened_database(load_settings()):
            raise OperationalError("SELECT 1", {}, Exception("the disk is full"))

    with pytest.raises(DatabaseRefused) as refused:
        fail()

    address = place.database.url.render_as_string(hide_password=True)
    assert refused.value.detail == f"The database {address} cannot be used: the disk is full."


def test_a_mistake_of_ours_stays_an_error(place: Place) -> None:
    def fail() -> None:
        with opened_database(load_settings()):
            raise IntegrityError("INSERT", {}, Exception("a row breaks a rule"))

    with pytest.raises(IntegrityError):
        fail()


def test_what_a_role_may_not_do_is_told(place: Place) -> None:
    def fail() -> None:
        with opened_database(load_settings()):
            raise ProgrammingError("SELECT 1", {}, InsufficientPrivilege("permission denied for table cases"))

    with pytest.raises(DatabaseRefused, match=r"cannot be used: permission denied for table cases\.$"):
        fail()


def test_of_a_long_reason_the_first_line_is_told(place: Place) -> None:
    def fail() -> None:
        with opened_database(load_settings()):
            raise OperationalError("SELECT 1", {}, Exception("connection refused\n\tIs the server running?"))

    with pytest.raises(DatabaseRefused, match=r"connection refused\.$"):
        fail()


@only_postgresql
def test_commands_ask_the_primary_alone(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_REPLICA_URL", NOBODY)
    monkeypatch.setattr(Replicas, "connection", None)
    place.write(a_case())

    for words in (("seed",), ("reindex",), ("check",), ("audit", "verify")):
        told = place.run(*words)
        assert told.exit_code == 0, told.stderr


def test_the_tables_are_made_once(place: Place) -> None:
    first, second = place.run("reindex"), place.run("reindex")

    assert "brought to their newest form" in first.stderr
    assert second.stderr == ""
