"""The answer of a count, put together from table, notes and test, in any format."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from fastapi import Request, Response

from app.api.as_of import State, as_of
from app.api.cases import understood
from app.api.dependencies import services_of
from app.api.json_stat_shapes import JSON_STAT
from app.api.shapes import address_asking, json_answer
from app.api.statistics_told import counts_told, crosstab_told
from app.catalogue.cases import meant_by
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_cells import Table
from app.catalogue.counting_notes import all_notes, notes_of
from app.catalogue.counting_titles import title_of
from app.catalogue.exporting import published_on
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.independence import Independence, independence_of
from app.formats.about import About
from app.query.parameters import filter_parameters
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]


class StatisticsAnswer:
    """One table, answered in any format."""

    def __init__(
        self, request: Request, state: State, table: Table, values: Mapping[str, list[str]], name: str
    ) -> None:
        self._request, self._state, self._table, self._values, self._name = request, state, table, values, name
        self._language = table.asked.language

    def answer(self, file_format: str) -> Response:
        """The table in a format."""
        if file_format not in ("json", "json-stat"):
            return self._file(file_format)
        body, media_type = (self._json(), "application/json") if file_format == "json" else (self._cube(), JSON_STAT)
        headers = {"Link": f'<{self._address(self._values)}>; rel="self"', **self._state.headers}
        revision = self._table.asked.revision
        return json_answer(body, revision, self._language, media_type=media_type, headers=headers)

    @cached_property
    def _test(self) -> Independence | None:
        """Only of a table whose sides both were chosen: years of a timeline are told one by one to be seen."""
        is_tested = isinstance(self._table, Crosstab) and self._name == "crosstab"
        return independence_of(self._table) if is_tested and isinstance(self._table, Crosstab) else None

    def _json(self) -> Json:
        table = self._table
        told = counts_told(table) if isinstance(table, Counts) else crosstab_told(table, self._test)
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
            **self._state.told,
        }

    def _cube(self) -> Json:
        from app.catalogue.counting_cube import as_json_stat

        return as_json_stat(self._table, self._about(), self._fixed(), self._notes())

    def _file(self, file_format: str) -> Response:
        from app.catalogue.counting_files import as_csv, as_workbook

        revision = self._table.asked.revision
        if file_format == "csv":
            body = as_csv(self._table)
        else:
            body = as_workbook(self._table, self._about(), self._fixed(), self._notes())
        file_name = f"samspill-{self._name}-revision-{revision}.{file_format}"
        described = self._address({**as_of(self._values, revision), "format": ["json"], "lang": [self._language]})
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name}"',
            "Samspill-Count": str(self._table.cases),
            # A CSV file cannot say in itself what its figures are not.
            "Link": f'<{described}>; rel="describedby"; type="application/json"',
            **self._state.headers,
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
        kept = {
            name: given
            for name, given in self._values.items()
            if name in filter_parameters() or name in ("as_of", "lang")
        }
        cited = as_of(kept, self._table.asked.revision)
        return {
            "self": self._address(self._values),
            "fixed": self._fixed(),
            "cases": self._link("/v1/cases", kept),
            "cite": self._link("/v1/citation", cited),
        }

    def _fixed(self) -> str:
        """Where the same figures are found again, whatever is published later: what is printed with them."""
        fixed = as_of(self._values, self._table.asked.revision)
        return self._address({**fixed, "lang": [self._language]})

    def _address(self, values: Mapping[str, list[str]]) -> str:
        return self._link(f"/v1/statistics/{self._name}", values)

    def _link(self, path: str, values: Mapping[str, list[str]]) -> str:
        return address_asking(self._request, path, values)
