"""Outcomes by result and evidence: what stands beside every count of outcomes, as it says neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import Request

from app.api.statistics import get_counts
from app.explorer.asking import Json, answer_of
from app.explorer.patterns_asked import Asked
from app.explorer.patterns_table import Head, Number, heads_of, label_in, number_of
from app.vocabulary.terms import Label

TOLD_OF = ("outcome", "outcome_result")
"""Dimensions whose counts are never shown without the others of an outcome."""


@dataclass(frozen=True, slots=True)
class Part:
    """Cases with some outcome, by one of its other dimensions."""

    label: Label
    number: Number


@dataclass(frozen=True, slots=True)
class Outcome:
    """A dimension of outcomes, with what became of them and what says so."""

    head: Head
    parts: Mapping[str, Sequence[Part]]
    """By `outcome_result` and `evidence`."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All of them, with what to print below."""

    title: str
    outcomes: Sequence[Outcome]
    notes: Sequence[str]
    notes_language: str


def outcomes_beside(request: Request, asked: Asked, language: str) -> Outcomes | None:
    """The outcomes of the same cases, where outcomes are counted; None elsewhere."""
    if not set(asked.dimensions.values()) & set(TOLD_OF):
        return None
    values = {**asked.filters, "by": ["outcome"]}
    return outcomes_of(answer_of(request, get_counts, "/v1/statistics/counts", values, language).said, asked, language)


def outcomes_of(said: Json, asked: Asked, language: str) -> Outcomes:
    """The rows of counts by outcome."""
    heads = heads_of(said["rows"], "outcome", asked.filters, language)
    outcomes = [
        Outcome(
            head,
            {
                "outcome_result": _parts(row, "results", "outcome_result", asked, language),
                "evidence": _parts(row, "evidence", "evidence", asked, language),
            },
        )
        for head, row in zip(heads, said["rows"], strict=True)
    ]
    return Outcomes(said["title"], outcomes, said["notes"], said["notes_language"])


def _parts(row: Json, name: str, field: str, asked: Asked, language: str) -> list[Part]:
    return [
        Part(label_in(one, language), number_of(one["cases"], asked.filters, [("outcome", row), (field, one)]))
        for one in row.get(name, ())
    ]
