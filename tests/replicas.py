"""Two databases of one server as primary and replica: what one has and the other has not is for the test to say."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, text

from app.store.database import Database, open_database
from tests.asking import publish
from tests.databases import connected, fresh_database, settings_of

PATIENCE_SECONDS = 60
"""Far longer than anything takes that is waited for."""


@dataclass(frozen=True)
class Cluster:
    """A primary, its replicas, and the settings with which a process finds them."""

    primary: Database
    replicas: tuple[Database, ...]

    def opened(self, **settings: Any) -> Database:
        """As a process opens them."""
        usual = {"freshness_seconds": 0, "replica_url": addresses(*self.replicas)}
        return open_database(settings_of(self.primary, **{**usual, **settings}))

    def publish(self, case: dict[str, Any], *, lagging: int = 0) -> None:
        """Publishes a case on the primary, and on all replicas but so many of the last ones."""
        for one in (self.primary, *self.replicas[: len(self.replicas) - lagging]):
            publish(one, case)


@contextmanager
def cluster(replicas: int = 1) -> Iterator[Cluster]:
    """Databases with tables and without cases."""
    with ExitStack() as opened:
        first, *others = (opened.enter_context(fresh_database("postgresql")) for _ in range(replicas + 1))
        yield Cluster(first, tuple(others))


def addresses(*databases: Database) -> str:
    """As the setting names them."""
    return ",".join(one.url.render_as_string(hide_password=False) for one in databases)


@contextmanager
def gone(database: Database) -> Iterator[None]:
    """The database cannot be reached, and whoever was connected is cut off."""
    with connected(database, "postgres") as admin:
        admin.execute(f"ALTER DATABASE {database.url.database} ALLOW_CONNECTIONS false".encode())
        cut_off(database)
        try:
            yield
        finally:
            admin.execute(f"ALTER DATABASE {database.url.database} ALLOW_CONNECTIONS true".encode())


def cut_off(database: Database, what: str = "true") -> int:
    """Ends the connections of a database, or those where something is true, and waits until they have ended."""
    ended = f"SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE datname = %s AND {what}"
    with connected(database, "postgres") as admin:
        row = admin.execute(ended.encode(), [database.url.database]).fetchone()
    return int(row[0]) if row else 0


def place(connection: Connection) -> str:
    """The name of the database that a connection leads to."""
    return str(connection.execute(text("SELECT current_database()")).scalar_one())


def until(is_so: Callable[[], bool]) -> None:
    """Waits for it."""
    give_up = monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert monotonic() < give_up
        sleep(0.005)
