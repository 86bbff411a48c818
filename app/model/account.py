"""Who acts: accounts of people, and the keys that they act with."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class ShownAs(StrEnum):
    """As whom an author is shown to everybody."""

    NAME = "name"
    ORCID = "orcid"
    WITHDRAWN = "withdrawn"


class Account(SQLModel, table=True):
    """A person who may act here. An erased one keeps its identifier, which the audit trail names, and no more."""

    __tablename__ = "accounts"
    __table_args__ = (
        CheckConstraint("role IN ('contributor', 'reviewer', 'editor', 'admin')", name="known_role"),
        CheckConstraint("shown_as IN ('name', 'orcid', 'withdrawn')", name="known_shown_as"),
    )

    id: str = Field(primary_key=True, max_length=32, description="Identifier that says nothing, 32 hex digits.")
    name: str | None = Field(default=None, max_length=200, description="Null once erased, unless it is still shown.")
    affiliation: str | None = Field(default=None, max_length=9, description="ROR iD without its address.")
    orcid: str | None = Field(
        default=None, max_length=19, unique=True, description="ORCID iD without its address; null as for the name."
    )
    email: str | None = Field(default=None, max_length=254, unique=True, description="In small letters; never public.")
    role: str = Field(max_length=20, description="A value of Role.")
    shown_as: str = Field(default=ShownAs.NAME.value, max_length=20, description="A value of ShownAs.")
    version: int = Field(default=1, description="Raised by one whenever something of the above changes.")
    created_at: datetime = Field(sa_type=Moment, description="UTC.")
    erased_at: datetime | None = Field(default=None, sa_type=Moment, description="UTC; null while it can act.")

    @property
    def shown(self) -> str:
        """As whom everybody sees this person: name, address of the ORCID iD, or `withdrawn`."""
        if self.shown_as == ShownAs.ORCID and self.orcid:
            return f"https://orcid.org/{self.orcid}"
        if self.shown_as == ShownAs.NAME and self.name:
            return self.name
        return ShownAs.WITHDRAWN.value


class ApiKey(SQLModel, table=True):
    """A key of an account. Its secret is kept nowhere, only a keyed hash of it."""

    __tablename__ = "api_keys"

    prefix: str = Field(primary_key=True, max_length=8, description="Its public part: a-z and 2-9.")
    account_id: str = Field(foreign_key="accounts.id", index=True, max_length=32)
    digest: str = Field(max_length=64, description="HMAC-SHA-256 of the whole key, hexadecimal.")
    label: str = Field(default="", max_length=100, description="What its owner calls it; empty once erased.")
    created_at: datetime = Field(sa_type=Moment, description="UTC.")
    expires_at: datetime = Field(sa_type=Moment, description="UTC; from then on it is refused.")
    last_used_at: datetime | None = Field(
        default=None, sa_type=Moment, description="UTC, the hour it was last used in."
    )
    revoked_at: datetime | None = Field(default=None, sa_type=Moment, description="UTC; null while it is accepted.")
