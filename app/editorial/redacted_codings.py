"""Second codings of a case without what is unwanted: notes of coders, and reasons of editors; codes expose nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.editorial.codings import renew
from app.editorial.redacted_texts import RedactedWords, redacted_words
from app.model.coding import Coding, CodingDecision
from app.model.redacting import Unwanted


@dataclass(frozen=True, slots=True)
class CodingRedaction:
    """What would become of a second coding."""

    coding: Coding
    note: RedactedWords
    """Empty where there is none."""
    decision: CodingDecision | None
    reason: RedactedWords
    """Empty where nothing was decided."""

    @property
    def is_change(self) -> bool:
        """Whether anything changes."""
        return self.note.is_change or self.reason.is_change


def redacted_codings(session: Session, case_id: int, unwanted: Unwanted) -> Iterator[CodingRedaction]:
    """The second codings of a case that would change or perhaps tell something still, the first one first."""
    own = select(Coding).where(Coding.case_id == case_id).order_by(col(Coding.number))
    for coding in session.exec(own):
        decision = session.get(CodingDecision, coding.id)
        note = redacted_words(coding.note or "", unwanted)
        reason = redacted_words(decision.reason if decision is not None else "", unwanted)
        if note.is_told or reason.is_told:
            yield CodingRedaction(coding, note, decision, reason)


def rewrite_coding(session: Session, redaction: CodingRedaction) -> None:
    """Puts what is left in the place of what was said."""
    redaction.coding.note = redaction.note.text or None
    renew(redaction.coding)
    session.add(redaction.coding)
    if redaction.decision is not None:
        redaction.decision.reason = redaction.reason.text
        session.add(redaction.decision)
