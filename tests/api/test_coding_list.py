"""Second codings of all cases in a row: who sees which, page by page."""

import pytest

from tests.builders import a_case
from tests.desk import Desk, Json, refused, told
from tests.people import Person, a_person
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    for number in range(4):
        service.world.publish(a_case(words=f"case-{number}"))
    return Desk(service)


def slug(number: int) -> str:
    return f"no-eksempelvik-case-{number}"


def coded(desk: Desk, number: int, person: Person | None = None, *, submit: bool = True) -> Json:
    sent = {"codes": {"status": "ongoing"}, "submit": submit}
    return told(desk.ask("POST", f"/v1/cases/{slug(number)}/codings", person or desk.author, sent), 201)


def decided(desk: Desk, coding: Json) -> None:
    address = f"/v1/cases/{coding['case']}/codings/{coding['coding']['number']}/decision"
    told(desk.ask("POST", address, desk.editor, {"decisions": {}, "reason": "Both agree."}, if_match="*"), 201)


def listed(desk: Desk, person: Person, query: str = "") -> list[tuple[str, int, str]]:
    """Case, number and state of all pages."""
    address, found = f"/v1/codings?{query}", []
    while address:
        page = told(desk.ask("GET", address, person))
        found += [(one["case"][-1], one["number"], one["state"]) for one in page["items"]]
        assert page["total"] >= len(found)
        address = page["links"]["next"]
    assert page["total"] == len(found)
    return found


def test_coders_see_their_own_and_reviewers_all_that_are_in(desk: Desk) -> None:
    other = a_person(desk.database)
    coded(desk, 0)
    coded(desk, 1, submit=False)
    coded(desk, 0, other)
    decided(desk, coded(desk, 2, other))

    assert listed(desk, desk.author) == [("0", 1, "submitted"), ("1", 1, "open")]
    assert listed(desk, other) == [("0", 2, "submitted"), ("2", 1, "decided")]
    everything = [("0", 1, "submitted"), ("0", 2, "submitted"), ("2", 1, "decided")]
    assert listed(desk, desk.reviewer) == everything
    for limit in (1, 2, 3):
        assert listed(desk, desk.reviewer, f"limit={limit}") == everything
    assert listed(desk, desk.reviewer, "state=submitted&limit=1") == everything[:2]
    assert listed(desk, desk.reviewer, "state=decided,open") == everything[2:]


def test_whose_own_is_open_sees_no_other_of_that_case(desk: Desk) -> None:
    coded(desk, 0)
    coded(desk, 1)
    coded(desk, 0, desk.reviewer, submit=False)

    assert listed(desk, desk.reviewer) == [("1", 1, "submitted"), ("0", 2, "open")]


def test_links_lead_to_the_coding(desk: Desk) -> None:
    coded(desk, 3)

    [item] = told(desk.ask("GET", "/v1/codings?lang=nn", desk.editor))["items"]

    assert item["state_label"] == "Innsendt"
    assert item["links"]["self"] == f"/v1/cases/{slug(3)}/codings/1?lang=nn"
    assert told(desk.ask("GET", item["links"]["self"], desk.editor))["coding"]["number"] == 1


@pytest.mark.parametrize(
    ("query", "parameter", "hint"),
    [
        ("state=submited", "state", "submitted"),
        ("state=", "state", None),
        ("limit=0", "limit", None),
        ("cursor=x", "cursor", None),
        ("sort=oldest", "sort", None),
    ],
)
def test_what_is_not_understood_is_named(desk: Desk, query: str, parameter: str, hint: str | None) -> None:
    problem = refused(desk.ask("GET", f"/v1/codings?{query}", desk.author), 422, "query-refused")

    assert [(one["parameter"], one.get("did_you_mean")) for one in problem["errors"]] == [(parameter, hint)]
