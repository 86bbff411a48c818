"""A case: its story first, then what is known of it, how far to trust that, and where it comes from."""

from fastapi import Request, Response

from app.api.case import CASE_PARAMETERS, get_case
from app.api.dependencies import values_of
from app.explorer.asking import answer_of
from app.explorer.rendering import page


def show_case(request: Request, language: str, slug: str) -> Response:
    """The page of a case, or of one of its revisions: the same parameters as `/v1/cases/{slug}`."""
    values = values_of(request, CASE_PARAMETERS)
    asked = {name: given for name, given in values.items() if name not in ("lang", "format")}
    answer = answer_of(request, get_case, f"/v1/cases/{slug}", asked, language, slug=slug)
    return page(
        request, "case.html", language, f"/cases/{slug}", answer.revision, found=answer.said, address=answer.address
    )
