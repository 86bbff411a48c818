"""Submissions: begun, seen by those whom they concern, changed and deleted by their authors."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import uuid4

import orjson
from sqlmodel import Session

from app import clock
from app.editorial.actors import Actor
from app.editorial.credits import keys_in, with_keys
from app.editorial.draft_check import DraftCheck, Purpose, check_draft
from app.editorial.drafts import discard_draft
from app.editorial.review import CHANGEABLE, State, is_final
from app.editorial.submission_events import note
from app.editorial.written import country_at, text_at
from app.errors import Fault, OwnSubmission, SubmissionNotFound, SubmissionRefused, TransitionRefused
from app.model.json_text import JsonObject, json_object, json_text
from app.model.role import Role
from app.model.submission import Submission
from app.store.database import Database

_WITH_OTHERS = "It is {state}, and what others decide on stays as it is; a reviewer can return it first."
_OVER = "It is {state}, and nothing more becomes of it; begin another one."
_STANDS_STILL = {state: _OVER if is_final(state) else _WITH_OTHERS for state in State}
NEW = Purpose(None, "")
"""A submission that is not stored yet and amends nothing."""


@dataclass(frozen=True, slots=True)
class Base:
    """The revision of a published case that an amendment rests on."""

    slug: str
    number: int


@dataclass(frozen=True, slots=True)
class Examined:
    """A document and all that is to be said of it; made before a transaction, as it takes long."""

    document: JsonObject
    check: DraftCheck

    @property
    def raw(self) -> bytes:
        """The document as it is kept."""
        return orjson.dumps(self.document)


def examined(database: Database, sent: Mapping[str, object], purpose: Purpose = NEW) -> Examined:
    """A document that was sent, with its checklist; an amendment that names no slug has that of its case."""
    document = json_object(json_text(sent))
    if purpose.amends and document.get("slug") in (None, ""):
        document = {**document, "slug": purpose.amends}
    return Examined(document, check_draft(database, document, purpose))


def purpose_of(submission: Submission, viewer: Actor) -> Purpose:
    """For what its document is checked, and who is told."""
    state = State(submission.state)
    own = submission.slug if state is State.PUBLISHED else submission.amends
    return Purpose(own, submission.id, is_final(state), submission.base, viewer)


def begin(
    session: Session, actor: Actor, sent: Examined, base: Base | None = None, beside: Collection[str] = ()
) -> Submission:
    """A new draft; SubmissionRefused where an amendment says another slug than its case has, or as `with_keys`.

    `beside` are keys of people in other cases that came with it.
    """
    now = clock.now()
    submission = Submission(
        id=uuid4().hex,
        author_id=actor.account_id,
        state=State.DRAFT.value,
        amends=base.slug if base else None,
        base=base.number if base else None,
        created_at=now,
        changed_at=now,
        document=b"",
    )
    _write(session, actor, submission, sent, beside)
    session.add(submission)
    session.flush()
    note(session, submission, actor, "create")
    return submission


def submission_of(session: Session, submission_id: str, actor: Actor) -> Submission:
    """The submission, if it may be seen: by its author, and once it was submitted by reviewers; SubmissionNotFound."""
    found = session.get(Submission, submission_id)
    if found is None or not may_see(found, actor):
        raise SubmissionNotFound
    return found


def may_see(submission: Submission, actor: Actor) -> bool:
    """Whether somebody may know of a submission at all."""
    return is_author(submission, actor) or (submission.state != State.DRAFT.value and actor.role.covers(Role.REVIEWER))


def is_author(submission: Submission, actor: Actor) -> bool:
    """Whether somebody wrote it."""
    return submission.author_id == actor.account_id


def document_of(submission: Submission) -> JsonObject:
    """Its document as it was sent."""
    document: JsonObject = orjson.loads(submission.document)
    return document


def may_change(submission: Submission, actor: Actor) -> bool:
    """Whether somebody may change its document now."""
    return is_author(submission, actor) and State(submission.state) in CHANGEABLE


def change(session: Session, actor: Actor, submission: Submission, sent: Examined) -> None:
    """Replaces its document; OwnSubmission for who did not write it, TransitionRefused while others decide.

    Or as `with_keys`.
    """
    require_changeable(submission, actor)
    before = submission.document
    _write(session, actor, submission, sent)
    if submission.document != before:
        renew(submission)
        session.add(submission)


def discard(session: Session, actor: Actor, submission: Submission) -> None:
    """Deletes a draft, which nobody else has seen; TransitionRefused for what was submitted once."""
    require_changeable(submission, actor)
    if submission.state != State.DRAFT.value:
        raise TransitionRefused("Only a draft can be deleted; what was submitted once can be withdrawn.")
    discard_draft(session, submission.id)


def renew(submission: Submission) -> None:
    """Another version, since now."""
    submission.version += 1
    submission.changed_at = clock.now()


def require_changeable(submission: Submission, actor: Actor) -> None:
    """OwnSubmission for who did not write it, TransitionRefused for a state in which it stands still."""
    if not is_author(submission, actor):
        raise OwnSubmission("Only its author changes a submission; return it with a comment, or comment on a field.")
    if is_final(State(submission.state)):
        raise TransitionRefused(f"It is {submission.state}, and stays as it is.")
    if State(submission.state) not in CHANGEABLE:
        raise TransitionRefused(_STANDS_STILL[State(submission.state)].format(state=submission.state))


def _write(
    session: Session, actor: Actor, submission: Submission, sent: Examined, beside: Collection[str] = ()
) -> None:
    said = text_at(sent.document, "slug")
    if submission.amends is not None and said != submission.amends:
        detail = f"An amendment keeps the address of its case, '{submission.amends}'."
        raise SubmissionRefused(detail, [Fault(detail, pointer="/slug", did_you_mean=submission.amends)])
    credited = keys_in(document_of(submission)) if submission.document else ()
    submission.document = orjson.dumps(with_keys(session, sent.document, actor.account_id, credited, beside))
    submission.slug = said[:80] or None
    submission.title = text_at(sent.document, "title")[:300]
    submission.country = country_at(sent.document)
    submission.faults = sent.check.checklist.count("fail", is_blocking=True)
    submission.advice = sent.check.checklist.count("fail", is_blocking=False)
