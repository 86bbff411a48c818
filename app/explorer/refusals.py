"""Pages about what cannot be shown: the problem that the API would tell, for people."""

from urllib.parse import quote

import orjson
from fastapi import Request, Response

from app.api.observing import observation_of
from app.explorer.figures import day
from app.explorer.rendering import page

TEMPLATES = {"case-withdrawn": "tombstone.html", "case-not-found": "no_case.html"}
"""Kinds of problems that readers are told in words of their own."""


def show_problem(request: Request, language: str, answer: Response) -> Response:
    """The problem of an answer of the API as a page, under the same status."""
    told = orjson.loads(bytes(answer.body))
    revision = observation_of(request.scope).revision or 0
    slug = request.path_params.get("slug")
    path = f"/cases/{quote(slug)}" if slug else "/"
    shown = page(
        request,
        TEMPLATES.get(told["code"], "problem.html"),
        language,
        path,
        revision,
        status=answer.status_code,
        problem=told,
        day=lambda moment: day(moment, language),
    )
    for name in ("retry-after", "location"):
        if name in answer.headers:
            shown.headers[name] = answer.headers[name]
    return shown
