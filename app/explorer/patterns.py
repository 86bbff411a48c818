"""Patterns, the counted half: how often something is told, and what is told together."""

from typing import Any

from fastapi import Request, Response

from app.explorer.asking import Json, answer_of
from app.explorer.find_chips import chips_of
from app.explorer.find_words import find_words
from app.explorer.patterns_asked import Asked, asked_of
from app.explorer.patterns_choices import Choice, dimension_heaps
from app.explorer.patterns_data import data_of
from app.explorer.patterns_network import network_of
from app.explorer.patterns_order import in_order
from app.explorer.patterns_outcomes import outcomes_beside, outcomes_of
from app.explorer.patterns_picture import picture_of
from app.explorer.patterns_table import MOST_CELLS, cells_of, heads_of, is_mostly_few, table_of, years_table
from app.explorer.patterns_views import COUNTS, CROSSTAB, NETWORK, TIMELINE, VIEWS
from app.explorer.rendering import page
from app.explorer.vega import VEGA_PATH
from app.explorer.words import words_of
from app.query.counting import Counting
from app.vocabulary.field_names import name_label
from app.vocabulary.terms import Label

PATH = "/patterns"
CALLED = {"counts": "patterns_by_one"}
"""Views whose words are not `patterns_` and the name."""


def show_patterns(request: Request, language: str) -> Response:
    """The page of a question: the parameters of the figures that it shows, and `view`."""
    asked = asked_of(request)
    answer = answer_of(request, asked.view.route, asked.view.path, asked.of_the_api, language)
    few = asked.view is CROSSTAB and is_mostly_few(answer.said)
    picture = picture_of(request, asked, language) if answer.said["cases"] and not few else None
    said = in_order(answer.said, picture.order if picture else (), language)
    is_large = asked.view is not COUNTS and cells_of(said) > MOST_CELLS
    return page(
        request,
        "patterns.html",
        language,
        PATH,
        answer.revision,
        say=find_words(language),
        asked=asked,
        said=said,
        views=[(name, _called(name, language), asked.in_view(view)) for name, view in VIEWS.items()],
        fields=_fields(asked, language),
        counting=_counting(asked, language),
        hidden=_hidden(asked),
        chips=chips_of(asked.filters, language),
        few=few,
        is_large=is_large,
        cells=cells_of(said) if asked.view is not COUNTS else 0,
        picture=picture,
        **_figures(asked, said, language, is_large=is_large),
        beside=None if asked.view is COUNTS and _is_by_outcome(asked) else outcomes_beside(request, asked, language),
        data=data_of(asked, language, has_picture=asked.view is not NETWORK),
        vega=VEGA_PATH,
        field=lambda name: name_label(name, language),
        percent=lambda share: _share(share, language),
        decimal=lambda number: _decimal(number, language),
    )


def _figures(asked: Asked, said: Json, language: str, *, is_large: bool) -> dict[str, Any]:
    """What the view shows; all else is None."""
    filters = asked.filters
    shown: dict[str, Any] = dict.fromkeys(("table", "heads", "outcomes", "network"))
    if asked.view is COUNTS:
        by_outcome = _is_by_outcome(asked)
        heads = None if by_outcome else heads_of(said["rows"], said["by"]["field"], filters, language)
        return {**shown, "heads": heads, "outcomes": outcomes_of(said, asked, language) if by_outcome else None}
    if asked.view is NETWORK:
        return {**shown, "network": network_of(said, filters, language)}
    if is_large:
        return shown
    return {**shown, "table": (years_table if asked.view is TIMELINE else table_of)(said, filters, language)}


def _is_by_outcome(asked: Asked) -> bool:
    return asked.dimensions.get("by") == "outcome"


def _called(view: str, language: str) -> str:
    return str(getattr(words_of(language), CALLED.get(view, f"patterns_{view}")))


def _fields(asked: Asked, language: str) -> list[tuple[str, str, Any]]:
    """The dimensions of the form: parameter, what it is called, what can be chosen."""
    is_network = asked.view is NETWORK
    words = {"rows": "patterns_codes", "columns": "patterns_with"} if is_network else {}
    return [
        (
            name,
            getattr(words_of(language), words.get(name, f"patterns_{name}")),
            dimension_heaps(chosen, language, codes_only=is_network),
        )
        for name, chosen in asked.dimensions.items()
    ]


def _counting(asked: Asked, language: str) -> list[Choice]:
    """What the years of a timeline say of a case; empty elsewhere."""
    if asked.view is not TIMELINE:
        return []
    chosen = asked.options.get("counting", [Counting.STARTED])[0]
    words = words_of(language)
    return [
        Choice(one, Label(getattr(words, f"patterns_{one}"), language), one == chosen)
        for one in (Counting.STARTED, Counting.RUNNING)
    ]


def _hidden(asked: Asked) -> list[tuple[str, str]]:
    """What the form carries along, as it has no place to change it in; bands belong to the dimension that they had."""
    view = [] if asked.view is CROSSTAB else [("view", asked.view.name)]
    options = [(name, one) for name, given in asked.options.items() if name == "zero" for one in given]
    return [*view, *options, *((name, one) for name, given in asked.filters.items() for one in given)]


def _share(share: float | None, language: str) -> str:
    """A part of a whole in whole percents; empty of nothing."""
    # Imported here: babel reads its files at once.
    from babel.numbers import format_percent

    return "" if share is None else str(format_percent(share, locale=language))


def _decimal(number: float, language: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(number, "0.00", locale=language))
