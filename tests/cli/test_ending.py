"""`samspill serve` ends: nothing new is taken, what runs is finished, and it is gone within ten seconds."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from threading import Timer
from time import monotonic, sleep
from typing import Any

import httpx
import psycopg
import pytest
from anyio import create_task_group
from fastapi import FastAPI
from sqlmodel import select
from structlog.testing import capture_logs

from app.api.observing import configure_logging
from app.cli import ending
from app.cli.ending import (
    BROKEN_OFF,
    FINISHING_SECONDS,
    LAST_SECONDS,
    LATEST_SECONDS,
    EndingConfig,
    EndingServer,
    EndingWorkers,
    ending_well,
)
from app.model.submission import Submission
from app.settings import SEED, Settings
from tests.api.sets.tables import CRISP, TRUTH
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import KINDS, connected, only_postgresql
from tests.for_real import children_of, until
from tests.people import SECRET, a_person
from tests.trying import in_turn

A_SCRIPT = "conditions=sector:energy&outcome=continuity&format=r"
"""An answer that tells its own address."""


@contextmanager
def serving(place: Place, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A process that serves and has said on which address."""
    command = [sys.executable, "-m", "app", "serve", *words]
    environment = {**place.environment(), "SAMSPILL_SECRET": SECRET}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert any(line.startswith("Samspill listens on ") for line in process.stdout)
            yield process
        finally:
            process.terminate()


WORKERS = [pytest.param(kind, workers, id=f"{kind}-{workers}") for kind in KINDS for workers in in_turn((1, 2), kind)]


@pytest.mark.parametrize(("database_kind", "workers"), WORKERS, indirect=["database_kind"])
def test_it_answers_until_it_is_told_to_stop_and_then_finishes_what_runs(place: Place, port: int, workers: int) -> None:
    place.write(a_case())
    place.run("seed")
    key = a_person(place.database).key

    with serving(place, "--port", str(port), "--workers", str(workers)) as process:
        answer = httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=60)
        script = httpx.get(f"http://127.0.0.1:{port}/v1/qca/table?{A_SCRIPT}", timeout=60).text
        metrics = _metrics_of_all(port, workers)
        with slow_request(port, key, b'{"title": "Sent slowly"}') as finish:
            process.send_signal(signal.SIGTERM)
            _wait_until_nothing_listens(port)
            acknowledged = finish()

        assert process.wait(timeout=60) == 0

    assert (answer.status_code, answer.json()["cases"]) == (200, 1)
    assert script.startswith(f'origin <- "http://127.0.0.1:{port}"')
    assert f"samspill_workers {workers}.0" in metrics
    assert 'samspill_requests_total{method="GET",remembered="no",route="/v1/qca/table",status="2xx"} 1.0' in metrics
    assert acknowledged.startswith(b"HTTP/1.1 201 ")
    with place.database.reading() as session:
        assert session.exec(select(Submission.title)).one() == "Sent slowly"


@pytest.mark.soak
@pytest.mark.parametrize("workers", [1, 2])
def test_what_takes_longer_than_ten_seconds_is_told_so(place: Place, port: int, workers: int) -> None:
    place.write(a_case())
    with (
        serving(place, "--port", str(port), "--workers", str(workers)) as process,
        slow_request(port, a_person(place.database).key, b'{"title": "Never sent"}') as finish,
    ):
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
        assert b'"code":"service-ending"' in finish(never=True)


@pytest.mark.soak
@only_postgresql
@pytest.mark.parametrize(("workers", "hangs"), [(1, False), (2, False), (2, True)])
def test_with_a_thread_that_is_stuck_it_is_ended_and_told_within_ten_seconds(
    place: Place, port: int, workers: int, hangs: bool
) -> None:
    place.write(a_case())
    place.run("seed")
    draft = httpx.Request("POST", f"http://127.0.0.1:{port}/v1/submissions", json=a_case())
    draft.headers["Authorization"] = f"Bearer {a_person(place.database).key}"
    with (
        connected(place.database) as looking,
        connected(place.database) as others,
        ThreadPoolExecutor() as readers,
        serving(place, "--port", str(port), "--workers", str(workers)) as process,
        others.transaction(),
    ):
        others.execute("LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE")
        answer = readers.submit(httpx.Client(timeout=60).send, draft)
        _until_waiting(looking, 1)
        # So that each process has a thread that does not end, also where nobody waits for it.
        others.execute("LOCK TABLE dataset IN ACCESS EXCLUSIVE MODE")
        _until_waiting(looking, 1 + workers)
        if hangs:
            for one in children_of(process.pid):
                os.kill(one, signal.SIGSTOP)
        begun = monotonic()
        process.send_signal(signal.SIGTERM)
        code, seconds = process.wait(timeout=60), monotonic() - begun

        assert (code, seconds < 10) == (BROKEN_OFF, True), seconds
        if not hangs:
            assert (answer.result().status_code, answer.result().json()["code"]) == (503, "service-ending")
    assert hangs == isinstance(answer.exception(), httpx.HTTPError)


