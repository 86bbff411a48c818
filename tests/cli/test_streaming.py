"""Processes with a primary and a replica that streams: what goes on while one of them is gone, as README says."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import orjson
import pytest

from app.model.role import Role
from app.settings import Settings
from app.store.database import open_database
from app.store.servers import PrimaryGone
from tests.builders import a_case
from tests.cli.place import furnish
from tests.contract.test_readme import README
from tests.people import SECRET, a_person
from tests.replicas import until
from tests.streaming import PostgresServer, a_port, environment, streaming

pytestmark = pytest.mark.soak

CASES = "/v1/cases?limit=5"
READS = "FROM revisions"
WORDS = ("solar", "wind", "water", "bread", "wood", "wool")
OWNER, READER = "postgresql+psycopg://samspill", "postgresql+psycopg://samspill_reader"
SET_UP = README.partition("## Many servers")[2].partition("```sql\n")[2].partition("```")[0].split("\n")
"""What the README has the superuser do."""


class Process:
    """One that serves and remembers no answer, so that each question is put to a database."""

    def __init__(self, port: int, child: subprocess.Popen[str], key: str) -> None:
        self.child = child
        self._bearer = {"authorization": f"Bearer {key}"}
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120)

    def ask(self, **headers: str) -> httpx.Response:
        """The answer to a question that reads cases."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.get(CASES, headers=named)

    def revision(self, **headers: str) -> int:
        """The state that such a question is answered from, which every time is answered."""
        answer = self.ask(**headers)
        assert answer.status_code == 200, answer.text
        items = answer.json()["items"]
        assert len(items) == min(5, answer.json()["total"])
        return int(answer.headers["samspill-revision"])

    def missing(self) -> list[str]:
        """What it says is missing, while it is ready."""
        answer = self._client.get("/health/ready")
        assert answer.status_code == 200, answer.text
        return list(answer.json().get("missing", ()))

    def is_ready(self) -> bool:
        """Whether a proxy would send it questions."""
        return self._client.get("/health/ready").status_code == 200

    def withdraw(self, word: str) -> httpx.Response:
        """The answer to a publication: there is a case no more."""
        address = f"/v1/cases/no-eksempelvik-{word}/withdrawal"
        return self._client.post(address, json={"reason": "A test."}, headers={**self._bearer, "if-match": '"1.en"'})

    def me(self) -> int:
        """The status of the answer to whose key it is."""
        return self._client.get("/v1/me", headers=self._bearer).status_code

    def close(self) -> None:
        """Asks nothing more."""
        self._client.close()

    def end(self) -> None:
        """Tells it to end, which it does without fault."""
        self.child.send_signal(signal.SIGINT)
        assert self.child.wait(timeout=60) == 0


