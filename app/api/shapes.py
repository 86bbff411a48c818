"""Response shapes that several routes share."""

from collections.abc import Mapping
from typing import Any

import orjson
from fastapi import Request, Response

from app.api.dependencies import services_of

FIXED = "public, max-age=86400"
"""Cache-Control of what never changes. Never `immutable`: a redaction may still take something back."""


def json_answer(
    body: bytes | Mapping[str, Any],
    revision: int,
    language: str,
    *,
    version: int | None = None,
    media_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A finished answer. `version` is that of the resource itself; lists have that of the dataset.

    The answers in front of the routes complete the ETag and compress.
    """
    tag = f'"{revision if version is None else version}.{language}"'
    given = {"ETag": tag, "Samspill-Revision": str(revision), "Content-Language": language, **(headers or {})}
    return Response(body if isinstance(body, bytes) else orjson.dumps(body), 200, given, media_type)


def address(request: Request, path: str, query: str = "") -> str:
    """A link: path-absolute, or absolute under the public address. Nothing of the request's Host enters it."""
    base = services_of(request).settings.public_url or request.scope.get("root_path", "")
    return f"{base}{path}{'?' if query else ''}{query}"
