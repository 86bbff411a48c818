"""What a reader of methods would say of a table and of what comes of it, as codes and figures without words."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from app.qca.analysis import Analysis
from app.qca.necessity import NECESSARY, Candidate
from app.qca.question import Question
from app.qca.sets import HALF, Space, is_half
from app.qca.solutions import MOST_MODELS, Solutions, parsimonious_of
from app.qca.table import Kind
from app.qca.truth import Because, reaches, truth_table

Caution = dict[str, Any]
"""`code`, and the figures and names that its sentence is made of."""

FEW_CASES = 10
FEW_CASES_A_CONDITION = 4
FEW_ON_A_SIDE = 5
MANY_CONDITIONS = 5
MANY_CASES = 60
"""Beyond it a row of one case is usually not taken for evidence."""
SKEWED = 0.85
LEAST_CONSISTENCY = 0.75
LEAST_PRI = 0.5
TRIVIAL = 0.5
"""Relevance of necessity below which a condition is so common that it says little."""
MOST_CHECKED = 8
"""Conditions up to which the negated outcome is worked out besides, to compare what both assume."""


def of_sets(space: Space) -> Iterator[Caution]:
    """What is to be known of the cases and the sets, whatever is made of them."""
    cases, conditions = len(space.cases), len(space.conditions)
    members, others = int((space.outcome > HALF).sum()), int((space.outcome < HALF).sum())
    if others < FEW_ON_A_SIDE:
        yield {"code": "few-negatives", "number": others, "cases": cases}
    if members < FEW_ON_A_SIDE:
        yield {"code": "few-positives", "number": members, "cases": cases}
    if cases < FEW_CASES:
        yield {"code": "few-cases", "cases": cases}
    if cases < FEW_CASES_A_CONDITION * conditions:
        yield {"code": "few-cases-per-condition", "cases": cases, "conditions": conditions}
    if conditions > MANY_CONDITIONS:
        yield {"code": "many-conditions", "conditions": conditions}
    yield from _half(space)
    yield from _skewed(space)


def of_rows(analysis: Analysis) -> Iterator[Caution]:
    """What is to be known of a truth table."""
    question, truth = analysis.question, analysis.truth
    yield from _of_cuts(question, len(analysis.space.cases))
    if 2 * len(truth.rows) < truth.space.size:
        yield {"code": "limited-diversity", "rows": len(truth.rows), "possible": truth.space.size}
    expression = truth.space.expression
    for row in (*analysis.dropped, *(row for row in truth.rows if row.is_contradictory)):
        yield {"code": "contradictory-row", "row": row.number, "expression": expression(row.configuration),
               "members": list(row.members), "deviants": list(row.deviants),
               "contradictions": question.contradictions, "out": row.out}  # fmt: skip
    cut = question.cuts.consistency
    both = [r for r in truth.rows if reaches(r.fit.consistency, cut) and reaches(r.against.consistency, cut)]
    yield from _rows("simultaneous-subset", [expression(row.configuration) for row in both])
    by_pri = [expression(row.configuration) for row in truth.rows if row.because is Because.PRI]
    yield from _rows("pri-alone", by_pri)
    for row in truth.rows:
        if row.out == 1 and row.deviants and not row.members:
            yield {"code": "no-member-in-row", "expression": expression(row.configuration),
                   "deviants": list(row.deviants)}  # fmt: skip
    if not any(row.out == 1 for row in truth.rows):
        yield {"code": "nothing-sufficient"}
    elif not any(row.out == 0 for row in truth.rows):
        yield {"code": "nothing-insufficient"}


def of_solutions(analysis: Analysis, solutions: Solutions) -> Iterator[Caution]:
    """What is to be known of solutions."""
    for name in ("conservative", "parsimonious", "intermediate"):
        solution = getattr(solutions, name)
        if solution is not None and len(solution.models) > 1:
            yield {"code": "tied-models" if solution.is_complete else "too-many-models", "solution": name,
                   "models": len(solution.models), "most": MOST_MODELS}  # fmt: skip
    yield from _assumed_twice(analysis, solutions)


def of_necessity(found: list[Candidate], consistency: float) -> Iterator[Caution]:
    """What is to be known of conditions that look necessary."""
    for one in found:
        if reaches(one.fit.consistency, consistency) and one.fit.ron < TRIVIAL:
            yield {"code": "trivially-necessary", "expression": one.expression, "ron": one.fit.ron}
    if consistency < NECESSARY:
        yield {"code": "low-necessity", "cut": consistency}


def _of_cuts(question: Question, cases: int) -> Iterator[Caution]:
    if question.cuts.consistency < LEAST_CONSISTENCY:
        yield {"code": "low-consistency", "cut": question.cuts.consistency}
    if question.cuts.pri < LEAST_PRI:
        yield {"code": "low-pri", "cut": question.cuts.pri}
    if cases > MANY_CASES and question.cuts.frequency == 1:
        yield {"code": "low-frequency", "cases": cases}


def _half(space: Space) -> Iterator[Caution]:
    for one in space.conditions:
        if one.kind is Kind.FUZZY and (cases := space.named(is_half(one.values))):
            yield {"code": "half-in-condition", "condition": one.name, "names": cases}
    if cases := space.named(is_half(space.outcome)):
        yield {"code": "half-in-outcome", "names": cases}


def _skewed(space: Space) -> Iterator[Caution]:
    for one in space.conditions:
        shares = [float(np.mean(one.membership(level) > HALF)) for level in range(one.levels)]
        if max(shares) > SKEWED:
            level = int(np.argmax(shares))
            named = f"{one.name}{{{level}}}" if space.is_multi_value else one.name if level else f"~{one.name}"
            yield {"code": "skewed", "expression": named, "share": max(shares)}
    share = float(np.mean(space.outcome > HALF))
    if not 1 - SKEWED <= share <= SKEWED:
        yield {"code": "skewed-outcome", "share": share}


def _rows(code: str, expressions: list[str]) -> Iterator[Caution]:
    if expressions:
        yield {"code": code, "expressions": expressions}


def _assumed_twice(analysis: Analysis, solutions: Solutions) -> Iterator[Caution]:
    """Remainders that the solution of the outcome takes for granted, and that of its negation as well."""
    if not solutions.parsimonious.models:
        return
    space, question = analysis.space, analysis.question
    if len(space.conditions) > MOST_CHECKED:
        yield {"code": "negation-not-compared", "conditions": MOST_CHECKED}
        return
    opposite = parsimonious_of(truth_table(space.negated(), question))
    ours = np.unique(np.concatenate([model.assumed for model in solutions.parsimonious.models]))
    theirs = [model.assumed for model in opposite.models]
    twice = np.intersect1d(ours, np.unique(np.concatenate(theirs))) if theirs else np.empty(0)
    if len(twice):
        yield {"code": "assumed-twice", "number": len(twice), "rows": [int(code) + 1 for code in twice]}
