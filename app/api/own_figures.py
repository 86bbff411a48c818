"""What this process knows of itself: requests, snapshot, queues, memory."""

from functools import cache
from typing import TYPE_CHECKING

from app import clock
from app.api.dependencies import Services
from app.api.refused_connections import REFUSED
from app.api.workers import Told

if TYPE_CHECKING:
    from prometheus_client import ProcessCollector

Numbers = dict[tuple[str, ...], float]


def own_figures(services: Services) -> Told:
    """Everything, as it is now; asked in the event loop, which alone counts."""
    problems: Numbers = {("samspill_problems", code): number for code, number in services.counted.problems.items()}
    own: Numbers = {
        ("samspill_workers",): 1,
        ("samspill_worker_starts",): 1,
        # From memory: no server is asked, so the event loop waits for none.
        ("samspill_servers_missing",): len(services.database.missing()),
    }
    refused: Numbers = {("samspill_connections_refused", str(status)): number for status, number in REFUSED.items()}
    failing: Numbers = {("samspill_work_failing", one.work): float(one.is_failing) for one in services.setbacks}
    seen = {**_of_cases(services), **_of_events(services), **_of_queues(services), **_of_process()}
    return Told({**own, **problems, **refused, **failing, **seen}, services.counted.rows())


def _of_cases(services: Services) -> Numbers:
    keeper = services.keeper
    if (snapshot := keeper.at_hand) is None:
        return {}
    return {
        ("samspill_dataset_revision",): max(snapshot.revision, keeper.heard_of),
        ("samspill_snapshot_revision",): snapshot.revision,
        ("samspill_snapshot_cases",): len(snapshot),
        ("samspill_snapshot_age_seconds",): clock.seconds() - keeper.confirmed_at,
        ("samspill_snapshot_build_seconds",): keeper.build_seconds,
    }


def _of_events(services: Services) -> Numbers:
    happened = services.keeper.happened.counts
    return {("samspill_case_events", kind.value): number for kind, number in happened.items()}


def _of_queues(services: Services) -> Numbers:
    doors = services.doors
    return {
        ("samspill_threads",): doors.places,
        ("samspill_threads_busy",): doors.working,
        ("samspill_threads_waiting",): doors.waiting,
        ("samspill_pictures_running",): services.drawing_turns.working,
        ("samspill_pictures_waiting",): services.drawing_turns.waiting,
        ("samspill_analyses_running",): services.calculator.working,
        ("samspill_analyses_waiting",): services.calculator.waiting,
        ("samspill_remembered_bytes",): services.remembered.bytes,
    }


def _of_process() -> Numbers:
    """What the operating system tells of this process; nothing where it tells nothing."""
    return {
        (family.name,): sample.value
        for family in _process().collect()
        for sample in family.samples
        # That of addresses says nothing of memory that is used.
        if family.name != "process_virtual_memory_bytes"
    }


@cache
def _process() -> "ProcessCollector":
    # Here, as it takes as long to import as a third of the routes.
    from prometheus_client import ProcessCollector

    return ProcessCollector(registry=None)
