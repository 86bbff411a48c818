"""The queue: who sees which submissions, in which order, page by page."""

from typing import Any

import pytest

from tests.builders import a_case
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import Person, a_person
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def listed(desk: Desk, query: str, person: Person | None = None) -> list[str]:
    """Identifiers of all pages of a list."""
    address, found = f"{SUBMISSIONS}?{query}", []
    while address:
        page = told(desk.ask("GET", address, person or desk.reviewer))
        found += [one["id"] for one in page["items"]]
        address = page["links"]["next"]
    return found


def identifier(answer: dict[str, Any]) -> str:
    return str(answer["submission"]["id"])


def test_what_has_waited_longest_stands_first_and_pages_hold_each_once(desk: Desk) -> None:
    waiting = [identifier(desk.submitted(a_case(title=f"Number {'abcdefg'[n]}"))) for n in range(5)]

    for limit in (1, 2, 5, 20):
        assert listed(desk, f"state=submitted&sort=oldest&limit={limit}") == waiting
        assert listed(desk, f"sort=newest&limit={limit}") == waiting[::-1]


def test_no_page_is_promised_that_holds_nothing(desk: Desk) -> None:
    for _ in range(2):
        desk.submitted()

    assert told(desk.ask("GET", f"{SUBMISSIONS}?limit=2", desk.reviewer))["links"]["next"] is None
    assert told(desk.ask("GET", f"{SUBMISSIONS}?limit=1", desk.reviewer))["links"]["next"] is not None


def test_states_are_chosen_together(desk: Desk) -> None:
    submitted, accepted = desk.submitted(), desk.accepted()
    returned = told(desk.do(desk.submitted(), "return", desk.reviewer, {"comment": "More, please."}))

    assert set(listed(desk, "state=submitted,returned")) == {identifier(submitted), identifier(returned)}
    assert set(listed(desk, "state=accepted&state=returned")) == {identifier(accepted), identifier(returned)}


def test_an_author_sees_the_own_ones_alone(desk: Desk) -> None:
    draft, submitted = desk.draft(), desk.submitted()
    of_reviewer = desk.draft(person=desk.reviewer)

    assert set(listed(desk, "", desk.author)) == {identifier(draft), identifier(submitted)}
    assert listed(desk, "", a_person(desk.database)) == []
    assert set(listed(desk, "", desk.reviewer)) == {identifier(submitted), identifier(of_reviewer)}
    assert listed(desk, "author=me", desk.reviewer) == [identifier(of_reviewer)]


def test_a_list_tells_what_a_reviewer_needs_to_choose(desk: Desk) -> None:
    case = a_case(title="Grendakjøkenet på Bømlo", country="no")
    submitted = desk.submitted(case)
    told(desk.ask("POST", f"{where(submitted)}/comments", desk.reviewer, {"comment": "Well told."}), 201)

    (item,) = told(desk.ask("GET", SUBMISSIONS, desk.reviewer))["items"]
    assert (item["title"], item["country"], item["slug"]) == (case["title"], "NO", case["slug"])
    assert item["faults"]["blocking"] == 0
    assert item["faults"]["advice"] > 0
    assert item["open_comments"] == 1
    assert {one["action"] for one in item["links"]["actions"]} == {"return", "accept", "reject", "comment"}


def test_amendments_of_a_case_are_found(desk: Desk) -> None:
    case = a_case()
    desk.published(case)
    amendment = desk.amendment(case["slug"])

    assert listed(desk, f"amends={case['slug']}", desk.author) == [identifier(amendment)]


@pytest.mark.parametrize(
    ("query", "parameter", "hint"),
    [
        ("state=submited", "state", "submitted"),
        ("sort=oldst", "sort", "oldest"),
        ("author=you", "author", None),
        ("limit=0", "limit", None),
        ("limit=501", "limit", None),
        ("cursor=abc", "cursor", None),
        ("cursor=newest~2026-11-25T12:00:00~00000000000000000000000000000000", "cursor", None),
        (f"cursor=newest~0001-01-01T00:00:00%2B23:59~{'0' * 32}", "cursor", None),
        (f"cursor=newest~9999-12-31T23:59:59-23:59~{'0' * 32}", "cursor", None),
        ("stat=submitted", "stat", "state"),
        ("country=XX", "country", None),
    ],
)
def test_what_is_not_understood_is_refused(desk: Desk, query: str, parameter: str, hint: str | None) -> None:
    problem = refused(desk.ask("GET", f"{SUBMISSIONS}?{query}", desk.reviewer), 422, "query-refused")

    (fault,) = problem["errors"]
    assert (fault["parameter"], fault.get("did_you_mean")) == (parameter, hint)


def test_a_cursor_is_good_for_its_own_order(desk: Desk) -> None:
    for _ in range(2):
        desk.submitted()
    page = told(desk.ask("GET", f"{SUBMISSIONS}?limit=1", desk.reviewer))
    cursor = page["links"]["next"].partition("cursor=")[2]

    refused(desk.ask("GET", f"{SUBMISSIONS}?sort=oldest&cursor={cursor}", desk.reviewer), 422, "query-refused")


def test_what_waits_again_waits_anew(desk: Desk) -> None:
    first, second = desk.submitted(), desk.submitted()
    returned = told(desk.do(first, "return", desk.reviewer, {"comment": "More, please."}))
    changed = told(desk.ask("PATCH", where(first), desk.author, {"start_year": 2001}, if_match=etag(returned)))
    told(desk.do(changed, "submit", desk.author))

    assert listed(desk, "state=submitted&sort=oldest") == [identifier(second), identifier(first)]


def test_what_is_finished_is_listed_where_it_is_asked_for(desk: Desk) -> None:
    waiting = {identifier(desk.submitted()), identifier(desk.accepted()), identifier(desk.draft(person=desk.reviewer))}
    rejected = told(desk.do(desk.submitted(), "reject", desk.reviewer, {"reason": "No municipality."}))
    published = desk.published()

    assert set(listed(desk, "")) == waiting
    assert set(listed(desk, "state=rejected,published")) == {identifier(rejected), identifier(published)}


def test_countries_and_words_of_titles_are_looked_for(desk: Desk) -> None:
    kitchen = identifier(desk.submitted(a_case(title="Grendakjøkenet på Bømlo")))
    school = identifier(desk.submitted(a_case(title="Skulen på Bømlo")))
    greek = identifier(desk.submitted(a_case(title="A kitchen", country="GR")))

    assert set(listed(desk, "q=bomlo")) == {kitchen, school}
    assert listed(desk, "q=grendakjok%20BØMLO") == [kitchen]
    assert listed(desk, "q=kjoken") == []
    assert listed(desk, "country=el") == [greek]
    assert set(listed(desk, "country=NO&limit=1")) == {kitchen, school}
    assert set(listed(desk, "q=bomlo&limit=1&sort=oldest")) == {kitchen, school}
    assert listed(desk, "q=bomlo&country=GR") == []


def test_what_waits_for_an_editor_waits_too(desk: Desk) -> None:
    desk.accepted()
    desk.draft(person=desk.reviewer)

    items = told(desk.ask("GET", SUBMISSIONS, desk.reviewer))["items"]
    assert {(one["state"], one["waiting_days"]) for one in items} == {("accepted", 0), ("draft", None)}
