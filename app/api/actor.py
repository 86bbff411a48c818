"""Who asks: the key that comes with a request, the role that an address needs, what is said to who is refused."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request, Response

from app.api.dependencies import services_of
from app.editorial.actors import Actor
from app.errors import DomainError, KeyMissing, KeyRefused, RoleTooLow
from app.model.role import Role

SECURED: Mapping[str, Any] = {"security": [{"bearer": []}]}
"""What an operation declares that needs a key."""
SCHEMES: Mapping[str, Any] = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "smsp_",
        "description": "A key of an account, `smsp_...`. An admin makes the first one, everybody further ones for "
        "themselves. Which role an operation needs stands in its description.",
    }
}
UNKEPT = {"Cache-Control": "no-store", "Content-Language": "en"}


def at_least(least: Role) -> Callable[[Request], Actor]:
    """A dependency: who asks, whose role must be this one or a higher; KeyMissing, KeyRefused or RoleTooLow."""

    def acting(request: Request) -> Actor:
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise KeyMissing
        actor = services_of(request).doorkeeper.actor(sent.strip())
        actor.require(least)
        return actor

    return acting


Anybody = Annotated[Actor, Depends(at_least(Role.CONTRIBUTOR))]
"""Whoever has a key."""
Editor = Annotated[Actor, Depends(at_least(Role.EDITOR))]
"""Whoever may publish."""
Admin = Annotated[Actor, Depends(at_least(Role.ADMIN))]
"""Whoever may make accounts."""


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
