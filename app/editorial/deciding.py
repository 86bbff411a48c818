"""A submission goes its way: submitted, returned, accepted, rejected, withdrawn."""

from collections.abc import Sequence

import orjson
from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.coders import made_by
from app.editorial.draft_check import DraftCheck
from app.editorial.obstacles import (
    NOTHING_CHANGED,
    Obstacle,
    amendment_obstacles,
    changes_nothing,
    outdated_base,
    taken_address,
)
from app.editorial.review import CHANGEABLE, TRANSITIONS, Action, State, Transition, Who, open_transitions
from app.editorial.slugs import holder_of
from app.editorial.submission_events import note
from app.editorial.submissions import Examined, document_of, is_author, renew
from app.errors import (
    BaseOutdated,
    DuplicatesUnseen,
    Fault,
    NothingChanged,
    OwnSubmission,
    RoleTooLow,
    SlugTaken,
    SubmissionRefused,
    TransitionRefused,
)
from app.model.submission import Submission

_RETURN_FIRST = " A reviewer returns it first: then its author can."


def submit(session: Session, actor: Actor, submission: Submission, sent: Examined, *, duplicates_seen: bool) -> None:
    """Hands a draft in. Where it has no slug it gets the proposed one.

    SubmissionRefused names all that blocks it, DuplicatesUnseen what it may repeat; SlugTaken, BaseOutdated,
    NothingChanged, or as `transition_of`. Where it raises, nothing of the submission was touched.
    """
    transition = transition_of(session, submission, actor, Action.SUBMIT)
    _refuse_unfinished(sent)
    slug = sent.check.slug if sent.check.is_proposed else submission.slug
    require_address(session, submission, slug)
    require_newest_base(session, submission)
    _require_change(session, submission)
    require_seen(submission, sent.check, duplicates_seen=duplicates_seen)
    if sent.check.is_proposed:
        submission.document = orjson.dumps({**document_of(submission), "slug": slug})
        submission.slug = slug
    move(session, actor, submission, transition)
    submission.submitted_at = submission.changed_at


def accept(
    session: Session, actor: Actor, submission: Submission, sent: Examined, words: str | None, *, duplicates_seen: bool
) -> None:
    """Finds a submission good, with what is said along; as `transition_of`.

    SlugTaken, BaseOutdated and DuplicatesUnseen for what cannot be accepted as it stands.
    """
    transition = transition_of(session, submission, actor, Action.ACCEPT)
    require_address(session, submission, submission.slug)
    require_newest_base(session, submission)
    require_seen(submission, sent.check, duplicates_seen=duplicates_seen)
    move(session, actor, submission, transition, words)


def decide(session: Session, actor: Actor, submission: Submission, action: Action, words: str | None) -> None:
    """Returns, rejects or withdraws a submission, with what is said along; as `transition_of`."""
    move(session, actor, submission, transition_of(session, submission, actor, action), words)


def transition_of(session: Session, submission: Submission, actor: Actor, action: Action) -> Transition:
    """The row of the table that lets somebody act now; TransitionRefused, OwnSubmission or RoleTooLow."""
    state, own = State(submission.state), is_author(submission, actor)
    possible = open_transitions(state, actor.role, is_author=own)
    if action in possible:
        if not own and actor.account_id in made_by(session, submission):
            raise OwnSubmission("It credits you with making it, and nobody decides on what they made themselves.")
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


def obstacle_to(session: Session, submission: Submission, slug: str | None) -> Obstacle | None:
    """What is in the way of handing in a submission without faults, under this slug; None for nothing."""
    if submission.amends is None:
        holder = holder_of(session, slug or "", submission.id)
        return taken_address(holder, slug or "") if holder else None
    document = document_of(submission)
    return next(amendment_obstacles(session, submission.amends, submission.base or 0, document), None)


def require_address(session: Session, submission: Submission, slug: str | None) -> None:
    """SlugTaken where a case or another submission has the address of what is no amendment."""
    if submission.amends is not None:
        return
    holder = holder_of(session, slug or "", submission.id)
    if holder is not None:
        fault = taken_address(holder, slug or "").as_fault("/slug")
        raise SlugTaken(fault.detail, [fault])


def require_newest_base(session: Session, submission: Submission) -> None:
    """BaseOutdated where the case that is amended has moved on, or has been withdrawn."""
    if submission.amends is None or submission.base is None:
        return
    outdated = outdated_base(session, submission.amends, submission.base)
    if outdated is not None:
        is_fixed = State(submission.state) not in CHANGEABLE
        raise BaseOutdated(outdated.sentence("en") + (_RETURN_FIRST if is_fixed else ""))


def require_seen(submission: Submission, check: DraftCheck, *, duplicates_seen: bool) -> None:
    """DuplicatesUnseen where a new case may be another one and nobody has said that it is not; notes who says so now.

    An amendment is of a case that everybody knows, and is never asked.
    """
    is_seen = submission.duplicates_seen or duplicates_seen
    if submission.amends is None and not is_seen and (check.repeats or check.twins):
        raise _unseen(check)
    submission.duplicates_seen = is_seen


def _require_change(session: Session, submission: Submission) -> None:
    """NothingChanged where an amendment says just what the revision says that it rests on."""
    slug, base = submission.amends, submission.base
    if slug is not None and base is not None and changes_nothing(session, slug, base, document_of(submission)):
        raise NothingChanged(Obstacle(NOTHING_CHANGED, NOTHING_CHANGED, {"slug": slug, "base": base}).sentence("en"))


def _refuse_unfinished(sent: Examined) -> None:
    failed = [entry for entry in sent.check.checklist.entries if entry.is_blocking and entry.result == "fail"]
    if failed:
        faults = [entry.as_fault for entry in failed[:100]]
        places = "one place" if len(failed) == 1 else f"{len(failed)} places"
        raise SubmissionRefused(f"The case has {places} to mend before it can be submitted.", faults)


def _unseen(check: DraftCheck) -> DuplicatesUnseen:
    cases = [Fault(f"'{one.slug}' ({one.title}) may be the same case.", did_you_mean=one.slug) for one in check.repeats]
    twins = [
        Fault(f"The {one.state} submission /v1/submissions/{one.id} ({one.title}) may be the same case.")
        for one in check.twins
    ]
    return DuplicatesUnseen(
        'Look at the cases that this may be; send {"duplicates_seen": true} if it is none of them.', [*cases, *twins]
    )


def _cannot(submission: Submission, action: Action, possible: Sequence[Action]) -> str:
    now = f"you can {' or '.join(sorted(possible))} it" if possible else "there is nothing that you can do with it"
    return f"'{action}' does not go with a submission that is {submission.state}; now {now}."


def _not_by_you(action: Action, row: Transition) -> str:
    if row.who is Who.AUTHOR:
        return f"Only its author can {action} a submission."
    return f"Nobody can {action} what they wrote themselves; another {row.role} can."
