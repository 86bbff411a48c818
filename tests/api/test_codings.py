"""A second coder over HTTP: codes that nobody else sees until they are in, compared, decided on; both remain."""

from typing import Any

import httpx
import pytest
from sqlmodel import select

from app.editorial.accounts import erase_account
from app.editorial.audit import verify
from app.editorial.credits import with_keys
from app.model.account import ShownAs
from app.model.revision import AuditEntry
from app.model.role import Role
from tests.builders import a_case, a_statement, an_outcome
from tests.desk import Desk, Json, refused, told
from tests.people import Person, a_person
from tests.services import Service


class Codings:
    """A published case of nobody, with people who code it a second time."""

    def __init__(self, service: Service) -> None:
        self.desk = Desk(service)
        self.service = service
        self.slug = self.published()
        self.coder, self.reviewer, self.editor = self.desk.author, self.desk.reviewer, self.desk.editor
        self.other = a_person(self.desk.database)

    def published(self, **changes: Any) -> str:
        usual: Json = {
            "barriers": [a_statement("premises", "staffing"), a_statement()],
            "enablers": [a_statement("political-leadership")],
            "continuity": "continued",
            "collaboration_forms": ["procurement-contract"],
        }
        case = a_case(**{**usual, **changes})
        self.service.world.publish(case)
        return str(case["slug"])

    @property
    def address(self) -> str:
        return f"/v1/cases/{self.slug}/codings"

    def post(self, person: Person | None = None, *, submit: bool = False, **codes: Any) -> httpx.Response:
        sent = {"codes": codes or {"barrier": ["premises"]}, "submit": submit}
        return self.desk.ask("POST", self.address, person or self.coder, sent)

    def begun(self, person: Person | None = None, *, submit: bool = False, **codes: Any) -> Json:
        return told(self.post(person, submit=submit, **codes), 201)

    def submitted(self, person: Person | None = None, **codes: Any) -> Json:
        return self.begun(person, submit=True, **codes)

    def do(self, coding: Json, action: str, person: Person, sent: Any = None) -> httpx.Response:
        at = f"{self.address}/{coding['coding']['number']}"
        method = {"change": "PATCH", "delete": "DELETE"}.get(action, "POST")
        address = at if action in ("change", "delete") else f"{at}/{action}"
        return self.desk.ask(method, address, person, sent, if_match=f'"{coding["coding"]["version"]}"')

    def decided(self, coding: Json, **decisions: Any) -> Json:
        sent = {"decisions": decisions, "reason": "As the evaluation tells."}
        return told(self.do(coding, "decision", self.editor, sent), 201)

    def seen(self, person: Person | None, query: str = "") -> list[int]:
        """Numbers of the codings that somebody sees at the case."""
        listed = told(self.desk.ask("GET", f"{self.address}{query}", person))
        assert listed["total"] == len(listed["items"])
        numbers = [one["number"] for one in listed["items"]]
        for number in (1, 2, 3):
            answer = self.desk.ask("GET", f"{self.address}/{number}", person)
            assert (answer.status_code == 200) == (number in numbers)
        return numbers


@pytest.fixture
def codings(service: Service) -> Codings:
    return Codings(service)


def fields(coding: Json) -> dict[str, Json]:
    """What is compared, by field."""
    return {one["field"]: one for one in coding["coding"]["comparison"]["fields"]}


def actions(coding: Json) -> set[str]:
    return {one["action"] for one in coding["coding"]["links"]["actions"]}


