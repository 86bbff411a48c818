"""A question answered: contradictory rows dealt with as asked, then the truth table."""

from dataclasses import dataclass

import numpy as np

from app.qca.question import Question
from app.qca.sets import Space, space_of
from app.qca.table import Table
from app.qca.truth import Row, TruthTable, truth_table


class Unanswerable(Exception):
    """A question that this table has no answer to; says why."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The truth table of a question, and what was taken out before."""

    question: Question
    truth: TruthTable
    dropped: tuple[Row, ...] = ()
    """Contradictory rows, as they were, whose cases were left out."""

    @property
    def space(self) -> Space:
        """The conditions and the outcome, of the cases that are left."""
        return self.truth.space


def analysed(table: Table, question: Question) -> Analysis:
    """The truth table as the question wants contradictory rows to be dealt with; Unanswerable."""
    truth = truth_table(space_of(table, question), question)
    contradictory = tuple(row for row in truth.rows if row.is_contradictory)
    if not contradictory or question.contradictions in ("by-threshold", "remainder"):
        return Analysis(question, truth)
    if question.contradictions == "refuse":
        raise Unanswerable(f"Cases of one row differ in the outcome: {'; '.join(map(_differing, contradictory))}.")
    left = table.without(frozenset(case for row in contradictory for case in row.cases))
    if len(left.cases) == 0:
        raise Unanswerable("Every row is contradictory, so that no case is left.")
    space = space_of(left, question)
    if np.ptp(space.outcome) == 0:
        raise Unanswerable("Without the cases of contradictory rows, all that are left have the same outcome.")
    return Analysis(question, truth_table(space, question), contradictory)


def _differing(row: Row) -> str:
    configuration = "".join(map(str, row.configuration))
    return f"{configuration} ({', '.join(row.members)} with it, {', '.join(row.deviants)} without)"
