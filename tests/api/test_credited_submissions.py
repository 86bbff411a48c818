"""Credit on the way of a case: names come in with a draft, by consent, and stand in the table of people alone."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from app.model.role import Role
from app.store.database import Database
from tests.builders import a_case
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import a_person
from tests.services import Service

ORCID = "0000-0002-1825-0097"
KARI = {"name": "Kari Nordmannsen", "orcid": ORCID, "did": ["coded"], "consent": True}
ME = {"account": "me", "did": ["wrote"]}


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def holding(database: Database, *words: str) -> set[str]:
    """The tables in which one of some words stands."""
    with database.reading() as session:
        return {
            name
            for name, table in SQLModel.metadata.tables.items()
            for row in session.connection().execute(select(table))
            if any(word in _plain(cell) for cell in row for word in words)
        }


def _plain(cell: Any) -> str:
    return bytes(cell).decode(errors="replace") if isinstance(cell, bytes | memoryview) else str(cell)


def credit(answer: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(one["shown"], one["did"]) for one in answer["submission"]["credit"]]


def test_a_draft_holds_keys_and_shows_names(desk: Desk) -> None:
    draft = desk.draft(a_case(credit=[KARI, ME]))

    entries = draft["submission"]["document"]["credit"]
    assert [set(entry) for entry in entries] == [{"person", "did"}] * 2
    assert credit(draft) == [("Kari Nordmannsen", ["coded"]), (_shown(desk), ["wrote"])]
    assert draft["submittable"]
    assert holding(desk.database, "Kari Nordmannsen") == {"people"}


def _shown(desk: Desk) -> str:
    name: str = told(desk.ask("GET", "/v1/me", desk.author))["account"]["name"]
    return name


def test_what_a_draft_credits_is_published(desk: Desk) -> None:
    case = a_case(credit=[KARI, ME])
    desk.published(case)

    answer = desk.client.get(f"/v1/cases/{case['slug']}").json()

    assert answer["credit"]["sentence"] == f"Kari Nordmannsen (coded); {_shown(desk)} (wrote)"
    assert told(desk.ask("GET", "/v1/me", desk.author))["credits"][0]["cases"] == [case["slug"]]


def test_without_consent_nothing_is_stored(desk: Desk) -> None:
    case = a_case(credit=[ME, {"name": "Kari Nordmannsen", "did": ["coded"]}])

    problem = refused(desk.ask("POST", SUBMISSIONS, desk.author, case), 422, "document-refused")

    assert [fault["pointer"] for fault in problem["errors"]] == ["/credit/1/consent"]
    assert "only with the person's consent" in problem["detail"]
    assert told(desk.ask("GET", SUBMISSIONS, desk.author))["total"] == 0
    assert holding(desk.database, "Kari Nordmannsen") == set()


def test_an_unfinished_credit_is_told_by_the_checklist(desk: Desk) -> None:
    draft = desk.draft(a_case(credit=[{"did": ["coded"]}, {**KARI, "did": ["codde", "wrote"]}]))

    failing = [(one["rule"], one["path"]) for one in draft["checklist"] if one["result"] == "fail" and one["blocking"]]
    assert failing == [("literal-error", "/credit/1/did/0"), ("credit-unnamed", "/credit/0")]
    assert credit(draft) == [("Kari Nordmannsen", ["wrote"])]
    assert told(desk.ask("GET", where(draft), desk.author))["checklist"] == draft["checklist"]
    refused(desk.do(draft, "submit", desk.author), 422, "submission-refused")


def test_a_change_of_something_else_asks_for_no_consent_again(desk: Desk) -> None:
    other = desk.draft(a_case(credit=[KARI]), person=desk.reviewer)
    (entry,) = other["submission"]["document"]["credit"]
    case = a_case(credit=[entry])
    refused(desk.ask("POST", SUBMISSIONS, desk.author, case), 422, "document-refused")

    draft = desk.draft({**case, "credit": [{**entry, "consent": True}]})
    changed = told(desk.ask("PATCH", where(draft), desk.author, {"start_year": 2019}, if_match=etag(draft)))

    assert changed["submission"]["document"]["credit"] == [entry]


def test_sending_the_same_again_makes_no_new_version(desk: Desk) -> None:
    draft = desk.draft(a_case(credit=[KARI]))

    again = told(desk.ask("PATCH", where(draft), desk.author, {"credit": [KARI]}, if_match=etag(draft)))

    assert (again["submission"]["version"], draft["submission"]["version"]) == (1, 1)


def test_an_amendment_by_somebody_else_keeps_and_adds(desk: Desk) -> None:
    case = a_case(credit=[KARI])
    desk.through(desk.draft(case))
    desk.author = a_person(desk.database, name="Ola Nordmannsen")

    draft = desk.amendment(case["slug"])
    kept = draft["submission"]["document"]["credit"]
    changed = told(desk.ask("PATCH", where(draft), desk.author, {"credit": [*kept, ME]}, if_match=etag(draft)))

    assert credit(changed) == [("Kari Nordmannsen", ["coded"]), ("Ola Nordmannsen", ["wrote"])]
    assert desk.through(changed)["submission"]["published_number"] == 2


def test_who_is_erased_stands_in_no_table(desk: Desk) -> None:
    sent = a_case(credit=[KARI])
    draft = told(desk.ask("POST", SUBMISSIONS, desk.author, sent, idempotency_key="once"), 201)
    (entry,) = draft["submission"]["document"]["credit"]
    desk.through(draft)
    assert holding(desk.database, "Kari Nordmannsen", ORCID) == {"people", "first_answers"}

    erased = desk.ask("DELETE", f"/v1/people/{entry['person']}", a_person(desk.database, Role.ADMIN))

    assert erased.status_code == 200, erased.text
    assert holding(desk.database, "Kari Nordmannsen", ORCID) == set()
    assert credit(desk.seen(draft)) == [("withdrawn", ["coded"])]
    repeated = desk.ask("POST", SUBMISSIONS, desk.author, sent, idempotency_key="once")
    assert (repeated.status_code, repeated.json()) == (201, {})
