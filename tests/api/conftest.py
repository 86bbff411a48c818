"""Clients of the whole application, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from app import clock
from app.store.database import Database, open_database
from tests.api.limiting import Hand, Limited
from tests.asking import Client, asking, publish
from tests.builders import twelve_cases
from tests.databases import fresh_database, settings_of
from tests.days import on_one_day
from tests.people import SECRET


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


@pytest.fixture
def one_day() -> Iterator[None]:
    """No day ends between what is done and what is said of it."""
    with on_one_day():
        yield


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Turns the clock by which limits are counted."""
    hand = Hand()
    monkeypatch.setattr(clock, "seconds", hand)
    return hand


@pytest.fixture
def limited(database: Database, hand: Hand) -> Iterator[Limited]:
    """Makes clients of a service with twelve cases and the limits that a test names; time stands still."""
    publish(database, *twelve_cases())
    with ExitStack() as opened:

        def open_client(**settings: Any) -> Client:
            usual = {"secret": SECRET, "freshness_seconds": 0, "log_level": "error"}
            return opened.enter_context(asking(database, **usual, **settings))

        yield open_client