def test_a_second_coding_is_begun_handed_in_compared_and_decided_on(codings: Codings) -> None:
    answer = codings.post(barrier=["staffing", "slow-process"], enabler=[], continuity="continued", status="ongoing")
    begun = told(answer, 201)
    assert answer.headers["location"] == f"{codings.address}/1"
    assert begun["coding"]["state"] == "open"
    assert begun["coding"]["comparison"] is None
    assert begun["coding"]["codes"] == {
        "status": ["ongoing"], "continuity": ["continued"], "barrier": ["slow-process", "staffing"], "enabler": [],
    }  # fmt: skip
    assert actions(begun) == {"submit", "change", "delete"}

    submitted = told(codings.do(begun, "submit", codings.coder))
    compared = fields(submitted)
    assert {name: (one["likeness"], one["jaccard"]) for name, one in compared.items()} == {
        "status": ("same", 1.0), "continuity": ("same", 1.0), "barrier": ("overlap", 1 / 3), "enabler": ("apart", 0.0),
    }  # fmt: skip
    assert set(compared["barrier"]["first"]) == {"premises", "staffing"}
    assert not compared["barrier"]["first_is_whole"]
    comparison = submitted["coding"]["comparison"]
    assert (comparison["compared"], comparison["same"], comparison["share"]) == (4, 2, 0.5)
    assert comparison["jaccard"] == pytest.approx((1 + 1 + 1 / 3 + 0) / 4)
    assert comparison["sentence"] == "Both coded 4 fields; in 2 of them they name the same codes."
    assert actions(submitted) == set()
    assert submitted["labels"]["barrier"]["staffing"]

    waiting = told(codings.desk.ask("GET", f"{codings.address}/1", codings.editor))
    assert actions(waiting) == {"decide"}
    decided = codings.decided(waiting, barrier=["slow-process", "premises"], enabler="first")
    assert decided["coding"]["state"] == "decided"
    assert decided["coding"]["decision"]["by"]["id"] == codings.editor.id
    assert fields(decided)["barrier"]["decision"] == {
        "choice": "other", "choice_label": "Other codes hold", "codes": ["premises", "slow-process"],
    }  # fmt: skip
    # Both remain as they were.
    assert fields(decided)["barrier"]["second"] == ["slow-process", "staffing"]
    assert fields(decided)["barrier"]["first"] == compared["barrier"]["first"]


def test_the_case_is_changed_by_an_amendment_and_then_nothing_is_left_to_change(codings: Codings) -> None:
    decided = codings.decided(codings.submitted(barrier=["slow-process"]), barrier="second")
    [change] = decided["coding"]["still_to_change"]
    assert (change["field"], change["add"], set(change["remove"])) == (
        "barrier", ["slow-process"], {"premises", "staffing"},
    )  # fmt: skip

    codings.service.world.publish(
        {**codings.service.world.documents[codings.slug], "barriers": [a_statement("slow-process")]}
    )
    seen = told(codings.desk.ask("GET", f"{codings.address}/1", None))
    assert seen["coding"]["still_to_change"] == []
    # What was compared is the revision that was coded.
    assert set(fields(seen)["barrier"]["first"]) == {"premises", "staffing"}


def test_a_coding_is_its_coders_until_it_is_in_and_everybodys_when_it_is_decided(codings: Codings) -> None:
    begun = codings.begun()
    outsiders = (None, codings.other)
    for person in (*outsiders, codings.reviewer, codings.editor):
        assert codings.seen(person) == []
        if person:
            refused(codings.do(begun, "change", person, {"note": "Mine."}), 404, "coding-not-found")
    assert codings.seen(codings.coder) == [1]

    submitted = told(codings.do(begun, "submit", codings.coder))
    assert [codings.seen(person) for person in outsiders] == [[], []]
    assert [codings.seen(person) for person in (codings.coder, codings.reviewer, codings.editor)] == [[1], [1], [1]]

    codings.decided(submitted, barrier="first")
    assert [codings.seen(person) for person in outsiders] == [[1], [1]]


def test_of_two_second_coders_neither_sees_the_other_before_the_own_is_in(codings: Codings) -> None:
    reviewer = codings.reviewer
    first = codings.submitted()
    assert codings.seen(reviewer) == [1]

    begun = codings.begun(reviewer, barrier=["staffing"])
    assert codings.seen(reviewer) == [2]
    refused(codings.do(first, "change", reviewer, {"note": None}), 404, "coding-not-found")
    assert codings.seen(codings.coder) == [1]
    codings.decided(first, barrier="second")
    assert codings.seen(reviewer) == [2], "even what everybody sees is not shown to who is still coding"

    told(codings.do(begun, "submit", reviewer))
    assert codings.seen(reviewer) == [1, 2]
    assert codings.seen(codings.coder) == [1, 2], "who has handed in the same revision sees the other"


def test_who_coded_first_neither_codes_again_nor_decides(codings: Codings) -> None:
    desk = codings.desk
    author = desk.author
    published = desk.published(a_case(barriers=[a_statement("premises")]))
    codings.slug = published["submission"]["document"]["slug"]
    refused(codings.post(author), 403, "own-coding")

    editor = a_person(desk.database, Role.EDITOR)
    draft = desk.amendment(codings.slug, editor, changes={"start_year": 2019})
    submitted = told(desk.do(draft, "submit", editor, {"duplicates_seen": True}))
    told(desk.do(told(desk.do(submitted, "accept", desk.reviewer)), "publish", desk.editor), 201)
    refused(codings.post(editor), 403, "own-coding")

    second = codings.submitted(codings.other, barrier=["premises"])
    decision = {"decisions": {}, "reason": "Both agree."}
    refused(codings.do(second, "decision", editor, decision), 403, "own-coding")
    refused(codings.do(second, "decision", desk.reviewer, decision), 403, "role-too-low")
    assert "decide" not in actions(told(desk.ask("GET", f"{codings.address}/1", editor)))
    told(codings.do(second, "decision", desk.editor, decision), 201)


