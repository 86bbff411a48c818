"""Results as JSON: names and figures, null where a figure rests on nothing."""

from collections.abc import Sequence
from math import isnan
from typing import Any

import numpy as np

from app.qca.analysis import Analysis
from app.qca.counterfactuals import Codes
from app.qca.fit import sufficiency
from app.qca.necessity import Candidate
from app.qca.robustness import SOLUTIONS, Step
from app.qca.sets import HALF, Membership, Space, Term, is_half
from app.qca.solutions import Model, Solution, Solutions
from app.qca.truth import Because, Row, reaches

Json = dict[str, Any]

MOST_LISTED = 128
"""Remainders of one kind that are listed; of more the number is told."""


def sets_told(space: Space) -> Json:
    """The cases, the sets and who has the outcome."""
    return {
        "cases": len(space.cases),
        "with_outcome": space.named(space.outcome > HALF),
        "without_outcome": space.named(space.outcome < HALF),
        "half_in_outcome": space.named(is_half(space.outcome)),
        "conditions": [{"name": one.name, "kind": one.kind, "values": one.levels} for one in space.conditions],
    }


def truth_told(analysis: Analysis, *, is_complete: bool) -> Json:
    """A truth table; with its remainders where it is to be complete."""
    truth = analysis.truth
    rows = {row.number: row_told(analysis.space, row) for row in truth.rows}
    if is_complete:
        everything = analysis.space.configurations(np.arange(analysis.space.size))
        for number, configuration in enumerate(everything.tolist(), 1):
            rows.setdefault(number, _unobserved(analysis.space, number, tuple(configuration)))
    return {
        "rows": [rows[number] for number in sorted(rows)],
        "observed": len(truth.rows),
        "possible": analysis.space.size,
        "unassigned": list(truth.unassigned),
        "dropped": [row_told(analysis.space, row) for row in analysis.dropped],
    }


def row_told(space: Space, row: Row) -> Json:
    """One row that was observed."""
    return {
        "number": row.number,
        "configuration": list(row.configuration),
        "expression": space.expression(row.configuration),
        "n": len(row.cases),
        "cases": list(row.cases),
        "deviant_cases": list(row.deviants),
        "consistency": _figure(row.fit.consistency),
        "pri": _figure(row.fit.pri),
        "consistency_of_negation": _figure(row.against.consistency),
        "out": row.out,
        "because": row.because,
        "contradictory": row.is_contradictory,
    }


def solutions_told(analysis: Analysis, solutions: Solutions) -> Json:
    """The three solutions."""
    return {name: solution_told(analysis.space, getattr(solutions, name)) for name in SOLUTIONS}


def solution_told(space: Space, solution: Solution | None) -> Json | None:
    """One of the solutions with all its models."""
    if solution is None:
        return None
    told: Json = {
        "models": [_model(space, model, number) for number, model in enumerate(solution.models, 1)],
        "complete": solution.is_complete,
    }
    if solution.pairs:
        told["counterfactuals"] = [
            {"pair": pair.name, "easy": _remainders(space, pair.easy), "difficult": _remainders(space, pair.difficult)}
            for pair in solution.pairs
        ]
    return told


def candidate_told(candidate: Candidate, consistency: float) -> Json:
    """A condition and how necessary it is."""
    return {
        "expression": candidate.expression,
        "condition": candidate.condition,
        "consistency": _figure(candidate.fit.consistency),
        "coverage": _figure(candidate.fit.coverage),
        "ron": _figure(candidate.fit.ron),
        "necessary": reaches(candidate.fit.consistency, consistency),
        "deviant_cases": list(candidate.deviants),
    }


def step_told(space: Space, step: Step) -> Json:
    """One cut at another place."""
    return {
        "cut": step.cut,
        "value": step.value,
        "changed": list(step.changed),
        "gained": [space.expression(row.configuration) for row in step.gained],
        "lost": [space.expression(row.configuration) for row in step.lost],
        **{name: _expressions(space, getattr(step.solutions, name)) for name in SOLUTIONS},
    }


def expression_of(space: Space, terms: Sequence[Term]) -> str:
    """A model as it is written."""
    return " + ".join(map(space.expression, terms))


def _expressions(space: Space, solution: Solution | None) -> list[str] | None:
    return None if solution is None else [expression_of(space, model.terms) for model in solution.models]


def _model(space: Space, model: Model, number: int) -> Json:
    fit = sufficiency(space.union(model.terms), space.outcome)
    told = {
        "name": f"M{number}",
        "expression": expression_of(space, model.terms),
        "terms": [_term(space, model, term, fit.coverage) for term in model.terms],
        "consistency": _figure(fit.consistency),
        "pri": _figure(fit.pri),
        "coverage": _figure(fit.coverage),
        "simplifying_assumptions": _remainders(space, model.assumed),
    }
    return told | ({"origins": list(model.origins)} if model.origins else {})


def _term(space: Space, model: Model, term: Term, coverage: float) -> Json:
    membership = space.membership(term)
    fit = sufficiency(membership, space.outcome)
    others = [one for one in model.terms if one != term]
    without = sufficiency(space.union(others), space.outcome).coverage
    return {
        "expression": space.expression(term),
        "consistency": _figure(fit.consistency),
        "pri": _figure(fit.pri),
        "raw_coverage": _figure(fit.coverage),
        "unique_coverage": _figure(coverage - without),
        "cases": space.named(membership > HALF),
        "deviant_cases": _deviants(space, membership),
    }


def _deviants(space: Space, membership: Membership) -> list[str]:
    return space.named((membership > HALF) & (space.outcome < HALF))


def _remainders(space: Space, codes: Codes) -> Json:
    if len(codes) > MOST_LISTED:
        return {"count": len(codes), "rows": None}
    listed = zip(codes.tolist(), space.configurations(codes).tolist(), strict=True)
    return {"count": len(codes), "rows": [{"number": code + 1, "configuration": one} for code, one in listed]}


def _unobserved(space: Space, number: int, configuration: tuple[int, ...]) -> Json:
    return {
        "number": number,
        "configuration": list(configuration),
        "expression": space.expression(configuration),
        "n": 0,
        "cases": [],
        "deviant_cases": [],
        "consistency": None,
        "pri": None,
        "consistency_of_negation": None,
        "out": None,
        "because": Because.UNOBSERVED,
        "contradictory": False,
    }


def _figure(value: float) -> float | None:
    return None if isnan(value) else value
