"""Why a case is not among the published ones at a snapshot."""

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.catalogue.snapshot import Snapshot
from app.errors import CaseNotFound, CaseRenamed, CaseWithdrawn
from app.model.case import Case, FormerSlug
from app.model.event import CaseEvent, EventKind
from app.model.revision import DatasetRevision, Revision
from app.vocabulary.nearest import nearest


def absent_case(session: Session, snapshot: Snapshot, slug: str) -> Exception:
    """CaseWithdrawn, CaseRenamed or CaseNotFound, as it was at the snapshot."""
    case = session.exec(select(Case).where(Case.slug == slug)).first()
    if case is not None:
        return _withdrawn(session, snapshot, case) or _not_yet(session, case)
    renamed = select(Case.slug).join(FormerSlug, col(FormerSlug.case_id) == col(Case.id)).where(FormerSlug.slug == slug)
    if (newer := session.exec(renamed).first()) is not None:
        return CaseRenamed(newer)
    slugs = [snapshot.rows[i].slug for i in snapshot.everything]
    # A slug begins with its country, which few get wrong: to compare with all 50,000 takes a tenth of a second.
    at_home = [known for known in slugs if known[:3] == slug[:3]]
    return CaseNotFound(slug, nearest(slug, at_home or slugs))


def _withdrawn(session: Session, snapshot: Snapshot, case: Case) -> CaseWithdrawn | None:
    numbers = select(func.max(Revision.number)).where(Revision.case_id == case.id)
    then = session.exec(numbers.where(Revision.since <= snapshot.revision)).one()
    if then is None:
        return None
    if case.withdrawn_at is not None and then == session.exec(numbers).one():
        return CaseWithdrawn(case.slug, case.withdrawal_reason, case.replacement, case.withdrawn_at, then)
    return _restored_since(session, snapshot, case, then)


def _restored_since(session: Session, snapshot: Snapshot, case: Case, number: int) -> CaseWithdrawn:
    # The log still knows what the tombstone named and when; why it was withdrawn went with the tombstone.
    told = (
        select(CaseEvent.replacement, DatasetRevision.committed_at)
        .join(DatasetRevision, col(DatasetRevision.revision) == col(CaseEvent.revision))
        .where(CaseEvent.case_id == case.id, CaseEvent.kind == EventKind.WITHDRAWN)
        .where(CaseEvent.revision <= snapshot.revision)
        .order_by(col(CaseEvent.revision).desc())
    )
    replacement, moment = session.exec(told).first() or (None, None)
    return CaseWithdrawn(case.slug, "it was published again later.", replacement, moment, number)


def _not_yet(session: Session, case: Case) -> CaseNotFound:
    first = session.exec(select(func.min(Revision.since)).where(Revision.case_id == case.id)).one()
    return CaseNotFound(case.slug, first=first)
