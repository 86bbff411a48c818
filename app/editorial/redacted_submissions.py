"""Submissions of a case without what is unwanted: their documents, and what was said of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import orjson
from sqlalchemy import or_
from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.checklist import checklist_of
from app.editorial.comments import comments_of
from app.editorial.redacted_texts import Change, PartsLeft, RedactedWords, changes_in, parts_left_in, redacted_words
from app.editorial.review import State
from app.editorial.submission_events import events_of, note
from app.editorial.submissions import document_of, renew
from app.editorial.written import text_at
from app.model.mentions import without
from app.model.paths import Step, Steps, pointer_to, steps_to
from app.model.redacting import Unwanted, is_mentioned, redacted
from app.model.removal import moved
from app.model.submission import Submission


@dataclass(frozen=True, slots=True)
class SubmissionRedaction:
    """What would become of a submission."""

    submission: Submission
    document: bytes
    changes: tuple[Change, ...]
    """By places of the document as it is."""
    left: tuple[str, ...]
    """Places of the document as it will be, at which what goes elsewhere is still told inside a longer text."""
    perhaps_left: tuple[PartsLeft, ...]
    """By places of the document as it will be."""
    comments: Mapping[int, RedactedWords]
    """By number, those comments that change, or perhaps tell it still."""
    words: Mapping[int, RedactedWords]
    """The same of what was said along with an action."""
    paths: Mapping[int, str]
    """By number, where comments point to that pointed elsewhere."""

    @property
    def is_change(self) -> bool:
        """Whether anything changes."""
        said = (*self.comments.values(), *self.words.values())
        return bool(self.changes or self.paths) or any(one.is_change for one in said)

    @property
    def is_told(self) -> bool:
        """Whether there is anything to tell of it."""
        return bool(self.is_change or self.left or self.perhaps_left or self.comments or self.words)


def redacted_submissions(
    session: Session, slugs: Collection[str], unwanted: Unwanted, number: int
) -> list[SubmissionRedaction]:
    """The submissions of a case that would change or still tell something; drafts of whoever it be among them.

    `slugs` are all that the case ever had, `number` that of the revision that the places lead into.
    """
    of_case = or_(col(Submission.slug).in_(slugs), col(Submission.amends).in_(slugs))
    own = select(Submission).where(of_case).order_by(col(Submission.created_at), col(Submission.id))
    found = [_redacted(session, one, unwanted, number) for one in session.exec(own)]
    return [one for one in found if one.is_told]


def rewrite_submission(session: Session, actor: Actor, redaction: SubmissionRedaction) -> None:
    """Puts everything in the place of what it was; its author sees in its history that something was taken out."""
    submission = redaction.submission
    if redaction.changes:
        document = orjson.loads(redaction.document)
        checklist = checklist_of(document)
        submission.document = redaction.document
        submission.title = text_at(document, "title")[:300]
        submission.faults = checklist.count("fail", is_blocking=True)
        submission.advice = checklist.count("fail", is_blocking=False)
    for comment in comments_of(session, submission):
        if comment.number in redaction.comments:
            comment.comment = redaction.comments[comment.number].text
        comment.path = redaction.paths.get(comment.number, comment.path)
        session.add(comment)
    for event in events_of(session, submission):
        if event.number in redaction.words:
            event.words = redaction.words[event.number].text
        session.add(event)
    renew(submission)
    session.add(submission)
    note(session, submission, actor, "redact")


def _redacted(session: Session, submission: Submission, unwanted: Unwanted, number: int) -> SubmissionRedaction:
    # What became no revision is newer than all that did.
    is_newer = submission.published_number is None or submission.published_number > number
    result = redacted(document_of(submission), unwanted, is_newer=is_newer)
    comments, events = comments_of(session, submission), events_of(session, submission)
    paths = {one.number: _led(one.path, result.removed, unwanted) for one in comments}
    # What nobody but its author has seen is not shown to others by this either.
    changes = changes_in(result, is_hidden=submission.state == State.DRAFT.value)
    return SubmissionRedaction(
        submission=submission,
        document=orjson.dumps(result.document),
        # A draft may have members of any name.
        changes=tuple(Change(without(one.pointer, unwanted.telling), one.text) for one in changes),
        left=tuple(without(pointer_to(*steps), unwanted.telling) for steps in result.left),
        perhaps_left=parts_left_in(result, unwanted.telling),
        comments=_told({one.number: one.comment for one in comments}, unwanted),
        words=_told({one.number: one.words for one in events if one.words}, unwanted),
        paths={one.number: paths[one.number] for one in comments if paths[one.number] != one.path},
    )


def _told(said: Mapping[int, str], unwanted: Unwanted) -> dict[int, RedactedWords]:
    """Those of some texts of which there is anything to tell."""
    rest = {number: redacted_words(text, unwanted) for number, text in said.items()}
    return {number: one for number, one in rest.items() if one.is_told}


def _led(path: str, removed: Iterable[Steps], unwanted: Unwanted) -> str:
    """Where the pointer of a comment leads once elements are gone: to their list, if it led to one of them."""
    if is_mentioned(path, unwanted.telling):
        return ""
    steps: Steps = tuple(_step(step) for step in steps_to(path) or ())
    for gone in removed:
        around, place = gone[:-1], int(gone[-1])
        led = moved(steps, around, place)
        steps = around if led is None else led
    return pointer_to(*steps)


def _step(step: str) -> Step:
    return int(step) if step.isdecimal() else step
