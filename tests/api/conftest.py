"""Clients of the whole application, on SQLite and on PostgreSQL."""

from collections.abc import Iterator

import pytest

from app.store.database import Database, open_database
from tests.asking import Client, asking, publish
from tests.builders import twelve_cases
from tests.databases import fresh_database, settings_of


@pytest.fixture(scope="module")
def client(database_kind: str) -> Iterator[Client]:
    """Reads the twelve cases; shared by the tests of a file, so nobody publishes here."""
    with fresh_database(database_kind) as database:
        publish(database, *twelve_cases())
        with asking(database) as client:
            yield client


@pytest.fixture
def own_client(database: Database) -> Iterator[Client]:
    """Reads the twelve cases and may publish more; on PostgreSQL every request looks for what is new."""
    publish(database, *twelve_cases())
    with asking(open_database(settings_of(database, freshness_seconds=0))) as client:
        yield client
