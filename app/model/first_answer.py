"""What was answered first to a request that may be sent again."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class FirstAnswer(SQLModel, table=True):
    """What was answered to a request with an Idempotency-Key, kept in the transaction that did what it tells of."""

    __tablename__ = "first_answers"

    account_id: str = Field(primary_key=True, foreign_key="accounts.id", max_length=32)
    key: str = Field(primary_key=True, max_length=255, description="As the caller chose it.")
    request: str = Field(max_length=64, description="SHA-256 of method, address and body, hexadecimal.")
    at: datetime = Field(sa_type=Moment, index=True, description="UTC.")
    status: int = Field(description="HTTP status.")
    headers: str = Field(description="JSON object.")
    body: bytes = Field(description="As it was sent.")
