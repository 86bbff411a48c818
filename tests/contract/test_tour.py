"""The tour of the README: its commands are sent to the real service, its answers must be part of the real ones."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx
import orjson
import pytest

from tests.ports import free_port

README = Path(__file__).parents[2] / "README.md"
STEP = re.compile(r"```sh\ncurl -s '(http://127\.0\.0\.1:8000[^']*)'\n```\n```(json|csv)\n(.*?)```", re.DOTALL)
STEPS = STEP.findall(README.read_text("utf-8"))
PATIENCE_SECONDS = 120
"""How long a service may take to start, to answer or to end under all other tests."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`samspill serve` on an empty database, as a newcomer starts it."""
    with serving_for(tmp_path_factory.mktemp("tour")) as (address, _):
        yield address


@contextmanager
def serving_for(folder: Path, **settings: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The same in a folder: its address, and the environment in which commands work on its database."""
    port = free_port()
    environment = {
        "SAMSPILL_DATABASE_URL": f"sqlite:///{folder}/samspill.db",
        **{f"SAMSPILL_{name.upper()}": value for name, value in settings.items()},
    }
    command = [sys.executable, "-m", "app", "serve", "--port", str(port)]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=log, stderr=log, cwd=README.parent
        )
        try:
            yield _answering(f"http://127.0.0.1:{port}", running), environment
        finally:
            running.terminate()
            running.wait(timeout=PATIENCE_SECONDS)


def _answering(base: str, running: subprocess.Popen[bytes]) -> str:
    until = monotonic() + PATIENCE_SECONDS
    while monotonic() < until:
        assert running.poll() is None, "the service ended instead of answering"
        try:
            if httpx.get(f"{base}/health/ready", timeout=PATIENCE_SECONDS).status_code == 200:
                return base
        except httpx.TransportError:
            pass
        sleep(0.1)
    raise AssertionError(f"the service did not answer within {PATIENCE_SECONDS} seconds")


def test_the_tour_has_its_steps() -> None:
    assert len(STEPS) >= 6


@pytest.mark.parametrize(("url", "kind", "shown"), STEPS)
def test_a_step_answers_as_shown(service: str, url: str, kind: str, shown: str) -> None:
    answer = httpx.get(url.replace("http://127.0.0.1:8000", service), timeout=PATIENCE_SECONDS)

    if kind == "csv":
        assert answer.text.splitlines()[: len(shown.splitlines())] == shown.splitlines()
    else:
        assert_part_of(orjson.loads(shown), answer.json())


def assert_part_of(shown: Any, real: Any, place: str = "") -> None:
    """What is shown stands in the real answer: members by name, elements from the first on."""
    if isinstance(shown, dict):
        for name, value in shown.items():
            assert name in real, f"{place}/{name} is not in the answer"
            assert_part_of(value, real[name], f"{place}/{name}")
    elif isinstance(shown, list):
        for position, value in enumerate(shown):
            assert_part_of(value, real[position], f"{place}/{position}")
    else:
        assert shown == real, f"{place}: the README says {shown!r}, the answer {real!r}"
