"""The twelve example cases, published, for tests that only read."""

from collections.abc import Iterator

import pytest

from tests.builders import twelve_cases
from tests.catalogue.worlds import World
from tests.databases import fresh_database


@pytest.fixture(scope="session")
def twelve(database_kind: str) -> Iterator[World]:
    """A world of the twelve cases; nothing is to be published into it."""
    with fresh_database(database_kind) as database:
        yield World(database, *twelve_cases())