@dataclass(frozen=True)
class World:
    """A primary, a replica, and the environment of processes with both."""

    primary: PostgresServer
    replica: PostgresServer
    environment: dict[str, str]
    key: str

    @contextmanager
    def process(self) -> Iterator[Process]:
        """One more process."""
        port = a_port()
        command = [sys.executable, "-m", "app", "serve", "--port", str(port)]
        with subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, text=True) as child:
            try:
                assert child.stdout is not None
                assert any(line.startswith("Samspill listens on ") for line in child.stdout)
                with closing(Process(port, child, self.key)) as process:
                    yield process
            finally:
                child.kill()

    def reads(self) -> tuple[int, int]:
        """How often cases were read from the primary, and from the replica."""
        return self.primary.asked().count(READS), self.replica.asked().count(READS)

    def read_from_replica(self, *processes: Process) -> bool:
        """Whether questions are put to the replica and none to the primary."""
        of_primary, of_replica = self.reads()
        for _ in range(5):
            for one in processes:
                one.revision()
        return self.reads()[0] == of_primary and self.reads()[1] >= of_replica + 5 * len(processes)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Six cases on both; the replica streams."""
    furnish(tmp_path)
    for word in WORDS:
        case = a_case(words=word)
        (tmp_path / "cases" / f"{case['slug']}.json").write_bytes(orjson.dumps(case))
    with streaming() as (primary, replica):
        usual = {"data_dir": str(tmp_path), "secret": SECRET, "answers_megabytes": "0", "requests_per_minute": "0"}
        primary.tell(*SET_UP)
        # Whichever of both can be written to.
        address = f"{OWNER}@/samspill?host={primary.place}&host={replica.place}&target_session_attrs=read-write"
        replicas = f"{READER}@{replica.place}/samspill"
        settings = environment(database_url=address, replica_url=replicas, log_level="error", **usual)
        # The replica is not there yet: commands do without.
        subprocess.run([sys.executable, "-m", "app", "seed"], env=settings, check=True, timeout=120)
        with closing(open_database(Settings(database_url=address))) as database:
            editor = a_person(database, Role.EDITOR)
        replica.follow(primary)
        replica.start()
        yield World(primary, replica, settings, editor.key)


def published(answer: httpx.Response) -> int:
    """The dataset revision that a publication made."""
    assert answer.status_code == 200, answer.text
    return int(answer.headers["samspill-revision"])


def refused(answer: httpx.Response) -> str:
    """What is said where the primary is needed."""
    assert (answer.status_code, answer.json()["code"]) == (503, "database-unavailable"), answer.text
    return str(answer.json()["detail"])


def test_what_goes_on_while_a_server_lags_or_is_gone(world: World) -> None:
    with ExitStack() as opened:
        here, there = (opened.enter_context(world.process()) for _ in range(2))
        both = here, there

        # Everything is there: cases are read from the replica, publications are noticed everywhere.
        until(lambda: world.read_from_replica(*both))
        assert [one.missing() for one in both] == [[], []]
        second = published(here.withdraw(WORDS[0]))
        assert here.revision() >= second
        assert there.revision(samspill_revision=str(second)) >= second
        until(lambda: world.read_from_replica(*both))

        # The replica lags: nobody is answered from an older state for it, and it is asked again once it has come along.
        world.replica.tell("SELECT pg_wal_replay_pause()")
        third = published(there.withdraw(WORDS[1]))
        assert there.revision() == third
        assert here.revision(samspill_revision=str(third)) == third
        until(lambda: here.missing() == [f"Replica 1 of 1 is at dataset revision {second} of {third}."])
        before = world.reads()
        assert [one.revision() for one in both] == [third, third]
        assert world.reads() == (before[0] + 2, before[1])
        world.replica.tell("SELECT pg_wal_replay_resume()")
        until(lambda: world.read_from_replica(*both))

        # The replica is gone, while it is being asked: every question is answered, and writing goes on.
        world.replica.stop()
        assert [one.revision() for one in both * 10] == [third] * 20
        fourth = published(here.withdraw(WORDS[2]))
        assert there.revision(samspill_revision=str(fourth)) == fourth
        until(lambda: there.missing() == ["Replica 1 of 1 does not answer."])
        world.replica.start()
        until(lambda: world.read_from_replica(*both))
        until(lambda: [one.missing() for one in both] == [[], []])

        # The primary is gone: every question is answered, by processes too that start now; nothing is written.
        world.primary.stop()
        assert [one.revision() for one in both * 10] == [fourth] * 20
        late = opened.enter_context(world.process())
        for one in (*both, late):
            assert one.revision() == fourth
            assert refused(one.withdraw(WORDS[3])) == PrimaryGone.detail
            assert refused(one.ask(samspill_revision=str(fourth + 1))) == PrimaryGone.detail
            assert one.me() == 503
            assert "The primary database does not answer" in one.missing()[0]

        # It is back: everything works by itself, and is told again.
        world.primary.start()
        until(lambda: late.me() == 200)
        fifth = published(late.withdraw(WORDS[3]))
        until(lambda: [one.revision() for one in both] == [fifth, fifth])
        until(lambda: world.read_from_replica(*both, late))
        until(lambda: late.missing() == [])

        # What only the primary had is not read while it is gone; nobody is told something older who saw it. Whoever
        # starts then has not seen it.
        world.replica.tell("SELECT pg_wal_replay_pause()")
        sixth = published(here.withdraw(WORDS[4]))
        assert there.revision(samspill_revision=str(sixth)) == sixth
        world.primary.stop()
        assert refused(here.ask()) == refused(there.ask()) == PrimaryGone.detail
        until(lambda: not here.is_ready() and not there.is_ready())
        later = opened.enter_context(world.process())
        assert later.revision() == fifth
        world.primary.start()
        until(lambda: later.revision() == sixth)
        until(lambda: here.ask().status_code == there.ask().status_code == 200)

        # The primary is gone for good, and the replica takes its place.
        world.replica.tell("SELECT pg_wal_replay_resume()")
        until(lambda: later.missing() == [])
        world.primary.stop()
        assert there.revision() == sixth
        world.replica.follow_no_more()
        until(lambda: there.me() == 200)
        seventh = published(there.withdraw(WORDS[5]))
        assert here.revision(samspill_revision=str(seventh)) == seventh

        for one in (here, there, late, later):
            one.end()
