"""The way of a case over HTTP: from a draft to what everybody reads, and who may do what on it."""

import pytest

from app.model import values
from app.model.role import Role
from tests.builders import a_case
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import a_person
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def actions(answer: dict[str, object]) -> set[str]:
    return {one["action"] for one in answer["links"]["actions"]}  # type: ignore[index]


def test_a_case_goes_from_a_desk_to_everybody(desk: Desk) -> None:
    draft = desk.draft({"title": "A village kitchen", "country": "NO"})
    assert draft["submission"]["state"] == "draft"
    assert not draft["submittable"]

    changed = told(
        desk.ask("PATCH", where(draft), desk.author, a_case(slug=None, title="A village kitchen"), if_match=etag(draft))
    )
    assert changed["submittable"]
    assert changed["slug"] == {"slug": "no-eksempelvik-village-kitchen", "proposed": True, "taken_by": None}

    submitted = told(desk.do(changed, "submit", desk.author))
    returned = told(desk.do(submitted, "return", desk.reviewer, {"comment": "Since when?"}))
    assert actions(desk.seen(returned)) == {"submit", "withdraw", "change", "comment"}

    mended = told(desk.ask("PATCH", where(draft), desk.author, {"start_year": 2019}, if_match=etag(returned)))
    again = told(desk.do(mended, "submit", desk.author))
    accepted = told(desk.do(again, "accept", desk.reviewer))
    answer = desk.do(accepted, "publish", desk.editor)
    published = told(answer, 201)

    assert answer.headers["location"] == "/v1/cases/no-eksempelvik-village-kitchen/revisions/1"
    assert [one["action"] for one in published["submission"]["history"]] == [
        "create", "submit", "return", "submit", "accept", "publish",
    ]  # fmt: skip
    assert published["submission"]["history"][2]["words"] == "Since when?"
    case = told(desk.client.get("/v1/cases/no-eksempelvik-village-kitchen"))
    assert case["case"]["start_year"] == 2019
    assert actions(published) == set()


def test_every_link_of_a_draft_can_be_followed_as_it_is(desk: Desk) -> None:
    draft = told(desk.ask("GET", f"{where(desk.draft())}?lang=nb", desk.author))
    [link] = [one for one in draft["links"]["actions"] if one["action"] == "delete"]

    assert desk.ask(link["method"], link["href"], desk.author, if_match=etag(draft)).status_code == 204


def test_a_draft_is_nobody_elses(desk: Desk) -> None:
    draft = desk.draft()
    other = a_person(desk.database)
    admin = a_person(desk.database, Role.ADMIN)

    for person in (other, desk.reviewer, desk.editor, admin):
        refused(desk.ask("GET", where(draft), person), 404, "submission-not-found")
        refused(
            desk.do(draft, "accept", person) if person is not other else desk.do(draft, "submit", person),
            404,
            "submission-not-found",
        )
        assert told(desk.ask("GET", SUBMISSIONS, person))["total"] == 0


def test_what_was_submitted_is_seen_by_reviewers_and_by_no_other_contributor(desk: Desk) -> None:
    submitted = desk.submitted()

    assert desk.seen(submitted, desk.reviewer)["submission"]["state"] == "submitted"
    refused(desk.ask("GET", where(submitted), a_person(desk.database)), 404, "submission-not-found")
    queue = told(desk.ask("GET", f"{SUBMISSIONS}?state=submitted&sort=oldest", desk.reviewer))
    assert [one["id"] for one in queue["items"]] == [submitted["submission"]["id"]]
    assert queue["items"][0]["waiting_days"] == 0


def test_nobody_decides_on_their_own(desk: Desk) -> None:
    own = desk.draft(person=desk.editor)
    submitted = told(desk.do(own, "submit", desk.editor))

    for action, sent in (("accept", None), ("reject", {"reason": "No."}), ("return", {"comment": "Why?"})):
        refused(desk.do(submitted, action, desk.editor, sent), 403, "own-submission")
    accepted = told(desk.do(submitted, "accept", desk.reviewer))
    refused(desk.do(accepted, "publish", desk.editor), 403, "own-submission")
    assert told(desk.do(accepted, "publish", a_person(desk.database, Role.EDITOR)), 201)


def test_a_reviewer_does_not_publish(desk: Desk) -> None:
    assert refused(desk.do(desk.accepted(), "publish", desk.reviewer), 403, "role-too-low")["detail"] == (
        "This needs the role 'editor', and yours is 'reviewer'."
    )


