"""Answers about a table: what was asked, what came of it, in words, and the R code that does it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from fastapi import Request, Response

from app.api.bodies import JSON
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.negotiation import Formats
from app.api.observing import observation_of
from app.api.qca_body import Sent, members_of
from app.api.qca_source import MEMBERS, source_of
from app.api.shapes import json_answer
from app.api.work import calculating
from app.catalogue.analysis_sentences import because_labels, caution_sentence, note_sentences
from app.qca.question import Question
from app.qca.sending import question_sent, table_sent
from app.qca.table import Source
from app.query.analyses import AnalysisReader
from app.query.analysis_checks import check_analysis
from app.query.analysis_names import IN_ADDRESS
from app.query.parameters import Parameter
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request about a table, read as far as its table is known."""

    request: Request
    language: str
    sent: Sent
    source: Source
    reader: AnalysisReader
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What stands in the address."""

    @classmethod
    def of(cls, request: Request, body: Mapping[str, Any] | str, known: Mapping[str, Parameter]) -> "Asked":
        """AnalysisRefused for what is wrong with the table."""
        values = values_of(request, known)
        language = language_of(request, values)
        sent = members_of(body, values, known)
        reader = AnalysisReader(
            sent.members, [*MEMBERS, *(name for name in known if name not in IN_ADDRESS)], sent.complaints
        )
        return cls(request, language, sent, source_of(request, sent, language), reader, values)

    def question(self, *, is_complete: bool = False) -> Question:
        """What is asked of the table; all that was read must be right by now, else AnalysisRefused."""
        question = self.reader.question(self.source)
        self.sent.complaints.finish()
        check_analysis(question, self.source, self.sent.complaints, is_complete=is_complete)
        self.sent.complaints.finish()
        return question

    def worked(self, name: str, question: Question, **options: Any) -> Json:
        """What the child process makes of it."""
        sent = {"table": table_sent(self.source.table), "question": question_sent(question), **options}
        with calculating(self.request):
            return services_of(self.request).calculator.work(name, sent)

    def answer(self, told: Json, *, notes: Sequence[str], r_code: Sequence[str]) -> Response:
        """The whole answer; `notes` are names of sentences."""
        spoken = sentence_language(self.language)
        source = self.source
        warnings = [{**one, "sentence": caution_sentence(one, spoken)} for one in told.pop("warnings", ())]
        body = {
            # What to know stands before what came of it, for whoever reads from the top.
            "warnings": [*source.warnings, *warnings],
            "notes": [*source.notes, *note_sentences((*self.sent.notes, *notes), spoken)],
            "excluded": list(source.excluded),
            **told,
            "labels": because_labels(told, spoken),
            "set": dict(source.echo) or None,
            "case_links": dict(source.addresses),
            "r_code": "\n".join(r_code) + "\n",
            "sentences_language": spoken,
            "revision": source.revision,
        }
        return self.file(orjson.dumps(body), JSON)

    def file_format(self, formats: Formats) -> str:
        """In which of several formats it is to be answered."""
        return format_wished(self.request, self.values, formats)

    def file(self, body: bytes, media_type: str) -> Response:
        """What is written already, as an answer."""
        seen, own = observation_of(self.request.scope).revision or 0, self.source.revision
        answer = json_answer(body, seen if own is None else own, self.language, media_type=media_type)
        # What answers a POST is kept by nobody, so it has nothing to be validated by.
        del answer.headers["ETag"]
        return answer


def question_told(question: Question) -> Json:
    """What was asked, with all that was taken for granted."""
    return {
        "outcome": question.outcome.expression,
        "cuts": {
            "consistency": question.cuts.consistency,
            "pri": question.cuts.pri,
            "frequency": question.cuts.frequency,
        },
        "contradictions": question.contradictions,
        "directional_expectations": {name: list(values) for name, values in question.expectations.items()},
    }
