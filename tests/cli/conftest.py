"""What tests of commands share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import PREFIX
from tests.cli.place import Place, furnish
from tests.databases import blank_database
from tests.ports import free_port


@pytest.fixture
def place(database_kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Somewhere to run commands; the environment points at it."""
    furnish(tmp_path)
    with blank_database(database_kind) as database:
        here = Place(tmp_path, database)
        for variable in filter(lambda name: name.upper().startswith(PREFIX), list(os.environ)):
            monkeypatch.delenv(variable)
        for variable, value in here.environment().items():
            monkeypatch.setenv(variable, value)
        yield here


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    return free_port()
