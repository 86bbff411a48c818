"""What of a table does not go with what is asked of it."""

from collections.abc import Iterable, Mapping
from math import prod

from app.qca.question import Outcome, Question
from app.qca.table import MOST_CONFIGURATIONS, Kind, Source, Table, kind_of
from app.query.complaints import Complaints
from app.vocabulary.nearest import nearest

MOST_ROWS = 4096
"""Rows of a truth table that are listed with all remainders."""
MOST_VALUES = 100
"""Of one column."""


def check_analysis(question: Question, source: Source, complaints: Complaints, *, is_complete: bool = False) -> None:
    """Notes what cannot be analysed."""
    table = source.table
    if check_numbers(source, (*question.conditions, question.outcome.name), complaints):
        return
    kinds = {name: check_set(table, name, complaints) for name in (*question.conditions, question.outcome.name)}
    _check_outcome(question.outcome, table, kinds[question.outcome.name], complaints, source.because)
    levels = {
        name: int(max(table.columns[name])) + 1 if kinds[name] is Kind.MULTI_VALUE else 2
        for name in question.conditions
    }
    _check_expectations(question, levels, complaints)
    possible = prod(levels.values())
    if possible > MOST_CONFIGURATIONS:
        said = f"These conditions can be combined in {possible} ways; {MOST_CONFIGURATIONS} are looked at."
        complaints.at(("conditions",), said)
    elif is_complete and possible > MOST_ROWS:
        said = f"A complete truth table of these conditions has {possible} rows; {MOST_ROWS} are listed."
        complaints.at(("complete",), said)


def check_numbers(source: Source, names: Iterable[str], complaints: Complaints) -> bool:
    """Whether something in these columns is no number, which is noted."""
    asked = set(names)
    missing = [place for place in source.gaps if place[1] in asked]
    for number, name in missing:
        hint = nearest(
            name, [one for one in source.table.columns if one not in asked and (number, one) not in source.gaps]
        )
        complaints.at(("cases", number, name), source.gaps[number, name], hint)
    return bool(missing)


def sets_among(source: Source, names: Iterable[str]) -> tuple[str, ...]:
    """The columns that are sets as they are: nothing missing, memberships or values without holes."""
    gaps = {name for _, name in source.gaps}
    return tuple(name for name in names if name not in gaps and check_set(source.table, name, Complaints()) is not None)


def check_set(table: Table, name: str, complaints: Complaints) -> Kind | None:
    """What a column holds; None where that is no set, which is noted."""
    values = table.columns[name]
    kind = kind_of(values)
    if kind is Kind.MULTI_VALUE and min(values) >= 0 and (said := _holes(name, values)):
        complaints.at(("cases", values.index(max(values)), name), said)
        return None
    outside = [number for number, value in enumerate(values) if value < 0 or (kind is Kind.FUZZY and value > 1)]
    for number in outside:
        said = f"'{name}' of '{table.cases[number]}' is {values[number]:g}, and a membership is 0 to 1; calibrate it."
        complaints.at(("cases", number, name), said)
    return None if outside else kind


def _holes(name: str, values: tuple[float, ...]) -> str | None:
    largest = int(max(values))
    missing = sorted(set(range(min(largest, MOST_VALUES))) - {int(value) for value in values})
    if not missing and largest <= MOST_VALUES:
        return None
    shown = ", ".join(map(str, missing[:5])) + (" and more" if len(missing) > 5 else "")
    return (
        f"'{name}' goes up to {largest}, and no case has {shown}: number the values from 0 without holes, or calibrate "
        "the column if it was measured."
    )


def _check_outcome(outcome: Outcome, table: Table, kind: Kind | None, complaints: Complaints, because: str) -> None:
    values, name = table.columns[outcome.name], outcome.name
    if kind is Kind.MULTI_VALUE and not outcome.values:
        said = f"'{name}' has several values; say which of them is the outcome."
        complaints.at(("outcome",), said, f"{outcome.expression}{{1}}")
    elif outcome.values and kind is Kind.FUZZY:
        complaints.at(("outcome",), f"'{name}' is a fuzzy set, which has no values to choose from.", name)
    elif not set(outcome.values) <= set(values):
        complaints.at(("outcome",), f"Some of these values of '{name}' no case has.")
    elif len({value in outcome.values for value in values} if outcome.values else set(values)) < 2:
        said = f"Every case has the same '{outcome.expression}', so nothing can be told apart."
        complaints.at(("outcome",), f"{said} {because}".strip())


def _check_expectations(question: Question, levels: Mapping[str, int], complaints: Complaints) -> None:
    for name, expected in question.expectations.items():
        at = ("directional_expectations", name)
        if name not in levels:
            complaints.at(at, f"'{name}' is not among the conditions.", nearest(name, levels))
        elif not all(0 <= level < levels[name] for level in expected):
            complaints.at(at, f"The values of '{name}' are 0 to {levels[name] - 1}.")