@pytest.mark.soak
@pytest.mark.parametrize("workers", [1, 2])
def test_control_c_ends_it_alike_and_those_that_draw_and_calculate(place: Place, port: int, workers: int) -> None:
    place.write(a_case())
    with serving(place, "--port", str(port), "--workers", str(workers)) as process:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as reader:
            assert reader.get("/v1/charts/bars.svg?by=sector").status_code == 200
            assert reader.post(TRUTH, json={"cases": CRISP, "outcome": "SURV"}).status_code == 200
        begun = _below(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0

    assert len(begun) >= 2
    # What Python begins for itself beside workers ends when they have.
    until = monotonic() + 60
    while left := [pid for pid in begun if Path(f"/proc/{pid}").exists()]:
        assert monotonic() < until, left
        sleep(0.02)


@pytest.mark.soak
def test_workers_end_with_the_process_that_began_them_also_where_it_is_killed(place: Place, port: int) -> None:
    place.write(a_case())
    with serving(place, "--port", str(port), "--workers", "2") as process:
        assert httpx.get(f"http://127.0.0.1:{port}/health/ready", timeout=60).status_code == 200
        process.kill()
        _wait_until_nothing_listens(port)


@pytest.mark.soak
def test_a_download_that_nobody_reads_breaks_off(place: Place, port: int) -> None:
    (place.folder / "cases").rmdir()
    (place.folder / "cases").symlink_to(SEED / "cases")
    with serving(place, "--port", str(port)) as process, socket.socket() as reader:
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        reader.settimeout(60)
        reader.connect(("127.0.0.1", port))
        reader.sendall(b"GET /v1/cases?format=ndjson HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert reader.recv(1000).startswith(b"HTTP/1.1 200 ")
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=60) == 0
        assert not b"".join(_read_to_the_end(reader)).endswith(b"0\r\n\r\n")


def _until_waiting(looking: psycopg.Connection, number: int) -> None:
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"

    def are_waiting() -> bool:
        row = looking.execute(asked.encode()).fetchone()
        return row is not None and row[0] >= number

    until(are_waiting, "threads are stuck")


class Worker:
    """A process that does not end by itself; whoever waits for it waits as long as they said."""

    exitcode: int | None = None

    def __init__(self, clock: list[float]) -> None:
        self._clock = clock
        self.heard: list[str] = []
        self.process = self

    def terminate(self) -> None:
        self.heard.append(f"asked at {self._clock[0]:g}")

    def kill(self) -> None:
        self.heard.append(f"killed at {self._clock[0]:g}")
        self.exitcode = -signal.SIGKILL

    def join(self, seconds: float = 0) -> None:
        self._clock[0] += seconds


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_workers_have_until_nine_seconds_after_the_signal_however_late_it_is_seen(
    monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    clock, handlers, late = [100.0], dict[int, Any](), list[float]()
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    monkeypatch.setattr(ending, "monotonic", lambda: clock[0])
    monkeypatch.setattr(ending, "_after", lambda seconds, _end: late.append(seconds))
    workers = EndingWorkers(EndingConfig("none"), [])
    hanging: Any = [Worker(clock), Worker(clock)]
    workers.processes = hanging

    handlers[number](number, None)
    assert workers.should_exit.wait(60)
    clock[0] += 5.5
    handlers[number](number, None)
    workers.join_all()

    assert [one.heard for one in hanging] == [["asked at 100", "killed at 109"]] * 2
    assert not workers.is_whole
    assert late == [LATEST_SECONDS]


def test_a_process_ends_where_what_it_does_beside_its_requests_has_failed(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    @asynccontextmanager
    async def failing(_app: FastAPI) -> AsyncIterator[None]:
        async with create_task_group() as beside:
            beside.start_soon(fail)
            yield

    # Nothing here may end the process of the tests, and no other test decides what is logged.
    monkeypatch.setattr(ending, "_after", lambda *_: None)
    configure_logging(Settings())
    config = EndingConfig(FastAPI(lifespan=failing), log_config=None)

    server = EndingServer(config)
    given_up = Timer(60, server.__setattr__, ["should_exit", True])
    given_up.start()
    with (
        socket.create_server(("127.0.0.1", port)) as listener,
        pytest.raises(SystemExit) as left,
        capture_logs() as lines,
        ending_well(config),
    ):
        server.run([listener])
    given_up.cancel()

    assert left.value.code == BROKEN_OFF
    assert [line["event"] for line in lines] == ["ends-by-itself", "ended"]
    assert not EndingConfig.is_broken


def test_who_asks_it_to_end_need_not_wait_for_ten_seconds() -> None:
    assert FINISHING_SECONDS + 0.5 < LAST_SECONDS < LATEST_SECONDS < 10


def _read_to_the_end(reader: socket.socket) -> Iterator[bytes]:
    # Who ends may leave the rest, or break off.
    with suppress(ConnectionResetError):
        yield from iter(lambda: reader.recv(65536), b"")


def _below(pid: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    own = [int(one) for task in Path(f"/proc/{pid}/task").iterdir() for one in (task / "children").read_text().split()]
    return [*own, *(one for child in own for one in _below(child))]


@contextmanager
def slow_request(port: int, key: str, body: bytes) -> Iterator[Callable[..., bytes]]:
    """A draft that is being sent: the service reads, and waits for the rest, which is sent when the answer is asked."""
    head = (
        "POST /v1/submissions HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nConnection: close\r\n"
        f"Authorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(head.encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")

        def finish(*, never: bool = False) -> bytes:
            if not never:
                connection.sendall(body)
            return b"".join(iter(lambda: connection.recv(65536), b""))

        yield finish


def _wait_until_nothing_listens(port: int) -> None:
    until = monotonic() + 60
    while monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=60).close()
        except ConnectionRefusedError:
            return
        sleep(0.02)
    pytest.fail("It goes on listening.")


def _metrics_of_all(port: int, workers: int) -> str:
    """What is told once every worker has told something."""
    until, told = monotonic() + 60, ""
    while f"samspill_workers {workers}.0" not in told or "/v1/qca/table" not in told:
        assert monotonic() < until, told
        told = httpx.get(f"http://127.0.0.1:{port}/metrics", timeout=60).text
        sleep(0.05)
    return told
