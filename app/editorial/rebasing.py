"""An amendment, the revision that it rests on and what is published now: what each changed, put together anew."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.comments import add_comment, comments_of
from app.editorial.rebase_words import REBASED
from app.editorial.submission_events import note
from app.editorial.submissions import Examined, change, document_of, require_changeable
from app.errors import BaseOutdated, TransitionRefused
from app.model.case import Case
from app.model.json_text import JsonObject
from app.model.pointers import followed, pointer_of
from app.model.rebase.departures import Choice
from app.model.revision import Revision
from app.model.submission import Submission
from app.model.three_way import Rebased, ThreeWay, rebased, three_way

LONGEST_TOLD = 2_000
"""Characters of a value that a comment repeats."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What an amendment is compared with."""

    base: JsonObject
    """The document that it was written from."""
    newest: JsonObject
    """What is published now."""
    number: int
    """Number of the revision that is published now."""

    def compared(self, submission: Submission) -> ThreeWay:
        """What only the amendment changed, what only others did, what both, and where they collide."""
        return three_way(self.base, document_of(submission), self.newest)


def sides_of(session: Session, submission: Submission) -> Sides:
    """What an amendment is compared with; BaseOutdated where its case is not published any more."""
    of_case = select(Revision).join(Case, col(Case.id) == col(Revision.case_id)).where(Case.slug == submission.amends)
    base = session.exec(of_case.where(Revision.number == submission.base)).one()
    newest = session.exec(of_case.where(col(Revision.until).is_(None))).first()
    if newest is None:
        raise BaseOutdated(f"'{submission.amends}' has been withdrawn; an editor can restore it.")
    return Sides(orjson.loads(base.document), orjson.loads(newest.document), newest.number)


def put_together(
    session: Session, actor: Actor, submission: Submission, choices: Mapping[str, Choice], otherwise: Choice
) -> tuple[Rebased, int]:
    """The amendment upon the newest revision, and the number of that; as `require_changeable`.

    TransitionRefused where it amends nothing or rests on the newest revision already.
    """
    require_changeable(submission, actor)
    if submission.amends is None:
        raise TransitionRefused("A new case rests on no revision, so there is nothing to rebase it on.")
    sides = sides_of(session, submission)
    if sides.number == submission.base:
        raise TransitionRefused(f"It rests on revision {sides.number} already, which is the newest.")
    return rebased(sides.base, document_of(submission), sides.newest, choices, otherwise), sides.number


def rebase(
    session: Session, actor: Actor, submission: Submission, sent: Examined, to: int, together: Rebased, language: str
) -> None:
    """Lets an amendment rest on another revision, with the document that was put together for it.

    Comments follow what they speak of. What of its author's does not stand any more is told in a comment at its place,
    so that it is not lost.
    """
    change(session, actor, submission, sent)
    submission.base = to
    note(session, submission, actor, "rebase")
    for said in comments_of(session, submission):
        said.path = followed(said.path, together.moved["mine"])
        session.add(said)
    for one in together.collisions:
        if one.stands == "theirs":
            value = orjson.dumps(one.mine).decode()[:LONGEST_TOLD]
            words = REBASED[language].format(number=to, value=value)
            place = followed(pointer_of(one.path), together.moved["theirs"])
            add_comment(session, actor, submission, place[:300], words)
