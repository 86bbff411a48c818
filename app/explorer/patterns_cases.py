"""The question at Find that finds the cases of a cell: what was asked, and the values of row and column added to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.explorer.asking import Values
from app.model.derivation import UNKNOWN
from app.query.dimensions import BANDS, OUTCOME_PARTS
from app.query.parameters import filters

Json = Mapping[str, Any]
Pick = tuple[str, Json]
"""A dimension, and a row or column of it."""
Question = dict[str, list[str]]


def cases_question(asked: Values, picks: Sequence[Pick]) -> Question | None:
    """The question for the cases that meet what was asked and have all values; None where the filters cannot say it."""
    question: Question = {name: list(given) for name, given in asked.items()}
    for name, value in _conditions(picks):
        if not _add(question, name, value):
            return None
    return question


def _conditions(picks: Sequence[Pick]) -> list[tuple[str, str]]:
    of_outcome = [(name, row) for name, row in picks if name in OUTCOME_PARTS]
    if any(name == "outcome_result" for name, _ in of_outcome) or len({name for name, _ in of_outcome}) > 1:
        rest = [condition for pick in picks if pick[0] not in OUTCOME_PARTS for condition in _of_one(*pick)]
        return [*rest, *_of_outcomes(of_outcome)]
    return [condition for pick in picks for condition in _of_one(*pick)]


def _of_one(name: str, row: Json) -> list[tuple[str, str]]:
    code = row["code"]
    if name not in BANDS:
        return [(name, UNKNOWN if code is None else code)]
    if code is None:
        return [(f"{name}.known", "false")]
    ends = [(f"{name}.min", row["from"]), (f"{name}.max", row["to"])]
    return [(end, str(number)) for end, number in ends if number is not None]


def _of_outcomes(picks: Sequence[Pick]) -> list[tuple[str, str]]:
    """Values that stand together in one outcome; what is not recorded of the case as a whole is asked for by itself."""
    apart = [(name, row) for name, row in picks if row["code"] is None and name != "outcome_result"]
    if apart:
        result = [pick for pick in picks if pick not in apart]
        return [*(condition for pick in apart for condition in _of_one(*pick)), *(_of_outcomes(result))]
    if not picks:
        return []
    codes = {name: UNKNOWN if row["code"] is None else row["code"] for name, row in picks}
    term = ":".join(codes.get(name, "*") for name in OUTCOME_PARTS)
    # Alone, the unknown result is also that of a case of which no outcome is told.
    return [("outcome", f"{term},{UNKNOWN}" if term == f"*:*:{UNKNOWN}" else term)]


def _add(question: Question, name: str, value: str) -> bool:
    """Asks for one value more; whether that could be said, as a filter that is there already would mean "or"."""
    if name not in question:
        question[name] = [value]
        return True
    if name.endswith((".min", ".max")):
        stricter = max if name.endswith(".min") else min
        question[name] = [str(stricter(int(question[name][0]), int(value)))]
        return True
    if question[name] == [value]:
        return True
    if value == UNKNOWN or "," in value:
        return False
    every = f"{name}.all"
    if every in filters():
        question[every] = [",".join([*question.get(every, []), value])]
        return True
    return False
