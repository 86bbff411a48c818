"""The service as it runs: processes that are started by the command, ten who publish over HTTP, and what they heard."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

import httpx

from app.settings import PREFIX
from app.store.database import Database
from tests.asking import Client
from tests.builders import a_case, a_municipality, an_organisation
from tests.desk import Desk
from tests.people import SECRET, Person

PATIENCE_SECONDS = 240
"""How long anything is waited for: on a busy machine long."""
WRITERS = 10
UNLIMITED = ("REQUESTS_PER_MINUTE", "WORK_PER_MINUTE", "WRITES_PER_MINUTE", "REFUSED_KEYS_PER_MINUTE")


def until(is_so: Callable[[], object], what: str) -> None:
    """Waits for something to become true."""
    deadline = monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert monotonic() < deadline, f"not within {PATIENCE_SECONDS} s: {what}"
        sleep(0.05)


def environment(database: Database) -> dict[str, str]:
    """Variables with which commands mean this database, beside those that have no bearing on it."""
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
    own = {
        "DATABASE_URL": database.url.render_as_string(hide_password=False),
        "SECRET": SECRET,
        "LOG_LEVEL": "error",
        # That of the test, where one is furnished.
        "DATA_DIR": os.environ.get(f"{PREFIX}DATA_DIR", ""),
        **dict.fromkeys(UNLIMITED, "0"),
    }
    return {**others, **{f"{PREFIX}{name}": value for name, value in own.items()}}


def run(database: Database, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """What a command said that ended with this exit code."""
    command = [sys.executable, "-m", "app", *words]
    told = subprocess.run(command, env=environment(database), capture_output=True, text=True, check=False)
    assert told.returncode == code, told.stderr
    return told


@contextmanager
def served(database: Database, port: int, workers: int = 1) -> Iterator[subprocess.Popen[bytes]]:
    """A process that serves the database on a port of this machine, and answers."""
    command = [sys.executable, "-m", "app", "serve", "--port", str(port), "--workers", str(workers)]
    # Each refusal is logged with where it came from: thousands of lines.
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment(database), stdout=silent, stderr=silent) as process:
        try:
            until(lambda: _is_ready(port) or process.poll() is not None, "the service answers")
            assert process.poll() is None
            yield process
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def _is_ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/ready").status_code == 200
    except httpx.TransportError:
        return False


def children_of(pid: int) -> list[int]:
    """The processes that answer for one with several workers, the oldest first."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    commands = {int(child): Path(f"/proc/{child}/cmdline").read_bytes() for child in told}
    return [child for child, command in commands.items() if b"spawn_main" in command]


class Wire(Client):
    """Asks a server; each request has a connection that may break."""

    def __init__(self, address: str, database: Database) -> None:
        self.database = database
        self.wire = httpx.Client(base_url=address, timeout=PATIENCE_SECONDS)

    def together(self, *requests: httpx.Request) -> list[httpx.Response]:
        """Answers to requests, one after the other."""
        return [self._sent(one) for one in requests]

    def _sent(self, one: httpx.Request) -> httpx.Response:
        headers = [(name, value) for name, value in one.headers.multi_items() if name not in ("host", "content-length")]
        return self.wire.send(
            self.wire.build_request(one.method, one.url.raw_path.decode(), content=one.content, headers=headers)
        )


class PatientWire(Desk):
    """Asks again, with the same key, as long as nobody answers or says that it cannot be done now."""

    def __init__(self, wire: Wire, people: tuple[Person, Person, Person], heard: "Heard") -> None:
        super().__init__(wire, people)
        self._heard = heard

    def ask(self, method: str, address: str, person: Person | None, sent: Any = None, **headers: str) -> httpx.Response:
        """The answer to a request, once there is one."""
        headers = {"idempotency_key": uuid4().hex, **headers}
        while True:
            try:
                answer = super().ask(method, address, person, sent, **headers)
                code = answer.json().get("code") if answer.status_code >= 400 else None
                if code is None or not (answer.status_code == 503 or code == "still-running"):
                    return answer
                assert answer.headers["retry-after"]
            except httpx.TransportError as error:
                code = type(error).__name__
            self._heard.trouble[code] += 1
            assert not self._heard.is_over.is_set()
            sleep(0.05)


class Heard:
    """What ten writers were told."""

    def __init__(self) -> None:
        self.acknowledged: list[str] = []
        """Slugs of published cases, each added once the whole answer was there."""
        self.trouble: Counter[str] = Counter()
        """Codes of problems that were to be tried again, and kinds of broken connections."""
        self.failed: list[BaseException] = []
        self.is_over = Event()

    def more(self, number: int) -> None:
        """Waits until so many more are published."""
        enough = len(self.acknowledged) + number
        until(lambda: self.failed or len(self.acknowledged) >= enough, f"{number} more cases are published")
        assert not self.failed, self.failed


@contextmanager
def ten_writers(database: Database, people: tuple[Person, Person, Person], port: int) -> Iterator[Heard]:
    """Ten who take one case after another from a draft to its publication, until the block ends."""
    heard = Heard()
    address = f"http://127.0.0.1:{port}"
    threads = [Thread(target=_write, args=(number, address, database, people, heard)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    try:
        yield heard
    finally:
        heard.is_over.set()
        for thread in threads:
            thread.join(PATIENCE_SECONDS)
    assert not heard.failed, heard.failed


def _write(writer: int, address: str, database: Database, people: tuple[Person, Person, Person], heard: Heard) -> None:
    wire = Wire(address, database)
    desk = PatientWire(wire, people, heard)
    try:
        for number in count(1):
            words = f"w{writer}x{number}"
            case = a_case(
                words=words,
                title=f"Kjøkken{words}",
                municipalities=[a_municipality(name=f"Vik{words}")],
                organisations=[an_organisation(name=f"Lag{words}")],
            )
            desk.published(case)
            heard.acknowledged.append(case["slug"])
            if heard.is_over.is_set():
                return
    except BaseException as failed:
        if not heard.is_over.is_set():
            heard.failed.append(failed)
    finally:
        wire.wire.close()
