"""`samspill backup` and `samspill restore`: a file that can be trusted, and a database of it, or a sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text, update
from sqlmodel import col

from app.model.revision import DatasetRevision
from app.settings import Settings
from app.store.database import Database, open_database
from app.store.migrating import migrate
from tests.api.test_not_writable import no_longer_files
from tests.asking import publish, withdraw
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import only_postgresql
from tests.full_house import furnish, held
from tests.laws.traces import require_sound

only_sqlite = pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)


@pytest.fixture
def house(place: Place) -> Place:
    """Somewhere to run commands, with a database in which every table holds something."""
    migrate(place.database)
    furnish(place.database)
    return place


@contextmanager
def opened(file: Path) -> Iterator[Database]:
    database = open_database(Settings(database_url=f"sqlite:///{file}"))
    try:
        yield database
    finally:
        database.close()


def backed_up(place: Place) -> Path:
    """A backup in a folder of its own, which is all that is there beside its checksum."""
    folder = place.folder / "backups"
    folder.mkdir(exist_ok=True)
    told = place.run("backup", str(folder))
    assert told.exit_code == 0, told.stderr
    return Path(told.stdout.strip())


def test_a_backup_is_one_file_for_its_owner_with_its_checksum_beside_it(house: Place) -> None:
    file = backed_up(house)
    note = file.with_name(f"{file.name}.sha256")

    assert sorted(file.parent.iterdir()) == [file, note]
    assert [one.stat().st_mode & 0o777 for one in (file, note)] == [0o600, 0o600]
    comment, line = note.read_text().splitlines()
    assert comment.startswith(f"# Samspill, dataset revision {house.database.revision()}, 20")
    assert line == f"{sha256(file.read_bytes()).hexdigest()}  {file.name}"
    assert f"-r{house.database.revision()}.db" in file.name


def test_what_is_restored_is_all_there_was(house: Place) -> None:
    file, there = backed_up(house), house.folder / "there.db"
    before = held(house.database)
    publish(house.database, a_case(words="later"))

    told = house.run("restore", str(file), "--to", f"sqlite:///{there}")

    assert told.exit_code == 0, told.stderr
    assert "audit trail whole, 3 entries" in told.stdout
    secret = there.with_name("there.secret")
    assert f"keys work there only with the same one, in SAMSPILL_SECRET or the file {secret}.\n" in told.stderr
    assert there.stat().st_mode & 0o777 == 0o600
    with opened(there) as restored:
        assert held(restored) == before
        require_sound(restored)
    assert sorted(file.parent.iterdir()) == [file, file.with_name(f"{file.name}.sha256")]


@only_postgresql
def test_it_is_restored_into_an_empty_server_too(house: Place) -> None:
    file = backed_up(house)
    name = "restored_there"
    with house.database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    url = house.database.url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)

    told = house.run("restore", str(file), "--to", url)

    assert told.exit_code == 0, told.stderr
    restored = open_database(Settings(database_url=url.replace("postgresql://", "postgresql+psycopg://")))
    try:
        assert held(restored) == held(house.database)
        assert "holds something already" in house.run("restore", str(file), "--to", url).stderr
    finally:
        restored.close()


@only_sqlite
def test_it_takes_the_place_of_a_database_that_waits_for_its_first_case(house: Place) -> None:
    file, there = backed_up(house), house.folder / "there.db"
    with opened(there) as waiting:
        migrate(waiting)
        with waiting.reading() as session:
            session.connection()
            assert (
                "is in use: end what serves it first"
                in house.run("restore", str(file), "--to", f"sqlite:///{there}").stderr
            )

    told = house.run("restore", str(file), "--to", f"sqlite:///{there}")

    assert told.exit_code == 0, told.stderr
    with opened(there) as restored:
        assert held(restored) == held(house.database)


@only_sqlite
def test_what_was_published_at_a_revision_is_published_again(house: Place) -> None:
    publish(house.database, a_case(words="later"))
    withdraw(house.database, "no-eksempelvik-garage", "A mistake.")
    last = house.database.revision()
    file, there = backed_up(house), house.folder / "there.db"

    told = house.run("restore", str(file), "--to", f"sqlite:///{there}", "--as-of", str(last - 2))

    assert told.exit_code == 0, told.stderr
    assert f"holds dataset revision {last + 1}, audit trail whole, 6 entries" in told.stdout
    assert "no-eksempelvik-garage is published again.\nno-eksempelvik-later is withdrawn.\n" in told.stderr
    with opened(there) as restored:
        require_sound(restored)
    refused = house.run("restore", str(file), "--to", f"sqlite:///{there}2", "--as-of", str(last + 1))
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"There is no dataset revision {last + 1} yet; 'as_of' takes 1 to {last}, the newest." in refused.stderr
    assert not list(house.folder.glob("there.db2*"))


@only_sqlite
def test_the_revision_may_be_told_by_its_day(house: Place) -> None:
    last = house.database.revision()
    publish(house.database, a_case(words="later"))
    earlier = update(DatasetRevision).where(col(DatasetRevision.revision) <= last)
    with house.database.writing() as session:
        session.connection().execute(earlier.values(committed_at=datetime(2020, 2, 29, 23, 59, tzinfo=UTC)))
    file, there = backed_up(house), house.folder / "there.db"

    refused = house.run("restore", str(file), "--to", f"sqlite:///{there}", "--as-of", "2020-02-30")
    told = house.run("restore", str(file), "--to", f"sqlite:///{there}", "--as-of", "2020-02-29")

    assert (refused.exit_code, told.exit_code) == (2, 0), told.stderr
    assert refused.stderr.startswith("--as-of takes a dataset revision, as in 120 (/v1/changes tells when")
    assert f"Setting back to dataset revision {last} ..." in told.stderr
    assert "no-eksempelvik-later is withdrawn.\n" in told.stderr


@only_sqlite
@pytest.mark.parametrize("harm", ["a byte", "cut short", "no note", "another note"])
def test_what_is_damaged_is_not_restored(house: Place, harm: str) -> None:
    file, there = backed_up(house), house.folder / "there.db"
    note, content = file.with_name(f"{file.name}.sha256"), file.read_bytes()
    if harm == "a byte":
        file.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    elif harm == "cut short":
        file.write_bytes(content[:-4096])
    elif harm == "no note":
        note.unlink()
    else:
        note.write_text(f"{'0' * 64}  {file.name}\n")

    told = house.run("restore", str(file), "--to", f"sqlite:///{there}")

    assert told.exit_code == (2 if "note" in harm else 1)
    assert {
        "no note": "which says whether it is whole",
        "another note": "does not say what 'samspill backup' writes there",
    }.get(harm, "is damaged: its SHA-256 is") in told.stderr
    assert not list(house.folder.glob("there.db*"))


@only_sqlite
def test_nothing_is_overwritten(house: Place) -> None:
    file = house.folder / "mine.db"
    file.write_text("mine")

    for told in (
        house.run("backup", str(file)),
        house.run("restore", str(backed_up(house)), "--to", f"sqlite:///{file}"),
    ):
        assert (told.exit_code, told.stdout) in ((1, ""), (2, "")), told.stderr
    assert file.read_text() == "mine"
    assert "there is no folder" in house.run("backup", str(house.folder / "no" / "x.db")).stderr.lower()


@only_sqlite
def test_the_log_of_a_database_that_is_gone_is_no_log_of_another(house: Place) -> None:
    file, there = backed_up(house), house.folder / "there.db"
    left = house.folder / "there.db-wal"
    left.write_bytes(b"old")

    told = house.run("restore", str(file), "--to", f"sqlite:///{there}")

    assert (told.exit_code, left.read_bytes(), there.exists()) == (2, b"old", False)
    assert "was left behind by a database that is gone" in told.stderr


def test_nothing_is_made_by_backing_up_nothing(place: Place) -> None:
    told = place.run("backup", str(place.folder / "x.db"))

    assert told.exit_code == 2
    assert told.stderr.startswith(("Nothing is stored in", "There is no database"))
    assert not list(place.folder.glob("*.db*"))


@only_sqlite
def test_where_no_file_may_grow_it_is_told_in_a_sentence_and_no_half_file_stays(house: Place) -> None:
    folder = house.folder / "backups"
    folder.mkdir()

    with no_longer_files(house.database):
        told = house.run("backup", str(folder))

    assert (told.exit_code, told.stdout) == (1, "")
    last = told.stderr.splitlines()[-1]
    assert " cannot be copied whole: " in last
    assert last.endswith(" Nothing was kept of it.")
    assert list(folder.iterdir()) == []


@only_sqlite
def test_a_database_that_is_broken_is_not_backed_up(house: Place) -> None:
    path = Path(str(house.database.url.database))
    house.database.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = DELETE").close()
        database.execute("PRAGMA writable_schema = ON").close()
        database.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'ix_tags_revision_id'").close()
        database.commit()
    folder = house.folder / "backups"
    folder.mkdir()

    told = house.run("backup", str(folder))

    assert told.exit_code == 1
    assert list(folder.iterdir()) == []
    assert "Traceback" not in told.stderr


@only_sqlite
def test_a_trail_that_is_broken_is_kept_and_told(house: Place) -> None:
    with house.database.writing() as session:
        session.connection().execute(text("UPDATE audit_entries SET actor = 'nobody' WHERE id = 2"))
    file, there = house.folder / "backup.db", house.folder / "there.db"

    for told, said in (
        (house.run("backup", str(file)), "stderr"),
        (house.run("restore", str(file), "--to", f"sqlite:///{there}"), "stdout"),
    ):
        assert told.exit_code == 1
        assert "its audit trail is broken at entry 2, as it was before" in getattr(told, said)
    with opened(there) as restored:
        assert held(restored) == held(house.database)
