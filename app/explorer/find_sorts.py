"""The orders in which cases can be listed."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.explorer.asking import Values
from app.explorer.find_words import FIND_WORDS

ORDERS: Mapping[str, str] = {
    "relevance": "sort_relevance",
    "title": "sort_title",
    "-start_year": "sort_newest",
    "start_year": "sort_oldest",
    "country": "sort_country",
    "-source_count": "sort_sources",
    "-published": "sort_published",
}
"""What the API calls an order -> our words for it."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order, as `sort` has it; the usual one needs no saying and is empty."""

    code: str
    label: str
    is_chosen: bool


def sorts_of(asked: Values, language: str) -> list[Order]:
    """The orders of a question, with one that only the address knows last."""
    usual = "relevance" if "q" in asked else "title"
    chosen = asked.get("sort", [usual])[0]
    offered = [code for code in ORDERS if code != "relevance" or "q" in asked]
    orders = [
        Order("" if code == usual else code, FIND_WORDS[ORDERS[code]][language], code == chosen) for code in offered
    ]
    if chosen in offered:
        return orders
    return [*orders, Order(chosen, FIND_WORDS["sort_other"][language], True)]
