"""The truth table: each configuration with its cases, and whether it counts as sufficient."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from app.qca.fit import Sufficiency, sufficiency
from app.qca.question import Cuts, Question
from app.qca.sets import CLOSE, HALF, Configurations, Space


class Because(StrEnum):
    """Why a row is not taken as sufficient."""

    CONSISTENCY = "consistency"
    PRI = "pri"
    """By PRI alone: it is consistent."""
    FREQUENCY = "frequency"
    CONTRADICTION = "contradiction"
    UNOBSERVED = "unobserved"


@dataclass(frozen=True, slots=True)
class Row:
    """One configuration that cases belong to."""

    configuration: tuple[int, ...]
    number: int
    """By which R's QCA calls it: from 1, in the order of a full table."""
    cases: tuple[str, ...]
    members: tuple[str, ...]
    """Those of them that have the outcome."""
    deviants: tuple[str, ...]
    """Those that lack it."""
    fit: Sufficiency
    against: Sufficiency
    """The fit of the outcome's negation."""
    out: int | None
    """1 sufficient, 0 not, None a remainder."""
    because: Because | None

    @property
    def is_contradictory(self) -> bool:
        """Whether its cases differ in the outcome."""
        return bool(self.members and self.deviants)


@dataclass(frozen=True, slots=True)
class TruthTable:
    """All rows that were observed, in the order of a full table; every other configuration is a remainder."""

    space: Space
    rows: tuple[Row, ...]
    unassigned: tuple[str, ...]
    """Cases that belong to no row, as they are exactly half in one of the conditions."""

    def configurations(self, out: int) -> Configurations:
        """The configurations of the rows that were taken as sufficient (1) or as not sufficient (0)."""
        chosen = [row.configuration for row in self.rows if row.out == out]
        return np.array(chosen, dtype=np.int64).reshape(len(chosen), len(self.space.conditions))


def truth_table(space: Space, question: Question) -> TruthTable:
    """The truth table of a question."""
    corners = space.corners()
    is_assigned = np.asarray((corners >= 0).all(axis=1))
    codes = np.where(is_assigned, space.codes(corners), -1)
    rows = tuple(_row(space, question, int(code), codes == code) for code in np.unique(codes[is_assigned]))
    return TruthTable(space, rows, tuple(space.named(np.logical_not(is_assigned))))


def reaches(figure: float, cut: float) -> bool:
    """Whether a figure is at least the cut; one that differs from it by the last digits of a calculation is."""
    return figure >= cut - CLOSE


def _row(space: Space, question: Question, code: int, is_in: NDArray[np.bool_]) -> Row:
    configuration = tuple(int(level) for level in space.configurations(np.array([code]))[0])
    membership, outcome = space.membership(configuration), space.outcome
    members, deviants = space.named(is_in & (outcome > HALF)), space.named(is_in & (outcome < HALF))
    fit = sufficiency(membership, outcome)
    is_set_aside = bool(members and deviants) and question.contradictions == "remainder"
    out, because = _judged(fit, int(is_in.sum()), question.cuts, is_set_aside=is_set_aside)
    return Row(
        configuration=configuration,
        number=code + 1,
        cases=tuple(space.named(is_in)),
        members=tuple(members),
        deviants=tuple(deviants),
        fit=fit,
        against=sufficiency(membership, 1 - outcome),
        out=out,
        because=because,
    )


def _judged(fit: Sufficiency, cases: int, cuts: Cuts, *, is_set_aside: bool) -> tuple[int | None, Because | None]:
    if cases < cuts.frequency:
        return None, Because.FREQUENCY
    if is_set_aside:
        return None, Because.CONTRADICTION
    if not reaches(fit.consistency, cuts.consistency):
        return 0, Because.CONSISTENCY
    # Where all that lies within the outcome lies within its negation as well there is no PRI: no evidence.
    if not reaches(fit.pri, cuts.pri):
        return 0, Because.PRI
    return 1, None
