"""What happens to cases is told, so that those who keep a copy can follow (`/v1/changes`)."""

from collections.abc import Collection, Iterable

import sqlalchemy
from sqlalchemy import func, insert
from sqlmodel import Session, col

from app.model.derivation import CREDITED
from app.model.event import CaseEvent, EventKind
from app.model.revision import Revision, Tag

Happened = tuple[int, EventKind, int, str | None]
"""Case, what happened to it, number of its newest revision, and the slug that its tombstone names."""


def tell(session: Session, revision: int, happened: Iterable[Happened]) -> None:
    """Adds what happened in a dataset revision; once for each case."""
    rows = [
        {"revision": revision, "case_id": case_id, "kind": kind, "number": number, "replacement": replacement}
        for case_id, kind, number, replacement in happened
    ]
    if rows:
        session.connection().execute(insert(CaseEvent), rows)


def tell_redacted(session: Session, revision: int, case_ids: Collection[int]) -> None:
    """Tells of cases that something was taken out of their revisions, or is shown otherwise in them."""
    newest = sqlalchemy.select(col(Revision.case_id), func.max(Revision.number)).group_by(col(Revision.case_id))
    found = session.connection().execute(newest.where(col(Revision.case_id).in_(case_ids)))
    tell(session, revision, [(case_id, EventKind.REDACTED, number, None) for case_id, number in found])


def cases_with(session: Session, keys: Collection[str]) -> set[int]:
    """Ids of the cases that name one of some people in any revision."""
    named = sqlalchemy.select(col(Revision.case_id)).join(Tag, col(Tag.revision_id) == col(Revision.id))
    found = session.connection().execute(named.where(col(Tag.dimension) == CREDITED, col(Tag.term).in_(keys)))
    return set(found.scalars())
