"""Find: words, facets, a map, and the cases that they find."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fastapi import Request, Response

from app.api.cases import case_parameters, list_cases
from app.api.dependencies import values_of
from app.api.shapes import address, own_path
from app.explorer.asking import Values, answer_of
from app.explorer.coarse_outlines import UNTIL
from app.explorer.find_chips import chips_of
from app.explorer.find_data import NO_FILTER, data_of
from app.explorer.find_facets import COUNTED, facets_of
from app.explorer.find_help import help_of
from app.explorer.find_items import items_of
from app.explorer.find_script import script_of
from app.explorer.find_sorts import sorts_of
from app.explorer.find_words import find_words
from app.explorer.rendering import page
from app.formats.about import selection_note
from app.query.parameters import Parameter
from app.vocabulary.field_names import name_label

OF_THE_PAGE = ("lang", "facets", "limit", "format", "fields", "shape", "sidecar", "facets.zero")
"""Parameters of a list of cases that the page sets itself."""
PANELS = ("map", "list")
"""Each can be shown or not, as the address says; without a word the map is shown where there is room for it."""
SHOWN = 20


def show_find(request: Request, language: str) -> Response:
    """The page of a question: the same parameters as `/v1/cases`, and `map` and `list`, which are `yes` or `no`."""
    values = _values(request)
    panels = {name: given[0] for name, given in values.items() if name in PANELS}
    asked = {name: given for name, given in values.items() if name not in (*OF_THE_PAGE, *PANELS)}
    wished = {**asked, "facets": [",".join(COUNTED)], "limit": [str(SHOWN)]}
    answer = answer_of(request, list_cases, "/v1/cases", wished, language)
    found, chips = answer.said, chips_of(asked, language)
    facets = facets_of(found, asked, language)
    data = data_of(asked, language, own_path(request, ""), address(request, ""))
    return page(
        request,
        "find.html",
        language,
        "/",
        answer.revision,
        say=find_words(language),
        found=found,
        cases=items_of(found, language),
        asked=asked,
        filters={name: given for name, given in asked.items() if name not in NO_FILTER},
        panels=panels,
        facets=facets,
        inputs=_inputs(asked),
        sorts=sorts_of(asked, language),
        field=lambda name: name_label(name, language),
        chips=chips,
        help=help_of(request, found, asked, chips, language),
        note=selection_note(found["total"], language) if found["total"] else None,
        before=_page(asked, found["links"]["prev"]),
        after=_page(asked, found["links"]["next"]),
        data=data,
        coarse_until=UNTIL,
        script=script_of(found["total"], facets, data, language),
    )


def _values(request: Request) -> Values:
    """What was asked; fields of a form that were left empty ask nothing."""
    known: Mapping[str, Parameter] = {**case_parameters(), **{name: Parameter(name, "") for name in PANELS}}
    values = {name: [one for one in given if one] for name, given in values_of(request, known).items()}
    return {name: given for name, given in values.items() if given}


OF_THE_FORM = (*COUNTED, "q", "sort", "cursor", "start_year.min", "start_year.max")
"""What has a place in the form where it can be changed."""


def _inputs(asked: Values) -> list[tuple[str, str]]:
    """What the form has to carry along, as it has no place to change it in."""
    return [(name, one) for name, given in asked.items() if name not in OF_THE_FORM for one in given]


def _page(asked: Values, link: str | None) -> dict[str, Any] | None:
    """The question of another page: with the cursor that the link of the API has."""
    if link is None:
        return None
    cursor = parse_qs(urlsplit(link).query).get("cursor")
    rest = {name: given for name, given in asked.items() if name != "cursor"}
    return {**rest, **({"cursor": cursor} if cursor else {})}
