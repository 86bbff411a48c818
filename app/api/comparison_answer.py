"""The answer about cases side by side, put together from table, pairs, sentences and labels."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

from app.api.as_of import State, traits_asked
from app.api.comparable_shapes import reason_told
from app.api.dependencies import services_of
from app.api.shapes import address_asking, address_in, json_answer
from app.catalogue.cells import Cell
from app.catalogue.comparison_files import comparison_csv, comparison_workbook
from app.catalogue.comparison_table import PROFILE, Beside, TableRow, cases_beside, comparison_table
from app.catalogue.explaining import Explainer, explainer
from app.catalogue.exporting import published_on
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.labels import Labels, code_label, component_label
from app.catalogue.offered import offered_text
from app.catalogue.pairs import Pair, pairs_of
from app.catalogue.table_sentences import code_labels, row_label, teller
from app.catalogue.table_words import TABLE_WORDS
from app.formats.about import About
from app.formats.tables import Row
from app.query.measure import MEASURE
from app.query.side_by_side import SideBySide
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label

Json = dict[str, Any]
Documents = Mapping[str, tuple[Mapping[str, Any], int]]
"""By slug, in the order asked for: the document, and the number of its revision."""


class ComparisonAnswer:
    """One question, answered in any format."""

    def __init__(
        self,
        request: Request,
        state: State,
        asked: SideBySide,
        documents: Documents,
        values: Mapping[str, list[str]],
        language: str,
    ) -> None:
        self._request, self._state, self._asked = request, state, asked
        self._snapshot = state.snapshot
        self._values, self._language = values, language
        self._documents = {slug: document for slug, (document, _) in documents.items()}
        self._keeper = services_of(request).keeper
        self._traits, self._sample = traits_asked(request, state)
        plan = [Beside(PROFILE, TABLE_WORDS[sentence_language(language)].plan)] if asked.profile else []
        columns = [*plan, *cases_beside(documents.values())]
        self._table = comparison_table(columns, asked.profile, language)

    @cached_property
    def _pairs(self) -> list[Pair]:
        asked = self._asked
        return list(pairs_of(self._traits, self._sample, asked.slugs, asked.profile, asked.weights))

    def json(self) -> Response:
        """Everything."""
        table, spoken = self._table, sentence_language(self._language)
        said = teller(table, self._language)
        labels, fallen = self._labels()
        body = {
            "columns": [self._column(column) for column in table.columns],
            "rows": [self._row(row) for row in table.rows],
            "shared": table.shared,
            "apart": table.apart,
            "pairs": [self._pair(pair) for pair in self._pairs],
            "sentences": {"shared": said.shared(), "apart": said.apart()},
            "cautions": said.cautions(),
            "profile": self._asked.profile.given if self._asked.profile else None,
            "measure": {
                "name": MEASURE,
                "weights": self._asked.weights,
                "frequencies": {"revision": self._snapshot.revision, "cases": len(self._snapshot)},
                "pairs": self._sample.size,
            },
            "labels": labels,
            "label_languages": fallen,
            "sentences_language": spoken,
            "links": {"self": self._address(), "measure": self._link("/v1/comparison/measure")},
            "revision": self._snapshot.revision,
            **self._state.told,
        }
        headers = self._state.headers
        return json_answer(orjson.dumps(body), self._snapshot.revision, self._language, headers=headers)

    def file(self, file_format: str) -> Response:
        """The table as CSV, or with pairs and sources as a workbook."""
        cells, revision = self._asked.cells, self._snapshot.revision
        if file_format == "csv":
            body = comparison_csv(self._table, self._language, cells)
        else:
            weights, link = self._asked.weights, self._address()
            rows = map(self._pair_row, self._pairs)
            body = comparison_workbook(self._table, rows, self._about(), weights, link, cells)
        name = f"samspill-comparison-of-{len(self._documents)}-revision-{revision}.{file_format}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', **self._state.headers}
        return json_answer(body, revision, self._language, media_type=MEDIA_TYPES[file_format], headers=headers)

    def _about(self) -> About:
        said = teller(self._table, self._language)
        names = ", ".join(column.name for column in self._table.columns)
        revision = self._snapshot.revision
        return About(
            said.words.question.format(names), "", len(self._documents), revision,
            published_on(self._keeper, revision), self._language,
        )  # fmt: skip

    def _address(self) -> str:
        return address_asking(self._request, "/v1/comparison", self._values)

    def _link(self, path: str) -> str:
        return address_in(self._request, path, urlencode(self._state.asked))

    def _column(self, column: Beside) -> Json:
        document = column.document
        title = offered_text(document, "title", self._language) if document else None
        speaker = self._speaker(PROFILE)
        barriers = [code for one in document["barriers"] for code in one["codes"]] if document else []
        return {
            "id": column.id,
            "name": column.name,
            "title": asdict(title) if title else None,
            "number": column.number,
            "doubts": speaker.doubts(document, barriers) if document else [],
            # How much could be compared is a matter of each pair.
            "cautions": speaker.cautions(document, 1.0, is_thin=False) if document else [],
            "link": self._link(f"/v1/cases/{column.id}") if document else None,
        }

    def _row(self, row: TableRow) -> Json:
        label = row_label(row.field.name, self._language)
        return {
            "field": row.field.name,
            "label": label.text,
            "label_language": label.language,
            "absence": row.field.absence,
            "cells": {key: _cell(cell) for key, cell in row.cells.items()},
        }

    def _pair(self, pair: Pair) -> Json:
        speaker, document = self._speaker(pair.here), self._documents[pair.there]
        return {
            "here": pair.here,
            "there": pair.there,
            "score": pair.score,
            "low": pair.low,
            "high": pair.high,
            "compared": pair.compared,
            "closer_than": pair.closer_than,
            "thin": pair.is_thin,
            "thin_sentence": speaker.thin(pair.compared) if pair.is_thin else None,
            "components": [reason_told(reason, speaker.reason(reason, document)) for reason in pair.reasons],
            "unknown": pair.unknown,
            "unknown_sentence": speaker.unknown(pair.unknown),
        }  # fmt: skip

    def _pair_row(self, pair: Pair) -> Row:
        called = {column.id: column.name for column in self._table.columns}
        speaker, document = self._speaker(pair.here), self._documents[pair.there]
        why = " ".join(speaker.reason(reason, document) for reason in pair.reasons)
        numbers = (pair.score, pair.low, pair.high, pair.compared, pair.is_thin)
        return [called[pair.here], called[pair.there], *numbers, why]

    def _speaker(self, here: str) -> Explainer:
        """Who speaks of others beside a column: to the asker beside a profile, else of a case."""
        profile = self._asked.profile
        to_asker = profile is not None and here == PROFILE
        home = profile.country if profile else None
        own = self._documents.get(here)
        return explainer(self._language, to_asker=to_asker, home=home, number=len(self._snapshot), own=own)

    def _labels(self) -> tuple[Labels, Labels]:
        """Labels of exactly the codes that occur, and the languages of those that fell back."""
        labels: Labels = {}
        fallen: Labels = {}
        for dimension, code, label in self._each_label():
            labels.setdefault(dimension, {})[code] = label.text
            if label.language != self._language:
                fallen.setdefault(dimension, {})[code] = label.language
        return labels, fallen

    def _each_label(self) -> Iterator[tuple[str, str, Label]]:
        for row in self._table.rows:
            for cell in row.cells.values():
                for code in cell.codes:
                    yield from code_labels(row.field.name, code, self._language)
                yield from self._choices("absence_reason", (cell.reason,))
                yield from self._choices("translated_by", (one.offered.translated_by for one in cell.statements))
        for name in self._asked.weights:
            yield "component", name, component_label(name, self._language)

    def _choices(self, dimension: str, words: Iterable[str | None]) -> Iterator[tuple[str, str, Label]]:
        for word in words:
            if word is not None:
                yield dimension, word, code_label(dimension, word, self._language)


def _cell(cell: Cell) -> Json:
    return {
        "state": cell.state,
        "codes": cell.codes,
        "numbers": cell.numbers,
        "at_least": cell.is_at_least,
        "statements": [{**asdict(one.offered), "codes": one.codes} for one in cell.statements],
        "reason": cell.reason,
        "unverified": cell.is_unverified,
    }
