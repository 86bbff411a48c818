"""A client that analyses: no case is read, so that one database will do."""

from collections.abc import Iterator

import pytest

from tests.asking import Client, asking
from tests.databases import fresh_database


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    """One child process for all these tests; nothing else is kept from one to the next."""
    with fresh_database("sqlite") as database, asking(database, qca_seconds=120) as client:
        yield client
