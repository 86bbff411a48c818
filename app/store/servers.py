"""One server of several: whether it can be asked, and how a question learns that it cannot."""

from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import ParamSpec, TypeVar

import structlog
from sqlalchemy import Connection, Engine, ExceptionContext, event
from sqlalchemy.exc import DBAPIError

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

RESTING_SECONDS = 5
"""How long a server that failed is left alone, unless it is seen to answer before."""
ENDING_SECONDS = 0.5
"""How long at most whoever ends the process waits for a thread that looks after servers, of which there are two."""

_CONFLICTS = ("40001", "40P01", "57P01", "57P02", "57P03", "57P04")
"""SQLSTATE: a replica ends a question that keeps it from following its primary, or is being stopped itself."""


class ServerGone(Exception):
    """A server cannot be asked."""

    detail = "The database does not answer; try again in some seconds."


class PrimaryGone(ServerGone):
    """The primary cannot be asked, and no replica may answer in its place."""

    detail = "The primary database does not answer, and this cannot be done without it; try again in some seconds."


class ReplicaGone(ServerGone):
    """A replica went away in the middle of a question: another server can be asked the same."""


def asked_again(ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """The same question, which is put once more where the replica that it was put to went away meanwhile."""

    @wraps(ask)
    def asking(*given: Asked.args, **named: Asked.kwargs) -> Answer:
        try:
            return ask(*given, **named)
        except ReplicaGone:
            return ask(*given, **named)

    return asking


class Server:
    """A server that is left alone for a while where it fails, so that nobody waits for it again and again."""

    def __init__(self, name: str, gone: type[ServerGone]) -> None:
        self.name = name
        self._gone = gone
        self._rests_until = 0.0
        self._is_noticed = False

    @property
    def is_resting(self) -> bool:
        """Whether it failed a moment ago."""
        return monotonic() < self._rests_until

    def require(self) -> None:
        """What it raises when it is gone, where it failed a moment ago; nobody waits."""
        if self.is_resting:
            raise self._gone(self.name)

    def rest(self, why: BaseException) -> None:
        """It failed."""
        # Commands tell it in sentences of their own; there nobody has said where a log goes.
        if not self._rests_until and structlog.is_configured():
            structlog.get_logger().error("database-server-gone", server=self.name, detail=" ".join(str(why).split()))
        self._rests_until = monotonic() + RESTING_SECONDS

    def rise(self) -> None:
        """It answers."""
        if self._rests_until:
            structlog.get_logger().warning("database-server-back", server=self.name)
        self._rests_until = 0.0

    def notice(self, engine: Engine) -> None:
        """From here on whatever goes wrong with the connections of an engine counts."""
        self._is_noticed = True
        event.listen(engine, "handle_error", self._failed)

    def told(self, connection: Connection, error: Exception) -> Exception:
        """What SQLAlchemy would have raised for an error of the driver that went past it."""
        dialect = connection.dialect
        is_lost = dialect.is_disconnect(error, connection.connection, None)  # type: ignore[arg-type]
        if is_lost:
            connection.invalidate(error)
        gone = self._gone_with(error, is_lost=is_lost) if self._is_noticed else None
        return gone or DBAPIError.instance(None, None, error, dialect.loaded_dbapi.Error, dialect=dialect)

    def _failed(self, context: ExceptionContext) -> None:
        # After a restart the first look at each connection fails, and the pool connects anew by itself.
        if context.is_pre_ping:
            return
        error = context.original_exception
        gone = self._gone_with(error, is_lost=context.connection is None or context.is_disconnect)
        if gone is not None:
            raise gone from error

    def _gone_with(self, error: BaseException, *, is_lost: bool) -> ServerGone | None:
        if is_lost:
            self.rest(error)
        is_ended = self._gone is ReplicaGone and getattr(error, "sqlstate", None) in _CONFLICTS
        return self._gone(self.name) if is_lost or is_ended else None
