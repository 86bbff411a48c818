"""Pages about what cannot be shown: the problem that the API would tell, for people."""

from collections.abc import Mapping
from typing import Any

import orjson
from fastapi import Request, Response

from app.api.observing import observation_of
from app.explorer.frame_words import TOLD_STATUSES
from app.explorer.rendering import page
from app.explorer.tongues import path_without_language
from app.explorer.words import words_of


def show_problem(request: Request, language: str, answer: Response) -> Response:
    """The problem of an answer of the API as a page, under the same status."""
    revision = observation_of(request.scope).revision or 0
    shown = problem_page(request, language, answer.status_code, orjson.loads(bytes(answer.body)), revision)
    for name in ("retry-after", "location"):
        if name in answer.headers:
            shown.headers[name] = answer.headers[name]
    return shown


def problem_page(request: Request, language: str, status: int, told: Mapping[str, Any], revision: int) -> Response:
    """The page of a problem document."""
    path = path_without_language(request.scope["path"])
    heading = getattr(words_of(language), f"problem_{status}" if status in TOLD_STATUSES else "problem")
    return page(request, "problem.html", language, path, revision, status=status, heading=heading, problem=told)