def test_a_version_that_was_not_seen_is_not_changed(desk: Desk) -> None:
    draft = desk.draft()
    address = where(draft)

    refused(desk.ask("PATCH", address, desk.author, {"start_year": 2019}), 428, "version-missing")
    told(desk.ask("PATCH", address, desk.author, {"start_year": 2019}, if_match=etag(draft)))
    refused(
        desk.ask("PATCH", address, desk.author, {"start_year": 2020}, if_match=etag(draft)), 412, "version-outdated"
    )
    refused(desk.do(draft, "submit", desk.author), 412, "version-outdated")
    refused(desk.ask("DELETE", address, desk.author, if_match=etag(draft)), 412, "version-outdated")
    assert desk.seen(draft)["submission"]["document"]["start_year"] == 2019


def test_a_repeated_request_is_done_once(desk: Desk) -> None:
    case = a_case()
    first = desk.ask("POST", SUBMISSIONS, desk.author, case, idempotency_key="one")
    again = desk.ask("POST", SUBMISSIONS, desk.author, case, idempotency_key='"one"')

    assert first.status_code == again.status_code == 201
    assert again.content == first.content
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["idempotent-replayed"] == "true"
    assert told(desk.ask("GET", SUBMISSIONS, desk.author))["total"] == 1
    refused(desk.ask("POST", SUBMISSIONS, desk.author, {}, idempotency_key="one"), 422, "idempotency-key-refused")
    assert told(desk.ask("POST", SUBMISSIONS, desk.editor, case, idempotency_key="one"), 201)


def test_publishing_again_with_the_same_key_publishes_once(desk: Desk) -> None:
    accepted = desk.accepted()
    first, again = (desk.do(accepted, "publish", desk.editor, idempotency_key="p") for _ in range(2))

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()


def test_a_duplicate_is_to_be_seen(desk: Desk) -> None:
    case = a_case(title="Grendakjøkenet i Eksempelvik")
    desk.published(case)
    draft = desk.draft({**case, "slug": "no-eksempelvik-anna-namn"})

    assert draft["possible_duplicates"][0]["slug"] == case["slug"]
    problem = refused(desk.do(draft, "submit", desk.author), 409, "duplicates-unseen")
    assert problem["errors"][0]["did_you_mean"] == case["slug"]
    assert told(desk.do(draft, "submit", desk.author, {"duplicates_seen": True}))


def test_what_became_a_case_repeats_no_case_and_has_its_address(desk: Desk) -> None:
    now = desk.seen(desk.published())

    assert now["possible_duplicates"] == []
    assert now["slug"] == {"slug": now["submission"]["document"]["slug"], "proposed": False, "taken_by": None}


def test_an_address_is_given_once(desk: Desk) -> None:
    case = a_case()
    desk.submitted(case)
    other = desk.draft({**case, "title": "Something else altogether"})

    assert other["slug"]["taken_by"] == "submission"
    refused(desk.do(other, "submit", desk.author, {"duplicates_seen": True}), 409, "slug-taken")


def test_what_is_rejected_stays(desk: Desk) -> None:
    rejected = told(desk.do(desk.submitted(), "reject", desk.reviewer, {"reason": "No municipality."}))

    seen = desk.seen(rejected)
    assert seen["submission"]["history"][-1]["words"] == "No municipality."
    assert actions(seen) == set()
    refused(desk.do(seen, "submit", desk.author), 409, "transition-refused")


def test_comments_stand_at_fields(desk: Desk) -> None:
    submitted = desk.submitted()
    address = f"{where(submitted)}/comments"
    said = told(desk.ask("POST", address, desk.reviewer, {"path": "/sources/0/url", "comment": "Gone."}), 201)
    assert said["submission"]["comments"][0]["path"] == "/sources/0/url"

    problem = refused(
        desk.ask("POST", address, desk.reviewer, {"path": "/sorces/0", "comment": "?"}), 422, "submission-refused"
    )
    assert problem["errors"][0]["did_you_mean"] == "/sources"
    for nowhere in ("/sources/²", "/sources/٠", "/sources/9"):
        refused(desk.ask("POST", address, desk.reviewer, {"path": nowhere, "comment": "?"}), 422, "submission-refused")
    resolved = told(desk.ask("PATCH", f"{address}/1", desk.author, {"resolved": True}, if_match=etag(said)))
    assert resolved["submission"]["comments"][0]["resolved_by"]["id"] == desk.author.id


