"""The tables after migrating are those of the model, and no database is touched that is not understood."""

import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, inspect, text
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel, col, select

import app.model.account
import app.model.case
import app.model.coding
import app.model.event
import app.model.first_answer
import app.model.package
import app.model.person
import app.model.redaction
import app.model.revision
import app.model.submission  # noqa: F401 - so that the model is complete
from app import clock
from app.errors import DatabaseRefused
from app.model.case import Case
from app.model.event import CaseEvent
from app.model.revision import Revision
from app.settings import Settings
from app.store.database import Database, open_database
from app.store.migrating import VERSIONS, _config, migrate
from tests.databases import blank_database, only_postgresql, settings_of


def is_compared(_item: Any, name: str | None, kind: str, *_more: Any) -> bool:
    """Whether the model knows of it; of the text index only the full text does, on each database in its way."""
    return not (kind == "table" and str(name).startswith("texts"))


def tables(database: Database) -> set[str]:
    with database.reading() as session:
        return set(inspect(session.connection()).get_table_names())


def test_the_tables_are_those_of_the_model(database: Database) -> None:
    with database.reading() as session:
        options = {"include_object": is_compared, "compare_type": True}
        context = MigrationContext.configure(session.connection(), opts=options)

        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrations_are_called_by_their_revisions_and_follow_each_other_in_that_order() -> None:
    in_order = reversed([script.revision for script in ScriptDirectory(str(VERSIONS.parent)).walk_revisions()])

    assert sorted(file.stem[:4] for file in VERSIONS.glob("*.py")) == list(in_order)


def test_a_new_database_is_at_revision_0(database: Database) -> None:
    assert database.revision() == 0


def test_migrating_twice_changes_nothing(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        assert [migrate(database), migrate(database)] == [True, False]


def test_of_several_processes_one_migrates(database_kind: str) -> None:
    with blank_database(database_kind) as database, ThreadPoolExecutor() as threads:
        others = [open_database(settings_of(database)) for _ in range(3)]
        try:
            migrated = list(threads.map(migrate, [database, *others]))
        finally:
            for other in others:
                other.close()

    assert sorted(migrated) == [False, False, False, True]


def test_a_migration_that_fails_leaves_nothing_behind(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        with database.writing() as session:
            session.connection().execute(text("CREATE TABLE tags (mine INTEGER)"))

        with pytest.raises(DBAPIError, match="tags"):
            migrate(database)

        assert tables(database) == {"tags"}


def test_a_database_of_a_newer_version_is_refused_and_left_alone(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        migrate(database)
        with database.writing() as session:
            session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))

        with pytest.raises(DatabaseRefused, match=r"version 9999.*up to \d{4}"):
            migrate(database)

        with database.reading() as session:
            assert session.connection().execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear editor, " * 100)

    with pytest.raises(DatabaseRefused, match=r"letter\.db.* cannot be reached: file is not a database"):
        migrate(open_database(Settings(database_url=f"sqlite:///{tmp_path}/letter.db")))


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match="unable to open database file"):
        migrate(open_database(Settings(database_url=f"sqlite:///{tmp_path}/nowhere/samspill.db")))


def test_a_server_that_does_not_answer_is_refused_without_its_password() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        database = open_database(Settings(database_url=f"postgresql+psycopg://anna:hemmelig@127.0.0.1:{port}/samspill"))

        with pytest.raises(DatabaseRefused, match="cannot be reached") as refused:
            migrate(database)
    assert "hemmelig" not in refused.value.detail


@only_postgresql
@pytest.mark.parametrize("told", [(14, 13), (9, 6, 24)])
def test_a_server_of_an_older_version_is_refused_and_left_alone(
    database_kind: str, monkeypatch: pytest.MonkeyPatch, told: tuple[int, ...]
) -> None:
    monkeypatch.setattr(PGDialect, "_get_server_version_info", lambda _dialect, _connection: told)
    with blank_database(database_kind) as database:
        with pytest.raises(DatabaseRefused) as refused:
            migrate(database)
        version = ".".join(map(str, told))
        assert refused.value.detail == (
            f"{database.address} is served by PostgreSQL {version}; Samspill needs version 15 or newer."
        )
        assert tables(database) == set()


def test_what_happened_before_there_was_a_log_is_told_by_the_revisions(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        with database.writing() as session:
            command.upgrade(_config(session.connection()), "0005")
            for case_id, withdrawn, replacement in ((1, None, None), (2, clock.now(), "no-vik-1"), (3, None, None)):
                columns = {"id": case_id, "opaque_id": str(case_id), "slug": f"no-vik-{case_id}"}
                gone = {"withdrawn_at": withdrawn, "withdrawal_reason": "A mistake.", "replacement": replacement}
                session.connection().execute(insert(Case).values(**columns, **gone))
            for case_id, number, since, until in (
                (1, 1, 1, 2), (1, 2, 2, None),  # amended
                (2, 1, 1, 3),  # withdrawn
                (3, 1, 2, 4), (3, 2, 6, 7), (3, 3, 7, None),  # withdrawn, restored, amended
            ):  # fmt: skip
                session.connection().execute(insert(Revision).values(**_bare(case_id, number, since, until)))

        assert migrate(database)

        with database.reading() as session:
            told = session.exec(select(CaseEvent).order_by(col(CaseEvent.case_id), col(CaseEvent.revision))).all()
        assert [(one.case_id, one.revision, one.kind, one.number, one.replacement) for one in told] == [
            (1, 1, "published", 1, None),
            (1, 2, "amended", 2, None),
            (2, 1, "published", 1, None),
            (2, 3, "withdrawn", 1, "no-vik-1"),
            (3, 2, "published", 1, None),
            (3, 4, "withdrawn", 1, None),
            (3, 6, "restored", 2, None),
            (3, 7, "amended", 3, None),
        ]


def _bare(case_id: int, number: int, since: int, until: int | None) -> dict[str, Any]:
    nothing = {"digest": "", "title_key": "", "at_least": False, "source_count": 1, "passages": b"", "words": b""}
    content = {"published_at": clock.now(), "short": b"", "document": b""}
    return {"case_id": case_id, "number": number, "since": since, "until": until, **nothing, **content}
