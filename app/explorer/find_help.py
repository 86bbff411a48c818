"""What helps where nothing was found: words that may have been meant, and what would be found without a piece."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi import Request

from app.api.cases import list_cases
from app.api.suggestions import list_suggestions
from app.explorer.asking import Values, answer_of
from app.explorer.find_chips import Chip
from app.explorer.find_municipalities import without_cases
from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies
from app.vocabulary.municipalities import Municipality
from app.vocabulary.nearest import nearest

SEARCHED = ("sectors", "target-groups", "collaboration-forms", "legal-form-families", "countries")
"""Vocabularies whose words may have been meant."""
NEAR = 75.0
MOST_CHIPS = 8
LONGEST = 40
"""Letters from which on a word is not looked for among those that it may be."""


@dataclass(frozen=True, slots=True)
class Without:
    """A piece of the question, and how many cases there are without it."""

    chip: Chip
    cases: int


@dataclass(frozen=True, slots=True)
class Help:
    """What to try in place of a question that finds nothing."""

    meant: str | None
    """Words that may have been meant in place of those that were searched for."""
    question: Mapping[str, list[str]]
    """The question with them."""
    without: Sequence[Without]
    municipalities: Sequence[Municipality] = ()
    """Those of the list that were named and have no case."""


def help_of(request: Request, found: Mapping[str, Any], asked: Values, chips: Sequence[Chip], language: str) -> Help:
    """Help for a question without an answer; nothing where something was found."""
    if found["total"]:
        return Help(None, {}, ())
    municipalities = without_cases(found, asked, lambda values: _cases(request, values, language))
    # Who named a municipality did not mean another word.
    meant = None if municipalities else _meant(request, found, asked, language)
    rest = {name: given for name, given in asked.items() if name != "cursor"}
    without = [Without(chip, _cases(request, chip.without, language)) for chip in chips[:MOST_CHIPS]]
    # A lone piece without which everything is found helps nobody.
    helpful = [one for one in without if one.cases] if len(chips) > 1 else []
    return Help(meant, {**rest, "q": [meant]} if meant else {}, helpful, municipalities)


def _meant(request: Request, found: Mapping[str, Any], asked: Values, language: str) -> str | None:
    """The words of the question with near ones in place of those that nothing has; None where none is near."""
    text = asked.get("q", [""])[0]
    alone = [one["words"] for one in found["query"]["alone"] if not one["cases"]]
    meant = text
    for word in alone or ([text] if not found["query"]["alone"] else []):
        if 3 < len(word) <= LONGEST and (near := _near(request, word, language)):
            # A backslash would otherwise be read as one of a pattern.
            meant = re.sub(re.escape(word), near.replace("\\", r"\\"), meant, count=1, flags=re.IGNORECASE)
    return meant if meant != text else None


def _near(request: Request, word: str, language: str) -> str | None:
    """The name of a term, a place or an organisation that is nearest to a word."""
    begun = "".join(words(word))[:3]
    if not begun:
        return None
    typed = {"q": [begun], "kinds": ["place,organisation"], "limit": ["50"]}
    suggested = answer_of(request, list_suggestions, "/v1/suggestions", typed, language).said["items"]
    # Of "Hamburg (Bezirk Hamburg-Mitte)" people type the name.
    names = (one["label"].partition(" (")[0] for one in suggested)
    return nearest(word, [*_names(language), *names], NEAR)


@cache
def _names(language: str) -> Sequence[str]:
    """What terms are called and searched by in a language."""
    terms = (term for name in SEARCHED for term in vocabularies()[name].terms.values())
    told = (name for term in terms for name in (term.label(language).text, *term.search_words.get(language, ())))
    return list(dict.fromkeys(told))


def _cases(request: Request, values: Values, language: str) -> int:
    asked = {**values, "limit": ["1"]}
    total: int = answer_of(request, list_cases, "/v1/cases", asked, language).said["total"]
    return total
