"""How it stands with a case, for those who are about to change that: read in the transaction that changes it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import func
from sqlmodel import Session, col, select

from app.errors import CaseNotFound, CaseRenamed
from app.model.case import Case, FormerSlug
from app.model.revision import Revision
from app.vocabulary.nearest import nearest


@dataclass(frozen=True, slots=True)
class Standing:
    """A case that is or was published."""

    case_id: int
    slug: str
    number: int
    """Of its newest revision, which is not published any more where the case is withdrawn."""
    withdrawn_at: datetime | None
    replacement: str | None
    """Slug of the case that its tombstone names."""


def standing_of(session: Session, slug: str) -> Standing:
    """How it stands with the case of this slug; CaseRenamed or CaseNotFound."""
    newest = select(func.max(Revision.number)).where(Revision.case_id == Case.id).scalar_subquery()
    columns: list[Any] = [Case.id, Case.slug, newest, Case.withdrawn_at, Case.replacement]
    found = session.connection().execute(sqlalchemy.select(*columns).where(col(Case.slug) == slug)).first()
    if found is not None:
        return Standing(*found)
    if (newer := _renamed_to(session, slug)) is not None:
        raise CaseRenamed(newer)
    raise CaseNotFound(slug, _nearest(session, slug))


def _renamed_to(session: Session, slug: str) -> str | None:
    """The slug that a case has now which had this one before; None where there is none."""
    former = select(Case.slug).join(FormerSlug, col(FormerSlug.case_id) == col(Case.id))
    return session.exec(former.where(FormerSlug.slug == slug)).first()


def _nearest(session: Session, slug: str) -> str | None:
    """The slug of a published case that is most like this one, if any is much like it."""
    published = select(Case.slug).where(col(Case.withdrawn_at).is_(None))
    # A slug begins with its country, which few get wrong.
    at_home = session.exec(published.where(col(Case.slug).startswith(slug[:3], autoescape=True))).all()
    return nearest(slug, at_home or session.exec(published).all())
