"""Pages about what cannot be shown: the problem that the API would tell, for people."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import orjson
from fastapi import Request, Response

from app.api.observing import revision_seen
from app.api.page_addresses import STANDING
from app.explorer.dates import date_text
from app.explorer.frame_words import TOLD_STATUSES
from app.explorer.rendering import page
from app.explorer.tongues import path_without_language
from app.explorer.words import words_of
from app.vocabulary.nearest import nearest

MENU = {f"/{name}": name for name in STANDING if name} | {"/": "find", "/patterns/truth-table": "qca_title"}
"""Pages that somebody may have meant, and what each is called among the words."""

LONGEST = 1000
"""Signs of an address that a page about a problem repeats for every language."""
TEMPLATES = {"case-withdrawn": "tombstone.html", "case-not-found": "no_case.html"}
"""Kinds of problems that readers are told in words of their own."""


def show_problem(request: Request, language: str, answer: Response) -> Response:
    """The problem of an answer of the API as a page, under the same status."""
    revision = revision_seen(request.scope)
    shown = problem_page(request, language, answer.status_code, orjson.loads(bytes(answer.body)), revision)
    for name in ("retry-after", "location"):
        if name in answer.headers:
            shown.headers[name] = answer.headers[name]
    return shown


def address_told(request: Request) -> tuple[Request, str]:
    """What the links to other languages lead to: on this host, whatever it says; the front page where it is endless."""
    path, query = path_without_language(request.scope["path"]), request.scope["query_string"]
    if len(path) + len(query) > LONGEST:
        return Request({**request.scope, "query_string": b""}), "/"
    return request, f"/{path.lstrip('/')}"


def problem_page(request: Request, language: str, status: int, told: Mapping[str, Any], revision: int) -> Response:
    """The page of a problem document."""
    request, path = address_told(request)
    near = nearest(path, MENU) if told["code"] == "not-found" else None
    values = {
        "heading": getattr(words_of(language), f"problem_{status}" if status in TOLD_STATUSES else "problem"),
        "problem": told,
        "near": near,
        "near_name": near and MENU[near],
        "day": lambda moment: date_text(moment, language),
    }
    return page(
        request, TEMPLATES.get(told["code"], "problem.html"), language, quote(path), revision, status=status, **values
    )
