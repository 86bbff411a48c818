"""The answer about cases as sets, put together from memberships, sentences and labels."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

from app.api.as_of import State
from app.api.dependencies import services_of
from app.api.qca_columns import codes_asked, column_told, missing_told, value_told, warning_told
from app.api.qca_table_shapes import SCRIPT_TYPE
from app.api.shapes import address, address_in, json_answer
from app.catalogue.configuration_files import table_csv, table_script
from app.catalogue.configuration_sentences import TableTeller
from app.catalogue.configurations import Configurations, ConfiguredCase
from app.catalogue.degrees import field_of
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.labels import Labels, value_label
from app.query.fields import FieldSpec
from app.query.memberships import atoms
from app.query.sentences import sentence_of
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]
PATH = "/v1/qca/table"
READABLE = ",:@;!"
"""Signs that stay as they are in an address."""


class QcaTableAnswer:
    """One table, answered in any format."""

    def __init__(
        self, request: Request, table: Configurations, values: Mapping[str, list[str]], language: str, state: State
    ) -> None:
        self._request, self._table, self._state = request, table, state
        self._values, self._language = values, language
        self._spoken = sentence_language(language)
        self._teller = TableTeller(table, self._spoken)

    def json(self) -> Response:
        """Everything, what to know of it first: whoever reads from the top meets no figure before its doubts."""
        table, asked = self._table, self._table.asked
        labels, fallen = self._labels()
        is_set = asked.outcome.levels is None
        inside, outside, between = table.sides if is_set else (None, None, None)
        body = {
            "warnings": [warning_told(one) for one in self._teller.warnings()],
            "notes": self._teller.notes(),
            "sides": {"inside": inside, "outside": outside, "between": between},
            "conditions": [column_told(table, self._teller, column) for column in asked.conditions],
            "outcome": column_told(table, self._teller, asked.outcome),
            "excluded": [self._left_out(case) for case in table.excluded],
            "cases": [self._case(case) for case in table.cases],
            "absent": asked.absent,
            "missing": "refuse" if asked.is_refusing else "exclude",
            "calibration": asked.convention,
            "query": {"expression": asked.query.expression, "words": self._question()},
            "labels": labels,
            "label_languages": fallen,
            "sentences_language": self._spoken,
            "links": {
                "self": self._address(),
                "csv": self._address(format="csv"),
                "script": self._address(format="r"),
                "cases": self._cases_found(),
            },
            "revision": table.revision,
            **self._state.told,
        }
        return json_answer(orjson.dumps(body), table.revision, self._language, headers=self._state.headers)

    def file(self, file_format: str) -> Response:
        """The table as CSV, or the script that reads it."""
        table = self._table
        if file_format == "csv":
            body, media_type, ending = table_csv(table), MEDIA_TYPES["csv"], "csv"
        else:
            script = table_script(table, self._teller, self._question(), *self._read_from())
            body, media_type, ending = script.encode(), SCRIPT_TYPE, "R"
        name = f"samspill-{table.asked.outcome.name}-revision-{table.revision}.{ending}"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Samspill-Count": str(len(table)),
            "Link": f'<{self._address(format="json")}>; rel="describedby"; type="application/json"',
            **self._state.headers,
        }
        return json_answer(body, table.revision, self._language, media_type=media_type, headers=headers)

    def _question(self) -> str:
        return sentence_of(self._table.asked.query, self._language)

    def _address(self, **changed: str) -> str:
        values = {name: given for name, given in self._values.items() if name not in changed}
        changes = {name: [value] for name, value in changed.items()}
        return address(self._request, PATH, urlencode({**values, **changes}, doseq=True, safe=READABLE))

    def _read_from(self) -> tuple[str, str]:
        """Where a program elsewhere finds the service, and there the table, as it is now for good."""
        settings = services_of(self._request).settings
        # The script counts its cases: of a later state there may be others. Before the first there is none to ask for.
        is_pinned = "as_of" in self._values or not self._table.revision
        pinned = {} if is_pinned else {"as_of": str(self._table.revision)}
        return settings.origin, self._address(format="csv", **pinned).removeprefix(settings.public_url or "")

    def _cases_found(self) -> str:
        # As one condition, since `outcome` means something else here.
        expression = self._table.asked.query.expression
        asked = {**({"where": expression} if expression else {}), **self._state.asked}
        return address_in(self._request, "/v1/cases", urlencode(asked))

    def _case(self, case: ConfiguredCase) -> Json:
        values = {name: value_told(degree) for name, degree in case.degrees.items()}
        return {**self._named(case), "values": values, "link": self._link(case)}

    def _left_out(self, case: ConfiguredCase) -> Json:
        return {**self._named(case), "missing": missing_told(self._teller, case), "link": self._link(case)}

    def _named(self, case: ConfiguredCase) -> Json:
        return {"slug": case.slug, "title": case.title.text, "title_language": case.title.language}

    def _link(self, case: ConfiguredCase) -> str:
        return address_in(self._request, f"/v1/cases/{case.slug}", urlencode(self._state.asked))

    def _labels(self) -> tuple[Labels, Labels]:
        """Labels of exactly the codes that occur, and the languages of those that fell back."""
        labels: Labels = {}
        fallen: Labels = {}
        for field, code in dict.fromkeys(self._codes()):
            label = value_label(field, code, self._language)
            labels.setdefault(field.name, {})[code] = label.text
            if label.language != self._language:
                fallen.setdefault(field.name, {})[code] = label.language
        return labels, fallen

    def _codes(self) -> Iterator[tuple[FieldSpec, str]]:
        for case in self._table.cases:
            for degree in case.degrees.values():
                for found in degree.found:
                    field = field_of(found.atom)
                    if field and isinstance(found.raw, tuple):
                        yield from ((field, code) for code in found.raw)
        for column in self._table.asked.columns:
            for atom in atoms(column.membership):
                if field := field_of(atom):
                    yield from ((field, code) for code in codes_asked(atom) if ":" not in code)
