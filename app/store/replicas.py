"""The servers that follow the primary: which of them may answer for a dataset revision."""

from collections.abc import Iterator, Sequence
from itertools import count
from time import monotonic, sleep

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.store.freshness import DATASET_REVISION
from app.store.servers import ReplicaGone, Server, ServerGone

BEHIND_SECONDS = 0.05
"""How long a replica that has not come so far yet is not asked again."""
STEP_SECONDS = 0.005
"""How often a replica is asked that is waited for."""

_SEEN = "samspill.revision"
"""Under which a connection knows how far its server had come."""
_SERVER = "samspill.server"
"""Under which it knows which one that is."""
_PRIMARY_MISSING = (
    "The primary database does not answer: nothing can be written, no key is accepted, and what is published is read "
    "from replicas."
)


class Replica:
    """One of them."""

    def __init__(self, name: str, reader: Engine) -> None:
        self.server = Server(name, ReplicaGone)
        self.server.notice(reader)
        self.reached: int | None = None
        """How far it had come when it was asked last; None before that."""
        self._reader = reader
        self._behind: tuple[int, float] = (0, 0.0)

    def connection(self, revision: int, *, patiently: bool = False) -> Connection | None:
        """A connection to it once it has come so far, else None.

        `patiently` it is asked even where it failed, or had not come so far, a moment ago.
        """
        wished, until = self._behind
        if not patiently and (self.server.is_resting or (revision >= wished and monotonic() < until)):
            return None
        try:
            connection = self._reader.connect()
        except (DBAPIError, ServerGone, PoolTimeout):
            return None
        try:
            reached = self._reached(connection, revision)
        except (DBAPIError, ServerGone) as error:
            # No table there, for one: it may be a server that follows another primary.
            self.server.rest(error)
            connection.close()
            return None
        self.server.rise()
        connection.info[_SERVER] = self.server
        if reached < revision:
            self._behind = revision, monotonic() + BEHIND_SECONDS
            connection.close()
            return None
        if reached >= wished:
            self._behind = 0, 0.0
        return connection

    def revision(self) -> int | None:
        """How far it has come; None where it cannot be asked."""
        if (connection := self.connection(0)) is None:
            return None
        try:
            self.reached = reached = int(connection.exec_driver_sql(DATASET_REVISION).scalar_one())
            return reached
        except (DBAPIError, ServerGone):
            return None
        finally:
            connection.close()

    def close(self) -> None:
        """Closes every connection that nobody holds."""
        self._reader.dispose()

    def _reached(self, connection: Connection, revision: int) -> int:
        """How far its server has come, as far as needed.

        Remembered by connection, not by server: behind one name there may be several, and one that was killed may
        begin again a little earlier. What a connection has seen stays true of it.
        """
        seen: int = connection.info.get(_SEEN, -1)
        if seen < revision:
            # The first statement: from here on the transaction sees the state that this tells of.
            seen = int(connection.exec_driver_sql(DATASET_REVISION).scalar_one())
            connection.info[_SEEN] = self.reached = seen
        return seen


class Replicas:
    """All of them, in turns."""

    def __init__(self, replicas: Sequence[Replica] = ()) -> None:
        self.all = tuple(replicas)
        self._turns = count()

    def connection(self, revision: int) -> Connection | None:
        """A connection to one that has come so far; None where there is none, or none can be asked."""
        return next((found for one in self._in_turn() if (found := one.connection(revision))), None)

    def revision(self) -> int | None:
        """How far the newest of them has come; None where none can be asked."""
        return max((found for one in self.all if (found := one.revision()) is not None), default=None)

    def wait_for(self, revision: int, seconds: float) -> None:
        """Comes back once one of them has come so far, or after some seconds."""
        until = monotonic() + seconds
        while any(not one.server.is_resting for one in self.all) and monotonic() < until:
            for one in self._in_turn():
                if not one.server.is_resting and (found := one.connection(revision, patiently=True)):
                    found.close()
                    return
            sleep(STEP_SECONDS)

    def look(self, revision: int) -> None:
        """Asks each of them, those too that failed a moment ago, so that no question has to find out."""
        for one in self.all:
            if found := one.connection(revision, patiently=True):
                found.close()

    def missing(self, primary: Server, revision: int) -> list[str]:
        """Which of all servers cannot be asked, or have not come so far, in sentences."""
        told = [_PRIMARY_MISSING] if primary.is_resting else []
        for number, one in enumerate(self.all, 1):
            if one.server.is_resting:
                told.append(f"Replica {number} of {len(self.all)} does not answer.")
            elif one.reached is not None and one.reached < revision:
                told.append(f"Replica {number} of {len(self.all)} is at dataset revision {one.reached} of {revision}.")
        return told

    def close(self) -> None:
        """Closes every connection that nobody holds."""
        for one in self.all:
            one.close()

    def _in_turn(self) -> Iterator[Replica]:
        first = next(self._turns)
        return (self.all[(first + place) % len(self.all)] for place in range(len(self.all)))


def server_of(connection: Connection, otherwise: Server) -> Server:
    """The replica that a connection leads to, the other one where it leads to none."""
    found: Server = connection.info.get(_SERVER, otherwise)
    return found
