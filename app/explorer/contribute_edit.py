"""Writing a case, step by step."""

from fastapi import Request, Response

from app.explorer.contributing import work_page


def show_edit(request: Request, language: str) -> Response:
    """The page on which one case is written: that of `id`, else a new one."""
    return work_page(request, language, "edit", {}, module="skeleton.js")
