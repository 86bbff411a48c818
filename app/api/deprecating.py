"""Around the answers: whoever uses what is to go is told so by each of them (RFC 9745, RFC 8594)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from urllib.parse import parse_qsl

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api import deprecations
from app.api.at_once import unoffered
from app.api.deprecations import Deprecation
from app.api.finished import Headers
from app.api.parameters import component_name, parameter_reference

POLICY = "/developers#rely"
"""Where a person reads how anything goes."""


def deprecating(app: ASGIApp, api: FastAPI, public_url: str | None) -> ASGIApp:
    """The same application, which tells of what is to go; costs nothing while nothing is."""
    uses = [use for row in deprecations.DEPRECATIONS for use in _uses(row, api)]
    return Deprecating(app, uses, public_url) if uses else app


def _uses(row: Deprecation, api: FastAPI) -> Iterator[tuple[APIRoute, Deprecation]]:
    for route in api.routes:
        if not isinstance(route, APIRoute):
            continue
        if row.parameter is None:
            if route.operation_id == row.operation:
                yield route, row
        elif parameter_reference(component_name(row.parameter)) in (route.openapi_extra or {}).get("parameters", ()):
            yield route, row


class Deprecating:
    """ASGI; also of what is answered from memory, of 304 and of problems."""

    def __init__(self, app: ASGIApp, uses: Sequence[tuple[APIRoute, Deprecation]], public_url: str | None) -> None:
        self._app, self._uses, self._public_url = app, uses, public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, and adds to its answer what is to go of what it uses."""
        used = [row for route, row in self._uses if _is_used(route, row, scope)] if scope["type"] == "http" else []
        if not used:
            await self._app(scope, receive, send)
            return
        base = self._public_url or scope.get("root_path", "")
        headers = _headers(min(row.since for row in used), min(row.sunset for row in used), f"{base}{POLICY}")

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *headers]}
            await send(message)

        await self._app(unoffered(scope), receive, telling)


def _is_used(route: APIRoute, row: Deprecation, scope: Scope) -> bool:
    # HEAD is answered as GET is.
    asked = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
    if route.matches(asked)[0] is not Match.FULL:
        return False
    if row.parameter is None:
        return True
    names = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    return any(name == row.parameter.name for name, _ in names)


def _headers(since: date, sunset: date, policy: str) -> Headers:
    return [
        (b"deprecation", b"@%d" % _midnight(since).timestamp()),
        (b"sunset", format_datetime(_midnight(sunset), usegmt=True).encode()),
        (b"link", f'<{policy}>; rel="deprecation"; type="text/html"'.encode()),
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
