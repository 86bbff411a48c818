"""What happened to a case, and in which dataset revision: the log that those who keep a copy follow."""

from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel


class EventKind(StrEnum):
    """What can happen to a case."""

    PUBLISHED = "published"
    """For the first time."""
    AMENDED = "amended"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    """Published again after it was withdrawn."""
    REDACTED = "redacted"
    """Something was taken out of its revisions, or somebody whom they name is shown otherwise, perhaps not at all."""


class CaseEvent(SQLModel, table=True):
    """One thing that happened to a case. Added, never changed, so that it is told to everybody alike."""

    __tablename__ = "case_events"
    __table_args__ = (
        CheckConstraint("kind IN ('published', 'amended', 'withdrawn', 'restored', 'redacted')", name="known_kind"),
        {"sqlite_with_rowid": False},
    )

    # In the order in which they are told. Nothing happens to a case twice in one dataset revision.
    revision: int = Field(primary_key=True, description="Dataset revision in which it happened.")
    case_id: int = Field(primary_key=True, foreign_key="cases.id")
    kind: str = Field(max_length=20, description="A value of EventKind.")
    number: int = Field(description="Number of the newest revision of the case then.")
    replacement: str | None = Field(default=None, max_length=80, description="Slug that a tombstone named then.")
