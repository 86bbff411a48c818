"""A case as it is kept: an address that never changes hands, and no content."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class Case(SQLModel, table=True):
    """One collaboration, from its first publication on. What it says stands in its revisions."""

    __tablename__ = "cases"

    id: int | None = Field(default=None, primary_key=True)
    opaque_id: str = Field(
        max_length=32, unique=True, description="Identifier that no renaming touches, 32 hex digits."
    )
    slug: str = Field(
        max_length=80, unique=True, description="Address of the case, `country-place-words`, never given twice."
    )
    withdrawn_at: datetime | None = Field(
        default=None, sa_type=Moment, description="When it was withdrawn (UTC); null while published."
    )
    withdrawal_reason: str | None = Field(default=None, description="Why it was withdrawn, for the tombstone.")
    replacement: str | None = Field(default=None, max_length=80, description="Slug of the case to read instead.")


class FormerSlug(SQLModel, table=True):
    """An address that a case had before it was renamed; it is answered by 308 for ever."""

    __tablename__ = "former_slugs"

    slug: str = Field(primary_key=True, max_length=80)
    case_id: int = Field(foreign_key="cases.id", index=True)
