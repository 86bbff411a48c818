"""Taking a published case back, and undoing that: a tombstone stays at its address, and no revision is lost."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from app.editorial.audit import append
from app.editorial.personal import contact_details
from app.editorial.publication import Publication
from app.editorial.standing import Standing, standing_of
from app.errors import AlreadyPublished, AlreadyWithdrawn, CaseNotFound, CaseRenamed, Fault
from app.model.document import parse_document
from app.model.revision import Revision
from app.model.sent import details_refused
from app.model.withdrawal_sent import WithdrawalSent
from app.store.fulltext import FullText
from app.store.turns import take_turn


@dataclass(frozen=True, slots=True)
class Moved:
    """A case that was withdrawn or restored."""

    slug: str
    number: int
    """Of its newest revision: the one that was withdrawn, or the one that restored it."""
    revision: int
    """Dataset revision that it made."""
    at: datetime


def withdraw(session: Session, full_text: FullText, slug: str, told: WithdrawalSent, actor: str) -> Moved:
    """Ends what is published of a case, in a dataset revision of its own, and leaves a tombstone.

    CaseNotFound, CaseRenamed, AlreadyWithdrawn, or DetailsRefused for what the tombstone would say.
    """
    take_turn(session)
    case = standing_of(session, slug)
    if case.withdrawn_at is not None:
        raise AlreadyWithdrawn(case.slug)
    _refuse_contact_details(told.reason)
    _refuse_replacement(session, case, told.replacement)
    publication = Publication(session, full_text, f"Withdrew {case.slug}")
    publication.withdraw(case.case_id, told.reason, told.replacement)
    detail = {"revision": publication.revision, "number": case.number, "replacement": told.replacement}
    append(session, actor, "withdraw-case", case.slug, detail)
    return Moved(case.slug, case.number, publication.revision, publication.moment)


def restore(session: Session, full_text: FullText, slug: str, actor: str) -> Moved:
    """Publishes the last document of a withdrawn case again, as a new revision; its tombstone is gone.

    CaseNotFound, CaseRenamed, AlreadyPublished, or DocumentRefused where rules of today have grown stricter.
    """
    take_turn(session)
    case = standing_of(session, slug)
    if case.withdrawn_at is None:
        raise AlreadyPublished(case.slug)
    last = select(Revision.document).where(Revision.case_id == case.case_id, Revision.number == case.number)
    document = parse_document(session.exec(last).one())
    publication = Publication(session, full_text, f"Restored {case.slug}")
    (published,) = publication.publish([document], may_restore=True)
    detail = {"revision": publication.revision, "number": published.number}
    append(session, actor, "restore-case", case.slug, detail)
    return Moved(case.slug, published.number, publication.revision, publication.moment)


def _refuse_contact_details(reason: str) -> None:
    if found := next(contact_details(reason), None):
        detail = f"'{found}' looks like an e-mail address or telephone number, and everybody will read this."
        raise details_refused(Fault(detail, pointer="/reason"))


def _refuse_replacement(session: Session, case: Standing, replacement: str | None) -> None:
    """DetailsRefused unless it is another case that is published.

    So no tombstones lead in a circle: the last case of each way was published when it was named.
    """
    if replacement is None:
        return
    if replacement == case.slug:
        raise _refused("A case cannot be read instead of itself.", None)
    try:
        other = standing_of(session, replacement)
    except CaseRenamed as renamed:
        raise _refused(f"'{replacement}' is called '{renamed.slug}' now.", renamed.slug) from None
    except CaseNotFound as unknown:
        raise _refused(f"There is no case '{replacement}' to read instead.", unknown.nearest) from None
    if other.withdrawn_at is not None:
        raise _refused(f"'{replacement}' has been withdrawn itself.", other.replacement)


def _refused(detail: str, did_you_mean: str | None) -> Exception:
    return details_refused(Fault(detail, pointer="/replacement", did_you_mean=did_you_mean))
