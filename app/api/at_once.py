"""An answer whose head was made before goes out in one piece: an extension of ASGI that the server here offers.

uvicorn looks at each header of each answer and joins all of them anew, which takes longer than everything else that a
remembered answer needs.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from starlette.types import Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

AT_ONCE = "samspill.at_once"
"""Name of the extension in the ASGI scope."""

AtOnce = Callable[[int, bytes, bytes], Awaitable[None]]
"""Sends all of an answer: its status, the lines of its head, and its body, empty where the request was HEAD."""


def offer(cycle: RequestResponseCycle) -> None:
    """Lets the application answer a request at once."""
    scope: Any = cycle.scope
    scope["extensions"] = {AT_ONCE: {"send": partial(_send, cycle)}}


def offered(scope: Scope) -> AtOnce | None:
    """How to answer at once; None where the server cannot, or where somebody between wants to see the answer."""
    extension = scope.get("extensions", {}).get(AT_ONCE)
    return extension["send"] if extension else None


def unoffered(scope: Scope) -> Scope:
    """The scope of a request whose answer is changed on its way."""
    return {**scope, "extensions": {}}


async def _send(cycle: RequestResponseCycle, status: int, head: bytes, body: bytes) -> None:
    # As the `send` of uvicorn does with the two messages of such an answer.
    if cycle.flow.write_paused and not cycle.disconnected:
        await cycle.flow.drain()
    if cycle.disconnected:
        return
    cycle.response_started, cycle.waiting_for_100_continue = True, False
    standing = [piece for name, value in cycle.default_headers for piece in (name, b": ", value, b"\r\n")]
    end = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
    cycle.transport.write(b"".join((STATUS_LINE[status], *standing, head, end, body)))
    cycle.response_complete = True
    cycle.message_event.set()
    if not cycle.keep_alive:
        cycle.transport.close()
    cycle.on_response()
