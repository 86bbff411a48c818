"""A table and a question on their way to the child process, as JSON, and there again as they were."""

from collections.abc import Mapping
from typing import Any

from app.qca.question import Cuts, Outcome, Question
from app.qca.table import Table

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


def table_of(sent: Mapping[str, Any]) -> Table:
    """The table, in the child."""
    table = sent["table"]
    return Table(tuple(table["cases"]), {name: tuple(values) for name, values in table["columns"].items()})


def question_of(sent: Mapping[str, Any]) -> Question:
    """The question, in the child."""
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
