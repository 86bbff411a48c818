"""The truth table: which combinations of conditions come with an outcome, in which cases, and how far to trust it."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.api.dependencies import services_of
from app.api.shapes import own_path
from app.catalogue.condition_words import decimal
from app.explorer.find_chips import chips_of
from app.explorer.find_words import find_words
from app.explorer.rendering import page
from app.explorer.truth_table_asked import PATH, USUAL, Asked
from app.explorer.truth_table_choices import (
    conditions_offered,
    filters_offered,
    has_anchors,
    outcomes_offered,
    part_of,
)
from app.explorer.truth_table_data import data_of
from app.explorer.truth_table_form import OUTCOME, asked_of, is_from_form
from app.explorer.truth_table_found import Found, found_of
from app.explorer.truth_table_glossary import GLOSSARY
from app.explorer.truth_table_plot import plot_of
from app.qca.question import CONTRADICTIONS
from app.query.configuring import CONVENTIONS, MISSING
from app.query.memberships import Absent

CHOICES = {
    "absent": tuple(Absent),
    "missing": MISSING,
    "contradictions": CONTRADICTIONS,
    "calibration": tuple(CONVENTIONS),
}
"""What is decided once for the whole table."""

MOST_MODELS = 3
"""Of a solution that are shown with all their terms; of the others the whole alone."""


def show_truth_table(request: Request, language: str) -> Response:
    """The page of a question: the parameters of `/v1/qca/table`, the cuts of an analysis, a side and a picture."""
    asked = asked_of(request)
    if is_from_form(request) and not asked.faults:
        return RedirectResponse(own_path(request, asked.address(language)), 303)
    found = found_of(request, asked, language)
    expected = asked.expected
    parts = [part_of(text, f"c{number}", language) for number, text in enumerate(asked.conditions)]
    shown = page(
        request,
        "truth_table.html",
        language,
        PATH,
        found.revision or services_of(request).keeper.newest().revision,
        status=found.status,
        asked=asked,
        found=found,
        say=find_words(language),
        chips=[(chip.text, asked.narrowed(language, chip.without)) for chip in chips_of(asked.filters, language)],
        whole=asked.narrowed(language, {}),
        kept=[(name, one) for name, some in asked.filters.items() for one in some],
        narrowing=filters_offered(language),
        parts=parts,
        expected=expected,
        outcome=part_of(asked.outcome, OUTCOME, language),
        outcomes=outcomes_offered(language, asked.outcome),
        offered=conditions_offered(language),
        choices={name: known for name, known in CHOICES.items() if name != "calibration" or has_anchors(
            [*asked.conditions, asked.outcome])},
        usual=USUAL,
        without=lambda number: own_path(request, asked.without(language, number)),
        linked=lambda **changed: own_path(request, asked.address(language, **changed)),
        to_page=lambda target: own_path(request, target),
        figure=lambda value, digits=3: decimal(value, language, f"0.{'0' * digits}"),
        decimal=lambda value: decimal(float(value), language),
        plot=_plot(asked, found),
        pictured=_pictured(found),
        glossary=GLOSSARY,
        most_models=MOST_MODELS,
        data=data_of(request, asked, found, language) if found.table else None,
    )  # fmt: skip
    if found.retry_after:
        shown.headers["Retry-After"] = found.retry_after
    return shown


def _pictured(found: Found) -> list[str]:
    """Everything that can be drawn against the outcome: the terms of the models, then single sets."""
    if found.solution is None or found.necessity is None:
        return []
    terms = [term["expression"] for _, models in found.solutions for model in models for term in model["terms"]]
    single = [one["expression"] for one in found.necessity["necessity"]]
    return [one for one in dict.fromkeys((*terms, *single)) if one != "1"]


def _plot(asked: Asked, found: Found) -> dict[str, object] | None:
    if found.table is None or found.solution is None:
        return None
    wished = asked.one("x")
    plot = plot_of(found.table, wished, found.solution["outcome"]) if wished else None
    if plot is not None:
        return {"drawn": plot, "is_missing": False}
    first = next(iter(_pictured(found)), None)
    drawn = plot_of(found.table, first, found.solution["outcome"]) if first else None
    return {"drawn": drawn, "is_missing": bool(wished)} if drawn else None
