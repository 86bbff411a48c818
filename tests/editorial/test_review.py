"""The table of transitions: who may do what, and what nobody may."""

from itertools import pairwise, product

import pytest

from app.editorial.review import CHANGEABLE, TRANSITIONS, Action, State, Who, diagram, is_final, open_transitions
from app.editorial.review_words import ACTIONS, ROLES, STATES, WHO
from app.model.role import Role

ABOVE_CONTRIBUTOR = (Role.REVIEWER, Role.EDITOR, Role.ADMIN)


def may(state: State, role: Role, *, is_author: bool) -> set[str]:
    return {f"{action} {row.target}" for action, row in open_transitions(state, role, is_author=is_author).items()}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    ("state", "actions"),
    [
        (State.DRAFT, {"submit submitted"}),
        (State.SUBMITTED, {"withdraw withdrawn"}),
        (State.RETURNED, {"submit submitted", "withdraw withdrawn"}),
        (State.ACCEPTED, {"withdraw withdrawn"}),
        (State.PUBLISHED, set()),
        (State.REJECTED, set()),
        (State.WITHDRAWN, set()),
    ],
)
def test_an_author_of_any_role_sends_and_takes_back_and_decides_nothing(
    role: Role, state: State, actions: set[str]
) -> None:
    assert may(state, role, is_author=True) == actions


@pytest.mark.parametrize("state", State)
def test_a_contributor_may_do_nothing_with_what_others_wrote(state: State) -> None:
    assert may(state, Role.CONTRIBUTOR, is_author=False) == set()


@pytest.mark.parametrize("role", ABOVE_CONTRIBUTOR)
def test_others_decide_from_reviewer_on_and_publish_from_editor_on(role: Role) -> None:
    assert may(State.SUBMITTED, role, is_author=False) == {"return returned", "accept accepted", "reject rejected"}
    publish = set() if role is Role.REVIEWER else {"publish published"}
    assert may(State.ACCEPTED, role, is_author=False) == {"return returned"} | publish
    for state in (State.DRAFT, State.RETURNED, State.PUBLISHED, State.REJECTED, State.WITHDRAWN):
        assert may(state, role, is_author=False) == set()


def test_a_higher_role_may_do_all_that_a_lower_one_may() -> None:
    for state, is_author in product(State, (True, False)):
        each = [may(state, role, is_author=is_author) for role in Role]
        assert all(lower <= higher for lower, higher in pairwise(each))


def test_nothing_is_published_that_another_did_not_accept() -> None:
    assert [row for row in TRANSITIONS if row.target is State.PUBLISHED] == [
        (Action.PUBLISH, State.ACCEPTED, State.PUBLISHED, Role.EDITOR, Who.NOT_AUTHOR)
    ]
    assert [row for row in TRANSITIONS if row.target is State.ACCEPTED] == [
        (Action.ACCEPT, State.SUBMITTED, State.ACCEPTED, Role.REVIEWER, Who.NOT_AUTHOR)
    ]


def test_an_action_leads_from_a_state_to_one_other() -> None:
    assert len({(row.action, row.source) for row in TRANSITIONS}) == len(TRANSITIONS)
    assert {row.target for row in TRANSITIONS} | {State.DRAFT} == set(State)


def test_what_can_be_changed_can_be_submitted() -> None:
    assert {row.source for row in TRANSITIONS if row.action is Action.SUBMIT} == CHANGEABLE
    assert [state for state in State if is_final(state)] == [State.PUBLISHED, State.REJECTED, State.WITHDRAWN]


@pytest.mark.parametrize(
    ("names", "words"), [(State, STATES), (Action, ACTIONS), (Role, ROLES), (Who, WHO)]
)  # fmt: skip
def test_everything_has_a_name_in_three_languages(names: type[State], words: dict[str, dict[str, str]]) -> None:
    assert list(words) == [name.value for name in names]
    assert all(named.keys() == {"en", "nb", "nn"} for named in words.values())


def test_the_diagram_is_drawn_from_the_table() -> None:
    lines = diagram("nn").splitlines()

    assert lines[0] == "stateDiagram-v2"
    assert lines[1] == '    state "Utkast" as draft'
    assert "    accepted --> published: Publiser (Redaktør, ikkje forfattar)" in lines
    assert len(lines) == 1 + len(State) + 1 + len(TRANSITIONS) + 3
    assert diagram("en") != diagram("nb") != diagram("nn")
