"""The published examples: tables as they stand in the files, and what was found with them."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from app.qca.question import Cuts, Outcome, Question
from app.qca.table import Table

PUBLISHED = Path(__file__).with_name("published")

Json = dict[str, Any]

USUAL = Cuts()


@cache
def expected() -> Json:
    """Everything that was published."""
    read: Json = orjson.loads((PUBLISHED / "expected_results.json").read_bytes())
    return read


@cache
def published_table(file: str) -> Table:
    """One of the tables."""
    with (PUBLISHED / file).open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    columns = {name: tuple(float(row[name]) for row in rows) for name in rows[0] if name != "CASE"}
    return Table(tuple(row["CASE"] for row in rows), columns)


def analyses() -> list[Json]:
    """The analyses that were published."""
    found: list[Json] = expected()["analyses"]
    return found


def question_of(analysis: Json, expectations: Mapping[str, int] | None = None) -> Question:
    """The question of a published analysis; R's PRI cut is 0."""
    text = analysis["outcome"]
    if expectations is None:
        expectations = analysis.get("intermediate", {}).get("directional_expectations", {})
    return a_question(
        text, analysis["conditions"], Cuts(analysis["incl_cut"], 0.0, analysis["n_cut"]), expectations=expectations
    )


def a_question(
    outcome: str,
    conditions: Sequence[str],
    cuts: Cuts = USUAL,
    *,
    expectations: Mapping[str, int] | None = None,
    contradictions: Any = "by-threshold",
) -> Question:
    """A question with what is usual."""
    explained = Outcome(outcome.removeprefix("~"), (), outcome.startswith("~"))
    expected = {name: (level,) for name, level in (expectations or {}).items()}
    return Question(explained, tuple(conditions), cuts, contradictions, expected)


def a_table(**columns: Sequence[float]) -> Table:
    """A table whose cases are called a, b, c and so on."""
    (length,) = {len(values) for values in columns.values()}
    return Table(tuple(f"c{number}" for number in range(length)), {name: tuple(v) for name, v in columns.items()})
