"""A brief of two pages for a council: what was asked, up to four cases, what to check at home, how far to trust it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import Request, Response

from app.api.case import get_case
from app.api.dependencies import services_of
from app.api.shapes import address
from app.catalogue.exporting import published_on
from app.explorer.asking import Answer, Json, answer_of
from app.explorer.brief_cases import brief_case
from app.explorer.compare_asked import Asked
from app.explorer.compare_beside import SIZE, compared_of, row_of, sizes_of
from app.explorer.compare_choices import Choices, Term
from app.explorer.compare_described import codes_given, described, labels_given
from app.explorer.dates import date_text
from app.explorer.guidance import guides_of, question_of
from app.explorer.rendering import page
from app.explorer.tongues import page_address
from app.query.measure import PROFILE_WEIGHTS
from app.vocabulary.field_names import name_label


@dataclass(frozen=True, slots=True)
class Check:
    """A question to ask at home before doing likewise."""

    form: Term
    question: str
    language: str


def _forms(asked: Asked, compared: Json, choices: Choices) -> list[Term]:
    """Forms that the plan takes first, then those that the cases have."""
    cells = row_of(compared, "collaboration_form").values()
    codes = dict.fromkeys([*codes_given(asked, "collaboration_form"), *(c for one in cells for c in one["codes"])])
    forms = choices.terms("collaboration_form")
    return [forms[code] for code in codes if code in forms]


def show_brief(request: Request, language: str, asked: Asked, choices: Choices) -> Response:
    """The brief of the cases that were picked."""
    compared, found, columns = compared_of(request, asked, language)
    cases = [
        brief_case(one, read_case(request, one["id"], asked, language).said, compared.said, asked, language)
        for one in columns
        if one["id"] != "profile"
    ]
    forms = _forms(asked, compared.said, choices)
    keeper = services_of(request).keeper
    # What was read today is what the address leads to when somebody opens it in a year.
    fixed = asked.address_values(as_of=asked.values.get("as_of") or [str(compared.revision)])
    published = published_on(keeper, compared.revision)
    return page(
        request,
        "compare_brief.html",
        language,
        "/compare",
        compared.revision,
        asked=asked,
        told=described(asked, choices, found, language),
        compared=compared.said,
        columns=cases,
        row=lambda field: row_of(compared.said, field),
        label_of=lambda name: name_label(name, language),
        differences=list(_differences(compared.said)),
        sizes=list(sizes_of(compared.said, columns)),
        alike={pair["there"]: pair for pair in compared.said["pairs"] if pair["here"] == "profile"},
        checks=list(_checks(forms, language)),
        guides=guides_of((form.details for form in forms), language),
        found=found,
        published=date_text(published, language) if published else None,
        unknown=name_label("unknown value", language).text,
        uncoded=name_label("uncoded value", language).text,
        case_address=lambda slug: address(request, page_address(language, f"/cases/{slug}", {"as_of": fixed["as_of"]})),
        confidence_label=name_label("confidence", language).text,
        wished=codes_given(asked, "outcome"),
        labels_of=lambda field, codes: "; ".join(labels_given(choices, field, codes)),
        own_address=address(request, page_address(language, "/compare", fixed)),
        address=compared.address,
    )


def read_case(request: Request, slug: str, asked: Asked, language: str) -> Answer:
    """A case at the state of the collection that is asked about."""
    values = {name: given for name, given in asked.values.items() if name == "as_of"}
    return answer_of(request, get_case, f"/v1/cases/{slug}", values, language, slug=slug)


def _differences(compared: Json) -> Iterator[str]:
    """Of the sentences that tell columns apart, those of what plans are compared by; the table tells the others.

    Size is told as `sizes_of` has it.
    """
    for (field, held), sentence in zip(compared["apart"].items(), compared["sentences"]["apart"], strict=True):
        if "profile" in held and field in PROFILE_WEIGHTS and field != SIZE:
            yield sentence


def _checks(forms: list[Term], language: str) -> Iterator[Check]:
    for form in forms:
        if asked := question_of(form.questions, language):
            yield Check(form, *asked)
