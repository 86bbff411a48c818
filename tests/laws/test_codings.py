"""Whoever codes, hands in and decides in whatever order: nobody sees another's codes before the own ones are in."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.coding_decisions import decide_coding
from app.editorial.coding_file import CodingFile, CodingState, coding_file
from app.editorial.coding_queue import codings_in_row
from app.editorial.coding_reading import ReadCoding
from app.editorial.codings import begin_coding, hand_in
from app.errors import CodingTaken, OwnCoding
from app.model.coding_sent import DecisionSent
from app.model.role import Role
from tests.builders import a_case
from tests.catalogue.worlds import World
from tests.databases import fresh_database
from tests.people import a_person
from tests.trying import tried

CASES = tuple(f"no-eksempelvik-case-{number}" for number in range(2))
ROLES = (Role.CONTRIBUTOR, Role.CONTRIBUTOR, Role.REVIEWER, Role.EDITOR, Role.EDITOR)
AGREE = DecisionSent(decisions={}, reason="Both agree.")
DOINGS = st.tuples(st.sampled_from(("begin", "submit", "decide")), st.integers(0, 4), st.integers(0, 1))


@dataclass
class Paper:
    """What was done: the coder of each coding of a case, and how it stands with it, by number."""

    coders: dict[tuple[str, int], str] = field(default_factory=dict)
    states: dict[tuple[str, int], CodingState] = field(default_factory=dict)

    def own(self, slug: str, account_id: str) -> tuple[str, int] | None:
        """The coding of a case by somebody, who makes one at most."""
        return next((one for one, coder in self.coders.items() if one[0] == slug and coder == account_id), None)


@tried(20)
@given(st.lists(DOINGS, max_size=20))
def test_nobody_sees_another_coding_before_the_own_is_in(
    database_kind: str, doings: list[tuple[str, int, int]]
) -> None:
    with fresh_database(database_kind) as database:
        World(database, *(a_case(slug=slug) for slug in CASES))
        people = [Actor(a_person(database, role).id, role, "") for role in ROLES]
        paper = Paper()
        for doing, who, which in doings:
            with database.writing() as session:
                do(session, paper, doing, people[who], CASES[which])
        with database.reading() as session:
            for slug in CASES:
                see(paper, coding_file(session, slug), people)
            for actor in people:
                list_(session, paper, actor)


def do(session: Session, paper: Paper, doing: str, actor: Actor, slug: str) -> None:
    """One thing, in the service and on paper."""
    file, own = coding_file(session, slug), paper.own(slug, actor.account_id)
    if doing == "begin":
        try:
            begun = begin_coding(session, actor, file, 1, ReadCoding({"status": ("ongoing",)}, None, None))
        except CodingTaken:
            assert own is not None
            return
        assert own is None
        paper.coders[slug, begun.number] = actor.account_id
        paper.states[slug, begun.number] = CodingState.OPEN
    elif doing == "submit" and own is not None and paper.states[own] is CodingState.OPEN:
        hand_in(session, actor, file, file.coding(own[1], actor))
        paper.states[own] = CodingState.SUBMITTED
    elif doing == "decide" and actor.role is Role.EDITOR:
        for coding in file.visible(actor):
            if paper.states[slug, coding.number] is not CodingState.SUBMITTED:
                continue
            try:
                decide_coding(session, actor, file, coding, AGREE)
            except OwnCoding:
                assert own is not None
                return
            assert own is None
            paper.states[slug, coding.number] = CodingState.DECIDED


def see(paper: Paper, file: CodingFile, people: list[Actor]) -> None:
    """Everybody sees what was decided, nobody what is open, and who is still coding the own one alone."""
    slug = file.case.slug
    states = {number: state for (at, number), state in paper.states.items() if at == slug}
    assert {one.number: file.state(one) for one in file.codings} == states
    decided = {number for number, state in states.items() if state is CodingState.DECIDED}
    handed_in = {number for number, state in states.items() if state is not CodingState.OPEN}
    assert {one.number for one in file.visible(None)} == decided
    for actor in people:
        own = paper.own(slug, actor.account_id)
        seen = {one.number for one in file.visible(actor)}
        if own and states[own[1]] is CodingState.OPEN:
            assert seen == {own[1]}
        elif own or actor.role is not Role.CONTRIBUTOR:
            assert seen == handed_in
        else:
            assert seen == decided


def list_(session: Session, paper: Paper, actor: Actor) -> None:
    """Of reviewers, the row over all cases holds what they see at each; of contributors, the own ones."""
    row, total = codings_in_row(session, actor, (), 100)
    found = {(one.slug, one.coding.number): one.state for one in row}
    files = [coding_file(session, slug) for slug in CASES]
    seen = {
        (file.case.slug, one.number): file.state(one)
        for file in files
        for one in file.visible(actor)
        if actor.role is not Role.CONTRIBUTOR or one.coder_id == actor.account_id
    }
    assert found == seen
    assert total == len(found)
    for state in CodingState:
        chosen, _ = codings_in_row(session, actor, (state,), 100)
        assert {(one.slug, one.coding.number) for one in chosen} == {
            one for one, present in found.items() if present is state
        }