def test_what_is_said_holds_no_contact_details_and_something_has_to_be_said(desk: Desk) -> None:
    submitted = desk.submitted()
    for said in ("Ask kari@example.org.", "Ask 15877690110."):
        answer = desk.ask("POST", f"{where(submitted)}/comments", desk.reviewer, {"comment": said})
        assert refused(answer, 422, "submission-refused")["errors"][0]["pointer"] == "/comment"
        refused(desk.do(submitted, "return", desk.reviewer, {"comment": said}), 422, "submission-refused")

    for action, name in (("return", "comment"), ("reject", "reason")):
        problem = refused(desk.do(submitted, action, desk.reviewer), 422, "submission-refused")
        assert problem["detail"] == f"{name}: This field is required."
    problem = refused(desk.ask("POST", f"{where(submitted)}/comments", desk.reviewer), 400, "body-refused")
    assert "nothing at all" in problem["detail"]


def test_what_is_to_be_mended_is_said_in_the_language_of_the_reader(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "this_year", lambda: 2026)
    draft = desk.draft(a_case(start_year=1700, municipality_role="Write to post@example.org today."))
    submitted = desk.submitted(a_case(title="Another kitchen"))
    answers = [
        desk.ask("POST", f"{where(draft)}/submit?lang=nn", desk.author, {}, if_match=etag(draft)),
        desk.ask("POST", f"{where(submitted)}/comments?lang=nn", desk.reviewer, {"path": "/sorces", "comment": "?"}),
        desk.ask("POST", f"{where(submitted)}/comments", desk.reviewer, {}, accept_language="nn-NO, en;q=0.5"),
    ]

    said = [
        [(one["detail"], one["detail_language"]) for one in refused(answer, 422, "submission-refused")["errors"]]
        for answer in answers
    ]
    assert said == [
        [
            ("Må vere eit år frå 1800 til 2031.", "nn"),
            ("Inneheld ei e-postadresse, eit telefonnummer eller eit fødselsnummer, «post@example.org»: ta det bort, "
             "for alt her er offentleg.", "nn"),
        ],
        [("'/sorces' fører ikkje til noko i denne saka.", "nn")],
        [("Dette feltet må fyllast ut.", "nn")],
    ]  # fmt: skip
    assert {answer.headers["content-language"] for answer in answers} == {"en, nn"}
    plain = desk.do(draft, "submit", desk.author)
    assert plain.headers["content-language"] == "en"
    assert all("detail_language" not in one for one in refused(plain, 422, "submission-refused")["errors"])


def test_an_identifier_that_is_none_is_called_by_what_it_is(desk: Desk) -> None:
    problem = refused(desk.ask("GET", f"{SUBMISSIONS}/abc", desk.author), 422, "address-refused")
    assert problem["detail"] == "'abc' is not the id of anything. Identifier of the submission, 32 hex digits."


def test_a_draft_can_be_deleted_and_nothing_else(desk: Desk) -> None:
    draft = desk.draft()
    assert desk.ask("DELETE", where(draft), desk.author, if_match=etag(draft)).status_code == 204
    refused(desk.ask("GET", where(draft), desk.author), 404, "submission-not-found")

    submitted = desk.submitted()
    refused(desk.ask("DELETE", where(submitted), desk.author, if_match=etag(submitted)), 409, "transition-refused")


def test_whom_a_case_credits_with_making_it_does_not_decide_on_it(desk: Desk) -> None:
    told(desk.ask("PATCH", "/v1/me", desk.reviewer, {"orcid": "0000-0002-1825-0097"}, if_match="*"))
    entry = {"name": "Kari Nordmann", "orcid": "0000-0002-1825-0097", "did": ["wrote"], "consent": True}
    submitted = desk.submitted(a_case(credit=[entry]))

    problem = refused(desk.do(submitted, "accept", desk.reviewer), 403, "own-submission")
    assert problem["detail"] == "It credits you with making it, and nobody decides on what they made themselves."
    assert actions(desk.seen(submitted, desk.reviewer)) == {"comment"}
    assert "accept" in actions(desk.seen(submitted, desk.editor))


def test_whom_a_case_credits_with_a_translation_may_decide_on_it(desk: Desk) -> None:
    told(desk.ask("PATCH", "/v1/me", desk.reviewer, {"orcid": "0000-0002-1825-0097"}, if_match="*"))
    entry = {"name": "Kari Nordmann", "orcid": "0000-0002-1825-0097", "did": ["translated"], "consent": True}

    told(desk.do(desk.submitted(a_case(credit=[entry])), "accept", desk.reviewer))
