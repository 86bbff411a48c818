"""Response shapes that several routes share."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response
from pydantic import Field

from app.api.dependencies import services_of

Revision = Annotated[int, Field(description="Dataset revision that was answered from.", ge=0)]
Total = Annotated[int, Field(description="How many there are.", ge=0)]
Links = Annotated[dict[str, str], Field(description="Addresses of this answer (`self`) and around it, by relation.")]
ByCode = dict[str, dict[str, str]]
Labels = Annotated[ByCode, Field(description="Words for exactly the codes that occur, by dimension and code.")]
LabelLanguages = Annotated[
    ByCode, Field(description="Language of each label that is not in the one asked for, by dimension and code.")
]
Tag = Annotated[str, Field(description="BCP 47 tag.")]

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
    raw = body if isinstance(body, bytes) else orjson.dumps(body, option=orjson.OPT_UTC_Z)
    return Response(raw, 200, given, media_type)


def address_in(request: Request, path: str, query: str = "") -> str:
    """A link to what is answered in a language: the one that was asked for by `lang`, if any was, goes along."""
    asked = request.query_params.get("lang")
    return address(request, path, "&".join(filter(None, (query, asked and urlencode({"lang": asked})))))


def address_asking(request: Request, path: str, values: Mapping[str, Sequence[str]]) -> str:
    """A link to a path with a question; what stands between values stays readable."""
    return address(request, path, urlencode(values, doseq=True, safe=",:*"))


def address(request: Request, path: str, query: str = "") -> str:
    """A link: path-absolute, or absolute under the public address. Nothing of the request's Host enters it."""
    base = services_of(request).settings.public_url or request.scope.get("root_path", "")
    return f"{base}{path}{'?' if query else ''}{query}"


def own_path(request: Request, path: str, query: str = "") -> str:
    """The same without a host, for what a page loads, asks and leads to: a site may be reached by several names.

    Where nobody told the process below which path it stands, that of the public address is it.
    """
    base = request.scope.get("root_path") or services_of(request).settings.base_path
    return f"{base}{path}{'?' if query else ''}{query}"
