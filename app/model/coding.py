"""Second codings of published cases, and what editors decided on them."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class Coding(SQLModel, table=True):
    """What somebody who did not code a case first codes it with. It stays as it was handed in."""

    __tablename__ = "codings"
    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        UniqueConstraint("case_id", "revision", "coder_id"),
        ForeignKeyConstraint(["case_id", "revision"], ["revisions.case_id", "revisions.number"]),
    )

    id: int | None = Field(default=None, primary_key=True)
    case_id: int
    number: int = Field(description="1 for the first one of this case, then one more each time.")
    revision: int = Field(description="Number of the revision of the case that was coded.")
    coder_id: str = Field(foreign_key="accounts.id", index=True, max_length=32)
    version: int = Field(default=1, description="Raised by one whenever it changes, is handed in or decided on.")
    is_blind: bool | None = Field(
        default=None, description="Whether its coder had not seen the published codes; null where that was not said."
    )
    codes: str = Field(description="Lists of codes by name of the field, JSON; a field left out was not coded.")
    note: str | None = Field(default=None, description="For reviewers and editors.")
    created_at: datetime = Field(sa_type=Moment, description="UTC.")
    changed_at: datetime = Field(sa_type=Moment, description="UTC.")
    submitted_at: datetime | None = Field(
        default=None, sa_type=Moment, index=True, description="UTC, when it was handed in; null while it is open."
    )


class CodingDecision(SQLModel, table=True):
    """What an editor decided where two coders differ. Added, never changed."""

    __tablename__ = "coding_decisions"

    coding_id: int = Field(primary_key=True, foreign_key="codings.id", sa_column_kwargs={"autoincrement": False})
    since: int = Field(index=True, description="Dataset revision from which on everybody may see both codings.")
    at: datetime = Field(sa_type=Moment, description="UTC.")
    editor_id: str = Field(foreign_key="accounts.id", max_length=32)
    decisions: str = Field(description="By name of the field: whose coding holds, and its codes; JSON.")
    reason: str = Field(description="Why, for everybody.")