def test_who_is_credited_with_coding_coded_first(codings: Codings) -> None:
    coded, collected = a_person(codings.desk.database), codings.other
    entries = []
    for person, did in ((coded, "coded"), (collected, "collected")):
        with codings.desk.database.writing() as session:
            named = {"credit": [{"account": "me", "did": [did]}]}
            entries += with_keys(session, named, person.id)["credit"]
    codings.slug = codings.published(credit=entries)

    refused(codings.post(coded), 403, "own-coding")
    assert codings.begun(collected)


def test_who_has_coded_a_case_does_not_decide_on_another_coding_of_it(codings: Codings) -> None:
    of_editor = codings.submitted(codings.editor)
    other = codings.submitted(codings.coder)
    decision = {"decisions": {"barrier": "first"}, "reason": "So it is."}

    for coding in (of_editor, other):
        refused(codings.do(coding, "decision", codings.editor, decision), 403, "own-coding")


def test_a_person_codes_a_revision_once(codings: Codings) -> None:
    codings.begun()
    refused(codings.post(), 409, "coding-taken")

    codings.service.world.publish({**codings.service.world.documents[codings.slug], "start_year": 2019})
    again = codings.begun()
    assert (again["coding"]["number"], again["coding"]["revision"]) == (2, 2)
    sent = {"codes": {"status": "ongoing"}, "revision": 1}
    first = told(codings.desk.ask("POST", codings.address, codings.other, sent), 201)
    assert (first["coding"]["number"], first["coding"]["revision"]) == (3, 1)
    problem = codings.desk.ask("POST", codings.address, codings.other, {**sent, "revision": 3})
    refused(problem, 404, "revision-not-found")


def test_an_open_coding_is_changed_and_deleted_by_its_coder(codings: Codings) -> None:
    begun = codings.begun(barrier=["premises"], enabler=[])
    changed = told(
        codings.do(begun, "change", codings.coder, {"codes": {"enabler": None, "status": "unknown"}, "note": "Slow."})
    )
    assert changed["coding"]["codes"] == {"status": [], "barrier": ["premises"]}
    assert (changed["coding"]["note"], changed["coding"]["version"]) == ("Slow.", 2)
    assert told(codings.do(changed, "change", codings.coder, {"note": "Slow."}))["coding"]["version"] == 2
    refused(codings.do(begun, "change", codings.coder, {"note": None}), 412, "version-outdated")
    problem = refused(codings.do(changed, "change", codings.coder, {"codes": None}), 422, "coding-refused")
    assert problem["errors"][0]["pointer"] == "/codes"
    assert codings.do(changed, "delete", codings.coder).status_code == 204
    assert codings.seen(codings.coder) == []


def test_what_was_handed_in_stays(codings: Codings) -> None:
    submitted = codings.submitted()

    for action in ("change", "delete", "submit"):
        refused(codings.do(submitted, action, codings.coder, {}), 409, "coding-closed")
        refused(codings.do(submitted, action, codings.reviewer, {}), 403, "own-coding")
    decided = codings.decided(submitted, barrier="first")
    again = {"decisions": {"barrier": "second"}, "reason": "On second thoughts."}
    refused(codings.do(submitted, "decision", codings.editor, again), 412, "version-outdated")
    refused(codings.do(decided, "decision", codings.editor, again), 409, "coding-closed")


def test_every_field_in_doubt_is_decided_on_and_no_other_than_were_coded(codings: Codings) -> None:
    submitted = codings.submitted(barrier=["staffing"], sector=["energy"], continuity="continued")
    sent = {"decisions": {"barrier": ["stafing"], "enabler": "first", "countr": "first"}, "reason": "Ring 22 33 44 55"}

    problem = refused(codings.do(submitted, "decision", codings.editor, sent), 422, "coding-refused")

    assert [(one["pointer"], one.get("did_you_mean")) for one in problem["errors"]] == [
        ("/reason", None),
        ("/decisions/barrier/0", "staffing"),
        ("/decisions/enabler", None),
        ("/decisions/countr", None),
        ("/decisions/sector", None),
    ]
    decided = codings.decided(submitted, barrier="second", sector="first", continuity="ended")
    assert {name: (one["decision"] or {}).get("codes") for name, one in fields(decided).items()} == {
        "sector": None, "continuity": ["ended"], "barrier": ["staffing"],
    }  # fmt: skip
    assert [one["field"] for one in decided["coding"]["still_to_change"]] == ["continuity", "barrier"]


