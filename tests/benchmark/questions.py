"""Questions that no server was asked before: conditions and words in new combinations, each combination once."""

import random
from collections.abc import Callable, Iterator
from typing import TypeVar
from urllib.parse import urlencode

from tests.benchmark import proportions as usual
from tests.benchmark.synthetic import codes_of
from tests.benchmark.words import english_words

Asked = TypeVar("Asked")
Conditions = tuple[tuple[str, str], ...]

CODED = {
    "sector": "sectors",
    "target_group": "target-groups",
    "collaboration_form": "collaboration-forms",
    "barrier": "barriers",
    "legal_form_family": "legal-form-families",
    "outcome": "outcome-dimensions",
}
FACETS = (*CODED, "country", "status")
"""Eight fields to count the values of."""
TABLE_COUNTRIES = 30
"""Rows of a table; its columns are the 19 sectors."""


def filter_questions(count: int, seed: int) -> Iterator[str]:
    """Query strings that ask for cases by two to four conditions."""
    return map(urlencode, _each_once(_conditions, count, seed))


def facet_questions(count: int, seed: int) -> Iterator[str]:
    """The same, which also ask for the counts of eight facets."""
    facets = urlencode([("facets", name) for name in FACETS])
    return (f"{asked}&{facets}" for asked in filter_questions(count, seed))


def crosstab_questions(count: int, seed: int) -> Iterator[str]:
    """Tables of 30 countries by 19 sectors, each of other countries, so over nearly all cases."""
    table = (("rows", "country"), ("columns", "sector"))
    return (urlencode((*table, *chosen)) for chosen in _each_once(_countries, count, seed))


def text_questions(count: int, seed: int) -> Iterator[str]:
    """Two words to look for, joined by `+` as in a query string; the second is mostly rare."""
    return map("+".join, _each_once(_two_words, count, seed))


def _each_once(draw: Callable[[random.Random], Asked], count: int, seed: int) -> Iterator[Asked]:
    chance = random.Random(seed)
    drawn: set[Asked] = set()
    while len(drawn) < count:
        asked = draw(chance)
        if asked not in drawn:
            drawn.add(asked)
            yield asked


def _conditions(chance: random.Random) -> Conditions:
    # In one order and without repetition: what means the same must not come twice in another writing.
    fields = sorted(chance.sample((*FACETS, "start_year.min"), chance.randint(2, 4)))
    return tuple((field, value) for field in fields for value in sorted(_values(field, chance)))


def _countries(chance: random.Random) -> Conditions:
    return tuple(("country", code) for code in sorted(chance.sample(usual.COUNTRIES, TABLE_COUNTRIES)))


def _values(field: str, chance: random.Random) -> list[str]:
    """One value, or of every third field two to choose from."""
    if field == "start_year.min":
        return [str(chance.randint(1985, 2020))]
    known = (
        codes_of(CODED[field]).values if field in CODED else usual.COUNTRIES if field == "country" else usual.STATUSES
    )
    return chance.sample([code for code in known if code != "unknown"], chance.choice((1, 1, 2)))


def _two_words(chance: random.Random) -> tuple[str, str]:
    words = english_words()
    first, second = sorted((chance.randrange(50, 2000), chance.randrange(200, len(words))))
    return words[first], words[second]
