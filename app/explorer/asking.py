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
    answer, address = _asked(request, route, path, values, language, **parts)
    return Answer(orjson.loads(bytes(answer.body)), int(answer.headers["samspill-revision"]), address)


def text_of(request: Request, route: Route, path: str, values: Values, language: str, **parts: str) -> str:
    """The same of an answer that is no JSON, such as a citation."""
    return bytes(_asked(request, route, path, values, language, **parts)[0].body).decode()


def _asked(
    request: Request, route: Route, path: str, values: Values, language: str, **parts: str
) -> tuple[Response, str]:
    query = urlencode({**values, "lang": [language]}, doseq=True, safe=",:*")
    scope = {
        **request.scope,
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"accept", b"application/json")],
        "path_params": parts,
    }
    return route(Request(scope), **parts), f"{path}?{query}"
