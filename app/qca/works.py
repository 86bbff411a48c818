"""What the child process is asked to do: each work from JSON to JSON."""

from collections.abc import Callable, Mapping
from typing import Any

from app.qca import cautions
from app.qca.analysis import analysed
from app.qca.necessity import candidates
from app.qca.question import Cuts, Outcome, Question
from app.qca.robustness import steps_of
from app.qca.sets import space_of
from app.qca.solutions import solutions_of
from app.qca.table import Table
from app.qca.telling import candidate_told, sets_told, solutions_told, step_told, truth_told

Json = dict[str, Any]


def table_sent(table: Table) -> Json:
    """A table on its way to the child."""
    return {"cases": table.cases, "columns": dict(table.columns)}


def question_sent(question: Question) -> Json:
    """A question on its way to the child."""
    return {
        "outcome": [question.outcome.name, question.outcome.values, question.outcome.is_negated],
        "conditions": question.conditions,
        "cuts": [question.cuts.consistency, question.cuts.pri, question.cuts.frequency],
        "contradictions": question.contradictions,
        "expectations": dict(question.expectations),
    }


def work_truth_table(sent: Mapping[str, Any]) -> Json:
    """A truth table, and what is to be known of it."""
    analysis = analysed(_table(sent), _question(sent))
    warnings = [*cautions.of_sets(analysis.space), *cautions.of_rows(analysis)]
    return {
        **sets_told(analysis.space),
        "truth_table": truth_told(analysis, is_complete=sent["complete"]),
        "warnings": warnings,
    }


def work_solution(sent: Mapping[str, Any]) -> Json:
    """The three solutions with their truth table; how they change with the cuts where that is asked."""
    analysis = analysed(_table(sent), _question(sent))
    space = analysis.space
    solutions = solutions_of(analysis.truth, analysis.question)
    warnings = [
        *cautions.of_sets(space),
        *cautions.of_rows(analysis),
        *cautions.of_solutions(analysis, solutions),
    ]
    told: Json = {
        **sets_told(space),
        "truth_table": truth_told(analysis, is_complete=sent["complete"]),
        **solutions_told(analysis, solutions),
        "warnings": warnings,
    }
    if sent["robustness"] is not None:
        told["robustness"] = [step_told(space, step) for step in steps_of(space, analysis.question, sent["robustness"])]
    return told


def work_necessity(sent: Mapping[str, Any]) -> Json:
    """Every condition and its negation, and how necessary each is."""
    space = space_of(_table(sent), _question(sent))
    cut, found = sent["consistency"], candidates(space)
    return {
        **sets_told(space),
        "necessity": [candidate_told(one, cut) for one in found],
        "warnings": [*cautions.of_sets(space), *cautions.of_necessity(found, cut)],
    }


WORKS: Mapping[str, Callable[[Mapping[str, Any]], Json]] = {
    "truth-table": work_truth_table,
    "solution": work_solution,
    "necessity": work_necessity,
}


def _table(sent: Mapping[str, Any]) -> Table:
    table = sent["table"]
    return Table(tuple(table["cases"]), {name: tuple(values) for name, values in table["columns"].items()})


def _question(sent: Mapping[str, Any]) -> Question:
    question = sent["question"]
    name, values, is_negated = question["outcome"]
    consistency, pri, frequency = question["cuts"]
    return Question(
        Outcome(name, tuple(values), is_negated),
        tuple(question["conditions"]),
        Cuts(consistency, pri, frequency),
        question["contradictions"],
        {name: tuple(expected) for name, expected in question["expectations"].items()},
    )
