"""Who coded a case first, and so neither codes it a second time nor decides between two codings."""

from sqlmodel import Session, col, select

from app.editorial.review import State
from app.model.case import Case, FormerSlug
from app.model.submission import Submission


def coded_by(session: Session, case: Case) -> frozenset[str]:
    """Accounts of those who coded any published revision of a case: the authors of the submissions that became one.

    Cases of the seed have none. Whoever else is known to have coded a case belongs here.
    """
    former = session.exec(select(FormerSlug.slug).where(FormerSlug.case_id == case.id)).all()
    wrote = select(Submission.author_id).where(
        col(Submission.slug).in_((case.slug, *former)), Submission.state == State.PUBLISHED.value
    )
    return frozenset(session.exec(wrote))
