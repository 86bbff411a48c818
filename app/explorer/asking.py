"""What the API answers, asked for by a page in the same process: by the route itself, so that both say the same."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

from app.api.work import count_begun

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


def worked_out(
    request: Request, route: Callable[[Request, Json], Response], path: str, body: Json, language: str
) -> Json:
    """What a route answers to a body that is sent to it; it counts as sent by whoever opens the page.

    As much as where it is sent itself: what stands in an address is short.
    """
    count_begun(request)
    scope = _scope(request, path, urlencode({"lang": language}), {}, "POST")
    return dict(orjson.loads(bytes(route(Request(scope), body).body)))


def spoken(request: Request, language: str) -> Request:
    """The same request by somebody who wishes for the language of the page."""
    headers = [(name, value) for name, value in request.scope["headers"] if name != b"accept-language"]
    return Request({**request.scope, "headers": [*headers, (b"accept-language", language.encode())]})


def _asked(
    request: Request, route: Route, path: str, values: Values, language: str, **parts: str
) -> tuple[Response, str]:
    query = urlencode({**values, "lang": [language]}, doseq=True, safe=",:*")
    return route(Request(_scope(request, path, query, parts)), **parts), f"{path}?{query}"


def _scope(
    request: Request, path: str, query: str, parts: Mapping[str, str], method: str = "GET"
) -> MutableMapping[str, Any]:
    return {
        **request.scope,
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"accept", b"application/json")],
        "path_params": dict(parts),
    }
