"""One line of log and one id for every request."""

import sys
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from secrets import token_hex
from time import perf_counter
from typing import Any

import orjson
import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.counted_requests import CountedRequests
from app.api.rate_fields import Counted
from app.settings import Settings

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}

Event = MutableMapping[str, Any]


def configure_logging(settings: Settings) -> None:
    """Sends events at or above the level to standard error: JSON for machines, columns for people."""
    for_people = settings.log_format == "console" or (settings.log_format == "auto" and sys.stderr.isatty())
    output: Any = Unfailing(sys.stderr if for_people else sys.stderr.buffer)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[settings.log_level]),
        processors=_for_people() if for_people else _for_machines(),
        logger_factory=structlog.PrintLoggerFactory(output) if for_people else structlog.BytesLoggerFactory(output),
        cache_logger_on_first_use=True,
    )


class Unfailing:
    """A file that loses what it cannot take: a full disk under the log keeps nobody from an answer.

    ValueError is what Python says of one that is closed.
    """

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, line: Any) -> None:
        """Writes what can be written."""
        with suppress(OSError, ValueError):
            self._file.write(line)

    def flush(self) -> None:
        """Hands on what was written."""
        with suppress(OSError, ValueError):
            self._file.flush()


# Tracebacks without local variables, which may hold what people asked or their keys.


def _for_people() -> list[Any]:
    return [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper("%H:%M:%S", utc=False),
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]


def _for_machines() -> list[Any]:
    # One step instead of a chain of them: a request that is remembered takes less time than a chain would.
    return [_json_line]


def _json_line(_logger: Any, method: str, event: Event) -> bytes:
    if "exc_info" in event:
        event = _tracebacks(_logger, method, event)
    event["level"] = method
    event["timestamp"] = datetime.now(UTC)
    return orjson.dumps(event, default=repr, option=orjson.OPT_UTC_Z)


_tracebacks = structlog.processors.ExceptionRenderer(structlog.tracebacks.ExceptionDictTransformer(show_locals=False))


@dataclass(slots=True)
class Observation:
    """What becomes known of a request while it is answered; stands in the ASGI scope."""

    id: str
    route: str | None = None
    """Template of the address, such as `/v1/cases/{slug}`; None where nothing is."""
    status: int | None = None
    """None until the answer has begun."""
    revision: int | None = None
    """Dataset revision that was answered from."""
    remembered: bool = False
    is_complete: bool = False
    """Whether the answer has been sent to its end."""
    counted: tuple[Counted, ...] = ()
    """The limits that it counted for; none where the answer is remembered."""
    problem: str | None = None
    """Code of the problem that it was answered with."""
    base: str = ""
    """Path under which the service stands, in the public address."""


def observation_of(scope: Scope) -> Observation:
    """What is known so far of the request with this ASGI scope."""
    seen: Observation = scope[_OBSERVATION]
    return seen


def revision_seen(scope: Scope) -> int:
    """Dataset revision at which the request began, for what rests on no case; 0 where the database was not asked."""
    return observation_of(scope).revision or 0


_OBSERVATION = "samspill.observation"


UNFORESEEN = "unforeseen"
"""Code of the problem that nobody thought of, and what the log calls it."""

Excuse = Callable[[Scope, Receive, Send], Awaitable[None]]
"""Answers what failed where nobody else could answer any more."""


class Observed:
    """ASGI around everything else: gives each request an id, tells how it went, and answers what nobody has."""

    def __init__(
        self, app: ASGIApp, counted: CountedRequests | None = None, base: str = "", excuse: Excuse | None = None
    ) -> None:
        self._app, self._excuse, self._base = app, excuse, base
        self._counted = counted or CountedRequests()
        # Unique over processes by its beginning, within one by counting: cheaper than random for each request.
        self._prefix, self._numbers = f"{token_hex(4)}-", count(1)
        self._log = structlog.get_logger().bind()
        self._tells = self._log.is_enabled_for(LEVELS["info"])
        configured = structlog.get_config()
        self._steps, self._output = configured["processors"], configured["logger_factory"]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; logs id, route, status, duration, revision and whether it was remembered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        seen = scope[_OBSERVATION] = Observation(f"{self._prefix}{next(self._numbers):x}", base=self._base)
        has_begun = False

        async def noticed(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, noticed)
        except Exception as error:
            self._log.error(UNFORESEEN, id=seen.id, route=seen.route, exc_info=error)
            seen.problem = UNFORESEEN
            if not seen.is_complete:
                # An answer that broke off has to be broken off towards the reader as well.
                if has_begun or self._excuse is None:
                    raise
                await self._excuse(scope, receive, send)
        finally:
            seconds = perf_counter() - began
            method = scope["method"]
            self._counted.count((seen.route, method, seen.status, seen.remembered), seconds, seen.problem)
            if self._tells:
                self._tell(method, seen, seconds)

    def _tell(self, method: str, seen: Observation, seconds: float) -> None:
        # Neither query nor address: both may hold what somebody looked for.
        event: Any = {
            "event": "request",
            "id": seen.id,
            "method": method,
            "route": seen.route,
            "status": seen.status,
            "milliseconds": round(seconds * 1000, 3),
            "revision": seen.revision,
            "remembered": seen.remembered,
        }
        # As `info()` would, which takes as long again to hand these names on from call to call.
        try:
            for step in self._steps:
                event = step(self._output, "info", event)
        except structlog.DropEvent:
            return
        self._output.msg(event)