@pytest.mark.parametrize(
    ("sent", "pointer", "hint"),
    [
        ({}, "/codes", None),
        ({"codes": {}}, "/codes", None),
        ({"codes": {"barriers": []}}, "/codes/barriers", "barrier"),
        ({"codes": {"country": "NO"}}, "/codes/country", None),
        ({"codes": {"barrier": ["premise"]}}, "/codes/barrier/0", "premises"),
        ({"codes": {"barrier": "premise"}}, "/codes/barrier", "premises"),
        ({"codes": {"barrier": ["uncoded"]}}, "/codes/barrier/0", None),
        ({"codes": {"barrier": ["premises", "unknown"]}}, "/codes/barrier/1", None),
        ({"codes": {"status": ["ongoing", "planned"]}}, "/codes/status", None),
        ({"codes": {"outcome": ["employment:evaluation"]}}, "/codes/outcome/0", None),
        ({"codes": {"barrier": 7}}, "/codes/barrier", None),
        ({"codes": {"status": "ongoing"}, "note": "Write to kari@example.org"}, "/note", None),
        ({"codes": {"status": "ongoing"}, "revison": 1}, "/revison", "revision"),
    ],
)
def test_what_is_not_understood_is_named(codings: Codings, sent: Json, pointer: str, hint: str | None) -> None:
    problem = refused(codings.desk.ask("POST", codings.address, codings.coder, sent), 422, "coding-refused")

    assert [(one["pointer"], one.get("did_you_mean")) for one in problem["errors"]] == [(pointer, hint)]


def test_who_decided_on_the_case_has_not_coded_it_blind(codings: Codings) -> None:
    case = a_case(title="Another kitchen")
    codings.desk.published(case)
    address = f"/v1/cases/{case['slug']}/codings"
    for person in (codings.reviewer, codings.editor):
        sent = {"codes": {"status": "ongoing"}, "blind": True}
        problem = refused(codings.desk.ask("POST", address, person, sent), 422, "coding-refused")
        assert problem["errors"][0]["pointer"] == "/blind"
        begun = told(codings.desk.ask("POST", address, person, {**sent, "blind": False}), 201)
        assert begun["coding"]["blind"] is False
        guard = f'"{begun["coding"]["version"]}"'
        at = f"{address}/{begun['coding']['number']}"
        refused(codings.desk.ask("PATCH", at, person, {"blind": True}, if_match=guard), 422, "coding-refused")


def test_a_note_is_for_reviewers_and_blindness_for_everybody(codings: Codings) -> None:
    sent = {"codes": {"status": "ongoing"}, "note": "Read in Polish.", "blind": True, "submit": True}
    submitted = told(codings.desk.ask("POST", codings.address, codings.coder, sent), 201)
    codings.decided(submitted)

    told_to = {
        person: told(codings.desk.ask("GET", f"{codings.address}/1", person))["coding"]
        for person in (None, codings.other, codings.reviewer, codings.coder)
    }
    assert [one["note"] for one in told_to.values()] == [None, None, "Read in Polish.", "Read in Polish."]
    assert {one["blind"] for one in told_to.values()} == {True}


def test_who_coded_is_shown_as_they_chose_at_once(codings: Codings) -> None:
    codings.decided(codings.submitted(), barrier="second")
    before = codings.service.get(codings.address)
    assert before.json()["items"][0]["coder"]["shown"].startswith("Person")
    assert before.headers["cache-control"] == "no-store"
    assert "etag" not in before.headers

    with codings.desk.database.writing() as session:
        erase_account(session, codings.coder.id, ShownAs.WITHDRAWN)
    assert codings.service.json(codings.address)["items"][0]["coder"]["shown"] == "withdrawn"


def test_the_trail_holds_numbers_and_identifiers_alone(codings: Codings) -> None:
    sent = {"codes": {"barrier": ["premises"]}, "note": "A note.", "submit": True}
    submitted = told(codings.desk.ask("POST", codings.address, codings.coder, sent), 201)
    decided = codings.decided(submitted, barrier="first")

    with codings.desk.database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(AuditEntry.id)).all()  # type: ignore[arg-type]
        assert verify(session) is None
    revision = decided["coding"]["decision"]["revision"]
    assert [(one.actor, one.action, one.subject, one.detail) for one in entries[-2:]] == [
        (codings.coder.id, "submit-coding", codings.slug, '{"coding":1,"revision":1}'),
        (
            codings.editor.id,
            "decide-coding",
            codings.slug,
            f'{{"coding":1,"fields":["barrier"],"revision":{revision}}}',
        ),
    ]


