"""Twins: what may be the same case is told before it is published twice, and nobody learns of what is not theirs."""

from typing import Any

import pytest

from tests.builders import a_case, a_roof
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import a_person
from tests.services import Service

SEEN = {"duplicates_seen": True}
Json = dict[str, Any]


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def a_kitchen(**changes: Any) -> Json:
    return a_case(**{"title": "Grendakjøkenet i Eksempelvik", **changes})


def twins(answer: Json) -> list[str]:
    return [one["id"] for one in answer["possible_twins"]]


def identifier(answer: Json) -> str:
    return str(answer["submission"]["id"])


def submit(desk: Desk, document: Json, person: Any = None) -> Json:
    person = person or desk.author
    return told(desk.do(desk.draft(document, person), "submit", person))


def test_the_second_of_two_is_not_published_unseen(desk: Desk) -> None:
    other = a_person(desk.database)
    first, second = submit(desk, a_kitchen()), submit(desk, a_kitchen(), other)

    problem = refused(desk.do(first, "accept", desk.reviewer), 409, "duplicates-unseen")
    assert identifier(second) in problem["errors"][0]["detail"]
    accepted = told(desk.do(first, "accept", desk.reviewer, SEEN))
    published = told(desk.do(accepted, "publish", desk.editor), 201)

    slug = published["submission"]["document"]["slug"]
    problem = refused(desk.do(second, "accept", desk.reviewer), 409, "duplicates-unseen")
    assert [one.get("did_you_mean") for one in problem["errors"]] == [slug]
    assert told(desk.do(second, "accept", desk.reviewer, SEEN))["submission"]["duplicates_seen"]


def test_what_was_published_meanwhile_is_met_at_publishing(desk: Desk) -> None:
    accepted = told(desk.do(submit(desk, a_kitchen()), "accept", desk.reviewer))
    case = a_kitchen()
    desk.client.publish(case)

    problem = refused(desk.do(accepted, "publish", desk.editor), 409, "duplicates-unseen")
    assert problem["errors"][0]["did_you_mean"] == case["slug"]
    told(desk.do(accepted, "publish", desk.editor, SEEN), 201)


def test_a_contributor_learns_of_the_own_ones_alone(desk: Desk) -> None:
    other = a_person(desk.database)
    theirs = submit(desk, a_kitchen(), other)
    mine, again, roof = desk.draft(a_kitchen()), desk.draft(a_kitchen()), desk.draft(a_roof())

    assert twins(desk.seen(mine)) == [identifier(again)]
    assert twins(desk.seen(again)) == [identifier(mine)]
    assert twins(desk.seen(roof)) == []
    assert twins(desk.seen(theirs, other)) == []
    # What nobody but its author has seen is hidden from reviewers, too.
    assert twins(desk.seen(theirs, desk.reviewer)) == []
    submitted = told(desk.do(mine, "submit", desk.author, SEEN))
    assert twins(desk.seen(theirs, desk.reviewer)) == [identifier(submitted)]


def test_ones_own_twins_are_to_be_seen_at_submitting(desk: Desk) -> None:
    first, second = desk.draft(a_kitchen()), desk.draft(a_kitchen())

    refused(desk.do(second, "submit", desk.author), 409, "duplicates-unseen")
    assert desk.ask("DELETE", where(first), desk.author, if_match=etag(first)).status_code == 204
    told(desk.do(second, "submit", desk.author))


def test_a_twin_is_told_as_it_is_now(desk: Desk) -> None:
    first, second = desk.draft(a_kitchen()), desk.draft(a_kitchen())
    assert twins(desk.seen(second)) == [identifier(first)]

    told(desk.ask("PATCH", where(first), desk.author, a_roof(), if_match=etag(first)))
    assert twins(desk.seen(second)) == []


def test_without_a_key_nothing_is_told_of_submissions(desk: Desk) -> None:
    submit(desk, a_kitchen())

    answer = told(desk.ask("POST", f"{SUBMISSIONS}/check", None, a_kitchen()))
    assert twins(answer) == []


def test_an_amendment_is_never_asked(desk: Desk) -> None:
    case = a_kitchen()
    desk.client.publish(case, a_kitchen())

    amendment = desk.amendment(case["slug"], changes={"start_year": 2001})
    assert len(amendment["possible_duplicates"]) == 1
    accepted = told(desk.do(told(desk.do(amendment, "submit", desk.author)), "accept", desk.reviewer))
    told(desk.do(accepted, "publish", desk.editor), 201)


def test_an_amendment_that_changes_nothing_is_refused(desk: Desk) -> None:
    case = a_kitchen(start_year=2001)
    desk.client.publish(case)
    amendment = desk.amendment(case["slug"])

    assert (amendment["submittable"], [one["code"] for one in amendment["obstacles"]]) == (False, ["nothing-changed"])
    refused(desk.do(amendment, "submit", desk.author), 409, "nothing-changed")
    changed = told(desk.ask("PATCH", where(amendment), desk.author, {"start_year": 2002}, if_match=etag(amendment)))
    assert (changed["submittable"], changed["obstacles"]) == (True, [])
    told(desk.do(changed, "submit", desk.author))


def test_what_was_accepted_and_is_outdated_is_returned_first(desk: Desk) -> None:
    case = a_kitchen()
    desk.client.publish(case)
    mine = desk.amendment(case["slug"], changes={"start_year": 2001})
    accepted = told(desk.do(told(desk.do(mine, "submit", desk.author)), "accept", desk.reviewer))
    assert not accepted["submission"]["is_outdated"]
    desk.client.publish({**case, "start_year": 2002})

    seen = desk.seen(accepted, desk.editor)
    (waiting,) = told(desk.ask("GET", SUBMISSIONS, desk.editor))["items"]
    for links, one in ((seen["links"], seen["submission"]), (waiting["links"], waiting)):
        assert one["is_outdated"]
        assert {action["action"] for action in links["actions"]} == {"return", "comment"}
    assert [one["code"] for one in seen["obstacles"]] == ["base-outdated"]
    assert "returns it first" in refused(desk.do(seen, "publish", desk.editor), 409, "base-outdated")["detail"]
    assert "return it first" in refused(desk.do(seen, "rebase", desk.author), 409, "transition-refused")["detail"]

    returned = told(desk.do(seen, "return", desk.editor, {"comment": "Rebase it, please."}))
    rebased = told(desk.do(returned, "rebase", desk.author, {"otherwise": "mine"}))
    assert not rebased["submission"]["is_outdated"]
    desk.through(rebased)


@pytest.mark.parametrize(("language", "words"), [("en", "restore it"), ("nb", "gjenopprette"), ("nn", "gjenopprette")])
def test_an_address_that_cannot_be_had_is_an_obstacle(desk: Desk, language: str, words: str) -> None:
    case = a_kitchen()
    desk.published(case)
    seen = desk.ask("GET", f"/v1/cases/{case['slug']}", None)
    told(
        desk.ask(
            "POST", f"/v1/cases/{case['slug']}/withdrawal", desk.editor, {"reason": "Twice."},
            if_match=seen.headers["etag"],
        )
    )  # fmt: skip

    draft = desk.draft(case)
    seen_again = told(desk.ask("GET", f"{where(draft)}?lang={language}", desk.author))
    assert not seen_again["submittable"]
    (obstacle,) = seen_again["obstacles"]
    assert obstacle["code"] == "slug-taken"
    assert words in obstacle["sentence"]
    refused(desk.do(draft, "submit", desk.author), 409, "slug-taken")
