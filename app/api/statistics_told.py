"""Counts and tables as JSON tells them."""

from collections.abc import Iterator
from typing import Any

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_notes import independence_note
from app.catalogue.independence import SOURCES, Independence
from app.catalogue.years import RUNNING_YEAR
from app.query.counting import Counting
from app.vocabulary.terms import Label

Json = dict[str, Any]
SPLIT_NAMES = {"outcome_result": "results", "evidence": "evidence"}
"""Dimensions by which rows of outcomes are parted, and under which name their counts stand in a row."""


def counts_told(table: Counts) -> Json:
    """The rows of one dimension."""
    language = table.asked.language
    rows = [
        {**_value(value, language), "share": share, **dict(_split(table, place))}
        for place, (value, share) in enumerate(zip(table.axis.values, table.shares, strict=True))
    ]
    return {
        "by": _dimension(table.axis, language),
        "rows": rows,
        "unknown": table.axis.unknown,
        "not_applicable": table.axis.not_applicable,
    }


def crosstab_told(table: Crosstab, test: Independence | None) -> Json:
    """Rows, columns, cells and shares; with the test where there is one, else as a timeline."""
    language, rows, columns = table.asked.language, table.rows, table.columns
    told: Json = {
        "by": {"rows": _dimension(rows, language), "columns": _dimension(columns, language)},
        "rows": [_value(value, language) for value in rows.values],
        "columns": [_value(value, language) for value in columns.values],
        "counts": table.counts,
        "shares": {"row": table.row_shares, "column": table.column_shares, "total": table.total_shares},
        "unknown": {"rows": rows.unknown, "columns": columns.unknown, "both": table.unknown_both},
        "not_applicable": {
            "rows": rows.not_applicable,
            "columns": columns.not_applicable,
            "both": table.not_applicable_both,
        },
        "together": table.part.removesuffix("_part") if table.part else None,
    }
    if test is not None:
        return {**told, "independence": _independence(test, language)}
    return {**told, "counting": Counting.RUNNING if columns.name == RUNNING_YEAR.name else Counting.STARTED}


def _split(table: Counts, place: int) -> Iterator[tuple[str, list[Json]]]:
    """What became of the outcomes of a row and what they rest on; values that none has are left out."""
    for one in table.splits:
        pairs = zip(one.columns.values, one.counts[place], strict=True)
        told = [{**_value(column, table.asked.language), "cases": count} for column, count in pairs if count]
        yield SPLIT_NAMES[one.columns.name], told


def _dimension(axis: Axis, language: str) -> Json:
    told: Json = {"field": axis.name, **_labelled(axis.label, language)}
    if axis.field.absence is not None:
        told["absence"] = axis.field.absence
    return {**told, "bands": axis.starts} if axis.starts else told


def _value(value: Value, language: str) -> Json:
    told: Json = {"code": value.code, **_labelled(value.label, language)}
    if value.band is not None:
        told |= {"from": value.band.low, "to": value.band.high}
    return {**told, "cases": value.cases}


def _labelled(label: Label, language: str) -> Json:
    fell_back = {"label_language": label.language} if label.language != language else {}
    return {"label": label.text, **fell_back}


def _independence(found: Independence, language: str) -> Json:
    return {
        "tested": found.reason is None,
        "reason": found.reason,
        "sentence": independence_note(found, language),
        "cases": found.cases,
        "mentions": found.mentions,
        "cells": found.cells,
        "expected_below_five": found.small,
        "smallest_expected": found.smallest_expected,
        "chi_square": found.chi_square,
        "degrees_of_freedom": found.degrees_of_freedom,
        "p": found.p,
        "cramers_v": found.cramers_v,
        "sources": SOURCES,
    }
