"""Children that publish until they are killed, one after another, and what they lived to hear."""

import os
import random
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic, sleep

import psycopg

from app.store.database import Database
from tests.databases import connected, settings_of
from tests.desk import the_usual_three
from tests.laws.publishing_child import Answered, Attempt, Born, Died, People, Said, Task, bear_children
from tests.people import SECRET

PATIENCE_SECONDS = 60


class Story:
    """All attempts to publish on one database, and their answers."""

    def __init__(self, database: Database, people: People, mother: Connection) -> None:
        self.database, self.people = database, people
        self.attempts: list[Attempt] = []
        self.answers: dict[Attempt, Answered] = {}
        self.kills = 0
        self._mother = mother
        self._chance = random.Random(1)
        self._span = 0.05
        """Seconds that the last publication took."""

    @property
    def unanswered(self) -> Attempt | None:
        """What the last child did not live to hear of."""
        return next((one for one in self.attempts[-1:] if one not in self.answers), None)

    def kill_at_step(self, step: int) -> None:
        """A child kills itself at this step of its publications."""
        self._bury(self._child(step))

    def kill_at_random(self) -> None:
        """A child is killed while it publishes its first or second case."""
        said = self._child(None)
        pid = next(one.pid for one in said if isinstance(one, Born))
        for _ in range(self._chance.randint(1, 2)):
            next(one for one in said if isinstance(one, Attempt))
        sleep(self._chance.uniform(0, 1.2 * self._span))
        os.kill(pid, signal.SIGKILL)
        self._bury(said)

    def break_off(self, times: int) -> None:
        """While a child publishes, the server ends its connections now and then, or loses a process that serves it."""
        said = self._child(None)
        pid = next(one.pid for one in said if isinstance(one, Born))
        for time in range(times):
            next(one for one in said if isinstance(one, Attempt))
            sleep(self._chance.uniform(0, 1.2 * self._span))
            end_connections(self.database, is_killed=time % 4 == 3)
            next(one for one in said if isinstance(one, Answered))
        os.kill(pid, signal.SIGKILL)
        self._bury(said)

    def _child(self, last_step: int | None) -> Iterator[Said]:
        # Nobody else has the database open: whoever opens it next finds it as the dead left it.
        self.database.close()
        self._mother.send(Task(self.kills, self.unanswered, last_step))
        return self._said()

    def _said(self) -> Iterator[Said]:
        """What a child says until it dies."""
        begun = monotonic()
        while True:
            assert self._mother.poll(PATIENCE_SECONDS), "the child neither says a word nor dies"
            said: Said = self._mother.recv()
            if isinstance(said, Answered):
                self.answers[said.attempt], self._span = said, monotonic() - begun
            elif isinstance(said, Attempt) and said not in self.attempts:
                self.attempts.append(said)
            begun = monotonic()
            yield said
            if isinstance(said, Died):
                return

    def _bury(self, said: Iterator[Said]) -> None:
        *_, last = said
        assert last == Died(-signal.SIGKILL)
        self.kills += 1
        if self.database.url.get_backend_name() == "postgresql":
            wait_for_servants(self.database)


@contextmanager
def story_on(database: Database) -> Iterator[Story]:
    """A story that begins on a migrated database."""
    people = the_usual_three(database)
    processes = get_context("spawn")
    here, there = processes.Pipe()
    settings = settings_of(database, freshness_seconds=0, secret=SECRET, log_level="error")
    mother = processes.Process(target=bear_children, args=(settings, people, there), daemon=True)
    mother.start()
    there.close()
    with here:
        yield Story(database, people, here)
        here.send(None)
    mother.join(PATIENCE_SECONDS)
    assert mother.exitcode == 0
    mother.close()


def end_connections(database: Database, *, is_killed: bool) -> None:
    """Ends all connections to a database, or kills a process that serves one: then the whole server begins anew."""
    doing = "pid" if is_killed else "pg_terminate_backend(pid)"
    with _server_of(database) as server:
        asked = f"SELECT {doing} FROM pg_stat_activity WHERE datname = %s".encode()
        serving = server.execute(asked, [database.url.database]).fetchall()
    if is_killed and serving:
        os.kill(serving[0][0], signal.SIGKILL)


def wait_for_servants(database: Database) -> None:
    """Waits until the server has noticed the death of those whom it served: until then a commit may be under way."""
    served = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
    deadline = monotonic() + PATIENCE_SECONDS
    with _server_of(database) as server:
        while server.execute(served, [database.url.database]).fetchone() != (0,):
            assert monotonic() < deadline, "the server still serves the dead"
            sleep(0.001)


@contextmanager
def _server_of(database: Database) -> Iterator[psycopg.Connection]:
    """A connection to the server of a database, which may just be beginning anew."""
    deadline = monotonic() + PATIENCE_SECONDS
    with ExitStack() as stack:
        while True:
            try:
                server = stack.enter_context(connected(database, "postgres"))
                break
            except psycopg.OperationalError:
                assert monotonic() < deadline, "the server does not come back"
                sleep(0.01)
        yield server
