"""What is said of single places of a submission, and whether it has been dealt with."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from app import clock
from app.editorial.actors import Actor
from app.editorial.personal import contact_details
from app.editorial.review import State, is_final
from app.editorial.submissions import document_of
from app.errors import Fault, SubmissionRefused, TransitionRefused
from app.model.document import document_fields
from app.model.fault_sentences import fault_of
from app.model.paths import FieldTree, pointer_to, steps_to
from app.model.pointers import pointer_of
from app.model.submission import Submission, SubmissionComment
from app.vocabulary.nearest import nearest

_OF_SUBMISSION = SubmissionComment.submission_id == bindparam("submission_id")
_IN_ORDER = select(SubmissionComment).where(_OF_SUBMISSION).order_by(col(SubmissionComment.number))


def comment_on(session: Session, actor: Actor, submission: Submission, path: str, comment: str) -> SubmissionComment:
    """Says something of a place; SubmissionRefused where there is no such place, TransitionRefused at the end."""
    if is_final(State(submission.state)):
        raise TransitionRefused(f"It is {submission.state}; nothing more is said of it.")
    refuse_contact(comment, "/comment")
    pointer = pointer_of(path) if path and not path.startswith("/") else path
    _require_place(submission, pointer)
    return add_comment(session, actor, submission, pointer, comment)


def add_comment(session: Session, actor: Actor, submission: Submission, path: str, comment: str) -> SubmissionComment:
    """Adds what is said of a place, whether or not that is there."""
    highest = select(func.max(SubmissionComment.number)).where(SubmissionComment.submission_id == submission.id)
    said = SubmissionComment(
        submission_id=submission.id,
        number=(session.exec(highest).one() or 0) + 1,
        at=clock.now(),
        account_id=actor.account_id,
        path=path,
        comment=comment,
    )
    session.add(said)
    session.flush()
    return said


def refuse_contact(words: str | None, pointer: str) -> None:
    """SubmissionRefused for words with an e-mail address or a number of somebody: what is said here stays."""
    for found in contact_details(words or ""):
        raise _refused(fault_of("contact_said", pointer, found=found))


def resolve(
    session: Session, actor: Actor, submission: Submission, number: int, *, is_resolved: bool
) -> SubmissionComment:
    """Notes that a comment has been dealt with, or takes that back; SubmissionRefused where there is no such one."""
    said = session.get(SubmissionComment, (submission.id, number))
    if said is None:
        detail = f"This submission has no comment {number}."
        raise SubmissionRefused(detail, [Fault(detail, parameter="number")])
    said.resolved_at, said.resolved_by = (clock.now(), actor.account_id) if is_resolved else (None, None)
    session.add(said)
    return said


def comments_of(session: Session, submission: Submission) -> Sequence[SubmissionComment]:
    """All that was said of a submission, the oldest first."""
    return session.exec(_IN_ORDER, params={"submission_id": submission.id}).all()


def _require_place(submission: Submission, path: str) -> None:
    """SubmissionRefused for a pointer that leads to no field of a case and to nothing in the document."""
    steps = steps_to(path)
    value: object = document_of(submission)
    field: FieldTree | None = document_fields()
    for place, step in enumerate(steps or ()):
        known = list(field.fields) if field and field.fields else []
        if isinstance(value, list):
            is_there = step.isascii() and step.isdigit() and int(step) < len(value)
            value = value[int(step)] if is_there else None
            field = field if is_there else None
        else:
            is_there = isinstance(value, dict) and step in value
            value = value[step] if isinstance(value, dict) and is_there else None
            field = field.below(step) if field else None
        if field is None and not is_there:
            near = nearest(step, known) if known else None
            hint = pointer_to(*(steps or ())[:place], near) if near else None
            raise _refused(fault_of("place_unknown", "/path", hint, path=path))
    if steps is None:
        raise _refused(fault_of("no_pointer", "/path", path=path))


def _refused(fault: Fault) -> SubmissionRefused:
    return SubmissionRefused(fault.detail, [fault])
