"""Whoever does what, in whatever order and at the same moment: submissions go as it stands on paper."""

from contextlib import ExitStack
from copy import deepcopy
from itertools import count, permutations
from typing import Any

import httpx
import orjson
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlmodel import col, select

from app.model.account import Account
from app.model.case import Case
from app.model.revision import AuditEntry, Revision
from app.model.role import Role
from app.model.submission import SubmissionEvent
from tests.databases import fresh_database
from tests.desk import SUBMISSIONS, told
from tests.laws.leaks import MARK, Hidden, shown
from tests.laws.paper import ACTIONS, BODIES, SLUGS, WORD, Json, Member, Move, Paper, Sheet, a_marked_case, mark
from tests.laws.traces import require_sound
from tests.people import a_person, a_request, ask
from tests.services import serving
from tests.trying import tried

ROLES = (Role.CONTRIBUTOR, Role.CONTRIBUTOR, Role.REVIEWER, Role.REVIEWER, Role.EDITOR, Role.EDITOR, Role.ADMIN)
DOINGS = (*ACTIONS, "change", "delete", "comment", "resolve")
FORWARD = ("submit", "accept", "publish")
GUARDS = ("right", "right", "older", "newer", "star", "none")

SHARES = 6
"""`test_leaks` looks at all addresses."""

people = st.integers(0, len(ROLES) - 1)
people_and_author = st.integers(0, len(ROLES) + 4)
"""Numbers beyond those of the members mean the author of what is meant."""
which = st.integers(0, 999)
doings = st.tuples(people_and_author, st.sampled_from(DOINGS), which)


