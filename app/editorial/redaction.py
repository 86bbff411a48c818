"""What exposes a person is taken out of a case: out of every revision, submission and kept answer, or out of none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import update
from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.publication import Publication
from app.editorial.redacted_answers import AnswerRedaction, redacted_answers
from app.editorial.redacted_codings import CodingRedaction, redacted_codings, rewrite_coding
from app.editorial.redacted_packages import PackagesRedaction, redacted_packages, remove_packages
from app.editorial.redacted_revisions import RevisionRedaction, redacted_revisions, rewrite_revisions
from app.editorial.redacted_submissions import SubmissionRedaction, redacted_submissions, rewrite_submission
from app.editorial.redacted_texts import RedactedWords, redacted_words
from app.editorial.standing import Standing
from app.editorial.unwanted import unwanted_in
from app.errors import Fault, RevisionNotFound
from app.model.case import Case, FormerSlug
from app.model.mentions import mentions
from app.model.redacting import Unwanted
from app.model.redaction import Redaction
from app.model.redaction_sent import RedactionSent
from app.model.revision import Revision
from app.model.sent import details_refused
from app.store.fulltext import FullText


@dataclass(frozen=True, slots=True)
class RedactionPlan:
    """What would be changed; nothing is yet."""

    case: Standing
    sent: RedactionSent
    revisions: Sequence[RevisionRedaction]
    submissions: Sequence[SubmissionRedaction]
    codings: Sequence[CodingRedaction]
    answers: Sequence[AnswerRedaction]
    packages: PackagesRedaction
    tombstone: RedactedWords
    """What the tombstone of a withdrawn case is to say; empty where there is none."""
    is_in_address: bool
    """Whether the slug tells it, which stays what it is."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would change."""
        is_change = self.tombstone.is_change or any(one.is_change for one in self.revisions)
        is_change = is_change or any(one.is_change for one in self.submissions)
        return not (is_change or any(one.is_change for one in self.codings) or self.answers)

    @property
    def words_left(self) -> list[str]:
        """Single words of what was sent that published revisions would tell still, each once."""
        left = (words for one in self.revisions for _, words in one.perhaps_left)
        return list(dict.fromkeys(word for words in left for word in words))


def plan_redaction(session: Session, case: Standing, sent: RedactionSent) -> RedactionPlan:
    """What would be changed in a case; RevisionNotFound or DetailsRefused.

    Withdrawn cases are no exception: their revisions can still be read.
    """
    number = sent.revision or case.number
    documents = dict(_documents(session, case.case_id))
    if number not in documents:
        raise RevisionNotFound(f"'{case.slug}' has revisions 1 to {case.number}; there is no {number}.")
    unwanted = unwanted_in(documents[number], sent)
    slugs = _slugs(session, case)
    revisions = redacted_revisions(documents, unwanted, number)
    submissions = redacted_submissions(session, slugs, unwanted, number)
    packages = redacted_packages(session, _changed_ids(session, case.case_id, revisions), unwanted, sent.texts)
    told = {*slugs, *(one.submission.id for one in submissions), *(one.id for one in packages.packages)}
    plan = RedactionPlan(
        case=case,
        sent=sent,
        revisions=revisions,
        submissions=submissions,
        codings=list(redacted_codings(session, case.case_id, unwanted)),
        answers=list(redacted_answers(session, told, unwanted)),
        packages=packages,
        tombstone=_tombstone(session, case, unwanted),
        is_in_address=any(mentions(slug, unwanted.telling) for slug in slugs),
    )
    if plan.is_nothing:
        alone = f" Single words of it do: {', '.join(plan.words_left)}." if plan.words_left else ""
        raise details_refused(Fault(f"Nothing of this stands in the case.{alone}", pointer=""))
    return plan


@dataclass(frozen=True, slots=True)
class Done:
    """When a redaction was made."""

    revision: int
    """Dataset revision."""
    at: datetime


def redact(session: Session, full_text: FullText, actor: Actor, plan: RedactionPlan) -> Done:
    """Carries a plan out that was made in the same transaction, as a dataset revision of its own."""
    case = plan.case
    publication = Publication(session, full_text, f"Redacted {case.slug}")
    publication.redact(case.case_id, case.number)
    changed = [one for one in plan.revisions if one.is_change]
    rewrite_revisions(session, full_text, case.case_id, changed)
    for one in plan.submissions:
        if one.is_change:
            rewrite_submission(session, actor, one)
    for coding in plan.codings:
        if coding.is_change:
            rewrite_coding(session, coding)
    for answer in plan.answers:
        answer.row.body = answer.body
    remove_packages(session, plan.packages, publication.revision, publication.moment)
    if plan.tombstone.is_change:
        said = update(Case).where(col(Case.id) == case.case_id).values(withdrawal_reason=plan.tombstone.text)
        session.connection().execute(said)
    _record(session, actor, plan, publication)
    detail = {
        "revision": publication.revision,
        "numbers": [one.number for one in changed],
        "pointers": plan.sent.pointers,
        "texts": len(plan.sent.texts),
        "submissions": [one.submission.id for one in plan.submissions if one.is_change],
        "codings": [one.coding.number for one in plan.codings if one.is_change],
        "packages": [one.id for one in plan.packages.packages],
        "releases": plan.packages.releases,
    }
    append(session, actor.account_id, "redact-case", case.slug, detail)
    return Done(publication.revision, publication.moment)


def _record(session: Session, actor: Actor, plan: RedactionPlan, publication: Publication) -> None:
    row = Redaction(
        revision=publication.revision,
        case_id=plan.case.case_id,
        account_id=actor.account_id,
        at=publication.moment,
        pointers=orjson.dumps(plan.sent.pointers).decode(),
        # Not in the trail, which nobody could change should a reason ever turn out to name somebody.
        reason=plan.sent.reason,
    )
    session.add(row)


def _documents(session: Session, case_id: int) -> Iterator[tuple[int, dict[str, object]]]:
    own = select(Revision.number, Revision.document).where(Revision.case_id == case_id).order_by(col(Revision.number))
    return ((number, orjson.loads(document)) for number, document in session.exec(own))


def _changed_ids(session: Session, case_id: int, revisions: Sequence[RevisionRedaction]) -> list[int]:
    numbers = [one.number for one in revisions if one.is_change]
    ids = select(Revision.id).where(Revision.case_id == case_id, col(Revision.number).in_(numbers))
    return [one or 0 for one in session.exec(ids)]


def _slugs(session: Session, case: Standing) -> set[str]:
    """The address of a case, and those that it had before."""
    return {case.slug, *session.exec(select(FormerSlug.slug).where(FormerSlug.case_id == case.case_id))}


def _tombstone(session: Session, case: Standing, unwanted: Unwanted) -> RedactedWords:
    said = session.exec(select(Case.withdrawal_reason).where(Case.id == case.case_id)).one()
    return redacted_words(said or "", unwanted)
