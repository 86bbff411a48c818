"""Drafts, which nobody but their author has seen: how they go."""

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app.model.submission import Submission, SubmissionComment, SubmissionEvent


def discard_draft(session: Session, submission_id: str) -> None:
    """Deletes a draft with its history and all that was said of it."""
    _discard(session, [submission_id])


def discard_drafts_of(session: Session, account_id: str) -> None:
    """Deletes every draft of an account."""
    own = select(Submission.id).where(Submission.author_id == account_id, Submission.state == "draft")
    _discard(session, list(session.exec(own)))


def _discard(session: Session, ids: list[str]) -> None:
    connection = session.connection()
    for table in (SubmissionComment, SubmissionEvent):
        connection.execute(delete(table).where(col(table.submission_id).in_(ids)))
    connection.execute(delete(Submission).where(col(Submission.id).in_(ids)))
