"""What was taken out of revisions of a case after they were published: where and why, never what."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class Redaction(SQLModel, table=True):
    """The one exception to revisions that never change.

    Whoever keeps something in memory that was read before the newest one forgets it.
    """

    __tablename__ = "redactions"

    revision: int = Field(
        primary_key=True, sa_column_kwargs={"autoincrement": False}, description="Dataset revision that it made."
    )
    case_id: int = Field(foreign_key="cases.id", index=True)
    account_id: str = Field(foreign_key="accounts.id", max_length=32, description="Who did it.")
    at: datetime = Field(sa_type=Moment, description="UTC.")
    pointers: str = Field(description="JSON list of the pointers that were sent.")
    reason: str = Field(description="Why; it names nobody.")
    purged_at: datetime | None = Field(
        default=None, sa_type=Moment, index=True, description="When what was deleted left the files too; null before."
    )
