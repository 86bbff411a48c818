"""Sessions and the dataset revision, on both databases."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlmodel import Session, col

from app.errors import DatabaseRefused
from app.model.case import Case, FormerSlug
from app.model.revision import Dataset
from app.settings import Settings
from app.store import engines
from app.store.database import Database, open_database
from tests.databases import settings_of

HOUR = 3600

ANOTHER_PROCESS = """
import sys
from sqlalchemy import text
from app.settings import Settings
from app.store.database import open_database

database = open_database(Settings(database_url=sys.argv[1]))
with database.writing() as session:
    session.connection().execute(text("UPDATE dataset SET revision = 7"))
database.close()
"""


def raise_revision(session: Session) -> None:
    session.connection().execute(update(Dataset).values(revision=Dataset.revision + 1))


def publish(database: Database) -> None:
    with database.writing() as session:
        raise_revision(session)


def slugs(session: Session) -> set[str]:
    return set(session.connection().execute(select(col(Case.slug))).scalars())


def named(slug: str) -> Case:
    return Case(opaque_id=slug, slug=slug)


@contextmanager
def seen_elsewhere(database: Database, freshness_seconds: float = 0) -> Iterator[Database]:
    """The same database as another process has it."""
    other = open_database(settings_of(database, freshness_seconds=freshness_seconds))
    try:
        yield other
    finally:
        other.close()


def test_what_was_written_is_read(database: Database) -> None:
    with database.writing() as session:
        session.add(named("no-vik-kafe"))

    with database.reading() as session:
        assert slugs(session) == {"no-vik-kafe"}


def test_work_is_undone_as_a_whole_when_something_is_raised(database: Database) -> None:
    def stop_halfway() -> None:
        with database.writing() as session:
            session.add(named("no-vik-kafe"))
            session.flush()
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        stop_halfway()

    with database.reading() as session:
        assert slugs(session) == set()


def test_who_reads_cannot_write(database: Database) -> None:
    with database.reading() as session, pytest.raises(DBAPIError, match=r"read-?only"):
        raise_revision(session)


def test_who_reads_sees_one_state_to_the_end(database: Database) -> None:
    with database.reading() as session:
        before = slugs(session)
        with database.writing() as writing:
            writing.add(named("no-vik-kafe"))

        assert slugs(session) == before


def test_nobody_waits_for_a_writer_to_end_and_nobody_sees_its_work_before(database: Database) -> None:
    with seen_elsewhere(database) as other, database.writing() as session:
        session.add(named("no-vik-kafe"))
        raise_revision(session)
        session.flush()

        with other.reading() as reading:
            assert slugs(reading) == set()
        assert other.revision() == 0


def test_a_writer_waits_for_the_one_before(database: Database) -> None:
    begun, may_end = Event(), Event()

    def first() -> None:
        with database.writing() as session:
            raise_revision(session)
            begun.set()
            may_end.wait(60)

    with ThreadPoolExecutor() as threads, seen_elsewhere(database) as other:
        one = threads.submit(first)
        assert begun.wait(60)
        two = threads.submit(publish, other)
        may_end.set()
        one.result()
        two.result()

    assert database.revision() == 2


def test_many_threads_lose_no_publication(database: Database) -> None:
    def publish_and_look(_number: int) -> int:
        publish(database)
        with database.reading() as session:
            slugs(session)
        return database.revision()

    with ThreadPoolExecutor(8) as threads:
        seen = list(threads.map(publish_and_look, range(24)))

    assert database.revision() == 24
    assert min(seen) >= 1


def test_ones_own_publication_is_noticed_at_once(database: Database) -> None:
    with seen_elsewhere(database, freshness_seconds=HOUR) as here:
        assert here.revision() == 0

        publish(here)

        assert here.revision() == 1


def test_what_another_publishes_is_noticed_at_once_when_nothing_is_remembered(database: Database) -> None:
    with seen_elsewhere(database, freshness_seconds=0) as here:
        assert here.revision() == 0

        publish(database)

        assert here.revision() == 1


def test_what_another_publishes_is_noticed_when_told_to_look_again(database: Database) -> None:
    with seen_elsewhere(database, freshness_seconds=HOUR) as here:
        assert here.revision() == 0
        publish(database)

        here.look_again()

        assert here.revision() == 1


def test_only_postgresql_is_asked_at_intervals(database: Database) -> None:
    with seen_elsewhere(database, freshness_seconds=HOUR) as here:
        here.revision()
        publish(database)

        assert here.revision() == {"sqlite": 1, "postgresql": 0}[database.url.get_backend_name()]


def test_the_publication_of_another_process_is_noticed(database: Database) -> None:
    with seen_elsewhere(database) as here:
        assert here.revision() == 0

        subprocess.run([sys.executable, "-c", ANOTHER_PROCESS, settings_of(database).database_url], check=True)

        assert here.revision() == 7


def test_a_closed_database_opens_again(database: Database) -> None:
    publish(database)
    database.close()

    assert database.revision() == 1
    with database.reading() as session:
        assert slugs(session) == set()


def test_a_row_cannot_point_to_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        session.add(FormerSlug(slug="no-vik-kafe", case_id=1))


def test_sqlite_keeps_what_was_published_and_lets_readers_pass(tmp_path: Path) -> None:
    database = open_database(Settings(database_url=f"sqlite:///{tmp_path}/samspill.db"))
    with database.writing() as session:
        kept = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    database.close()

    assert kept == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


@contextmanager
def without_a_log(file: Path) -> Iterator[sqlite3.Connection]:
    """A file that is not yet in WAL mode, held by somebody who reads it."""
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("CREATE TABLE letters (id INTEGER)")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM letters")
    try:
        yield reader
    finally:
        reader.close()


def broken_off(opened: Callable[[], AbstractContextManager[Session]]) -> Exception:
    """The error by which somebody was kept from reading to the end."""
    try:
        with opened() as session:
            _, *_ = (1 // 0 for _ in session.connection().execute(select(col(Case.slug))))
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_a_reading_that_broke_off_holds_nobody_up(database: Database) -> None:
    with database.writing() as session:
        session.add_all(named(f"no-eksempelvik-{number}") for number in range(3))
    # Whoever keeps an error keeps the frames that it went through, and what stands in them.
    errors = [broken_off(opened) for opened in (database.reading, database.writing)]
    with seen_elsewhere(database) as elsewhere:
        publish(elsewhere)

    with database.reading() as session:
        assert session.connection().execute(select(col(Dataset.revision))).scalar_one() == 1
    publish(database)
    assert database.revision() == 2
    del errors


def test_sqlite_waits_to_change_how_a_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As happens when two processes open a new file at once: SQLite itself does not wait then.
    monkeypatch.setattr(engines, "WAITING_SECONDS", 0)
    database = open_database(Settings(database_url=f"sqlite:///{tmp_path}/samspill.db"))
    monkeypatch.setattr(engines, "WAITING_SECONDS", 60)

    with (
        without_a_log(tmp_path / "samspill.db") as reader,
        ThreadPoolExecutor() as threads,
        database.reading() as session,
    ):
        connected = threads.submit(session.connection)
        sleep(0.05)
        assert not connected.done()

        reader.execute("COMMIT")

        assert connected.result().exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    database.close()


def test_sqlite_does_not_wait_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "WAITING_SECONDS", 0.1)
    database = open_database(Settings(database_url=f"sqlite:///{tmp_path}/samspill.db"))

    with (
        without_a_log(tmp_path / "samspill.db"),
        database.reading() as session,
        pytest.raises(OperationalError, match="locked"),
    ):
        session.connection()
    database.close()


@pytest.mark.parametrize("url", ["sqlite:///", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(DatabaseRefused, match="needs a file"):
        open_database(Settings(database_url=url))


def test_a_password_is_never_shown() -> None:
    database = open_database(Settings(database_url="postgresql+psycopg://anna:hemmelig@db.example/samspill"))
    assert repr(database) == "Database(postgresql+psycopg://anna:***@db.example/samspill)"


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    database = open_database(Settings(database_url=f"sqlite:///{tmp_path / 'new.db'}"))
    try:
        with database.writing() as session:
            session.connection().exec_driver_sql("CREATE TABLE kept (id INTEGER)")
        modes = {file.name: oct(file.stat().st_mode & 0o777) for file in tmp_path.iterdir()}
    finally:
        database.close()

    assert modes == dict.fromkeys(("new.db", "new.db-shm", "new.db-wal"), "0o600")
