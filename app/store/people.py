"""Whom the keys in documents mean, as everybody sees them, and in which cases somebody is credited."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, or_, select

from app.model.account import Account
from app.model.case import Case
from app.model.credit import credited_in
from app.model.derivation import CREDITED
from app.model.person import Person, ShownPerson, shown_person
from app.model.revision import Revision, Tag

IS_LINKED: ColumnElement[bool] = or_(
    col(Account.id) == col(Person.account_id),
    and_(col(Person.account_id).is_(None), col(Account.orcid) == col(Person.orcid)),
)
"""Whether an account is that of a person: it was noted so, or both have the same ORCID iD.

An account is believed to have the iD that it says, as admins make accounts for people whom they know.
"""


def shown_people(session: Session, keys: Collection[str]) -> dict[str, ShownPerson]:
    """People by key, as they are shown now; whoever is not known is shown as withdrawn."""
    if not keys:
        return {}
    asked = select(Person, Account).outerjoin(Account, IS_LINKED).where(col(Person.key).in_(keys))
    known = {person.key: shown_person(person, account) for person, account in session.exec(asked)}
    return {key: known.get(key, ShownPerson(key)) for key in keys}


def with_names(session: Session, document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The credit of a document as it is answered: who, by what they are shown as now, and what each did."""
    credited = credited_in(document)
    people = shown_people(session, credited)
    return [
        {"person": key, "name": one.name, "orcid": one.orcid, "ror": one.ror, "shown": one.shown, "did": credited[key]}
        for key, one in people.items()
    ]


def people_credited(session: Session, slug: str) -> set[str]:
    """Keys of all whom a case names in any revision; none where there is no such case."""
    named = (
        select(Tag.term)
        .join(Revision, col(Revision.id) == col(Tag.revision_id))
        .join(Case, col(Case.id) == col(Revision.case_id))
        .where(Tag.dimension == CREDITED, Case.slug == slug)
    )
    return set(session.exec(named))


def cases_crediting(session: Session, keys: Collection[str]) -> dict[str, list[str]]:
    """For each key the slugs of all cases that name it in any revision, older ones and withdrawn cases too."""
    named = (
        select(Tag.term, Case.slug)
        .join(Revision, col(Revision.id) == col(Tag.revision_id))
        .join(Case, col(Case.id) == col(Revision.case_id))
        .where(Tag.dimension == CREDITED, col(Tag.term).in_(keys))
        .distinct()
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, slug in session.exec(named):
        found[key].add(slug)
    return {key: sorted(found[key]) for key in keys}
