"""What the modules of the page have to know: numbers, addresses and words, as data in the page."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.explorer.find_data import Data
from app.explorer.find_facets import UNKNOWN, Facet
from app.explorer.find_words import FIND_WORDS
from app.vocabulary.choices import CHOICES

SAID = ("suggestions_one", "suggestions_many", "suggestions_none", "within_none", "map_loading", "map_failed",
        "map_by_country", "map_point", "map_cluster", "map_country", "map_unverified", "map_several", "more_places",
        "close", "fetching", "fetch_failed", "again", "show_map", "close_map", "show_list",
        "close_list", "map_closer", "map_farther", "map_whole", "map_label", "map_hint", "map_credit")  # fmt: skip
"""Words that appear only once a module runs."""
MOST_POINTS = 1500
"""Cases from which the map counts by country: a point each would be megabytes, and a blot."""


def script_of(total: int, facets: Sequence[Facet], data: Data, language: str) -> Mapping[str, Any]:
    """The data of a page for its modules."""
    return {
        "total": total,
        "points": data.points if total <= MOST_POINTS else None,
        # The facet counts all countries, as if none were chosen; those that were are what is found.
        "countries": _countries(facets),
        "words": {name: FIND_WORDS[name][language] for name in SAID},
        "kinds": {kind: said[language] for kind, said in CHOICES["suggestion_kind"].items()},
    }


def _countries(facets: Sequence[Facet]) -> list[Mapping[str, Any]]:
    choices = [one for facet in facets if facet.name == "country" for one in facet.choices if one.code != UNKNOWN]
    chosen = [one for one in choices if one.is_chosen] or choices
    return [{"code": one.code, "label": one.label.text, "count": one.count} for one in chosen if one.count]
