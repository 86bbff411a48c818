"""Whether rows and columns of a table could be independent: Pearson's chi-square where it holds, else why it does not.

Chi-square as Pearson (1900) has it, without correction. Too small are expected counts of which more than one in five
lies below 5, or any below 1 (Cochran 1954, Biometrics 10:417-451); of the four of a 2 x 2 table none may then lie below
5. Cramér's V is the square root of chi-square / (n x (k - 1)), where k is the smaller of rows and columns (Cramér 1946,
Mathematical Methods of Statistics, section 21.9). p by the finite series for whole degrees of freedom (Abramowitz and
Stegun 1964, 26.4.4 and 26.4.5).
"""

from dataclasses import dataclass
from enum import StrEnum
from math import erfc, exp, lgamma, log, sqrt

from app.catalogue.counted import Crosstab
from app.query.dimensions import are_of_the_same

SMALL, SMALLEST, SMALL_SHARE = 5.0, 1.0, 0.2
"""Expected counts below the first are small, below the second too small; the share of small ones that is allowed."""
SOURCES = (
    "Pearson 1900, Philosophical Magazine 50:157-175 (chi-square)",
    "Cochran 1954, Biometrics 10:417-451 (smallest expected counts)",
    "Cramér 1946, Mathematical Methods of Statistics, section 21.9 (V)",
    "Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.4.4 and 26.4.5 (p)",
)


class Reason(StrEnum):
    """Why no test is given."""

    MADE_OF_THE_SAME = "made-of-the-same"
    """One dimension follows from the other, or both are made of the same."""
    COUNTED_MORE_THAN_ONCE = "counted-more-than-once"
    """Cases stand in several cells."""
    TOO_FEW_LINES = "too-few-lines"
    """Fewer than two rows or columns hold any case."""
    EXPECTED_TOO_SMALL = "expected-too-small"


@dataclass(frozen=True, slots=True)
class Independence:
    """The test over all cases that have a code on both sides, or why there is none."""

    cases: int
    """That have a code on both sides, each once."""
    mentions: int
    """How often they are counted; as often as there are cases where each is counted once."""
    reason: Reason | None
    """Why no test is given; None where one is."""
    cells: int = 0
    """Of rows and columns that hold any case."""
    small: int = 0
    """Cells whose expected count is below 5."""
    smallest_expected: float | None = None
    """What would be expected if rows and columns were independent; None where that cannot be said."""
    chi_square: float | None = None
    degrees_of_freedom: int | None = None
    p: float | None = None
    """How often independent rows and columns of a random sample would differ at least as much, 0 to 1."""
    cramers_v: float | None = None
    """How far apart from independent, 0 to 1."""


def independence_of(table: Crosstab) -> Independence:
    """The test of a table. What is unknown, does not apply or fits no code is left out."""
    cases, mentions = table.coded_cases, table.coded_mentions
    if are_of_the_same(table.rows.name, table.columns.name):
        return Independence(cases, mentions, Reason.MADE_OF_THE_SAME)
    if mentions > cases:
        return Independence(cases, mentions, Reason.COUNTED_MORE_THAN_ONCE)
    observed = _observed(table)
    if len(observed) < 2 or len(observed[0]) < 2:
        return Independence(cases, mentions, Reason.TOO_FEW_LINES)
    return _tested(observed, cases)


def _observed(table: Crosstab) -> list[list[int]]:
    """The counts of codes, without rows and columns that hold no case."""
    lines = [
        [count for column, count in zip(table.columns.values, counts, strict=True) if column.is_recorded]
        for row, counts in zip(table.rows.values, table.counts, strict=True)
        if row.is_recorded and any(counts)
    ]
    kept = [line for line in zip(*(line for line in lines if any(line)), strict=True) if any(line)]
    return [list(line) for line in zip(*kept, strict=True)]


def _tested(observed: list[list[int]], cases: int) -> Independence:
    of_columns = [sum(column) for column in zip(*observed, strict=True)]
    expected = [[sum(row) * column / cases for column in of_columns] for row in observed]
    flat = [
        (count, wanted) for pair in zip(observed, expected, strict=True) for count, wanted in zip(*pair, strict=True)
    ]
    small, smallest = sum(wanted < SMALL for _, wanted in flat), min(wanted for _, wanted in flat)
    if smallest < SMALLEST or small > SMALL_SHARE * len(flat):
        return Independence(cases, cases, Reason.EXPECTED_TOO_SMALL, len(flat), small, smallest)
    chi_square = sum((count - wanted) ** 2 / wanted for count, wanted in flat)
    high, wide = len(observed), len(observed[0])
    freedom = (high - 1) * (wide - 1)
    return Independence(
        cases=cases,
        mentions=cases,
        reason=None,
        cells=len(flat),
        small=small,
        smallest_expected=smallest,
        chi_square=chi_square,
        degrees_of_freedom=freedom,
        p=chance_above(chi_square, freedom),
        cramers_v=sqrt(chi_square / (cases * (min(high, wide) - 1))),
    )


def chance_above(chi_square: float, degrees_of_freedom: int) -> float:
    """How likely a chi-square is at least this large, 0 to 1; degrees of freedom from 1."""
    half = chi_square / 2
    if half == 0:
        return 1.0
    # Every term is positive, so nothing cancels out; logarithms keep them from running over.
    is_even = degrees_of_freedom % 2 == 0
    steps = (number if is_even else number + 0.5 for number in range(degrees_of_freedom // 2))
    begun = 0.0 if is_even else erfc(sqrt(half))
    return min(1.0, begun + sum(exp(step * log(half) - half - lgamma(step + 1)) for step in steps))
