"""Starting servers on 127.0.0.1, one worker each, and ending them again."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from app.settings import PREFIX
from tests.benchmark.asking import Unmeasured
from tests.benchmark.cores import on_core

REPOSITORY = Path(__file__).parents[2]
BENCH_PYTHON = REPOSITORY / ".venv-bench" / "bin" / "python"
SAMSPILL = Path(sys.executable).with_name("samspill")
_LONGEST_START_SECONDS = 120
_LONGEST_END_SECONDS = 20


@dataclass(frozen=True)
class Server:
    """A server that answers."""

    origin: str
    process: subprocess.Popen[bytes]
    started_in: float
    """Seconds from starting the process to its first answer."""

    def memory_megabytes(self) -> float | None:
        """Resident memory now; None where there is no /proc to ask."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return None
        kibibytes = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(kibibytes) * 1024 / 1e6


@contextmanager
def samspill(database: Path | str, first: str, log: Path, **settings: str) -> Iterator[Server]:
    """Samspill by its own command, on a file or an address of PostgreSQL, with some more settings.

    It writes no line of log for a request, as the other servers here do not.
    """
    command = [str(SAMSPILL), "serve", "--host", "127.0.0.1", "--port"]
    with _serving(command, {**samspill_environment(database), **settings}, first, log) as server:
        yield server


# Everything comes from one address here, more of it in a second than anybody may ask in a minute. What counting costs,
# 10 microseconds of each answer that is worked out, is left out with it.
UNLIMITED = {f"{PREFIX}{name}_PER_MINUTE": "0" for name in ("REQUESTS", "WORK", "WRITES", "REFUSED_KEYS")}


def samspill_environment(database: Path | str) -> dict[str, str]:
    """The settings of Samspill for one database, all others as they are by default."""
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
    url = f"sqlite:///{database}" if isinstance(database, Path) else database
    own = {"SAMSPILL_DATABASE_URL": url, "SAMSPILL_LOG_LEVEL": "warning"}
    return {**others, **own, **UNLIMITED}


@contextmanager
def asgi(
    application: str, settings: Mapping[str, str], first: str, log: Path, python: Path | None = None
) -> Iterator[Server]:
    """A module of this folder by uvicorn."""
    command = [
        str(python or sys.executable), "-m", "uvicorn", f"tests.benchmark.{application}:app",
        "--log-level", "warning", "--no-access-log", "--host", "127.0.0.1", "--port",
    ]  # fmt: skip
    with _serving(command, {**os.environ, **settings}, first, log) as server:
        yield server


@contextmanager
def _serving(command: Sequence[str], environment: Mapping[str, str], first: str, log: Path) -> Iterator[Server]:
    port = _free_port()
    origin = f"http://127.0.0.1:{port}"
    with log.open("ab") as output:
        begun = time.perf_counter()
        with on_core(0):
            process = subprocess.Popen(
                [*command, str(port)],
                cwd=REPOSITORY,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        try:
            _wait_for_answer(process, origin + first, log)
            yield Server(origin, process, time.perf_counter() - begun)
        finally:
            _end(process)


def _wait_for_answer(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    last = time.monotonic() + _LONGEST_START_SECONDS
    with httpx.Client(timeout=_LONGEST_START_SECONDS) as client:
        while time.monotonic() < last and process.poll() is None:
            with suppress(httpx.TransportError):
                if client.get(address).status_code == httpx.codes.OK:
                    return
            time.sleep(0.005)
    raise Unmeasured(f"{address} does not answer; the log is {log}.")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_LONGEST_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
