"""Find: words, facets, and the cases that they find."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fastapi import Request, Response

from app.api.cases import case_parameters, list_cases
from app.api.dependencies import values_of
from app.explorer.asking import Values, answer_of
from app.explorer.rendering import page
from app.vocabulary.field_names import name_label

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


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that was chosen, and the question without it."""

    field: str
    label: str
    without: Mapping[str, list[str]]


def show_find(request: Request, language: str) -> Response:
    """The page of a question: the same parameters as `/v1/cases`."""
    values = values_of(request, case_parameters())
    asked = {name: given for name, given in values.items() if name not in OF_THE_PAGE}
    wished = {**asked, "facets": [",".join(FACETS)], "limit": [str(SHOWN)]}
    answer = answer_of(request, list_cases, "/v1/cases", wished, language)
    found, facets = answer.said, {name: _choices(answer.said["facets"][name], asked.get(name, [])) for name in FACETS}
    return page(
        request,
        "find.html",
        language,
        "/",
        answer.revision,
        # Under this name, as templates would take `items` for the method of every mapping.
        found={**found, "items_": found["items"]},
        asked=asked,
        facets=facets,
        labels={name: name_label(name, language) for name in FACETS},
        chips=list(_chips(asked, facets, language)),
        before=_page(asked, found["links"]["prev"]),
        after=_page(asked, found["links"]["next"]),
        address=answer.address,
    )


def _chips(asked: Values, facets: Mapping[str, list[Choice]], language: str) -> Iterator[Chip]:
    rest = {name: given for name, given in asked.items() if name != "cursor"}
    for name, choices in facets.items():
        for choice in choices:
            if choice.is_chosen:
                left = [one.code for one in choices if one.is_chosen and one != choice]
                without = {key: given for key, given in {**rest, name: left}.items() if given}
                yield Chip(name_label(name, language).text, choice.label, without)


def _page(asked: Values, link: str | None) -> Values | None:
    """The question of another page: with the cursor that the link of the API has."""
    if link is None:
        return None
    cursor = parse_qs(urlsplit(link).query).get("cursor")
    return {
        **{name: given for name, given in asked.items() if name != "cursor"},
        **({"cursor": cursor} if cursor else {}),
    }


def _choices(rows: list[Mapping[str, Any]], given: list[str]) -> list[Choice]:
    chosen = {code for one in given for code in one.split(",")}
    codes = [(row["code"] or "unknown", row["label"], row["count"]) for row in rows]
    return [Choice(code, label, count, code in chosen) for code, label, count in codes]
