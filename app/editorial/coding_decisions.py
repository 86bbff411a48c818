"""An editor decides where two coders differ. Both codings remain; the case itself is changed by an amendment alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import orjson
from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.agreement import Agreement
from app.editorial.audit import append
from app.editorial.coders import coded_by
from app.editorial.coding_file import CodingFile
from app.editorial.coding_reading import contact_faults
from app.editorial.codings import renew
from app.editorial.publication import raise_revision
from app.errors import CodingClosed, Fault, OwnCoding
from app.model.coding import Coding, CodingDecision
from app.model.coding_sent import DecisionSent, coding_refused
from app.model.paths import pointer_to
from app.model.role import Role
from app.query.codable import CODABLE, codes_read, field_named
from app.query.coded import Coded, published_coding
from app.query.fields import FieldSpec

Choice = Literal["first", "second", "other"]


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds for one field."""

    choice: Choice
    """Whose coding holds, or neither's."""
    codes: tuple[str, ...] | None
    """None where the first coder did not code the field, and that holds."""


@dataclass(frozen=True, slots=True)
class StillToChange:
    """How the newest revision of a case departs from what was decided on a field."""

    field: FieldSpec
    add: tuple[str, ...]
    remove: tuple[str, ...]


def decide_coding(
    session: Session, actor: Actor, file: CodingFile, coding: Coding, sent: DecisionSent
) -> CodingDecision:
    """Decides on a coding, in a dataset revision of its own, from which on everybody sees it.

    OwnCoding for whoever coded the case, CodingClosed where it was decided before, CodingRefused for a decision that
    passes over a field on which the two differ.
    """
    if not is_third(session, actor, file):
        raise OwnCoding("You have coded this case; an editor who has not decides.")
    if file.decision(coding) is not None:
        raise CodingClosed("It was decided before, and that stays; to change the case, amend it.")
    decided = _read(file.agreement(coding), sent)
    revision = raise_revision(session, f"Decided on a second coding of {file.case.slug}").revision
    renew(coding)
    session.add(coding)
    decision = CodingDecision(
        coding_id=coding.id or 0,
        since=revision,
        at=coding.changed_at,
        editor_id=actor.account_id,
        decisions=orjson.dumps({name: [one.choice, one.codes] for name, one in decided.items()}).decode(),
        reason=sent.reason,
    )
    session.add(decision)
    detail = {"coding": coding.number, "revision": revision, "fields": sorted(decided)}
    append(session, actor.account_id, "decide-coding", file.case.slug, detail)
    return decision


def may_decide(session: Session, actor: Actor, file: CodingFile) -> bool:
    """Whether somebody may decide between coders of a case."""
    return actor.role.covers(Role.EDITOR) and is_third(session, actor, file)


def is_third(session: Session, actor: Actor, file: CodingFile) -> bool:
    """Whether somebody has coded the case neither first nor second."""
    coders = {*coded_by(session, file.case), *(one.coder_id for one in file.codings)}
    return actor.account_id not in coders


def decided_by(decision: CodingDecision) -> Mapping[str, Decided]:
    """What was decided, by name of the field."""
    kept = orjson.loads(decision.decisions)
    return {name: Decided(choice, None if codes is None else tuple(codes)) for name, (choice, codes) in kept.items()}


def still_to_change(file: CodingFile, decision: CodingDecision) -> Iterator[StillToChange]:
    """What an amendment would have to change, for the newest revision to say what was decided."""
    newest = published_coding(file.newest)
    for name, decided in decided_by(decision).items():
        if decided.codes is None:
            continue
        present = newest[name].codes if name in newest else ()
        add = tuple(code for code in decided.codes if code not in present)
        remove = tuple(code for code in present if code not in decided.codes)
        if add or remove:
            yield StillToChange(CODABLE[name], add, remove)


def _read(agreement: Agreement, sent: DecisionSent) -> Mapping[str, Decided]:
    faults: list[Fault] = list(contact_faults(sent.reason, "/reason"))
    coded = {one.field.name: one for one in agreement.fields}
    read: dict[str, Decided] = {}
    # Of one more than there are, one is unknown: the rest would be many faults more.
    for name, told in list(sent.decisions.items())[: len(CODABLE) + 1]:
        pointer = pointer_to("decisions", name)
        field = field_named(name, pointer, faults)
        if field is not None and name not in coded:
            faults.append(Fault(f"The second coder did not code '{name}'.", pointer=pointer))
        elif field is not None:
            read[name] = _decided(field, coded[name].first, coded[name].second, told, pointer, faults)
    for name in agreement.in_doubt:
        if name not in sent.decisions:
            detail = f"The two differ on '{name}': say 'first', 'second', or the codes that hold."
            faults.append(Fault(detail, pointer=pointer_to("decisions", name)))
    if faults:
        raise coding_refused(faults)
    return {name: read[name] for name in CODABLE if name in read}


def _decided(
    field: FieldSpec, first: Coded | None, second: Coded, told: object, pointer: str, faults: list[Fault]
) -> Decided:
    if told == "first":
        return Decided("first", first.codes if first else None)
    if told == "second":
        return Decided("second", second.codes)
    return Decided("other", codes_read(field, told, pointer, faults))
