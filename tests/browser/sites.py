"""A running service with the seed, one for all testers of a run."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.contract.test_tour import serving_for

UNCOUNTED = {"requests_per_minute": "0", "work_per_minute": "0"}
"""All testers ask from one address, and quicker than people."""
LONGEST_WAIT = 300
"""Seconds for which the tester that started the service keeps it for the others."""


@contextmanager
def shared_site(folders: pytest.TempPathFactory) -> Iterator[str]:
    """Its address. The first tester that asks starts it, and stops it once the others are done, too."""
    tester = os.environ.get("PYTEST_XDIST_WORKER")
    if tester is None:
        with serving_for(folders.mktemp("site"), **UNCOUNTED) as (address, _):
            yield address
        return
    folder = folders.getbasetemp().parent / "site"
    folder.mkdir(exist_ok=True)
    told, using = folder / "address", folder / f"{tester}.using"
    using.touch()
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if told.exists():
            address = told.read_text()
            fcntl.flock(lock, fcntl.LOCK_UN)
            yield address
            using.unlink()
            return
        with serving_for(folder, **UNCOUNTED) as (address, _):
            told.write_text(address)
            fcntl.flock(lock, fcntl.LOCK_UN)
            yield address
            using.unlink()
            _wait_for_others(folder)
            # Whoever has not come by now starts another.
            fcntl.flock(lock, fcntl.LOCK_EX)
            told.unlink()
            fcntl.flock(lock, fcntl.LOCK_UN)
            _wait_for_others(folder)


def _wait_for_others(folder: Path) -> None:
    for _ in range(LONGEST_WAIT * 10):
        if not any(folder.glob("*.using")):
            return
        time.sleep(0.1)
