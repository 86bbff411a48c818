"""What changed between two revisions of a case."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.case import DIFFERENCE_PARAMETERS, get_case, get_difference
from app.api.dependencies import values_of
from app.explorer.asking import answer_of
from app.explorer.changed import ChangeReading
from app.explorer.passages import Passages
from app.explorer.rendering import page

Json = Mapping[str, Any]


def show_difference(request: Request, language: str, slug: str) -> Response:
    """The page of a difference: the same parameters as `/v1/cases/{slug}/difference`."""
    values = values_of(request, DIFFERENCE_PARAMETERS)
    asked = {name: given for name, given in values.items() if name != "lang"}
    answer = answer_of(request, get_difference, f"/v1/cases/{slug}/difference", asked, language, slug=slug)
    newer = {"revision": [str(answer.said["to"])]}
    case = answer_of(request, get_case, f"/v1/cases/{slug}", newer, language, slug=slug).said["case"]
    return page(
        request,
        "difference.html",
        language,
        f"/cases/{slug}/difference",
        answer.revision,
        found=answer.said,
        case=case,
        title=Passages(case, language).offered("title"),
        changes=ChangeReading(answer.said, language).rows(),
        address=answer.address,
    )
