"""The application keeps itself up to date."""

from asyncio import run, sleep

from app.api.dependencies import Services
from app.catalogue.keeper import SnapshotKeeper
from app.main import NOTICING_SECONDS, create_api
from app.store.database import Database
from tests.asking import publish
from tests.builders import a_case
from tests.databases import settings_of


def test_what_another_process_publishes_is_read_before_anybody_asks(database: Database) -> None:
    keeper = SnapshotKeeper(database)

    async def living() -> int:
        app = create_api(Services(settings_of(database, freshness_seconds=0.01), database, keeper))
        async with app.router.lifespan_context(app):
            assert len(keeper.at_hand or ()) == 0
            publish(database, a_case())
            await sleep(NOTICING_SECONDS * 10)
            return len(keeper.at_hand or ())

    assert run(living()) == 1
