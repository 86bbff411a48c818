"""One writer at a time, and none for ever."""

import pytest

from app.errors import WritingUnavailable
from app.settings import Settings
from app.store import turns
from app.store.database import Database, open_database
from app.store.turns import writing_alone
from tests.databases import only_postgresql, settings_of

SILENT = "idle_in_transaction_session_timeout"


@only_postgresql
def test_whoever_waits_for_a_change_that_does_not_end_gives_up_in_words(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", 1)
    other = open_database(settings_of(database))
    try:
        with writing_alone(database), pytest.raises(WritingUnavailable) as told, writing_alone(other):
            pytest.fail("Two have the turn.")
        with writing_alone(other):
            pass
    finally:
        other.close()

    assert told.value.detail.startswith("Another change does not end; what was sent is not kept")


@only_postgresql
def test_the_server_ends_the_change_of_a_process_that_says_no_more(database: Database) -> None:
    with writing_alone(database) as session:
        connection = session.connection()
        told = [connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in ("lock_timeout", SILENT)]
    with database.writing() as session:
        after = session.connection().exec_driver_sql(f"SHOW {SILENT}").scalar_one()

    assert (told, after) == (["30s", "1min"], "0")


@only_postgresql
def test_a_change_that_the_server_ended_is_told_in_words(database: Database) -> None:
    with pytest.raises(WritingUnavailable) as told, writing_alone(database) as session:
        session.connection().exec_driver_sql("DO $$ BEGIN RAISE SQLSTATE '25P03'; END $$")

    assert told.value.detail.startswith("The database ended a change of which it heard nothing for a minute; what was")


def test_no_password_stands_in_an_address() -> None:
    url = "postgresql+psycopg://samspill:ab%2Fcd@db.example/samspill?host=one.example&password=se-cret"
    database = open_database(Settings(database_url=url))

    assert database.address == "postgresql+psycopg://samspill:***@db.example/samspill?host=one.example&password=***"
    assert "cret" not in f"{database!r}"
