"""What a process that serves has beside its questions: it hears of publications, and tries servers that failed."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from threading import Event, Thread

from sqlalchemy import URL

from app.store.engines import REPLICA_WAITING_SECONDS, postgresql_engine
from app.store.freshness import Watch
from app.store.replicas import Replicas
from app.store.servers import ENDING_SECONDS, Server
from app.store.setbacks import Setback, Setbacks

LOOKING_SECONDS = 1.0
"""How often each replica is asked how far it has come, and a primary that failed whether it answers again."""
HOLDING_SECONDS = 0.1
"""How long a publication that was heard of waits for a replica to have it.

Else every process would read each publication from the primary, which tells of it a moment before any replica has it.
"""


@contextmanager
def attended(url: URL, watch: Watch, primary: Server, replicas: Replicas, setbacks: Setbacks) -> Iterator[None]:
    """Until it ends, in threads that it waits a second for; nothing where the database is a file."""
    if url.get_backend_name() != "postgresql":
        yield
        return
    # Imported here: it brings the driver, 8 MB that nobody needs on SQLite.
    from app.store.listening import Listener

    # Of its own: that this one finds no place on the server must not count as the server being gone.
    engine = postgresql_engine(url, 1, REPLICA_WAITING_SECONDS)
    with ExitStack() as attending:
        attending.callback(engine.dispose)
        attending.enter_context(closing(Listener(engine, partial(heard, watch, replicas), setbacks.of("listening"))))
        if replicas.all:
            attending.enter_context(closing(_Again(partial(_look, watch, primary, replicas), setbacks.of("servers"))))
        yield


def heard(watch: Watch, replicas: Replicas, revision: int) -> None:
    """A dataset revision was told of, perhaps falsely; 0 for any."""
    if revision > watch.known:
        replicas.wait_for(revision, HOLDING_SECONDS)
    watch.look_again()


def _look(watch: Watch, primary: Server, replicas: Replicas) -> None:
    replicas.look(watch.known)
    if primary.is_resting:
        watch.try_again()


class _Again:
    """Does something again and again, in a thread of its own."""

    def __init__(self, work: Callable[[], None], setback: Setback) -> None:
        self._work, self._setback = work, setback
        self._ended = Event()
        self._thread = Thread(target=self._run, name="samspill-attendant", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends it; one that is at it ends by itself."""
        self._ended.set()
        self._thread.join(ENDING_SECONDS)

    def _run(self) -> None:
        while not self._ended.wait(LOOKING_SECONDS):
            with self._setback:
                self._work()
