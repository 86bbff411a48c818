"""The three solutions of a truth table: conservative, parsimonious and intermediate, with all their tied models."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from app.qca.counterfactuals import Codes, covered, easier
from app.qca.covers import minimal_covers
from app.qca.primes import primes_avoiding, primes_within
from app.qca.question import Question
from app.qca.sets import Configurations, Term
from app.qca.truth import TruthTable

MOST_MODELS = 100
"""Tied models of a solution that are given; there can be billions."""
MOST_PAIRS = 100
"""Pairs of a conservative and a parsimonious model from which intermediate ones are made."""


@dataclass(frozen=True, slots=True)
class Model:
    """One minimal cover, and the remainders it takes for granted."""

    terms: tuple[Term, ...]
    assumed: Codes
    """Configurations it holds for without being among the positive rows."""
    origins: tuple[str, ...] = ()
    """Of an intermediate model: the pairs it came from."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A conservative and a parsimonious model, and what theory says of what the second one assumes."""

    name: str
    """Such as `C1P2`, as R's QCA has it."""
    easy: Codes
    """What may be assumed."""
    difficult: Codes
    """What may not."""


@dataclass(frozen=True, slots=True)
class Solution:
    """All models that explain the positive rows equally briefly."""

    models: tuple[Model, ...]
    is_complete: bool
    """Whether these are all of them."""
    pairs: tuple[Pair, ...] = ()
    """Of an intermediate solution: what it was made of."""


@dataclass(frozen=True, slots=True)
class Solutions:
    """What a truth table comes to, by how many remainders are used."""

    conservative: Solution
    """None of them."""
    parsimonious: Solution
    """Any that makes it shorter."""
    intermediate: Solution | None
    """Those that are easy to believe; None where nothing was expected of any condition."""


def solutions_of(table: TruthTable, question: Question) -> Solutions:
    """The three solutions."""
    conservative, parsimonious = conservative_of(table), parsimonious_of(table)
    intermediate = _intermediate(table, question, conservative, parsimonious) if question.expectations else None
    return Solutions(conservative, parsimonious, intermediate)


def conservative_of(table: TruthTable) -> Solution:
    """The solution that assumes nothing of what was not observed."""
    positive = table.configurations(1)
    return _solution(table, primes_within(positive, positive, table.space.levels), positive)


def parsimonious_of(table: TruthTable) -> Solution:
    """The solution that assumes whatever makes it shorter."""
    positive = table.configurations(1)
    return _solution(table, primes_avoiding(positive, table.configurations(0)), positive)


def _intermediate(table: TruthTable, question: Question, conservative: Solution, parsimonious: Solution) -> Solution:
    positive, space = table.configurations(1), table.space
    names = [
        (f"C{number}P{other}", long, short)
        for number, long in enumerate(conservative.models, 1)
        for other, short in enumerate(parsimonious.models, 1)
    ]
    is_complete = conservative.is_complete and parsimonious.is_complete and len(names) <= MOST_PAIRS
    solved: dict[bytes, Solution] = {}
    found: dict[tuple[Term, ...], Model] = {}
    pairs = []
    for name, long, short in names[:MOST_PAIRS]:
        if len(found) > MOST_MODELS:
            break
        usable = covered(space, easier(space, long.terms, short.terms, question.expectations))
        if (key := usable.tobytes()) not in solved:
            primes = primes_within(positive, space.configurations(usable), space.levels)
            solved[key] = _solution(table, primes, positive)
        pairs.append(Pair(name, np.setdiff1d(usable, space.codes(positive)), np.setdiff1d(short.assumed, usable)))
        for model in solved[key].models:
            origins = found[model.terms].origins if model.terms in found else ()
            found[model.terms] = Model(model.terms, model.assumed, (*origins, name))
    is_complete = is_complete and len(found) <= MOST_MODELS and all(one.is_complete for one in solved.values())
    return Solution(tuple(found.values())[:MOST_MODELS], is_complete, tuple(pairs))


def _solution(table: TruthTable, primes: Sequence[Term], positive: Configurations) -> Solution:
    if not len(positive):
        return Solution((), is_complete=True)
    space = table.space
    covers = minimal_covers(primes, positive, MOST_MODELS + 1)
    written = sorted((tuple(sorted(cover, key=_place)) for cover in covers[:MOST_MODELS]), key=_order)
    observed = space.codes(positive)
    models = tuple(Model(terms, np.setdiff1d(covered(space, terms), observed)) for terms in written)
    return Solution(models, len(covers) <= MOST_MODELS)


def _order(terms: tuple[Term, ...]) -> tuple[int, list[tuple[int, list[float]]]]:
    return _literals(terms), [_place(term) for term in terms]


def _place(term: Term) -> tuple[int, list[float]]:
    """Where a term stands, as R prints them: shorter ones first, then by the first condition that it has."""
    return _literals([term]), [inf if level is None else -level for level in term]


def _literals(terms: Sequence[Term]) -> int:
    return sum(level is not None for term in terms for level in term)
