"""Contribute: what is asked of whoever does, and their own cases."""

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.contributing import work_page


def show_contribute(request: Request, language: str) -> Response:
    """The page of one's own cases."""
    values_of(request, {})
    return work_page(request, language, "contribute", {}, module="skeleton.js")
