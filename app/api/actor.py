"""Who asks: the key that comes with a request, the role that an address needs, what is said to who is refused."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request, Response

from app.api.dependencies import services_of
from app.api.limits import REFUSED_KEYS, WRITES
from app.api.network import network_of
from app.editorial.actors import Actor
from app.errors import DomainError, KeyMissing, KeyRefused, RoleTooLow
from app.model.role import Role

SECURED: Mapping[str, Any] = {"security": [{"bearer": []}]}
"""What an operation declares that needs a key."""
OPEN_TO_ALL: Mapping[str, Any] = {"security": [{}, {"bearer": []}]}
"""What an operation declares that tells more to those who have a key."""
SCHEMES: Mapping[str, Any] = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "smsp_",
        "description": "A key of an account, `smsp_...`. An admin makes the first one, everybody further ones for "
        "themselves. Which role an operation needs stands in its description.",
    }
}
READING = ("GET", "HEAD")
UNKEPT = {"Cache-Control": "no-store", "Content-Language": "en"}


def at_least(least: Role) -> Callable[[Request], Actor]:
    """A dependency: who asks, whose role must be this one or a higher; KeyMissing, KeyRefused or RoleTooLow."""

    def acting(request: Request) -> Actor:
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise KeyMissing
        actor = _actor(request, sent.strip())
        if request.method not in READING:
            services_of(request).limits.count(request.scope, WRITES, actor.prefix)
        actor.require(least)
        return actor

    return acting


def _actor(request: Request, sent: str) -> Actor:
    """Who has this key; KeyRefused, or TooManyRequests where too many were refused to the same address."""
    services, network = services_of(request), network_of(request.scope)
    services.limits.require(request.scope, REFUSED_KEYS, network)
    try:
        return services.doorkeeper.actor(sent)
    except KeyRefused:
        services.limits.count(request.scope, REFUSED_KEYS, network)
        raise


Anybody = Annotated[Actor, Depends(at_least(Role.CONTRIBUTOR))]
"""Whoever has a key."""
Editor = Annotated[Actor, Depends(at_least(Role.EDITOR))]
"""Whoever may publish."""
Admin = Annotated[Actor, Depends(at_least(Role.ADMIN))]
"""Whoever may make accounts."""


def visiting(request: Request) -> Actor | None:
    """A dependency: who asks, None for somebody without a key; KeyRefused for a key that is not accepted."""
    return at_least(Role.CONTRIBUTOR)(request) if "authorization" in request.headers else None


Visitor = Annotated[Actor | None, Depends(visiting)]
"""Whoever asks, with a key or without."""


def challenge(error: DomainError) -> dict[str, str]:
    """The headers (RFC 6750, 3) that go with a refusal of a key; none for other errors."""
    if isinstance(error, KeyMissing):
        said = ""
    elif isinstance(error, KeyRefused):
        said = ', error="invalid_token"'
    elif isinstance(error, RoleTooLow):
        said = f', error="insufficient_scope", scope="{error.needed}"'
    else:
        return {}
    return {"WWW-Authenticate": f'Bearer realm="samspill"{said}', "Cache-Control": "no-store"}


def private_answer(
    body: Any, status: int = 200, *, version: int | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer for who asked alone, which nobody keeps; `version` is what `If-Match` may be asked to name."""
    tag = {} if version is None else {"ETag": f'"{version}.en"'}
    given = {**UNKEPT, **tag, **(headers or {})}
    return Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), status, given, "application/json")
