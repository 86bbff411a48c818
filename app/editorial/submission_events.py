"""What was done with a submission, in the order in which it was."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from app import clock
from app.editorial.actors import Actor
from app.model.submission import Submission, SubmissionEvent


def note(session: Session, submission: Submission, actor: Actor, action: str, words: str | None = None) -> None:
    """Adds what was done to the history of a submission; its state is already what it led to."""
    highest = select(func.max(SubmissionEvent.number)).where(SubmissionEvent.submission_id == submission.id)
    event = SubmissionEvent(
        submission_id=submission.id,
        number=(session.exec(highest).one() or 0) + 1,
        at=clock.now(),
        account_id=actor.account_id,
        action=action,
        state=submission.state,
        words=words,
    )
    session.add(event)


def events_of(session: Session, submission: Submission) -> Sequence[SubmissionEvent]:
    """All that was done with a submission, the oldest first."""
    own = select(SubmissionEvent).where(SubmissionEvent.submission_id == submission.id)
    return session.exec(own.order_by(col(SubmissionEvent.number))).all()
