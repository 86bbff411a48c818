"""Counts found by looking at every document: which values a case has on one side of a table, and which pairs."""

from collections.abc import Callable, Iterable, Mapping

from app.query.conditions import CaseQuery, Condition, Has, Known, all_of
from app.query.counting import Counting
from app.query.dimensions import By
from app.query.fields import FIELDS, Kind
from tests.laws.brute_force import holds
from tests.laws.brute_values import NUMBERS, Json, duration, is_not_applicable, is_unknown

Code = str | None
OUTCOME_PARTS: Mapping[str, Callable[[Json], Code]] = {
    "outcome": lambda outcome: outcome["dimension"],
    "evidence": lambda outcome: outcome["evidence"],
    "outcome_result": lambda outcome: outcome["result"],
}


def has_value(case: Json, query: CaseQuery, by: By, code: Code) -> bool:
    """Whether a case that a question finds stands under a value; None is the unknown."""
    name = by.field.name
    if not holds(query.condition, case):
        return False
    if name == "outcome_result":
        told = [outcome["result"] for outcome in case["outcomes"]]
        return code in told or (code is None and is_unknown(case, "outcome"))
    if code is None:
        return is_unknown(case, name)
    if by.field.kind is Kind.NUMBER:
        number = NUMBERS[name](case)
        return number is not None and code == code_of_band(number, by.starts)
    return holds(all_of((query.condition, Has(name, (code,)))), case)


def code_of_band(number: int, starts: tuple[int, ...]) -> str:
    """The name of the band that a number falls into."""
    reached = [start for start in starts if start <= number]
    beyond = [start for start in starts if start > number]
    if not reached:
        return f"under-{starts[0]}"
    if not beyond:
        return f"{reached[-1]}-and-over"
    low, high = reached[-1], beyond[0] - 1
    return str(low) if low == high else f"{low}-{high}"


def applies_not(case: Json, name: str) -> bool:
    """Whether a case can have no value on a side."""
    return is_not_applicable(case, "outcome" if name == "outcome_result" else name)


def has_pair(case: Json, query: CaseQuery, rows: By, columns: By, pair: tuple[Code, Code]) -> bool:
    """Whether a case stands in a cell."""
    if not (has_value(case, query, rows, pair[0]) and has_value(case, query, columns, pair[1])):
        return False
    down, across = rows.field.name, columns.field.name
    if down != across and {down, across} <= set(OUTCOME_PARTS):
        if any(code is None and name != "outcome_result" for name, code in zip((down, across), pair, strict=True)):
            return True
        told = [(OUTCOME_PARTS[down](outcome), OUTCOME_PARTS[across](outcome)) for outcome in case["outcomes"]]
        return pair in told
    if down == across or not {down, across} <= set(FIELDS):
        return True
    # Of one organisation or municipality both must be true at once.
    asked = [_condition(by, code) for by, code in ((rows, pair[0]), (columns, pair[1])) if by.field.part_of]
    return holds(all_of((query.condition, *asked)), case)


def _condition(by: By, code: Code) -> Condition:
    return Known(by.field.name, known=False) if code is None else Has(by.field.name, (code,))


def stands_in_year(case: Json, counting: Counting, year: Code) -> bool:
    """Whether a case started or ran in a year; None is the unknown."""
    name = "start_year" if counting is Counting.STARTED else "duration_years"
    if year is None:
        return is_unknown(case, name)
    start, lasted = case["start_year"], 0 if counting is Counting.STARTED else duration(case)
    return start is not None and lasted is not None and start <= int(year) <= start + lasted


def count(documents: Iterable[Json], is_counted: Callable[[Json], bool]) -> int:
    """How many documents it is true of."""
    return sum(map(is_counted, documents))
