"""The page /contribute/review."""

from fastapi import Request, Response

from app.explorer.contributing import work_page


def show_review(request: Request, language: str) -> Response:
    """The page."""
    return work_page(request, language, "review", {}, module="skeleton.js")
