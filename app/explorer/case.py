"""A case: its story first, then what is known of it, how far to trust that, and where it comes from."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.case import CASE_PARAMETERS, get_case, list_revisions
from app.api.citations import get_citation
from app.api.comparable import list_comparable_to_case
from app.api.dependencies import values_of
from app.catalogue.explaining import explainer
from app.errors import CaseWithdrawn, QueryRefused
from app.explorer.asking import Answer, Values, answer_of, text_of
from app.explorer.case_reading import CaseReading
from app.explorer.compare_asked import MOST_PICKED
from app.explorer.compare_offered import case_practice, case_title
from app.explorer.rendering import page
from app.explorer.small_map import small_map
from app.explorer.terms import guides_for, meanings_of, questions_at_home

Json = Mapping[str, Any]
ALIKE = 4
"""Comparable cases that are shown."""
INDEPENDENT = frozenset(("research", "evaluation", "official-record"))
"""Evidence that others than the parties gave."""
SECTIONS = (
    ("story", "case_story"), ("facts", "case_facts"), ("roles", "case_roles"), ("law", "case_law"),
    ("money", "case_money"), ("scale", "case_scale"), ("outcomes", "case_outcomes"), ("barriers", "case_barriers"),
    ("enablers", "case_enablers"), ("leadership", "case_leadership"), ("comparable", "case_comparable"),
    ("sources", "case_listing"), ("trust", "case_trust"), ("history", "case_history"), ("cite", "case_cite"),
    ("data", "case_data"),
)  # fmt: skip
"""Where each begins, and the word that it is called by."""


def show_case(request: Request, language: str, slug: str) -> Response:
    """The page of a case, or of one of its revisions: the same parameters as `/v1/cases/{slug}`."""
    values = values_of(request, CASE_PARAMETERS)
    asked = {name: given for name, given in values.items() if name not in ("lang", "format")}
    answer = answer_of(request, get_case, f"/v1/cases/{slug}", asked, language, slug=slug)
    found, case = answer.said, answer.said["case"]
    versions = _versions(request, language, slug)
    is_newest = versions is not None and versions[0]["number"] == found["number"] and "as_of" not in asked
    fixed = {"revision": [str(found["number"])]}
    alike = _alike(request, language, slug) if is_newest else None
    return page(
        request,
        "case.html",
        language,
        f"/cases/{slug}",
        answer.revision,
        found=found,
        case=case,
        reading=CaseReading(found, language),
        sections=SECTIONS,
        only_told=bool(case["outcomes"]) and not any(one["evidence"] in INDEPENDENT for one in case["outcomes"]),
        versions=versions,
        is_newest=is_newest,
        alike=alike,
        beside=[slug, *(one["case"]["slug"] for one in (alike.said["items"] if alike else [])[: MOST_PICKED - 1])],
        doubts=_doubts(case, language),
        title_of=lambda there: case_title(there, language),
        practice_of=lambda there: case_practice(there, language),
        map=small_map(case),
        at_home=questions_at_home(case, language),
        guides=guides_for(case, language),
        meanings=meanings_of(found["labels"], language),
        linked=_linked(request, language, slug, fixed),
        # The title in it is English, whatever the language of the rest.
        citation=_citation(request, language, slug, fixed).partition(case["title"]),
        cited=f"/v1/cases/{slug}/citation?revision={found['number']}&lang={language}&format=",
        address=answer.address,
    )


def _doubts(case: Json, language: str) -> list[str]:
    """What is doubtful about a case, in the sentences that the first line of a result says it in."""
    barriers = {code for one in case["barriers"] for code in one["codes"]}
    return explainer(language, to_asker=False, home=None, number=0).doubts(case, barriers)


def _versions(request: Request, language: str, slug: str) -> list[Json] | None:
    """Every revision, newest first; None where the case has been withdrawn and only some revision of it is read."""
    try:
        found: list[Json] = answer_of(
            request, list_revisions, f"/v1/cases/{slug}/revisions", {}, language, slug=slug
        ).said["items"]
    except CaseWithdrawn:
        return None
    return found


def _alike(request: Request, language: str, slug: str) -> Answer | None:
    """The most comparable cases; None where nothing of this one is known by which cases are compared."""
    try:
        return answer_of(
            request,
            list_comparable_to_case,
            f"/v1/cases/{slug}/comparable",
            {"limit": [str(ALIKE)]},
            language,
            slug=slug,
        )
    except QueryRefused:
        return None


def _citation(request: Request, language: str, slug: str, fixed: Values) -> str:
    asked = {**fixed, "format": ["text"]}
    return text_of(request, get_citation, f"/v1/cases/{slug}/citation", asked, language, slug=slug).strip()


def _linked(request: Request, language: str, slug: str, fixed: Values) -> Json:
    asked = {**fixed, "format": ["jsonld"]}
    return answer_of(request, get_case, f"/v1/cases/{slug}", asked, language, slug=slug).said
