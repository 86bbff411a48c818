"""The application keeps itself up to date."""

import json
from asyncio import run, sleep, timeout
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path
from threading import Event

import pytest
from structlog.testing import capture_logs

from app import main
from app.api.dependencies import Services
from app.api.workers import FOLDER, Workers
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.snapshot import Snapshot
from app.errors import AnalysisUnavailable, DrawingUnavailable
from app.main import NOTICING_SECONDS, create_api
from app.store.database import Database
from app.store.setbacks import Setback
from tests.asking import publish
from tests.builders import a_case
from tests.databases import fresh_database, settings_of
from tests.services import serving


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


@pytest.mark.parametrize(
    ("work", "holder", "name"),
    [
        ("snapshot", SnapshotKeeper, "keep_up"),
        ("words", SnapshotKeeper, "read_ahead"),
        ("purge", main, "purge_pending"),
        ("rebuild", main, "rebuild_pending"),
        ("figures", Workers, "tell"),
    ],
)
def test_what_fails_beside_the_questions_is_told_and_tried_again(
    work: str,
    holder: object,
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tries = 0

    def failing(*_: object) -> None:
        nonlocal tries
        tries += 1
        raise OSError(ENOSPC, "No space left on device")

    for pause in ("NOTICING_SECONDS", "FINISHING_SECONDS", "TELLING_SECONDS"):
        monkeypatch.setattr(main, pause, 0.001)
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setattr(holder, name, failing)

    with fresh_database("sqlite") as database, serving(database) as service:
        service.client.run(_until(lambda: tries >= 3))
        monkeypatch.undo()
        told = service.get("/metrics").text

    (line,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert (line["event"], line["work"], line["level"]) == ("work-failed", work, "error")
    assert line["exception"][0]["exc_value"] == "[Errno 28] No space left on device"
    assert f'samspill_work_failing{{work="{work}"}}' in told


def test_whether_work_fails_is_known_until_it_is_done_and_each_kind_is_told_once_in_a_while() -> None:
    now = 0.0
    setback = Setback("purge", lambda: now)

    def fail(error: Exception) -> bool:
        with setback:
            raise error
        return setback.is_failing

    with capture_logs() as lines:
        assert [fail(error()) for error in (OSError, OSError, ValueError, OSError)] == [True] * 4
        with setback:
            pass
        assert not setback.is_failing
        now = 599.0
        fail(OSError())
        now = 601.0
        fail(OSError())

    assert [type(line["exc_info"]) for line in lines] == [OSError, ValueError, OSError]
    with pytest.raises(KeyboardInterrupt), setback:
        raise KeyboardInterrupt


async def _until(is_so: Callable[[], bool]) -> None:
    async with timeout(60):
        while not is_so():
            await sleep(0.001)
