"""Municipalities that were asked for and of which nobody has told a case: they can be compared with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from app.explorer.asking import Values
from app.explorer.find_facets import codes_given
from app.vocabulary.municipalities import Municipality, municipalities, municipalities_named

FEW = 4
"""So many are named at most: few names belong to more than one."""


def without_cases(found: Mapping[str, Any], asked: Values, cases: Callable[[Values], int]) -> list[Municipality]:
    """Those that words or the filter of a question name, without the ones of which there is any case."""
    named = dict.fromkeys(chain(_in_words(found, asked), _in_filter(asked)))
    return [one for one in list(named)[:FEW] if not cases({"municipality": [one.code]})]


def _in_words(found: Mapping[str, Any], asked: Values) -> Iterator[Municipality]:
    alone: Sequence[Mapping[str, Any]] = found["query"]["alone"]
    for text in (*asked.get("q", ()), *(one["words"] for one in alone if not one["cases"])):
        yield from municipalities_named(text)


def _in_filter(asked: Values) -> Iterator[Municipality]:
    for told in codes_given(asked.get("municipality", ())):
        country, _, number = told.upper().partition("-")
        listed = municipalities(country).get(number)
        yield from (listed,) if listed else municipalities_named(told)
