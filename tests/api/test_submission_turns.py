"""Many at once: of those who saw the same version one is heard, and nobody's change is overwritten unseen."""

import httpx
import orjson
import pytest

from tests.desk import Desk, etag, told, where
from tests.people import Person
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def request(method: str, address: str, person: Person, sent: object, guard: str) -> httpx.Request:
    headers = {"authorization": f"Bearer {person.key}", "if-match": guard, "content-type": "application/json"}
    return httpx.Request(method, f"http://reader.example{address}", headers=headers, content=orjson.dumps(sent))


def test_of_many_who_saw_the_same_version_one_changes_it(desk: Desk) -> None:
    draft = desk.draft()
    years = range(2001, 2009)
    answers = desk.client.together(
        *(request("PATCH", where(draft), desk.author, {"start_year": year}, etag(draft)) for year in years)
    )

    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 7]
    (changed,) = [answer.json() for answer in answers if answer.status_code == 200]
    assert desk.seen(draft)["submission"]["document"] == changed["submission"]["document"]
    assert desk.seen(draft)["submission"]["version"] == 2


def test_it_is_changed_or_handed_in_never_both_unseen(desk: Desk) -> None:
    for _ in range(5):
        draft = desk.draft()
        change = request("PATCH", where(draft), desk.author, {"start_year": 2001}, etag(draft))
        submit = request("POST", f"{where(draft)}/submit", desk.author, {"duplicates_seen": True}, etag(draft))
        changed, submitted = desk.client.together(change, submit)

        assert sorted((changed.status_code, submitted.status_code)) == [200, 412]
        now = told(desk.ask("GET", where(draft), desk.author))["submission"]
        assert (now["state"] == "submitted") is (submitted.status_code == 200)
        assert (now["document"].get("start_year") == 2001) is (changed.status_code == 200)
        assert now["version"] == 2


def test_it_is_published_once_however_many_press_the_button(desk: Desk) -> None:
    accepted = desk.accepted()
    address = f"{where(accepted)}/publish"
    answers = desk.client.together(*(request("POST", address, desk.editor, {}, etag(accepted)) for _ in range(6)))

    assert sorted(answer.status_code for answer in answers) == [201, *[412] * 5]
    slug = accepted["submission"]["document"]["slug"]
    assert desk.client.get(f"/v1/cases/{slug}/revisions").json()["total"] == 1
