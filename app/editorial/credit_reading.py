"""Whom an entry of `credit` means that somebody sent: a person who is known here, or one who is to be recorded."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pydantic import ValidationError
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.editorial.people import people_of
from app.editorial.personal import contact_details
from app.errors import Fault
from app.model.account import Account
from app.model.credit_sent import CreditSent
from app.model.fault_sentences import fault_of
from app.model.faults import faults_of
from app.model.paths import field_tree
from app.model.person import Person
from app.store.people import shown_people


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is to be recorded."""

    name: str | None = None
    """None where an account says it."""
    orcid: str | None = None
    ror: str | None = None
    account_id: str | None = None


class Unclear(Exception):
    """An entry that means nobody rightly: what is wrong, by pointers into the entry."""

    def __init__(self, faults: Iterable[Fault], *, is_harmless: bool = False) -> None:
        super().__init__()
        self.faults = tuple(faults)
        self.is_harmless = is_harmless
        """Whether it tells of nobody, so that an unfinished draft may hold it."""


class CreditReader:
    """Understands the entries of one document, as one account sends them."""

    def __init__(
        self,
        session: Session,
        actor_account_id: str | None,
        credited: Collection[str] = (),
        beside: Collection[str] = (),
    ) -> None:
        """Without an account nobody has sent it yet: consent to a key and whom `me` means are then not asked.

        `credited` are keys that the case names already, `beside` those in the cases that are sent along in one file.
        """
        self._session, self._actor, self._credited, self._beside = session, actor_account_id, credited, beside
        self._named_before: set[str] = set()
        self._account = session.get(Account, actor_account_id) if actor_account_id else None

    def note(self, person: Person) -> None:
        """Another entry of the same document may mean this person by the name as well."""
        self._named_before.add(person.key)

    def meant(self, entry: object) -> Person | Newcomer:
        """Whom an entry means; Unclear where it means nobody, or somebody who may not be named."""
        sent = _read(entry)
        if sent.person:
            return self._known(sent, sent.person)
        if sent.account and self._actor is None:
            return Newcomer(account_id="me")
        is_own = self._account is not None and sent.orcid is not None and sent.orcid == self._account.orcid
        if sent.account or is_own:
            return self._own(sent)
        return self._other(sent)

    def _known(self, sent: CreditSent, key: str) -> Person:
        person = self._session.get(Person, key)
        if person is None:
            is_bare = not any((sent.name, sent.orcid, sent.ror))
            raise Unclear([fault_of("credit_person_unknown", "/person")], is_harmless=is_bare)
        shown = shown_people(self._session, [key])[key]
        _refuse_others(sent, name=shown.name, orcid=shown.orcid, ror=shown.ror)
        if sent.account and self._actor is not None and not self._is_own(person):
            raise Unclear([fault_of("credit_otherwise", "/account")])
        if self._actor is not None and not (sent.consent or self._may_name(person)):
            raise Unclear([fault_of("credit_without_consent", "/consent")])
        return person

    def _may_name(self, person: Person) -> bool:
        """Whether somebody agreed before to be named in this case, or by this account."""
        return person.key in self._credited or person.recorded_by == self._actor or self._is_own(person)

    def _is_own(self, person: Person) -> bool:
        return person in self._people_of(self._account)

    def _own(self, sent: CreditSent) -> Person | Newcomer:
        if self._account is None:
            raise Unclear([fault_of("credit_unnamed", "/account")])
        _refuse_others(sent, name=self._account.name, orcid=self._account.orcid, ror=sent.ror)
        found = _best(self._people_of(self._account), sent.ror)
        return found or Newcomer(ror=sent.ror, account_id=self._account.id)

    def _other(self, sent: CreditSent) -> Person | Newcomer:
        if not (sent.name or sent.orcid):
            raise Unclear([fault_of("credit_unnamed", "")], is_harmless=sent.ror is None)
        if sent.name and any(contact_details(sent.name)):
            raise Unclear([fault_of("credit_contact", "/name")])
        if not sent.consent:
            raise Unclear([fault_of("credit_without_consent", "/consent")])
        return self._with_orcid(sent, sent.orcid) if sent.orcid else self._named(sent)

    def _with_orcid(self, sent: CreditSent, orcid: str) -> Person | Newcomer:
        account = self._session.exec(select(Account).where(Account.orcid == orcid)).first()
        same = self._session.exec(_present().where(Person.orcid == orcid)).all()
        if found := _best([*self._people_of(account), *same], sent.ror):
            return found
        if account:
            return Newcomer(orcid=orcid, ror=sent.ror, account_id=account.id)
        if not sent.name:
            raise Unclear([fault_of("required_beside", "/name", other="orcid")])
        return Newcomer(sent.name, orcid, sent.ror)

    def _named(self, sent: CreditSent) -> Person | Newcomer:
        # A name alone tells nobody from a namesake in another case: whoever erased one would erase both.
        meant = {*self._credited, *self._named_before, *(self._beside if sent.ror else ())}
        same = _present().where(Person.name == sent.name, Person.recorded_by == self._actor)
        exactly = [one for one in self._session.exec(same) if one.ror == sent.ror and one.key in meant]
        return exactly[0] if exactly else Newcomer(sent.name, None, sent.ror)

    def _people_of(self, account: Account | None) -> list[Person]:
        linked = people_of(self._session, account.id) if account else ()
        return [person for person in linked if person.erased_at is None]


def _present() -> SelectOfScalar[Person]:
    return select(Person).where(col(Person.erased_at).is_(None)).order_by(col(Person.consented_at), col(Person.key))


def _read(entry: object) -> CreditSent:
    try:
        return CreditSent.model_validate(entry)
    except ValidationError as refused:
        raise Unclear(faults_of(refused, field_tree(CreditSent))) from None


def _refuse_others(sent: CreditSent, **known: str | None) -> None:
    """Unclear where something is sent that is not what is known: nothing is passed over in silence."""
    faults = [
        fault_of("credit_otherwise", f"/{name}")
        for name, value in known.items()
        if getattr(sent, name) not in (None, value)
    ]
    if faults:
        raise Unclear(faults)


def _best(people: Iterable[Person], ror: str | None) -> Person | None:
    """Of the records of one person that of this organisation; any, where none is asked for."""
    told = list(people)
    exactly = [person for person in told if person.ror == ror]
    return next(iter(exactly or (told if ror is None else ())), None)
