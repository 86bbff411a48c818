"""Find: words, facets, and the cases that they find."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

from app.api.cases import case_parameters, list_cases
from app.api.dependencies import values_of
from app.explorer.asking import answer_of
from app.explorer.rendering import page
from app.query.fields import FIELDS
from app.vocabulary.field_names import field_label

FACETS = ("sector", "country", "collaboration_form", "target_group", "barrier", "continuity", "population_band",
          "legal_form_family", "evidence")  # fmt: skip
"""What can be chosen beside the list, in this order."""
OF_THE_PAGE = ("lang", "facets", "limit", "format", "fields", "shape", "sidecar", "facets.zero")
"""Parameters of a list of cases that the page sets itself."""
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, and where choosing or leaving it leads."""

    code: str
    label: str
    count: int
    is_chosen: bool


def show_find(request: Request, language: str) -> Response:
    """The page of a question: the same parameters as `/v1/cases`."""
    values = values_of(request, case_parameters())
    asked = {name: given for name, given in values.items() if name not in OF_THE_PAGE}
    wished = {**asked, "facets": [",".join(FACETS)], "limit": [str(SHOWN)]}
    answer = answer_of(request, list_cases, "/v1/cases", wished, language)
    return page(
        request,
        "find.html",
        language,
        "/",
        answer.revision,
        found=answer.said,
        asked=asked,
        facets={name: _choices(answer.said["facets"][name], asked.get(name, [])) for name in FACETS},
        labels={name: field_label(FIELDS[name], language) for name in FACETS},
        address=answer.address,
    )


def _choices(rows: list[Mapping[str, Any]], given: list[str]) -> list[Choice]:
    chosen = {code for one in given for code in one.split(",")}
    codes = [(row["code"] or "unknown", row["label"], row["count"]) for row in rows]
    return [Choice(code, label, count, code in chosen) for code, label, count in codes]
