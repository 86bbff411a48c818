"""Figures of the API as tables to read: every number leads to its cases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.explorer.asking import Values
from app.explorer.patterns_cases import Pick, Question, cases_question
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
FEW = 5
"""Cases below which a cell is a few."""
MOST_CELLS = 2_000
"""Of a table in the page; a larger one is to be had as a file."""


@dataclass(frozen=True, slots=True)
class Number:
    """Some cases, and the question that finds them; None where there are none or no filter says it."""

    cases: int
    question: Question | None


@dataclass(frozen=True, slots=True)
class Head:
    """A value of a dimension, with all of its cases."""

    label: Label
    code: str
    """As pictures have it; `unknown` for what is not recorded."""
    total: Number


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its value, and a number for each column."""

    head: Head
    numbers: Sequence[Number]


@dataclass(frozen=True, slots=True)
class Table:
    """Two dimensions against each other."""

    columns: Sequence[Head]
    rows: Sequence[Row]


def label_in(told: Json, language: str) -> Label:
    """The label of a value, with the language that it is in."""
    return Label(told["label"], told.get("label_language", language))


def heads_of(values: Sequence[Json], field: str | None, filters: Values, language: str) -> list[Head]:
    """Rows or columns of an answer; without a field nothing asks for them."""
    return [
        Head(
            label_in(one, language),
            one["code"] or "unknown",
            number_of(one["cases"], filters, [(field, one)] if field else None),
        )
        for one in values
    ]


def number_of(cases: int, filters: Values, picks: Sequence[Pick] | None) -> Number:
    """A number, with the question that leads to its cases."""
    return Number(cases, cases_question(filters, picks) if cases and picks is not None else None)


def table_of(said: Json, filters: Values, language: str) -> Table:
    """A crosstab as it is read."""
    down, across = said["by"]["rows"]["field"], said["by"]["columns"]["field"]
    rows = [
        Row(head, [number_of(n, filters, [(down, row), (across, column)]) for n, column in _pairs(counts, said)])
        for head, row, counts in zip(
            heads_of(said["rows"], down, filters, language), said["rows"], said["counts"], strict=True
        )
    ]
    return Table(heads_of(said["columns"], across, filters, language), rows)


def years_table(said: Json, filters: Values, language: str) -> Table:
    """A timeline as it is read: a row for each year in which there is any case."""
    down = said["by"]["rows"]["field"]
    # No filter asks for cases that were running in a year.
    year = said["by"]["columns"]["field"] if said["counting"] == "started" else None
    heads = heads_of(said["columns"], year, filters, language)
    rows = []
    for place, (head, column) in enumerate(zip(heads, said["columns"], strict=True)):
        if column["cases"]:
            picked = [
                number_of(counts[place], filters, [(down, row), (year, column)] if year else None)
                for row, counts in zip(said["rows"], said["counts"], strict=True)
            ]
            rows.append(Row(head, picked))
    return Table(heads_of(said["rows"], down, filters, language), rows)


def cells_of(said: Json) -> int:
    """How many cells a crosstab has."""
    return len(said["rows"]) * len(said["columns"])


def is_mostly_few(said: Json) -> bool:
    """Whether most cells of a crosstab have fewer than five cases, so that shades would say more than there is."""
    few: int = sum(number < FEW for counts in said["counts"] for number in counts)
    return 2 * few > cells_of(said)


def _pairs(counts: Sequence[int], said: Json) -> Iterator[tuple[int, Json]]:
    return zip(counts, said["columns"], strict=True)