def test_a_request_sent_again_codes_and_decides_once(codings: Codings) -> None:
    sent = {"codes": {"barrier": ["premises"]}, "submit": True}
    first, again = (
        codings.desk.ask("POST", codings.address, codings.coder, sent, idempotency_key="one") for _ in range(2)
    )
    assert told(again, 201) == told(first, 201)
    assert again.headers["location"] == f"{codings.address}/1"

    decision = {"decisions": {"barrier": "first"}, "reason": "So it is."}
    decided = [
        codings.desk.ask(
            "POST", f"{codings.address}/1/decision", codings.editor, decision, idempotency_key="two", if_match='"2"'
        )
        for _ in range(2)
    ]
    assert told(decided[0], 201) == told(decided[1], 201)


def test_a_decision_is_a_dataset_revision_that_changes_no_case(codings: Codings) -> None:
    submitted = codings.submitted()
    before = codings.service.json("/v1/cases?facets=barrier")

    decided = codings.decided(submitted, barrier="second")

    after = codings.service.json("/v1/cases?facets=barrier")
    assert after["revision"] == decided["coding"]["decision"]["revision"] == before["revision"] + 1
    assert {**after, "revision": 0} == {**before, "revision": 0}
    assert codings.service.json(f"/v1/cases/{codings.slug}/revisions")["total"] == 1


def test_a_case_that_is_not_there_has_no_codings(codings: Codings) -> None:
    submitted = codings.submitted()
    codings.service.world.withdraw(codings.slug)

    for person, method, address in (
        (None, "GET", codings.address), (codings.coder, "GET", f"{codings.address}/1"),
        (codings.other, "POST", codings.address),
    ):  # fmt: skip
        answer = codings.desk.ask(
            method, address, person, {"codes": {"status": "ongoing"}} if method == "POST" else None
        )
        assert answer.status_code in (404, 410), answer.text
    decision = {"decisions": {"barrier": "first"}, "reason": "So it is."}
    assert codings.do(submitted, "decision", codings.editor, decision).status_code in (404, 410)
    codings.slug = "no-eksempelvik-nothing"
    refused(codings.post(), 404, "case-not-found")


def test_without_a_key_nothing_is_coded_and_a_wrong_key_is_no_visitor(codings: Codings) -> None:
    refused(codings.desk.ask("POST", codings.address, None, {"codes": {"status": "ongoing"}}), 401, "key-missing")
    wrong = codings.service.get(codings.address, authorization="Bearer smsp_nobody")
    refused(wrong, 401, "key-refused")


@pytest.mark.parametrize(
    ("language", "state", "likeness", "sentence", "note"),
    [
        ("en", "Submitted", "Some of the same codes", "Both coded 1 field;", "The first coder only"),
        ("nb", "Sendt inn", "Noen av de samme kodene", "Begge har kodet 1 felt,", "Den første koderen kodet"),
        ("nn", "Innsendt", "Nokre av dei same kodane", "Begge har koda 1 felt,", "Den første kodaren koda"),
    ],
)
def test_it_is_read_in_three_languages(
    codings: Codings, language: str, state: str, likeness: str, sentence: str, note: str
) -> None:
    codings.submitted(barrier=["premises", "slow-process"])

    listed = told(codings.desk.ask("GET", f"{codings.address}?lang={language}", codings.editor))

    [coding] = listed["items"]
    [compared] = coding["comparison"]["fields"]
    assert listed["sentences_language"] == language
    assert (coding["state_label"], compared["likeness_label"]) == (state, likeness)
    assert coding["comparison"]["sentence"].startswith(sentence)
    assert coding["comparison"]["notes"][0].startswith(note)
    assert compared["label_language"] == language
    assert listed["labels"]["barrier"].keys() == {"premises", "slow-process", "staffing"}
    assert [one["takes_one"] for one in listed["fields"] if one["field"] in ("status", "barrier")] == [True, False]


def test_outcomes_are_compared_by_what_they_are_and_rest_on(codings: Codings) -> None:
    codings.slug = codings.published(outcomes=[an_outcome(), an_outcome(dimension="wellbeing", evidence="evaluation")])

    submitted = codings.submitted(outcome=["employment"], evidence=["self-reported", "evaluation"])

    assert [(one["field"], one["likeness"]) for one in submitted["coding"]["comparison"]["fields"]] == [
        ("outcome", "overlap"), ("evidence", "same"),
    ]  # fmt: skip
