"""A submission goes its way: submitted, returned, accepted, rejected, withdrawn."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.repeats import Repeat
from app.editorial.review import TRANSITIONS, Action, State, Transition, Who, open_transitions
from app.editorial.slugs import holder_of, taken_by
from app.editorial.submission_events import note
from app.editorial.submissions import Examined, is_author, renew
from app.errors import (
    BaseOutdated,
    DuplicatesUnseen,
    Fault,
    OwnSubmission,
    RoleTooLow,
    SlugTaken,
    SubmissionRefused,
    TransitionRefused,
)
from app.model.case import Case
from app.model.revision import Revision
from app.model.submission import Submission


def submit(session: Session, actor: Actor, submission: Submission, sent: Examined, *, duplicates_seen: bool) -> None:
    """Hands a draft in. Where it has no slug it gets the proposed one.

    SubmissionRefused names all that blocks it, DuplicatesUnseen the cases that it may repeat; SlugTaken, BaseOutdated,
    or as `transition_of`.
    """
    transition = transition_of(submission, actor, Action.SUBMIT)
    _refuse_unfinished(sent)
    if sent.check.is_proposed:
        submission.document = Examined({**sent.document, "slug": sent.check.slug}, sent.check).raw
        submission.slug = sent.check.slug
    require_address(session, submission)
    require_newest_base(session, submission)
    submission.duplicates_seen = submission.duplicates_seen or duplicates_seen
    if sent.check.repeats and not submission.duplicates_seen:
        raise _unseen(sent.check.repeats)
    move(session, actor, submission, transition)
    submission.submitted_at = submission.changed_at


def decide(session: Session, actor: Actor, submission: Submission, action: Action, words: str | None) -> None:
    """Returns, accepts, rejects or withdraws a submission, with what is said along; as `transition_of`.

    SlugTaken and BaseOutdated for what cannot be accepted as it stands.
    """
    transition = transition_of(submission, actor, action)
    if action is Action.ACCEPT:
        require_address(session, submission)
        require_newest_base(session, submission)
    move(session, actor, submission, transition, words)


def transition_of(submission: Submission, actor: Actor, action: Action) -> Transition:
    """The row of the table that lets somebody act now; TransitionRefused, OwnSubmission or RoleTooLow."""
    state, own = State(submission.state), is_author(submission, actor)
    possible = open_transitions(state, actor.role, is_author=own)
    if action in possible:
        return possible[action]
    rows = [row for row in TRANSITIONS if row.source is state and row.action is action]
    if not rows:
        raise TransitionRefused(_cannot(submission, action, list(possible)))
    if all((row.who is Who.AUTHOR) != own for row in rows):
        raise OwnSubmission(_not_by_you(action, rows[0]))
    raise RoleTooLow(rows[0].role.value, actor.role.value)


def move(
    session: Session, actor: Actor, submission: Submission, transition: Transition, words: str | None = None
) -> None:
    """Takes a submission into its next state, and notes it in its history and in the trail."""
    step(session, actor, submission, transition, words)
    append(session, actor.account_id, transition.action.value, submission.id, {"version": submission.version})


def step(
    session: Session, actor: Actor, submission: Submission, transition: Transition, words: str | None = None
) -> None:
    """The same, for what enters the trail in other words."""
    submission.state = transition.target.value
    renew(submission)
    session.add(submission)
    note(session, submission, actor, transition.action.value, words)


def require_address(session: Session, submission: Submission) -> None:
    """SlugTaken where a case or another submission has the address of what is no amendment."""
    slug = submission.slug or ""
    holder = holder_of(session, slug, submission.id)
    if submission.amends is None and holder is not None:
        fault = taken_by(holder, slug)
        raise SlugTaken(fault.detail, [fault])


def require_newest_base(session: Session, submission: Submission) -> None:
    """BaseOutdated where the case that is amended has moved on, or has been withdrawn."""
    if submission.amends is None:
        return
    newest = newest_number(session, submission.amends)
    if newest is None:
        raise BaseOutdated(f"'{submission.amends}' has been withdrawn; an editor can restore it.")
    if newest != submission.base:
        raise BaseOutdated(
            f"'{submission.amends}' is at revision {newest} now, and this rests on {submission.base}; rebase it."
        )


def newest_number(session: Session, slug: str) -> int | None:
    """Number of the published revision of a case; None where none is published."""
    numbers = select(Revision.number).join(Case, col(Case.id) == col(Revision.case_id))
    return session.exec(numbers.where(Case.slug == slug, col(Revision.until).is_(None))).first()


def _refuse_unfinished(sent: Examined) -> None:
    failed = [entry for entry in sent.check.checklist.entries if entry.is_blocking and entry.result == "fail"]
    if failed:
        faults = [entry.as_fault for entry in failed[:100]]
        places = "one place" if len(failed) == 1 else f"{len(failed)} places"
        raise SubmissionRefused(f"The case has {places} to mend before it can be submitted.", faults)


def _unseen(repeats: Sequence[Repeat]) -> DuplicatesUnseen:
    faults = [Fault(f"'{one.slug}' ({one.title}) may be the same case.", did_you_mean=one.slug) for one in repeats]
    return DuplicatesUnseen(
        'Look at the cases that this may be; send {"duplicates_seen": true} if it is none of them.', faults
    )


def _cannot(submission: Submission, action: Action, possible: Sequence[Action]) -> str:
    now = f"you can {' or '.join(sorted(possible))} it" if possible else "there is nothing that you can do with it"
    return f"'{action}' does not go with a submission that is {submission.state}; now {now}."


def _not_by_you(action: Action, row: Transition) -> str:
    if row.who is Who.AUTHOR:
        return f"Only its author can {action} a submission."
    return f"Nobody can {action} what they wrote themselves; another {row.role} can."
