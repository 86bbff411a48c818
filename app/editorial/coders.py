"""Who made or coded a case, and so decides on nothing of it and does not code it a second time."""

from collections.abc import Iterable

import orjson
from sqlmodel import Session, col, select

from app.editorial.review import Action, State
from app.model.account import Account
from app.model.case import Case, FormerSlug
from app.model.credit import credited_in
from app.model.person import Person
from app.model.revision import Revision
from app.model.submission import Submission, SubmissionEvent
from app.store.people import IS_LINKED

_MAKING = frozenset(("collected", "coded", "wrote"))


def coded_by(session: Session, case: Case) -> frozenset[str]:
    """Accounts of those who coded any published revision of a case; of a case of the seed, none.

    They are the authors of the submissions that became one, and whom one credits with coding.
    """
    return frozenset((*_authors(session, case), *_credited(session, case)))


def decided_on(session: Session, case: Case) -> frozenset[str]:
    """Accounts of those who have read what became the case, as reviewers or editors do."""
    actions = (Action.RETURN.value, Action.ACCEPT.value, Action.REJECT.value, Action.PUBLISH.value)
    read = select(SubmissionEvent.account_id).join(Submission, col(Submission.id) == col(SubmissionEvent.submission_id))
    here = read.where(col(Submission.slug).in_(_slugs(session, case)), col(SubmissionEvent.action).in_(actions))
    return frozenset(session.exec(here))


def _authors(session: Session, case: Case) -> Iterable[str]:
    of_case = col(Submission.slug).in_(_slugs(session, case))
    return session.exec(select(Submission.author_id).where(of_case, Submission.state == State.PUBLISHED.value))


def _slugs(session: Session, case: Case) -> tuple[str, ...]:
    """The address of a case, and those it had."""
    return (case.slug, *session.exec(select(FormerSlug.slug).where(FormerSlug.case_id == case.id)))


def _credited(session: Session, case: Case) -> Iterable[str]:
    documents = session.exec(select(Revision.document).where(Revision.case_id == case.id))
    did = [entry for raw in documents for entry in credited_in(orjson.loads(raw)).items()]
    return _accounts(session, {key for key, done in did if "coded" in done})


def made_by(session: Session, submission: Submission) -> frozenset[str]:
    """Accounts of those who made a new case: its author, and whom it credits with collecting, coding or writing it.

    An amendment is its author's alone: whom its case credits may have had no part in it.
    """
    if submission.amends is not None:
        return frozenset((submission.author_id,))
    did = credited_in(orjson.loads(submission.document)).items()
    makers = {key for key, done in did if _MAKING & set(done)}
    return frozenset((submission.author_id, *(_accounts(session, makers) if makers else ())))


def _accounts(session: Session, people: set[str]) -> Iterable[str]:
    return session.exec(select(Account.id).join(Person, IS_LINKED).where(col(Person.key).in_(people)))
