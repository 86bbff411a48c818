"""People who are credited, as an admin looks for whoever wrote a letter: by a name, however written, or an ORCID iD."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.model.account import Account
from app.model.person import Person, ShownPerson, shown_person
from app.store.people import IS_LINKED
from app.vocabulary.folding import words

_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d[\dX-]{3,18})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who is credited, and the account that says who it is, if there is one."""

    person: Person
    account: Account | None

    @property
    def shown(self) -> ShownPerson:
        """As everybody sees them."""
        return shown_person(self.person, self.account)

    def answers_to(self, asked: str) -> bool:
        """Whether somebody goes by a name or an ORCID iD, also one that is not shown."""
        known = [one for one in (self.person, self.account) if one is not None]
        if found := _ORCID.fullmatch(asked.strip()):
            digits = _digits(found[1])
            return any(_digits(one.orcid or "").startswith(digits) for one in known)
        return any(_is_called(one.name or "", words(asked)) for one in known)


def find_people(session: Session, asked: str | None) -> Sequence[KnownPerson]:
    """Who goes by a name or an ORCID iD, in the order in which they were recorded; all, erased ones too, for None.

    Every word of the name is the beginning of one of theirs.
    """
    # Read one by one, as no column holds folded names: some thousands of people at most take some ten milliseconds.
    every = select(Person, Account).outerjoin(Account, IS_LINKED)
    ordered = session.exec(every.order_by(col(Person.consented_at), col(Person.key)))
    known = {person.key: KnownPerson(person, account) for person, account in ordered}
    return [one for one in known.values() if asked is None or one.answers_to(asked)]


def _is_called(name: str, asked: Collection[str]) -> bool:
    own = words(name)
    return bool(asked) and all(any(word.startswith(one) for word in own) for one in asked)


def _digits(orcid: str) -> str:
    return orcid.replace("-", "").upper()
