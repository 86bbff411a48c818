"""What the API answers, asked for by a page in the same process: by the route itself, so that both say the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

Route = Callable[..., Response]
Values = Mapping[str, list[str]]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of status 200."""

    said: Json
    revision: int
    """Dataset revision that it was answered from."""
    address: str
    """At which anybody gets the same."""


def answer_of(request: Request, route: Route, path: str, values: Values, language: str, **parts: str) -> Answer:
    """What a route answers at a path; the errors of the route, such as QueryRefused, are raised.

    `parts` are those of the path. `lang` is added.
    """
    query = urlencode({**values, "lang": [language]}, doseq=True, safe=",:*")
    answer = _answered(request, route, path, query, parts)
    revision = int(answer.headers["samspill-revision"])
    return Answer(orjson.loads(bytes(answer.body)), revision, f"{path}?{query}")


def text_of(request: Request, route: Route, path: str, language: str) -> str:
    """What a route answers in its format for text."""
    query = urlencode({"format": "text", "lang": language})
    return bytes(_answered(request, route, path, query, {}).body).decode().strip()


def _answered(request: Request, route: Route, path: str, query: str, parts: Mapping[str, str]) -> Response:
    scope = {
        **request.scope,
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"accept", b"application/json")],
        "path_params": parts,
    }
    return route(Request(scope), **parts)
