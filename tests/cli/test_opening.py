"""A database that cannot be used is told in a sentence, whenever it is noticed."""

from pathlib import Path

import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from app.cli.opening import opened_database
from app.errors import DatabaseRefused
from app.settings import load_settings
from app.store.checking import has_tables
from app.store.replicas import Replicas
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import only_postgresql, only_sqlite

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
    place.write(a_case())
    first, second = place.run("seed"), place.run("reindex")

    assert "brought to their newest form" in first.stderr
    assert "brought to their newest form" not in second.stderr


def test_what_needs_a_database_begins_none(place: Place, tmp_path: Path) -> None:
    """A wrong folder or name would give good news of nothing."""
    is_file = place.database.url.get_backend_name() == "sqlite"
    file = str(place.database.url.database)
    sentence = f"There is no database {file}.\n" if is_file else f"Nothing is stored in {place.database.address}.\n"
    sent = tmp_path / "cases.ndjson"
    sent.touch()

    for words in (
        ("audit", "verify"), ("check",), ("account", "list"), ("backup", str(tmp_path)), ("reindex",),
        ("key", "create", "Kari"), ("key", "revoke", "smsp_"), ("export", str(tmp_path / "cases.csv")),
        ("import", str(sent), "--account", "Kari"), ("release", "create", "2026.1", "--without-address"),
    ):  # fmt: skip
        told = place.run(*words)
        assert (told.exit_code, told.stdout, told.stderr.splitlines(keepends=True)[-1]) == (2, "", sentence), words

    assert not Path(file).exists()
    with place.database.reading() as session:
        assert not has_tables(session)


@only_sqlite
def test_a_file_without_tables_is_no_database_either(place: Place) -> None:
    Path(str(place.database.url.database)).touch()

    told = place.run("audit", "verify")

    assert (told.exit_code, told.stdout, told.stderr) == (2, "", f"Nothing is stored in {place.database.address}.\n")
