"""Second codings as they are answered: beside the first once they are handed in, with what may be done now."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson
from fastapi import Request, Response
from sqlmodel import Session, col, select

from app.api.shapes import address_in
from app.api.submission_answer import person_shape
from app.catalogue.labels import Labels, field_label, value_label
from app.editorial.actors import Actor
from app.editorial.agreement import FieldAgreement
from app.editorial.coding_decisions import Decided, decided_by, may_decide, still_to_change
from app.editorial.coding_file import CodingFile, CodingState, codes_of
from app.editorial.coding_words import ACTIONS, CHOICES, LIKENESS, STATES, notes_on, sentence_of
from app.editorial.codings import is_coder
from app.model.account import Account
from app.model.coding import Coding
from app.model.role import Role
from app.query.codable import CODABLE, takes_one
from app.query.fields import FieldSpec
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]
_WITH_CODES = ("first", "second", "add", "remove")


class CodingAnswers:
    """Makes shapes of the codings of one case, for one reader."""

    def __init__(self, request: Request, session: Session, file: CodingFile, actor: Actor | None, language: str):
        self._request, self._file, self._actor = request, file, actor
        self._language, self._spoken = language, sentence_language(language)
        self._people = _people(session, file)
        self._may_decide = actor is not None and may_decide(session, actor, file)
        self.case = f"/v1/cases/{file.case.slug}"

    def one(self, coding: Coding) -> Json:
        """One coding, with the labels of its codes."""
        shape = self._shape(coding)
        links = {
            "self": self._link(f"/codings/{coding.number}"),
            "codings": self._link("/codings"),
            "case": self._link(),
        }
        return {"case": self._file.case.slug, "coding": shape, **self._words([shape]), "links": links}

    def all(self) -> Json:
        """All codings that the reader may see, with the labels of their codes."""
        items = [self._shape(coding) for coding in self._file.visible(self._actor)]
        return {
            "case": self._file.case.slug,
            "items": items,
            "total": len(items),
            "fields": [
                {**self._named(field), "vocabulary": field.vocabulary, "takes_one": takes_one(field)}
                for field in CODABLE.values()
            ],
            **self._words(items),
            "links": {"self": self._link("/codings"), "case": self._link()},
        }

    def _shape(self, coding: Coding) -> Json:
        state, decision = self._file.state(coding), self._file.decision(coding)
        is_own = is_coder(coding, self._actor)
        is_reader_of_notes = is_own or (self._actor is not None and self._actor.role.covers(Role.REVIEWER))
        changes = still_to_change(self._file, decision) if decision else ()
        return {
            "number": coding.number,
            "revision": coding.revision,
            "state": state.value,
            "state_label": STATES[state][self._spoken],
            "version": coding.version,
            "coder": self._people[coding.coder_id],
            "is_yours": is_own,
            "blind": coding.is_blind,
            "codes": codes_of(coding),
            "note": coding.note if is_reader_of_notes else None,
            "created_at": coding.created_at,
            "changed_at": coding.changed_at,
            "submitted_at": coding.submitted_at,
            "comparison": None if state is CodingState.OPEN else self._comparison(coding),
            "decision": decision
            and {
                "by": self._people[decision.editor_id],
                "at": decision.at,
                "reason": decision.reason,
                "revision": decision.since,
            },
            "still_to_change": [{**self._named(one.field), "add": one.add, "remove": one.remove} for one in changes],
            "links": {
                "self": self._link(f"/codings/{coding.number}"),
                "case": self._link(f"/revisions/{coding.revision}"),
                "amendments": self._link("/amendments"),
                "actions": list(self._actions(coding, state)),
            },
        }

    def _comparison(self, coding: Coding) -> Json:
        agreement, decision = self._file.agreement(coding), self._file.decision(coding)
        decided = decided_by(decision) if decision else {}
        return {
            "fields": [self._compared(one, decided.get(one.field.name)) for one in agreement.fields],
            "compared": agreement.compared,
            "same": agreement.same,
            "share": agreement.share,
            "jaccard": agreement.jaccard,
            "sentence": sentence_of(agreement, self._spoken),
            "notes": notes_on(agreement, self._spoken),
        }

    def _compared(self, one: FieldAgreement, decided: Decided | None) -> Json:
        return {
            **self._named(one.field),
            "first": one.first.codes if one.first else None,
            "first_is_whole": one.first.is_whole if one.first else None,
            "second": one.second.codes,
            "likeness": one.likeness.value,
            "likeness_label": LIKENESS[one.likeness][self._spoken],
            "jaccard": one.jaccard,
            "decision": decided
            and {
                "choice": decided.choice,
                "choice_label": CHOICES[decided.choice][self._spoken],
                "codes": decided.codes,
            },
        }

    def _actions(self, coding: Coding, state: CodingState) -> Iterator[Json]:
        here = f"/codings/{coding.number}"
        if state is CodingState.OPEN and is_coder(coding, self._actor):
            yield self._action("submit", "POST", f"{here}/submit")
            yield self._action("change", "PATCH", here)
            yield self._action("delete", "DELETE", here)
        if state is CodingState.SUBMITTED and self._may_decide:
            yield self._action("decide", "POST", f"{here}/decision")

    def _action(self, name: str, method: str, path: str) -> Json:
        return {"action": name, "label": ACTIONS[name][self._spoken], "method": method, "href": self._link(path)}

    def _named(self, field: FieldSpec) -> Json:
        label = field_label(field, self._language)
        return {"field": field.name, "label": label.text, "label_language": label.language}

    def _words(self, shapes: Iterable[Json]) -> Json:
        labels: Labels = {}
        fallen: Labels = {}
        for name, code in _codes_in(shapes):
            label = value_label(CODABLE[name], code, self._language)
            labels.setdefault(name, {})[code] = label.text
            if label.language != self._language:
                fallen.setdefault(name, {})[code] = label.language
        return {"labels": labels, "label_languages": fallen, "sentences_language": self._spoken}

    def _link(self, path: str = "") -> str:
        return address_in(self._request, f"{self.case}{path}")


def coding_response(
    body: Json, language: str, status: int = 200, version: int | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer that nobody keeps: what is shown of people may change any day. `version` is what `If-Match` names."""
    tag = {} if version is None else {"ETag": f'"{version}"'}
    given = {**tag, "Cache-Control": "no-store", "Content-Language": language, **(headers or {})}
    return Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), status, given, "application/json")


def _codes_in(shapes: Iterable[Json]) -> Iterator[tuple[str, str]]:
    """Every code of some shapes with its field."""
    for shape in shapes:
        yield from ((name, code) for name, codes in shape["codes"].items() for code in codes)
        compared = shape["comparison"]["fields"] if shape["comparison"] else []
        for part in (*compared, *shape["still_to_change"]):
            held = [part.get(name) for name in _WITH_CODES] + [(part.get("decision") or {}).get("codes")]
            yield from ((part["field"], code) for codes in held for code in codes or ())


def _people(session: Session, file: CodingFile) -> dict[str, Json]:
    ids = {one.coder_id for one in file.codings} | {one.editor_id for one in file.decisions.values()}
    found = session.exec(select(Account).where(col(Account.id).in_(ids)))
    return {account.id: person_shape(account) for account in found}
