"""The application keeps itself up to date."""

from asyncio import run, sleep, timeout
from threading import Event

import pytest

from app.api.dependencies import Services
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.snapshot import Snapshot
from app.errors import AnalysisUnavailable, DrawingUnavailable
from app.main import NOTICING_SECONDS, create_api
from app.store.database import Database
from tests.asking import publish
from tests.builders import a_case
from tests.databases import settings_of


def test_what_another_process_publishes_is_read_before_anybody_asks(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = SnapshotKeeper(database)
    is_listing, is_over = Event(), Event()

    def list_slowly(_: Snapshot, _least: int) -> list[str]:
        # To list the common words of a large collection takes seconds, and nothing waits for that.
        is_listing.set()
        is_over.wait()
        return []

    monkeypatch.setattr(Snapshot, "common_words", list_slowly)

    async def living() -> int:
        app = create_api(Services(settings_of(database, freshness_seconds=0.01), database, keeper))
        async with app.router.lifespan_context(app):
            assert len(keeper.at_hand or ()) == 0
            try:
                async with timeout(60):
                    while not is_listing.is_set():
                        await sleep(NOTICING_SECONDS)
                    publish(database, a_case())
                    while not keeper.at_hand:
                        await sleep(NOTICING_SECONDS)
            finally:
                is_over.set()
            return len(keeper.at_hand)

    assert run(living()) == 1


def test_children_end_with_the_service_also_where_it_ends_by_an_error(database: Database) -> None:
    services = Services(settings_of(database), database, SnapshotKeeper(database))

    async def living() -> None:
        app = create_api(services)
        async with app.router.lifespan_context(app):
            raise ZeroDivisionError

    with pytest.raises((ZeroDivisionError, ExceptionGroup)):
        run(living())
    with pytest.raises(AnalysisUnavailable, match="ending"):
        services.calculator.work("solution", {})
    with pytest.raises(DrawingUnavailable):
        services.renderer.svg({})
