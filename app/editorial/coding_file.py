"""The file of a case: all its second codings with what was decided on them, and who may see which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import orjson
from sqlmodel import Session, col, or_, select

from app.editorial.actors import Actor
from app.editorial.agreement import Agreement, agreement_of
from app.errors import CaseNotFound, CodingNotFound
from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.model.json_text import JsonObject
from app.model.revision import Revision
from app.model.role import Role
from app.query.codable import Codes
from app.query.coded import published_coding, second_coding


class CodingState(StrEnum):
    """How it stands with a second coding."""

    OPEN = "open"
    SUBMITTED = "submitted"
    DECIDED = "decided"


@dataclass(frozen=True)
class CodingFile:
    """What one case was coded with a second time."""

    case: Case
    codings: Sequence[Coding]
    """In the order in which they were begun."""
    decisions: Mapping[int, CodingDecision]
    """By id of the coding."""
    documents: Mapping[int, bytes]
    """Of every revision that was coded, and of the newest one, by number."""

    def visible(self, actor: Actor | None) -> list[Coding]:
        """The codings that somebody may see; None is anybody."""
        return [coding for coding in self.codings if self.may_see(coding, actor)]

    def coding(self, number: int, actor: Actor | None) -> Coding:
        """The coding of this number; CodingNotFound where there is none that may be seen."""
        for coding in self.visible(actor):
            if coding.number == number:
                return coding
        raise CodingNotFound(self.case.slug, number)

    def may_see(self, coding: Coding, actor: Actor | None) -> bool:
        """Whether somebody may see a coding.

        Until it is handed in it is its coder's alone. Then reviewers see it, and whoever has handed in a coding of the
        same revision; and once it is decided on, everybody. But nobody whose own coding of the case is still open sees
        another's.
        """
        if actor is not None and coding.coder_id == actor.account_id:
            return True
        own = [one for one in self.codings if actor is not None and one.coder_id == actor.account_id]
        if coding.submitted_at is None or any(one.submitted_at is None for one in own):
            return False
        if self.state(coding) is CodingState.DECIDED or any(one.revision == coding.revision for one in own):
            return True
        return actor is not None and actor.role.covers(Role.REVIEWER)

    def state(self, coding: Coding) -> CodingState:
        """How it stands with a coding."""
        if coding.submitted_at is None:
            return CodingState.OPEN
        return CodingState.DECIDED if self.decision(coding) else CodingState.SUBMITTED

    def decision(self, coding: Coding) -> CodingDecision | None:
        """What was decided on a coding; None while nothing was."""
        return self.decisions.get(coding.id or 0)

    def agreement(self, coding: Coding) -> Agreement:
        """How far a coding agrees with what the revision that was coded says."""
        return agreement_of(published_coding(self._document(coding.revision)), second_coding(codes_of(coding)))

    @cached_property
    def newest(self) -> JsonObject:
        """The newest document of the case."""
        return self._document(max(self.documents))

    def _document(self, number: int) -> JsonObject:
        document: JsonObject = orjson.loads(self.documents[number])
        return document


def coding_file(session: Session, slug: str) -> CodingFile:
    """The file of a case that is or was published; CaseNotFound."""
    case = session.exec(select(Case).where(Case.slug == slug)).first()
    if case is None:
        raise CaseNotFound(slug)
    codings = session.exec(select(Coding).where(Coding.case_id == case.id).order_by(col(Coding.number))).all()
    decided = select(CodingDecision).where(col(CodingDecision.coding_id).in_([coding.id for coding in codings]))
    return CodingFile(
        case,
        codings,
        {decision.coding_id: decision for decision in session.exec(decided)},
        _documents(session, case, {coding.revision for coding in codings}),
    )


def codes_of(coding: Coding) -> Codes:
    """What a coder named."""
    return {name: tuple(codes) for name, codes in orjson.loads(coding.codes).items()}


def _documents(session: Session, case: Case, numbers: set[int]) -> dict[int, bytes]:
    newest = select(Revision.number).where(Revision.case_id == case.id).order_by(col(Revision.number).desc()).limit(1)
    wanted = or_(col(Revision.number).in_(numbers), col(Revision.number) == newest.scalar_subquery())
    found = session.exec(select(Revision.number, Revision.document).where(Revision.case_id == case.id, wanted))
    return dict(found.all())
