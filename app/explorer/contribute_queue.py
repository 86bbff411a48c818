"""What waits for a decision, for those who decide."""

from collections.abc import Sequence

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.contribute_queue_words import QUEUE_WORDS
from app.explorer.contributing import work_page
from app.query.parameters import Parameter
from app.vocabulary.collating import place_in_order
from app.vocabulary.countries import countries, country_name
from app.vocabulary.terms import Label

QUEUE_PAGE_PARAMETERS = {
    "state": Parameter(
        "state", "Whom it waits for: `reviewer`, `editor` or `author`; `open` for all, `done` for none."
    ),
    "q": Parameter("q", "Beginnings of words of the title."),
    "country": Parameter("country", "Code of a country."),
    "amends": Parameter("amends", "Address of the case that is amended."),
    "sort": Parameter("sort", "`oldest` or `newest` first."),
}


def show_queue(request: Request, language: str) -> Response:
    """The page of the queue; its module reads what the address asks."""
    values_of(request, QUEUE_PAGE_PARAMETERS)
    return work_page(request, language, "queue", QUEUE_WORDS, countries=_countries(language))


def _countries(language: str) -> Sequence[tuple[str, Label]]:
    """Every country by code, in the order of their names."""
    named = [(code, country_name(code, language)) for code in countries()]
    return sorted(named, key=lambda one: place_in_order(one[1].text, language))
