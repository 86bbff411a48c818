"""The analysis that a package carries along: sets from its cases, and the R script that runs it again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from fastapi import Request

from app.api.as_of import state_asked
from app.api.dependencies import services_of
from app.api.qca import rows_script
from app.api.qca_answer import Asked
from app.api.qca_body import Sent
from app.api.qca_set import SET, source_of_set
from app.api.work import count_begun
from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.qca.script import solution_script
from app.qca.table import Source
from app.query.analyses import AnalysisReader
from app.query.analysis_names import SOLUTION
from app.query.complaints import Complaints
from app.query.conditions import CaseQuery
from app.query.configuring import set_of, values_sent
from app.query.grammar import Reading

QCA = "qca"
"""Where it stands in the body."""
SCRIPT, REQUEST = "qca.R", "qca.json"
"""Files of the package: the script, and what was asked."""
MEMBERS = (SET, *(name for name in SOLUTION if name not in ("lang", "robustness")))


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was asked, and the files that do it again."""

    query: CaseQuery
    """Which cases."""
    snapshot: Snapshot
    scripts: Mapping[str, str]
    counts: Mapping[str, int]
    """Cases in the table (`table`), `left_out`, and `zeros` that absence made."""


def analysis_of(request: Request, sent: Any, language: str) -> Analysis:
    """The analysis of a `set`, as `/v1/qca/solution` takes it; AnalysisRefused points into the body."""
    count_begun(request)
    complaints = Complaints(root=(QCA,))
    if not isinstance(sent, Mapping) or SET not in sent:
        complaints.at((), f"'{QCA}' is a request as for /v1/qca/solution, about a '{SET}' of our cases.")
        complaints.finish()
    reader = AnalysisReader(sent, MEMBERS, complaints)
    source = source_of_set(request, sent[SET], complaints, language)
    asked = Asked(request, language, Sent(sent, complaints), source, reader)
    is_complete = reader.truth("complete")
    question = asked.question(is_complete=is_complete)
    told = asked.worked("truth-table", question, complete=is_complete)
    script = [*rows_script(source, question, told, is_complete=is_complete), *solution_script(question)]
    query, snapshot = _cases_of(request, sent[SET])
    as_sent = orjson.dumps(sent, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode()
    scripts = {SCRIPT: "\n".join(script) + "\n", REQUEST: as_sent + "\n"}
    return Analysis(query, snapshot, scripts, _counts(source))


def _counts(source: Source) -> Mapping[str, int]:
    zeros = (one["numbers"]["zeros"] for one in source.warnings if one["code"] == "zeros-from-absence")
    left_out = {one["case"] for one in source.excluded}
    return {"table": len(source.table.cases), "left_out": len(left_out), "zeros": sum(zeros)}


def _cases_of(request: Request, sent: Mapping[str, Any]) -> tuple[CaseQuery, Snapshot]:
    """The cases that a set is made of, which has been read without a fault before."""
    values, _ = values_sent(sent)
    snapshot = state_asked(request, values).snapshot
    reading = Reading(values, PublishedNames(services_of(request).database, snapshot))
    asked = set_of(reading)
    assert asked is not None  # noqa: S101  see above
    return asked.query, snapshot
