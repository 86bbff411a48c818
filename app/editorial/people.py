"""People who are credited: kept apart from the documents, so that what tells of somebody can be erased."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlmodel import Session, col, select

from app import clock
from app.editorial.audit import append
from app.editorial.first_answers import forget_answers_with
from app.editorial.publication import raise_revision
from app.editorial.telling import cases_with, tell_redacted
from app.errors import PersonNotFound
from app.model.account import Account, ShownAs
from app.model.person import Person, ShownPerson, shown_person
from app.store.people import IS_LINKED
from app.store.turns import take_turn


def person_of(session: Session, key: str) -> Person:
    """Who has this key, erased people too; PersonNotFound where nobody has it."""
    person = session.get(Person, key)
    if person is None:
        raise PersonNotFound("There is nobody with this key; `credit` of a case has those of its people.")
    return person


def people_of(session: Session, account_id: str) -> Sequence[Person]:
    """Everybody who is credited and linked with an account, in the order in which they were recorded."""
    linked = select(Person).join(Account, IS_LINKED).where(col(Account.id) == account_id)
    return session.exec(linked.order_by(col(Person.consented_at), col(Person.key))).all()


def is_own(session: Session, key: str, account_id: str) -> bool:
    """Whether somebody who is credited is linked with an account."""
    return any(person.key == key for person in people_of(session, account_id))


def erase_person(session: Session, key: str, actor: str) -> Person:
    """Somebody without all that tells who it is, shown as withdrawn from now on; PersonNotFound.

    Whoever was erased before stays as they are.
    """
    take_turn(session)
    person = person_of(session, key)
    if _is_bare(person):
        return person
    _erase(person)
    session.flush()
    append(session, actor, "erase-person", key, {})
    forget_answers_with(session, [key])
    raised = raise_revision(session, "Somebody is no longer named")
    tell_redacted(session, raised.revision, cases_with(session, [key]))
    return person


def erase_people_of(session: Session, account: Account) -> None:
    """All credit of an account without what it did not choose to be shown by; before its ORCID iD is erased."""
    for person in people_of(session, account.id):
        _erase(person)
        if account.shown_as != ShownAs.WITHDRAWN:
            # The account keeps the name or the iD, and says it.
            person.account_id = account.id


@contextmanager
def shown_anew(session: Session, account: Account) -> Iterator[None]:
    """Around a change of an account: after it no remembered answer shows its person as before."""
    before = _shown(session, account)
    yield
    session.flush()
    after = _shown(session, account)
    changed = [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]
    if changed:
        raised = raise_revision(session, "Somebody is shown otherwise")
        # Whoever keeps a copy keeps the name as well, and should hear of it.
        tell_redacted(session, raised.revision, cases_with(session, changed))


def _shown(session: Session, account: Account) -> dict[str, ShownPerson]:
    """Whom an account is linked with, as it shows them."""
    return {person.key: shown_person(person, account) for person in people_of(session, account.id)}


def _erase(person: Person) -> None:
    # The link goes as well, or an account would go on saying the name.
    person.name = person.orcid = person.ror = person.account_id = None
    person.erased_at = person.erased_at or clock.now()


def _is_bare(person: Person) -> bool:
    return person.erased_at is not None and not any((person.name, person.orcid, person.ror, person.account_id))
