"""The way of a submission, as one table: who may do what in which state, and where it leads."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from app.editorial.review_words import ACTIONS, ROLES, STATES, WHO
from app.model.role import Role


class State(StrEnum):
    """How it stands with a submission."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What can be done with a submission as a whole."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    RETURN = "return"
    ACCEPT = "accept"
    REJECT = "reject"
    PUBLISH = "publish"


class Who(StrEnum):
    """How somebody must stand to a submission to do something with it: nobody decides on their own."""

    AUTHOR = "author"
    NOT_AUTHOR = "not-author"


class Transition(NamedTuple):
    """One row of the table."""

    action: Action
    source: State
    target: State
    role: Role
    """The least role that may do it."""
    who: Who


TRANSITIONS = (  # action, from, to, least role, who
    Transition(Action.SUBMIT, State.DRAFT, State.SUBMITTED, Role.CONTRIBUTOR, Who.AUTHOR),
    Transition(Action.RETURN, State.SUBMITTED, State.RETURNED, Role.REVIEWER, Who.NOT_AUTHOR),
    Transition(Action.SUBMIT, State.RETURNED, State.SUBMITTED, Role.CONTRIBUTOR, Who.AUTHOR),
    Transition(Action.ACCEPT, State.SUBMITTED, State.ACCEPTED, Role.REVIEWER, Who.NOT_AUTHOR),
    Transition(Action.RETURN, State.ACCEPTED, State.RETURNED, Role.REVIEWER, Who.NOT_AUTHOR),
    Transition(Action.PUBLISH, State.ACCEPTED, State.PUBLISHED, Role.EDITOR, Who.NOT_AUTHOR),
    Transition(Action.REJECT, State.SUBMITTED, State.REJECTED, Role.REVIEWER, Who.NOT_AUTHOR),
    Transition(Action.WITHDRAW, State.SUBMITTED, State.WITHDRAWN, Role.CONTRIBUTOR, Who.AUTHOR),
    Transition(Action.WITHDRAW, State.RETURNED, State.WITHDRAWN, Role.CONTRIBUTOR, Who.AUTHOR),
    Transition(Action.WITHDRAW, State.ACCEPTED, State.WITHDRAWN, Role.CONTRIBUTOR, Who.AUTHOR),
)
"""A draft is deleted rather than withdrawn: nobody else has seen it."""

CHANGEABLE = frozenset((State.DRAFT, State.RETURNED))
"""States in which an author may change the document."""


def open_transitions(state: State, role: Role, *, is_author: bool) -> Mapping[Action, Transition]:
    """What somebody may do now."""
    who = Who.AUTHOR if is_author else Who.NOT_AUTHOR
    return {row.action: row for row in TRANSITIONS if row.source is state and row.who is who and role.covers(row.role)}


def is_final(state: State) -> bool:
    """Whether nothing leads on from a state."""
    return all(row.source is not state for row in TRANSITIONS)


def diagram(language: str) -> str:
    """The table as a state diagram in Mermaid, its words in `en`, `nb` or `nn`."""
    return "\n".join(["stateDiagram-v2", *(f"    {line}" for line in _lines(language))])


def _lines(language: str) -> Iterator[str]:
    yield from (f'state "{STATES[state][language]}" as {state}' for state in State)
    yield f"[*] --> {State.DRAFT}"
    for row in TRANSITIONS:
        by = f"{ROLES[row.role][language]}, {WHO[row.who][language]}"
        yield f"{row.source} --> {row.target}: {ACTIONS[row.action][language]} ({by})"
    yield from (f"{state} --> [*]" for state in State if is_final(state))
