"""What was done with a submission, in the order in which it was."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from app import clock
from app.editorial.actors import Actor
from app.model.submission import Submission, SubmissionEvent

_OWN = SubmissionEvent.submission_id == bindparam("submission_id")
_HIGHEST = select(func.max(SubmissionEvent.number)).where(_OWN)
_IN_ORDER = select(SubmissionEvent).where(_OWN).order_by(col(SubmissionEvent.number))


def note(session: Session, submission: Submission, actor: Actor, action: str, words: str | None = None) -> None:
    """Adds what was done to the history of a submission; its state is already what it led to."""
    highest = session.exec(_HIGHEST, params={"submission_id": submission.id}).one() or 0
    event = SubmissionEvent(
        submission_id=submission.id,
        number=highest + 1,
        at=clock.now(),
        account_id=actor.account_id,
        action=action,
        state=submission.state,
        words=words,
    )
    session.add(event)


def events_of(session: Session, submission: Submission) -> Sequence[SubmissionEvent]:
    """All that was done with a submission, the oldest first."""
    return session.exec(_IN_ORDER, params={"submission_id": submission.id}).all()
