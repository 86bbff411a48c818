"""An admin who gets a letter finds whoever wrote it among those who are credited, and no namesake goes along."""

from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from app.editorial.credits import with_keys
from app.model.role import Role
from app.store.database import Database
from tests.asking import Client, asking
from tests.builders import a_case
from tests.desk import refused, told
from tests.people import SECRET, Person, a_person, ask

ORCID, OTHER_ORCID = "0000-0002-1825-0097", "0000-0002-1694-233X"
ROR = "05dxps055"
PEOPLE = "/v1/people"
Json = dict[str, Any]


@pytest.fixture
def desk(database: Database) -> Iterator[Client]:
    with asking(database, secret=SECRET, freshness_seconds=0) as client:
        yield client


@pytest.fixture
def admin(database: Database) -> Person:
    return a_person(database, Role.ADMIN)


def credited(desk: Client, actor: Person, words: str, **entry: Any) -> str:
    """The key of somebody who is credited for a case that is published."""
    with desk.database.writing() as session:
        sent = {"credit": [{"did": ["coded"], "consent": True, **entry}]}
        case = with_keys(session, a_case(words=words, **sent), actor.id)
    desk.publish(case)
    return str(case["credit"][0]["person"])


def found(desk: Client, admin: Person, asked: str) -> list[str]:
    return [one["person"] for one in told(ask(desk, "GET", f"{PEOPLE}?q={asked}", admin))["items"]]


def test_somebody_is_found_by_name_however_it_is_written(desk: Client, admin: Person) -> None:
    jorgen = credited(desk, admin, "a", name="Jørgen Døme", ror=ROR)
    credited(desk, admin, "b", name="Kari Nordmann")

    for asked in ("J%C3%B8rgen", "jorgen", "JOERGEN", "d%C3%B8me+j%C3%B8rg"):
        assert found(desk, admin, asked) == [jorgen]
    assert found(desk, admin, "orgen") == found(desk, admin, "jorgen+nordmann") == found(desk, admin, "%2E%2E") == []
    answer = ask(desk, "GET", f"{PEOPLE}?q=jorgen", admin)
    (one,) = told(answer)["items"]
    assert {name: one[name] for name in ("name", "shown", "orcid", "ror", "cases", "account", "recorded_by")} == {
        "name": "Jørgen Døme", "shown": "Jørgen Døme", "orcid": None, "ror": ROR, "cases": ["no-eksempelvik-a"],
        "account": None, "recorded_by": admin.id,
    }  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"


def test_somebody_is_found_by_an_orcid_and_by_what_an_account_says(desk: Client, admin: Person) -> None:
    own = a_person(desk.database, name="Hege Eksempel", orcid=ORCID, shown_as="withdrawn")
    hege = credited(desk, own, "a", account="me")
    kari = credited(desk, admin, "b", name="Kari Nordmann", orcid=OTHER_ORCID)

    assert found(desk, admin, "hege") == found(desk, admin, ORCID) == [hege]
    assert found(desk, admin, f"https://orcid.org/{OTHER_ORCID}") == found(desk, admin, "000000021694233x") == [kari]
    (one,) = told(ask(desk, "GET", f"{PEOPLE}?q=hege", admin))["items"]
    assert (one["shown"], one["name"], one["account"]) == ("withdrawn", None, own.id)


def test_namesakes_in_two_cases_are_two_and_one_is_erased_alone(desk: Client, admin: Person) -> None:
    keys = [credited(desk, admin, words, name="Kari Nordmann") for words in ("a", "b")]
    assert found(desk, admin, "nordmann") == keys
    listed = told(ask(desk, "GET", f"{PEOPLE}?q=nordmann", admin))["items"]
    assert [one["cases"] for one in listed] == [["no-eksempelvik-a"], ["no-eksempelvik-b"]]

    told(ask(desk, "DELETE", f"{PEOPLE}/{keys[0]}", admin))

    assert found(desk, admin, "nordmann") == [keys[1]]
    shown = {one["person"]: one["shown"] for one in told(ask(desk, "GET", PEOPLE, admin))["items"]}
    assert shown == {keys[0]: "withdrawn", keys[1]: "Kari Nordmann"}


def test_pages_lead_on_to_the_last(desk: Client, admin: Person) -> None:
    keys = [credited(desk, admin, words, name=f"Kari {words}") for words in "abcde"]

    listed, address = [], f"{PEOPLE}?q=kari&limit=2"
    while address:
        page = told(ask(desk, "GET", address, admin))
        assert page["total"] == 5
        listed.append([one["person"] for one in page["items"]])
        address = (page["links"]["next"] or "").removeprefix("http://reader.example")
    assert listed == [keys[:2], keys[2:4], keys[4:]]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("?q=", "q"),
        ("?cursor=x", "cursor"),
        ("?cursor=WyJuZW1vIl0", "cursor"),
        ("?limit=0", "limit"),
        ("?nam=x", "nam"),
    ],
)
def test_what_is_not_understood_is_named(desk: Client, admin: Person, query: str, parameter: str) -> None:
    problem = refused(ask(desk, "GET", f"{PEOPLE}{query}", admin), 422, "query-refused")

    assert [one["parameter"] for one in problem["errors"]] == [parameter]


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REVIEWER, Role.EDITOR])
def test_admins_alone_look_for_people(desk: Client, role: Role) -> None:
    refused(ask(desk, "GET", PEOPLE, a_person(desk.database, role)), 403, "role-too-low")


def test_cases_of_one_file_share_nobody_by_the_name_alone(desk: Client, admin: Person) -> None:
    kari, ola = ({"name": f"{name} Nordmann", "did": ["coded"], "consent": True} for name in ("Kari", "Ola"))
    cases = [a_case(title=title, credit=[kari, {**ola, "ror": ROR}]) for title in ("A kitchen", "Solar roofs")]
    rows = [{"document": case, "decision": "new"} for case in cases]
    address = "/v1/submissions/import?dry_run=false"

    for _ in range(2):
        told(ask(desk, "POST", address, admin, b"\n".join(map(orjson.dumps, rows))))

    # Without an organisation each row has somebody of its own, and each file in any case.
    assert (len(found(desk, admin, "kari")), len(found(desk, admin, "ola"))) == (4, 2)
