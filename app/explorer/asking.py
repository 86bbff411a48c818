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
    scope = {
        **request.scope,
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"accept", b"application/json")],
        "path_params": parts,
    }
    answer = route(Request(scope), **parts)
    revision = int(answer.headers["samspill-revision"])
    return Answer(orjson.loads(bytes(answer.body)), revision, f"{path}?{query}")
