"""What changed between two revisions of a case."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.case import DIFFERENCE_PARAMETERS, get_case, get_difference
from app.api.dependencies import values_of
from app.explorer.asking import answer_of
from app.explorer.changed import ChangeReading
from app.explorer.changed_outcomes import OutcomesBeside, is_within
from app.explorer.passages import Passages
from app.explorer.rendering import page

Json = Mapping[str, Any]


def show_difference(request: Request, language: str, slug: str) -> Response:
    """The page of a difference: the same parameters as `/v1/cases/{slug}/difference`."""
    values = values_of(request, DIFFERENCE_PARAMETERS)
    asked = {name: given for name, given in values.items() if name != "lang"}
    answer = answer_of(request, get_difference, f"/v1/cases/{slug}/difference", asked, language, slug=slug)
    case = _revision(request, language, slug, answer.said["to"])
    outcomes = None
    if any(is_within(one["path"]) for one in answer.said["items"]):
        outcomes = OutcomesBeside(_revision(request, language, slug, answer.said["from"]), case, language)
    return page(
        request,
        "difference.html",
        language,
        f"/cases/{slug}/difference",
        answer.revision,
        found=answer.said,
        case=case,
        title=Passages(case, language).offered("title"),
        changes=ChangeReading(answer.said, language, outcomes).rows(),
        address=answer.address,
    )


def _revision(request: Request, language: str, slug: str, number: int) -> Json:
    asked = {"revision": [str(number)]}
    return dict(answer_of(request, get_case, f"/v1/cases/{slug}", asked, language, slug=slug).said["case"])
