"""The way of a case as the README tells it: its script is run as it stands there, against the real service."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.contract.test_tour import PATIENCE_SECONDS, README, serving_for

SCRIPT = re.compile(r"<!-- the way of a case -->\n```sh\n(.*?)```", re.DOTALL)
SPREADSHEET = re.compile(r"<!-- from a spreadsheet -->\n```python\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("way")


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A service, and the environment of commands that work on its database."""
    with serving_for(folder) as address_and_environment:
        yield address_and_environment


def test_the_script_leads_to_a_published_case(folder: Path, served: tuple[str, dict[str, str]]) -> None:
    found = SCRIPT.search(README.read_text("utf-8"))
    assert found is not None
    (folder / ".venv").symlink_to(sys.prefix)
    service, environment = served
    script = found[1].replace("http://127.0.0.1:8000", service)
    told = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", f"SEEN=\n{script}"],
        env={**os.environ, **environment}, cwd=folder, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout + told.stderr
    states = re.findall(r'^"state":"(\w+)"$', told.stdout, re.MULTILINE)
    assert states == [
        "draft", "submitted", "returned", "returned", "submitted", "accepted", "published",
        "draft", "submitted", "accepted", "published",
    ]  # fmt: skip
    case = httpx.get(f"{service}/v1/cases/no-bomlo-example-kitchen", timeout=PATIENCE_SECONDS).json()
    difference = httpx.get(
        f"{service}/v1/cases/no-bomlo-example-kitchen/difference?from=1&to=2", timeout=PATIENCE_SECONDS
    ).json()

    assert (case["number"], case["case"]["start_year"]) == (2, 2020)
    assert [(one["path"], one["before"], one["after"]) for one in difference["items"]] == [("start_year", 2021, 2020)]


def test_the_spreadsheet_leads_to_a_submission(served: tuple[str, dict[str, str]]) -> None:
    found = SPREADSHEET.search(README.read_text("utf-8"))
    assert found is not None
    service, environment = served
    everywhere = {**os.environ, **environment}
    samspill = [sys.executable, "-m", "app"]
    made = ["account", "create", "Åse Author", "--role", "contributor", "--email", "aase@example.org"]
    subprocess.run([*samspill, *made], env=everywhere, cwd=README.parent, capture_output=True, check=True)
    key = subprocess.run(
        [*samspill, "key", "create", "Åse Author"],
        env=everywhere, cwd=README.parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = subprocess.run(
        [sys.executable, "-c", found[1].replace("http://127.0.0.1:8000", service)],
        env={**everywhere, "ADA": key.stdout.splitlines()[-1]}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert told.returncode == 0, told.stderr
    fault, submitted = told.stdout.splitlines()
    assert fault.startswith("faulty sources!G4 ")
    assert submitted == "no-bomlo-example-bakery submitted"
