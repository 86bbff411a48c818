"""What the child process is asked to do: each work from JSON to JSON."""

from collections.abc import Callable, Mapping
from typing import Any

from app.qca import cautions
from app.qca.analysis import analysed
from app.qca.necessity import candidates
from app.qca.robustness import steps_of
from app.qca.sending import question_of, table_of
from app.qca.sets import space_of
from app.qca.solutions import solutions_of
from app.qca.telling import candidate_told, sets_told, solutions_told, step_told, truth_told

Json = dict[str, Any]


def work_truth_table(sent: Mapping[str, Any]) -> Json:
    """A truth table, and what is to be known of it."""
    analysis = analysed(table_of(sent), question_of(sent))
    warnings = [*cautions.of_sets(analysis.space), *cautions.of_rows(analysis)]
    return {
        **sets_told(analysis.space),
        "truth_table": truth_told(analysis, is_complete=sent["complete"]),
        "warnings": warnings,
    }


def work_solution(sent: Mapping[str, Any]) -> Json:
    """The three solutions with their truth table; how they change with the cuts where that is asked."""
    analysis = analysed(table_of(sent), question_of(sent))
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
    space = space_of(table_of(sent), question_of(sent))
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
