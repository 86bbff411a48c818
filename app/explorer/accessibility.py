"""The statement on accessibility, and what those who embed may say in theirs."""

from collections.abc import Mapping

from fastapi import Request, Response

from app.api.dependencies import services_of, values_of
from app.api.observing import revision_seen
from app.explorer.accessibility_words import HOLDS, LACKS
from app.explorer.own_address import USUAL, own_address
from app.explorer.rendering import page
from app.explorer.tongues import NAMES, page_address
from app.explorer.words import words_of

PARAGRAPHS = ("statement", "assessment")


def show_accessibility(request: Request, language: str) -> Response:
    """The page of the statement."""
    values_of(request, {})
    languages = (language, *(one for one in NAMES if one != language))
    return page(
        request,
        "accessibility.html",
        language,
        "/accessibility",
        revision_seen(request.scope),
        holds=[getattr(words_of(language), f"holds_{name}") for name in HOLDS],
        lacks=[getattr(words_of(language), f"lacks_{name}") for name in LACKS],
        paragraphs={one: _paragraphs(request, one) for one in languages},
        own=own_address(request),
        is_usual=own_address(request) == USUAL,
        contact=services_of(request).settings.contact,
    )


def _paragraphs(request: Request, language: str) -> Mapping[str, str]:
    words, site = words_of(language), own_address(request)
    filled = {
        "site": site,
        "statement": f"{site}{page_address(language, '/accessibility')}",
        "contact": services_of(request).settings.contact or words.whoever_runs_it,
    }
    return {name: getattr(words, f"paragraph_{name}").format(**filled) for name in PARAGRAPHS}
