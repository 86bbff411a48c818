"""What waits for a decision, for those who decide."""

from collections.abc import Sequence

from fastapi import Request, Response

from app.explorer.contribute_queue_words import QUEUE_WORDS
from app.explorer.contributing import work_page
from app.vocabulary.collating import place_in_order
from app.vocabulary.countries import countries, country_name
from app.vocabulary.terms import Label


def show_queue(request: Request, language: str) -> Response:
    """The page of the queue; its module reads what the address asks."""
    return work_page(request, language, "queue", QUEUE_WORDS, countries=_countries(language))


def _countries(language: str) -> Sequence[tuple[str, Label]]:
    """Every country by code, in the order of their names."""
    named = [(code, country_name(code, language)) for code in countries()]
    return sorted(named, key=lambda one: place_in_order(one[1].text, language))
