"""Second codings of a case without what is unwanted: notes of coders, and reasons of editors; codes expose nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.editorial.codings import renew
from app.model.coding import Coding, CodingDecision
from app.model.mentions import without
from app.model.redacting import Unwanted


@dataclass(frozen=True, slots=True)
class CodingRedaction:
    """What would become of a second coding."""

    coding: Coding
    note: str | None
    decision: CodingDecision | None
    reason: str
    """Empty where nothing was decided."""


def redacted_codings(session: Session, case_id: int, unwanted: Unwanted) -> Iterator[CodingRedaction]:
    """The second codings of a case in which something would change, the first one first."""
    own = select(Coding).where(Coding.case_id == case_id).order_by(col(Coding.number))
    for coding in session.exec(own):
        decision = session.get(CodingDecision, coding.id)
        said = coding.note or "", decision.reason if decision is not None else ""
        note, reason = (without(text, unwanted.telling) for text in said)
        if (note, reason) != said:
            yield CodingRedaction(coding, note or None, decision, reason)


def rewrite_coding(session: Session, redaction: CodingRedaction) -> None:
    """Puts what is left in the place of what was said."""
    redaction.coding.note = redaction.note
    renew(redaction.coding)
    session.add(redaction.coding)
    if redaction.decision is not None:
        redaction.decision.reason = redaction.reason
        session.add(redaction.decision)
