"""People who are credited: the one place that knows whom a key in a document means."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Field, SQLModel

from app.model.account import Account, ShownAs
from app.model.moments import Moment


class Person(SQLModel, table=True):
    """Somebody who had a part in the description of cases. An erased one keeps the key, which documents hold."""

    __tablename__ = "people"

    key: str = Field(primary_key=True, max_length=12, description="As documents hold it: a-z and 2-9.")
    name: str | None = Field(
        default=None, max_length=200, description="Null once erased, and where an account says the name."
    )
    orcid: str | None = Field(default=None, max_length=19, index=True, description="ORCID iD without its address.")
    ror: str | None = Field(default=None, max_length=9, description="ROR iD without its address.")
    account_id: str | None = Field(
        default=None, foreign_key="accounts.id", index=True, max_length=32, description="Whose account it is."
    )
    consented_at: datetime = Field(sa_type=Moment, description="UTC, when consent was recorded.")
    recorded_by: str = Field(max_length=120, description="Account id of whoever recorded it; the person's own, if so.")
    erased_at: datetime | None = Field(default=None, sa_type=Moment, description="UTC; null while it is as recorded.")


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """Somebody as everybody sees them; nothing but the key of who is erased or withdrew."""

    person: str
    name: str | None = None
    orcid: str | None = None
    ror: str | None = None

    @property
    def shown(self) -> str:
        """Name, address of the ORCID iD, or `withdrawn`."""
        return self.name or (f"https://orcid.org/{self.orcid}" if self.orcid else ShownAs.WITHDRAWN.value)


def shown_person(person: Person, account: Account | None) -> ShownPerson:
    """Somebody as they are shown: as their account says, else as they agreed when they were recorded."""
    if account is None:
        return ShownPerson(person.key, person.name, person.orcid, person.ror)
    if account.shown == ShownAs.WITHDRAWN.value:
        return ShownPerson(person.key)
    name = account.name if account.shown_as == ShownAs.NAME else None
    return ShownPerson(person.key, name, account.orcid, person.ror)
