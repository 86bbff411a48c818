"""The analysis that a package carries along: sets from its cases, who is in them, and the script that runs it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from fastapi import Request

from app.api.as_of import state_asked
from app.api.dependencies import services_of
from app.api.qca import rows_script
from app.api.qca_answer import Asked, question_told
from app.api.qca_body import Sent
from app.api.qca_set import SET, source_of_set
from app.api.work import count_begun
from app.catalogue.configuration_files import sets_csv
from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.formats.delimited import csv_rows
from app.formats.tables import Row
from app.qca.script import solution_script
from app.qca.table import Source
from app.query.analyses import AnalysisReader
from app.query.analysis_names import SOLUTION
from app.query.complaints import Complaints
from app.query.conditions import CaseQuery
from app.query.configuring import SetRequest, set_of, values_sent
from app.query.grammar import Reading

QCA = "qca"
"""Where it stands in the body."""
SCRIPT, REQUEST = "qca.R", "qca.json"
"""Files of the package: the script, and what was asked, as `/v1/qca/solution` takes it."""
TABLE, EXCLUDED = "qca_cases.csv", "qca_excluded.csv"
"""The memberships of the cases that are in the table, and why the others are not."""
MEMBERS = (SET, *(name for name in SOLUTION if name not in ("lang", "robustness")))


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was asked, and the files that do it again."""

    query: CaseQuery
    """Which cases."""
    snapshot: Snapshot
    files: Mapping[str, str]
    counts: Mapping[str, int]
    """Cases in the table (`table`), `left_out`, and memberships that absence made: `zeros`, and `ones` under NOT."""


def analysis_of(request: Request, sent: Any, language: str) -> Analysis:
    """The analysis of a `set`, as `/v1/qca/solution` takes it; AnalysisRefused points into the body."""
    count_begun(request)
    complaints = Complaints(root=(QCA,))
    if not isinstance(sent, Mapping) or SET not in sent:
        complaints.at((), f"'{QCA}' is a request as for /v1/qca/solution, about a '{SET}' of our cases.")
        complaints.finish()
    reader = AnalysisReader(sent, MEMBERS, complaints)
    # In one language whoever asks, as the same question makes the same package.
    source = source_of_set(request, sent[SET], complaints, "en")
    asked = Asked(request, language, Sent(sent, complaints), source, reader)
    is_complete = reader.truth("complete")
    question = asked.question(is_complete=is_complete)
    told = asked.worked("truth-table", question, complete=is_complete)
    script = [*rows_script(source, question, told, is_complete=is_complete), *solution_script(source.table, question)]
    of_set, snapshot = _set_of(request, sent[SET])
    canonical: dict[str, Any] = {
        SET: of_set.parameters(snapshot.revision), **question_told(question),
        "conditions": question.conditions, "complete": is_complete,
    }  # fmt: skip
    cuts = canonical.pop("cuts")
    as_json = orjson.dumps({**canonical, **cuts}, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode()
    files = {
        SCRIPT: "\n".join(script) + "\n",
        REQUEST: as_json + "\n",
        TABLE: sets_csv(source.table).decode(),
        EXCLUDED: csv_rows(_excluded(source)).decode(),
    }
    return Analysis(of_set.query, snapshot, files, _counts(source))


def _excluded(source: Source) -> Iterator[Row]:
    yield ["CASE", "condition", "reason", "words"]
    yield from ([one["case"], one["column"], str(one["reason"]), one["sentence"]] for one in source.excluded)


def _counts(source: Source) -> Mapping[str, int]:
    made = [one["numbers"] for one in source.warnings if one["code"] == "zeros-from-absence"]
    left_out = {one["case"] for one in source.excluded}
    return {
        "table": len(source.table.cases), "left_out": len(left_out),
        "zeros": sum(one["zeros"] for one in made), "ones": sum(one["ones"] for one in made),
    }  # fmt: skip


def _set_of(request: Request, sent: Mapping[str, Any]) -> tuple[SetRequest, Snapshot]:
    """The question for a set, which has been read without a fault before, and the cases that it is asked of."""
    values, _ = values_sent(sent)
    snapshot = state_asked(request, values).snapshot
    reading = Reading(values, PublishedNames(services_of(request).database, snapshot))
    asked = set_of(reading)
    assert asked is not None  # noqa: S101  see above
    return asked, snapshot
