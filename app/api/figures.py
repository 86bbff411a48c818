"""What is told of the running service: every number by its name, what it means, and how those of workers add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Together(StrEnum):
    """What the numbers of several workers are together."""

    EVER = "ever"
    """The sum, also of those that have ended: what is counted never falls."""
    KNOWN = "known"
    """The most that one of them has read of what the database counts; it never falls either."""
    SUM = "sum"
    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or one for each value of its labels."""

    meaning: str
    together: Together
    labels: tuple[str, ...] = ()

    @property
    def is_counter(self) -> bool:
        """Whether it only grows."""
        return self.together in (Together.EVER, Together.KNOWN)


REQUESTS = "samspill_requests"
SECONDS = "samspill_request_seconds"
OF_REQUESTS: Mapping[str, Figure] = {
    REQUESTS: Figure(
        "Requests that were answered: by template of the address (`none` where nothing is), method, class of the "
        "status (`none` where the reader had gone), and whether the answer was remembered.",
        Together.EVER,
        ("route", "method", "status", "remembered"),
    ),
    SECONDS: Figure("How long they took, to the last byte of the answer.", Together.EVER, ("route", "remembered")),
}
"""Those made of counted requests."""

FIGURES: Mapping[str, Figure] = {
    "samspill_problems": Figure(
        "Answers that were problems, by code: `key-refused` are wrong keys, `too-many-requests` what a limit refused.",
        Together.EVER,
        ("code",),
    ),
    "samspill_connections_refused": Figure(
        "Connections that were ended by status: what came was no request (400), too slow (408) or too large (431).",
        Together.EVER,
        ("status",),
    ),
    "samspill_case_events": Figure(
        "What happened to cases since there are any, by kind: however it came to be, by review, command or seed.",
        Together.KNOWN,
        ("kind",),
    ),
    "samspill_dataset_revision": Figure("Newest dataset revision; each publication raises it.", Together.MOST),
    "samspill_snapshot_revision": Figure("Dataset revision that is answered from.", Together.LEAST),
    "samspill_snapshot_cases": Figure("Published cases in it.", Together.LEAST),
    "samspill_snapshot_age_seconds": Figure(
        "Since the database last said that there is none newer; it is asked several times a second.", Together.MOST
    ),
    "samspill_snapshot_build_seconds": Figure("How long it took to read it, or what is new in it.", Together.MOST),
    "samspill_servers_missing": Figure(
        "Servers of the database that do not answer or lag behind, where it has replicas.", Together.MOST
    ),
    "samspill_work_failing": Figure(
        "Processes in which work beside the questions failed when it was tried last: `snapshot`, `words` that will be "
        "asked for, `purge` and `rebuild` after redactions, `memory` given back, `figures` told to other workers, "
        "`listening` and `servers` with PostgreSQL.",
        Together.SUM,
        ("work",),
    ),
    "samspill_threads": Figure("Threads that may answer.", Together.SUM),
    "samspill_threads_busy": Figure("Threads that answer.", Together.SUM),
    "samspill_threads_waiting": Figure("Requests that wait for a thread.", Together.SUM),
    "samspill_pictures_running": Figure("Pictures that are drawn.", Together.SUM),
    "samspill_pictures_waiting": Figure("Pictures that wait for it.", Together.SUM),
    "samspill_analyses_running": Figure("Analyses that are worked out.", Together.SUM),
    "samspill_analyses_waiting": Figure("Analyses that wait for it.", Together.SUM),
    "samspill_remembered_bytes": Figure("Memory that remembered answers take.", Together.SUM),
    "samspill_workers": Figure("Processes that serve.", Together.SUM),
    "samspill_worker_starts": Figure("Processes that have begun to, since the service began.", Together.EVER),
    "process_cpu_seconds": Figure("Time of processors, without child processes.", Together.EVER),
    "process_resident_memory_bytes": Figure("Memory of all workers; what they share counts for each.", Together.SUM),
    "process_open_fds": Figure("Files and connections that are open.", Together.SUM),
    "process_max_fds": Figure("How many one worker may have open.", Together.LEAST),
    "process_start_time_seconds": Figure("When the oldest worker began, in seconds since 1970.", Together.LEAST),
}
BUILD = "samspill_build"
BUILT = "The program, Python, and the kind of database."
