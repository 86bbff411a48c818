"""What was taken out leaves the files, at once or as soon as nobody is in the way."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import select

from app import main
from app.errors import WritingUnavailable
from app.model.redaction import Redaction
from app.store import engines, purging
from app.store.alone import seeing_to_it
from app.store.database import Database, open_database
from app.store.purging import purge_pending
from app.store.refusals import FULL
from app.store.setbacks import Setback
from tests.asking import publish
from tests.builders import a_case
from tests.databases import settings_of
from tests.redactions import take_out

WORD = "Zwartkopf"


@pytest.fixture
def impatient(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """The same database, for somebody who waits for nobody."""
    monkeypatch.setattr(engines, "WAITING_SECONDS", 0.1)
    monkeypatch.setattr(purging, "PATIENCE", "100ms")
    impatient = open_database(settings_of(database))
    yield impatient
    impatient.close()


def redact_one(database: Database) -> None:
    case = a_case(title=f"{WORD} bakes", summary=f"{WORD} bakes. " * 200)
    publish(database, case, *(a_case() for _ in range(20)))
    take_out(database, case["slug"], texts=[WORD])


def is_purged(database: Database) -> bool:
    with database.reading() as session:
        return all(session.exec(select(Redaction.purged_at)).all())


def test_without_a_redaction_there_is_nothing_to_do(database: Database) -> None:
    assert purge_pending(database)


def test_it_is_noted_when_it_is_done(database: Database) -> None:
    redact_one(database)
    assert not is_purged(database)

    assert purge_pending(database)

    assert is_purged(database)
    with database.reading() as session:
        assert session.exec(select(Redaction)).one().purged_at is not None


def test_who_reads_an_older_state_keeps_it_until_later(database: Database, impatient: Database) -> None:
    redact_one(database)
    with database.reading() as session:
        session.connection().execute(text("SELECT count(*) FROM revisions")).scalar()
        assert not purge_pending(impatient)
        assert not is_purged(database)

    assert purge_pending(impatient)
    assert is_purged(database)


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_neither_file_nor_copy_holds_what_was_deleted(database: Database, tmp_path: Path) -> None:
    path = Path(str(database.url.database))
    log = path.with_name(f"{path.name}-wal")
    redact_one(database)
    held = path.read_bytes() + log.read_bytes()
    assert WORD.encode() in held
    assert WORD.lower().encode() in held

    purge_pending(database)

    with closing(sqlite3.connect(path)) as source:
        with closing(sqlite3.connect(tmp_path / "pages.db")) as target:
            source.backup(target)
        source.execute("VACUUM INTO ?", (str(tmp_path / "rows.db"),))
    for file in (path, log, tmp_path / "pages.db", tmp_path / "rows.db"):
        assert WORD.lower().encode() not in file.read_bytes().lower(), file.name


def test_what_is_left_is_whole(database: Database) -> None:
    redact_one(database)
    purge_pending(database)

    publish(database, a_case())
    with database.reading() as session:
        assert session.connection().execute(text("SELECT count(*) FROM revisions")).scalar() == 22
        if database.writer.dialect.name == "sqlite":
            assert session.connection().execute(text("PRAGMA integrity_check")).scalar() == "ok"
            session.connection().execute(text("SELECT count(*) FROM texts WHERE texts MATCH 'example'"))


def test_a_process_tries_again_where_nothing_could_be_written(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OnceMore(Exception):
        pass

    def full(_database: Database) -> bool:
        raise WritingUnavailable(FULL)

    async def stop(_seconds: float) -> None:
        raise OnceMore

    monkeypatch.setattr(main, "sleep", stop)

    with pytest.raises(OnceMore):
        asyncio.run(main.keep_finishing(partial(full, database), Setback("purge"), 60))


def test_a_process_that_starts_does_what_another_one_left_undone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OnceOnly(Exception):
        pass

    async def stop(_seconds: float) -> None:
        raise OnceOnly

    redact_one(database)
    monkeypatch.setattr(main, "sleep", stop)

    with pytest.raises(OnceOnly):
        asyncio.run(main.keep_finishing(partial(purge_pending, database), Setback("purge"), 60))

    assert is_purged(database)


def test_of_several_who_look_at_once_one_purges(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    redact_one(database)
    kind, others = database.writer.dialect.name, list[bool]()

    def purge(_database: Database) -> bool:
        others.append(purge_pending(database))
        return True

    monkeypatch.setitem(purging._PURGING, kind, purge)

    assert purge_pending(database)

    assert others == [False]
    assert purge_pending(database)
    assert others == [False]


def test_what_another_one_has_purged_meanwhile_is_not_purged_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    redact_one(database)
    purged: list[Database] = []

    def purge(one: Database) -> bool:
        purged.append(one)
        return True

    monkeypatch.setitem(purging._PURGING, database.writer.dialect.name, purge)

    def late(one: Database) -> AbstractContextManager[bool]:
        monkeypatch.setattr(purging, "seeing_to_it", seeing_to_it)
        assert purge_pending(one)
        return seeing_to_it(one)

    monkeypatch.setattr(purging, "seeing_to_it", late)

    assert purge_pending(database)
    assert purged == [database]