class Workflow(RuleBasedStateMachine):
    """The service beside the paper."""

    kind = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.database = self.stack.enter_context(fresh_database(self.kind))
        # Nothing is remembered: an answer from before would hide what leaks now.
        self.client = self.stack.enter_context(serving(self.database, answers_megabytes=0)).client
        self.members = [Member(a_person(self.database, role), role) for role in ROLES]
        self.paper, self.numbers, self.turns = Paper(), count(1), count()

    def teardown(self) -> None:
        try:
            self.nothing_leaks()
            require_sound(self.database)
        finally:
            self.stack.close()

    # What people do

    @rule(
        who=people,
        slug=st.sampled_from((*SLUGS, None)),
        is_whole=st.sampled_from((True, True, True, False)),
        steps=st.lists(which, max_size=3),
    )
    def begins(self, who: int, slug: str | None, is_whole: bool, steps: list[int]) -> None:
        """A draft, which may take some steps at once."""
        member, case = self.members[who], a_marked_case(next(self.numbers), slug, is_whole=is_whole)
        answer = told(self.asked(member, "POST", SUBMISSIONS, case), 201)
        one = answer["submission"]
        self.paper.sheets[one["id"]] = Sheet(one["id"], member, case)
        self.is_as_on_paper(one["id"])
        for choice in steps:
            self.goes_on([(0, choice)])

    @precondition(lambda self: self.paper.revisions)
    @rule(who=people, number=which)
    def amends(self, who: int, number: int) -> None:
        slug, newest = self.a_case(number)
        member, changes = self.members[who], {"title": f"Kjøkken {WORD} {mark(next(self.numbers))}"}
        answer = self.asked(member, "POST", f"/v1/cases/{slug}/amendments", {"changes": changes})
        if slug in self.paper.withdrawn:
            assert answer.status_code == 410
            return
        one = told(answer, 201)["submission"]
        document = {**orjson.loads(self.paper.revisions[slug, newest]), **changes}
        self.paper.sheets[one["id"]] = Sheet(one["id"], member, document, amends=slug, base=newest)
        self.is_as_on_paper(one["id"])

    @precondition(lambda self: self.paper.sheets or self.paper.deleted)
    @rule(doing=doings, guard=st.sampled_from(GUARDS))
    def tries(self, doing: tuple[int, str, int], guard: str) -> None:
        move = self.a_move(*doing, guard=guard)
        self.settles((move,), (self.done(move),))

    @precondition(lambda self: self.paper.sheets)
    @rule(number=which, choice=which)
    def does_what_can_be_done(self, number: int, choice: int) -> None:
        moves = [self.a_move(who, doing, number) for who in range(len(ROLES)) for doing in (*ACTIONS, "change")]
        if possible := [move for move in moves if not self.paper.refusals(move)]:
            move = possible[choice % len(possible)]
            self.settles((move,), (self.done(move),))

    @precondition(lambda self: self.paper.sheets)
    @rule(who=people_and_author, number=which)
    def tries_all_that_is_refused(self, who: int, number: int) -> None:
        for doing in (*ACTIONS, "change"):
            move = self.a_move(who, doing, number)
            if self.paper.refusals(move):
                self.settles((move,), (self.done(move),))

    @precondition(lambda self: self.paper.sheets)
    @rule(numbers=st.lists(st.tuples(which, which), min_size=1, max_size=2))
    def goes_on(self, numbers: list[tuple[int, int]]) -> None:
        """One submission takes its next step, or two do so at once; they may be the same one, or want the same slug."""
        moves = tuple(filter(None, (self.next_step(*one) for one in numbers)))
        self.settles(moves, tuple(self.client.together(*(self.request(move) for move in moves))))

    @precondition(lambda self: self.paper.sheets)
    @rule(first=doings, second=doings, is_same=st.booleans())
    def at_once(self, first: tuple[int, str, int], second: tuple[int, str, int], is_same: bool) -> None:
        moves = self.a_move(*first), self.a_move(*second[:2], first[2] if is_same else second[2])
        self.settles(moves, tuple(self.client.together(*(self.request(move) for move in moves))))

    @precondition(lambda self: self.paper.revisions)
    @rule(who=people, number=which, is_back=st.booleans())
    def takes_back_or_restores(self, who: int, number: int, is_back: bool) -> None:
        (slug, newest), member = self.a_case(number), self.members[who]
        doing, sent = ("restoration", {}) if is_back else ("withdrawal", {"reason": "A mistake."})
        answer = self.asked(member, "POST", f"/v1/cases/{slug}/{doing}", sent, if_match=f'"{newest}"')
        if not member.role.covers(Role.EDITOR):
            assert answer.status_code == 403
        elif is_back is not (slug in self.paper.withdrawn):
            assert answer.status_code == 409
        else:
            told(answer)
            self.paper.restore(slug) if is_back else self.paper.take_back(slug)

    # What must be so after each of these

    @invariant()
    def what_is_published_is_what_was_accepted_and_stays(self) -> None:
        with self.database.reading() as session:
            rows = session.exec(select(Case.slug, Revision.number, Revision.document).join(Revision)).all()
            assert {(slug, number): document for slug, number, document in rows} == self.paper.revisions
            newest = select(Case.slug).join(Revision).where(col(Revision.until).is_(None))
            assert set(session.exec(newest)) == {slug for slug, _ in self.paper.revisions} - self.paper.withdrawn
        assert self.database.revision() == self.paper.publications

    @invariant()
    def nothing_is_published_that_a_reviewer_did_not_accept_who_is_not_its_author(self) -> None:
        with self.database.reading() as session:
            roles = {account.id: Role(account.role) for account in session.exec(select(Account))}
            told = select(SubmissionEvent).order_by(col(SubmissionEvent.submission_id), col(SubmissionEvent.number))
            events = session.exec(told).all()
            entries = session.exec(select(AuditEntry)).all()
        published = [number for number, event in enumerate(events) if event.action == "publish"]
        assert len(published) == len([entry for entry in entries if entry.action == "publish-case"])
        for number in published:
            before, event = events[number - 1], events[number]
            author = next(one.account_id for one in events if one.submission_id == event.submission_id)
            assert (before.submission_id, before.action) == (event.submission_id, "accept")
            assert roles[before.account_id].covers(Role.REVIEWER)
            assert author not in (before.account_id, event.account_id)
        assert not MARK.search(" ".join(entry.detail for entry in entries))

    def nothing_leaks(self) -> None:
        """What is not published stands at no address that somebody else reads; each example looks at some of all."""
        sheets = [sheet for sheet in self.paper.sheets.values() if sheet.state != "published"]
        ids = (*(sheet.id for sheet in sheets[-2:]), *sorted(self.paper.deleted)[:1])
        hidden = Hidden(WORD, SLUGS, ids or ("0" * 32,))
        public = {int(number) for raw in self.paper.revisions.values() for number in MARK.findall(raw.decode())}
        share = slice(len(self.paper.sheets) % SHARES, None, SHARES)
        for person in (None, a_person(self.database)):
            for address, marks in shown(
                self.client, person, hidden, kind=self.kind, is_thorough=False, share=share
            ).items():
                assert marks <= public, address

    # How it is done

    def a_case(self, number: int) -> tuple[str, int]:
        """One of the cases that were ever published, and the number of its newest revision."""
        slugs = sorted({slug for slug, _ in self.paper.revisions})
        slug = slugs[number % len(slugs)]
        return slug, self.paper.newest(slug)

    def a_move(self, who: int, doing: str, number: int, guard: str = "right") -> Move:
        ids = [*sorted(self.paper.deleted), *self.paper.sheets]
        # What was begun last is meant most often.
        chosen = ids[-1 - number % min(4, len(ids))]
        sheet = self.paper.sheets.get(chosen)
        version = sheet.version if sheet else 1
        guards = {"right": f'"{version}"', "older": f'"{version - 1}"', "newer": f'"{version + 1}"', "star": "*"}
        member = sheet.author if sheet and who >= len(ROLES) else self.members[who % len(ROLES)]
        return Move(member, doing, chosen, guards.get(guard), self.sent(doing, number, sheet))

    def next_step(self, number: int, choice: int) -> Move | None:
        """By somebody who may take it, if it can be taken."""
        moves = [self.a_move(who, doing, number) for who in range(len(ROLES)) for doing in FORWARD]
        possible = [move for move in moves if not self.paper.refusals(move)]
        return possible[choice % len(possible)] if possible else None

    def sent(self, doing: str, number: int, sheet: Sheet | None) -> Json | None:
        if doing == "change":
            slug = sheet.amends if sheet and sheet.amends else (*SLUGS, None)[number % 4]
            return a_marked_case(next(self.numbers), slug, is_whole=number % 5 != 0)
        if doing == "delete":
            return None
        if doing == "comment":
            return {"path": "/title", "comment": f"Why {mark(next(self.numbers))}?"}
        return {"resolved": True} if doing == "resolve" else self.with_mark(BODIES.get(doing, {}))

    def with_mark(self, sent: Json) -> Json:
        """The same, what is said in words with a mark."""
        return {
            name: f"{said} {mark(next(self.numbers))}" if isinstance(said, str) else said for name, said in sent.items()
        }

    def request(self, move: Move) -> httpx.Request:
        here = f"{SUBMISSIONS}/{move.id}"
        methods = {"change": ("PATCH", here), "delete": ("DELETE", here), "comment": ("POST", f"{here}/comments")}
        usual = ("PATCH", f"{here}/comments/1") if move.doing == "resolve" else ("POST", f"{here}/{move.doing}")
        method, address = methods.get(move.doing, usual)
        guard = {} if move.guard is None or move.doing == "comment" else {"if_match": move.guard}
        return a_request(method, address, move.member.person, move.sent, **guard)

    def done(self, move: Move) -> httpx.Response:
        return self.client.together(self.request(move))[0]

    def asked(self, member: Member, method: str, address: str, sent: Any = None, **headers: str) -> httpx.Response:
        return ask(self.client, method, address, member.person, sent, **headers)

    def settles(self, moves: tuple[Move, ...], answers: tuple[httpx.Response, ...]) -> None:
        """The answers are those of the moves, done one after the other in one order or another."""
        together = list(zip(moves, answers, strict=True))
        for order in permutations(together):
            after = deepcopy(self.paper)
            if all(after.is_right(move, answer.status_code, _json(answer)) for move, answer in order):
                self.paper = after
                break
        else:
            said = [
                (move, self.paper.refusals(move), answer.status_code, answer.text[:200]) for move, answer in together
            ]
            raise AssertionError(f"in no order: {said}")
        for move in moves:
            self.is_as_on_paper(move.id)

    def is_as_on_paper(self, submission_id: str) -> None:
        """Seen by its author, and by another member each time."""
        sheet = self.paper.sheets.get(submission_id)
        other = self.members[next(self.turns) % len(ROLES)]
        answer = self.asked(other, "GET", f"{SUBMISSIONS}/{submission_id}")
        assert answer.status_code == (200 if sheet and sheet.is_seen_by(other) else 404)
        if sheet is not None:
            one = told(self.asked(sheet.author, "GET", f"{SUBMISSIONS}/{submission_id}"))["submission"]
            assert (one["state"], one["version"]) == (sheet.state, sheet.version)
            assert len(one["comments"]) == sheet.comments
            assert _without_nulls(one["document"]) == _without_nulls(sheet.document)


def _without_nulls(document: Json) -> Json:
    """What a merge patch leaves of it."""
    return {name: value for name, value in document.items() if value is not None}


def _json(answer: httpx.Response) -> Json | None:
    return answer.json() if answer.content else None


def test_submissions_go_as_it_stands_on_paper(database_kind: str) -> None:
    machine = type("Workflow", (Workflow,), {"kind": database_kind})
    run_state_machine_as_test(machine, settings=tried(10, HealthCheck.filter_too_much, stateful_step_count=20))
