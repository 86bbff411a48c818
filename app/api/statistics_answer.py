"""The answer of a count, put together from table, notes and test, in any format."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response

from app.api.cases import understood
from app.api.dependencies import services_of
from app.api.json_stat_shapes import JSON_STAT
from app.api.shapes import address, json_answer
from app.catalogue.axes import Axis, Value
from app.catalogue.cases import meant_by
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_cells import Table
from app.catalogue.counting_notes import all_notes, independence_note, notes_of
from app.catalogue.counting_titles import title_of
from app.catalogue.exporting import published_on
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.independence import SOURCES, Independence, independence_of
from app.formats.about import About
from app.query.parameters import filter_parameters
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label

Json = dict[str, Any]
SPLIT_NAMES = {"outcome_result": "results", "evidence": "evidence"}
"""Dimensions by which rows of outcomes are parted, and under which name their counts stand in a row."""


class StatisticsAnswer:
    """One table, answered in any format."""

    def __init__(self, request: Request, table: Table, values: Mapping[str, list[str]], name: str) -> None:
        self._request, self._table, self._values, self._name = request, table, values, name
        self._language = table.asked.language

    def answer(self, file_format: str) -> Response:
        """The table in a format."""
        revision = self._table.asked.revision
        if file_format == "json":
            return json_answer(self._json(), revision, self._language)
        if file_format == "json-stat":
            return json_answer(self._json_stat(), revision, self._language, media_type=JSON_STAT)
        return self._file(file_format)

    @cached_property
    def _test(self) -> Independence | None:
        """Only of a table whose sides both were chosen: years of a timeline are told one by one to be seen."""
        is_tested = isinstance(self._table, Crosstab) and self._name == "crosstab"
        return independence_of(self._table) if is_tested and isinstance(self._table, Crosstab) else None

    def _json(self) -> Json:
        table = self._table
        told = _counts_told(table) if isinstance(table, Counts) else self._crosstab_told(table)
        spoken = sentence_language(self._language)
        return {
            "title": title_of(table),
            **told,
            "cases": table.cases,
            "mentions": table.mentions,
            "notes": notes_of(table),
            "notes_language": spoken,
            "query": {
                "expression": table.asked.query.expression,
                "words": table.asked.words,
                "words_language": spoken,
                "understood": [understood(meant, self._language) for meant in meant_by(table.asked.query)],
            },
            "links": self._links(),
            "revision": table.asked.revision,
        }

    def _crosstab_told(self, table: Crosstab) -> Json:
        language = self._language
        told: Json = {
            "by": {"rows": _dimension(table.rows, language), "columns": _dimension(table.columns, language)},
            "rows": [_value(value, language) for value in table.rows.values],
            "columns": [_value(value, language) for value in table.columns.values],
            "counts": table.counts,
            "shares": {"row": table.row_shares, "column": table.column_shares, "total": table.total_shares},
            "unknown": {
                "rows": table.rows.unknown,
                "columns": table.columns.unknown,
                "both": table.unknown_both,
            },
            "not_applicable": {
                "rows": table.rows.not_applicable,
                "columns": table.columns.not_applicable,
                "both": table.not_applicable_both,
            },
            "together": table.part.removesuffix("_part") if table.part else None,
        }
        if self._test is None:
            return {**told, "counting": self._values.get("counting", ["started"])[0]}
        return {**told, "independence": _independence(self._test, self._language)}

    def _json_stat(self) -> Json:
        from app.catalogue.counting_cube import as_json_stat

        return as_json_stat(self._table, self._about(), self._address(self._values), self._notes())

    def _file(self, file_format: str) -> Response:
        from app.catalogue.counting_files import as_csv, as_workbook

        revision = self._table.asked.revision
        if file_format == "csv":
            body = as_csv(self._table)
        else:
            body = as_workbook(self._table, self._about(), self._address(self._values), self._notes())
        file_name = f"samspill-{self._name}-revision-{revision}.{file_format}"
        described = self._address({**self._values, "format": ["json"], "lang": [self._language]})
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name}"',
            # A CSV file cannot say in itself what its figures are not.
            "Link": f'<{described}>; rel="describedby"; type="application/json"',
        }
        return json_answer(body, revision, self._language, media_type=MEDIA_TYPES[file_format], headers=headers)

    def _notes(self) -> tuple[str, ...]:
        return all_notes(self._table, self._test)

    def _about(self) -> About:
        asked = self._table.asked
        return About(
            words=asked.words,
            expression=asked.query.expression,
            cases=self._table.cases,
            revision=asked.revision,
            published_on=published_on(services_of(self._request).keeper, asked.revision),
            language=asked.language,
        )

    def _links(self) -> Json:
        kept = {name: given for name, given in self._values.items() if name in filter_parameters() or name == "lang"}
        return {"self": self._address(self._values), "cases": self._link("/v1/cases", kept)}

    def _address(self, values: Mapping[str, list[str]]) -> str:
        return self._link(f"/v1/statistics/{self._name}", values)

    def _link(self, path: str, values: Mapping[str, list[str]]) -> str:
        return address(self._request, path, urlencode(values, doseq=True, safe=",:*"))


def _counts_told(table: Counts) -> Json:
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
