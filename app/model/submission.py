"""Submissions: cases on their way, what was done with them, and what was said of them."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class Submission(SQLModel, table=True):
    """A case that somebody writes or amends. Its document may still be unfinished or wrong."""

    __tablename__ = "submissions"
    __table_args__ = (
        CheckConstraint(
            "state IN ('draft', 'submitted', 'returned', 'accepted', 'published', 'rejected', 'withdrawn')",
            name="known_state",
        ),
        CheckConstraint("(amends IS NULL) = (base IS NULL)", name="amends_a_revision"),
    )

    id: str = Field(primary_key=True, max_length=32, description="Identifier that says nothing, 32 hex digits.")
    author_id: str = Field(foreign_key="accounts.id", index=True, max_length=32)
    state: str = Field(max_length=20, index=True, description="A value of State.")
    version: int = Field(default=1, description="Raised by one whenever its document or state changes.")
    amends: str | None = Field(default=None, max_length=80, index=True, description="Slug of the case that it amends.")
    base: int | None = Field(default=None, description="Revision of that case from which it was written.")
    slug: str | None = Field(
        default=None, max_length=80, index=True, description="Address that it claims; null while it has none."
    )
    title: str = Field(default="", description="As the document has it, for lists; empty where it has none.")
    country: str = Field(default="", max_length=2, description="As the document has it, where that is a country.")
    faults: int = Field(default=0, description="Places of the document that must be mended.")
    advice: int = Field(default=0, description="Places of the document that could be better.")
    duplicates_seen: bool = Field(default=False, description="Whether somebody said that no other case is this one.")
    published_number: int | None = Field(default=None, description="Number of the revision that it became.")
    created_at: datetime = Field(sa_type=Moment, description="UTC.")
    changed_at: datetime = Field(sa_type=Moment, description="UTC.")
    submitted_at: datetime | None = Field(
        default=None, sa_type=Moment, index=True, description="UTC, when it was last submitted; null before."
    )
    document: bytes = Field(description="The document as it was sent, UTF-8 JSON.")


class SubmissionEvent(SQLModel, table=True):
    """One thing that was done with a submission. Added, never changed."""

    __tablename__ = "submission_events"

    submission_id: str = Field(primary_key=True, foreign_key="submissions.id", max_length=32)
    number: int = Field(primary_key=True, description="From 1.", sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Moment, description="UTC.")
    account_id: str = Field(foreign_key="accounts.id", max_length=32)
    action: str = Field(max_length=20, description="A value of Action, `create`, `rebase` or `redact`.")
    state: str = Field(max_length=20, description="State that it led to.")
    words: str | None = Field(default=None, description="What was said along with it: a comment, a reason.")


class SubmissionComment(SQLModel, table=True):
    """What somebody said of a place of a submission."""

    __tablename__ = "submission_comments"

    submission_id: str = Field(primary_key=True, foreign_key="submissions.id", max_length=32)
    number: int = Field(primary_key=True, description="From 1.", sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Moment, description="UTC.")
    account_id: str = Field(foreign_key="accounts.id", max_length=32)
    path: str = Field(max_length=300, description="JSON Pointer (RFC 6901) into the document; empty for the whole.")
    comment: str = Field(description="What was said.")
    resolved_at: datetime | None = Field(default=None, sa_type=Moment, description="UTC; null while it is open.")
    resolved_by: str | None = Field(default=None, foreign_key="accounts.id", max_length=32)
