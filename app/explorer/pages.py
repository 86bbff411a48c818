"""The pages, in every language: each asks the API and shows what it answers."""

from collections.abc import Callable
from functools import wraps

from fastapi import APIRouter, Request, Response

from app.api.problems import problem_of
from app.errors import DomainError
from app.explorer.about import show_about
from app.explorer.accessibility import show_accessibility
from app.explorer.asking import spoken
from app.explorer.case import show_case
from app.explorer.case_difference import show_difference
from app.explorer.compare import show_compare
from app.explorer.contribute import show_contribute
from app.explorer.contribute_edit import show_edit
from app.explorer.contribute_queue import show_queue
from app.explorer.contribute_review import show_review
from app.explorer.contribute_upload import show_upload
from app.explorer.developers import show_developers
from app.explorer.find import show_find
from app.explorer.patterns import show_patterns
from app.explorer.refusals import show_problem
from app.explorer.tongues import PREFIXES
from app.explorer.truth_table import show_truth_table

Shown = Callable[..., Response]
PAGES: dict[str, Shown] = {
    "/": show_find,
    "/cases/{slug}": show_case,
    "/cases/{slug}/difference": show_difference,
    "/compare": show_compare,
    "/contribute": show_contribute,
    "/contribute/edit": show_edit,
    "/contribute/upload": show_upload,
    "/contribute/queue": show_queue,
    "/contribute/review": show_review,
    "/patterns": show_patterns,
    "/patterns/truth-table": show_truth_table,
    "/about": show_about,
    "/developers": show_developers,
    "/accessibility": show_accessibility,
}
"""By address in English, what shows it."""


def _refusing(show: Shown, language: str) -> Shown:
    @wraps(show)
    def shown(request: Request) -> Response:
        try:
            return show(request, language, **request.path_params)
        except DomainError as error:
            return show_problem(request, language, problem_of(spoken(request, language), error))

    # FastAPI would take the parameters of the page for its own.
    del shown.__wrapped__
    return shown


def pages_router() -> APIRouter:
    """All pages under the addresses of all languages."""
    router = APIRouter(include_in_schema=False)
    for path, show in PAGES.items():
        for language, prefix in PREFIXES.items():
            router.add_api_route(f"{prefix}{path}", _refusing(show, language), name=f"{show.__name__}-{language}")
    return router
