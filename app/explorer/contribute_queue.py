"""The page /contribute/queue."""

from fastapi import Request, Response

from app.explorer.contributing import work_page


def show_queue(request: Request, language: str) -> Response:
    """The page."""
    return work_page(request, language, "queue", {}, module="skeleton.js")
