"""Which remainders may be assumed: those that theory makes easy to believe, and those it does not."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.qca.sets import Space, Term

Codes = NDArray[np.int64]
"""Configurations as numbers, ascending, none twice."""


def covered(space: Space, terms: Sequence[Term]) -> Codes:
    """All configurations that the terms hold for, observed or not."""
    return np.unique(np.concatenate([np.empty(0, dtype=np.int64), *(_within(space, term) for term in terms)]))


def easier(
    space: Space,
    conservative: Sequence[Term],
    parsimonious: Sequence[Term],
    expectations: Mapping[str, Sequence[int]],
) -> list[Term]:
    """The conservative terms, each without the literals that theory speaks against and that parsimony does not need.

    A literal goes where another value of its condition is the one expected to lead to the outcome: what came with the
    outcome in spite of it would come with it all the more without (Ragin and Sonnett 2005). It is taken from the terms
    that a parsimonious term holds for, as R's QCA does; a term that lies in none stays as it is.
    """
    expected = [frozenset(expectations.get(one.name, ())) for one in space.conditions]
    terms: dict[Term, None] = {}
    for long in conservative:
        within = [short for short in parsimonious if _lies_within(long, short)]
        for short in within:
            terms[
                tuple(
                    None if need is None and wanted and level not in wanted else level
                    for level, need, wanted in zip(long, short, expected, strict=True)
                )
            ] = None
        if not within:
            terms[long] = None
    return list(terms)


def _lies_within(long: Term, short: Term) -> bool:
    return all(need is None or level == need for level, need in zip(long, short, strict=True))


def _within(space: Space, term: Term) -> Codes:
    codes = np.zeros(1, dtype=np.int64)
    for level, number in zip(term, space.levels, strict=True):
        choices = np.arange(number) if level is None else np.array([level])
        codes = (codes[:, None] * number + choices).ravel()
    return codes
