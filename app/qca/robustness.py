"""Robustness: what becomes of the solutions while each cut moves and the others stay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.qca.question import Cuts, Question
from app.qca.sets import Space
from app.qca.solutions import Solution, Solutions, solutions_of
from app.qca.truth import Row, TruthTable, truth_table


@dataclass(frozen=True, slots=True)
class Step:
    """One cut at another place."""

    cut: str
    value: float
    solutions: Solutions
    gained: tuple[Row, ...]
    """Rows that are sufficient there and are not where the caller put the cut."""
    lost: tuple[Row, ...]
    changed: tuple[str, ...]
    """Names of the solutions that are others there."""


def steps_of(space: Space, question: Question, steps: Mapping[str, Sequence[float]]) -> Iterator[Step]:
    """The solutions at each step, in the order of the steps."""
    solved: dict[tuple[int | None, ...], Solutions] = {}

    def solve(table: TruthTable) -> Solutions:
        outs = tuple(row.out for row in table.rows)
        if outs not in solved:
            solved[outs] = solutions_of(table, question)
        return solved[outs]

    before = truth_table(space, question)
    usual = solve(before)
    for cut, values in steps.items():
        for value in values:
            table = truth_table(space, replace(question, cuts=_moved(question.cuts, cut, value)))
            found = solve(table)
            pairs = list(zip(table.rows, before.rows, strict=True))
            yield Step(
                cut,
                value,
                found,
                gained=tuple(now for now, then in pairs if now.out == 1 != then.out),
                lost=tuple(now for now, then in pairs if then.out == 1 != now.out),
                changed=tuple(name for name in SOLUTIONS if _differ(getattr(found, name), getattr(usual, name))),
            )


SOLUTIONS = ("conservative", "parsimonious", "intermediate")


def _moved(cuts: Cuts, cut: str, value: float) -> Cuts:
    moved: dict[str, Any] = {cut: int(value) if cut == "frequency" else value}
    return replace(cuts, **moved)


def _differ(one: Solution | None, other: Solution | None) -> bool:
    return one is not None and other is not None and _terms(one) != _terms(other)


def _terms(solution: Solution) -> set[frozenset[Any]]:
    return {frozenset(model.terms) for model in solution.models}
