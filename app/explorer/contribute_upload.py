"""The page /contribute/upload."""

from fastapi import Request, Response

from app.explorer.contributing import work_page


def show_upload(request: Request, language: str) -> Response:
    """The page."""
    return work_page(request, language, "upload", {}, module="skeleton.js")
