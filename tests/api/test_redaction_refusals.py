"""Who may take something out, and what cannot be: it is named, and nothing is changed."""

from typing import Any

import pytest

from app.model.role import Role
from tests.desk import Desk, refused, told
from tests.people import Person, a_person, ask
from tests.redactions import REASON, redaction
from tests.services import Service
from tests.traces import CASE, NAME, a_bakery

Json = dict[str, Any]


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


@pytest.fixture
def admin(desk: Desk) -> Person:
    return a_person(desk.database, Role.ADMIN)


def test_admins_alone_may_and_what_changed_meanwhile_is_not_touched(desk: Desk, admin: Person) -> None:
    desk.client.publish(a_bakery())
    sent = {"reason": REASON, "texts": [NAME]}

    refused(redaction(desk, desk.editor, texts=[NAME]), 403, "role-too-low")
    refused(ask(desk.client, "POST", f"{CASE}/redaction", None, sent), 401, "key-missing")
    refused(desk.ask("POST", f"{CASE}/redaction", admin, sent), 428, "version-missing")
    refused(redaction(desk, admin, 2, texts=[NAME]), 412, "version-outdated")
    refused(redaction(desk, admin, slug="no-eksempelvik-bakerie", texts=[NAME]), 404, "case-not-found")
    refused(redaction(desk, admin, texts=[NAME], revision=2), 404, "revision-not-found")
    assert "Zwartkopf" in desk.client.get(CASE).text


@pytest.mark.parametrize(
    ("sent", "pointer", "words"),
    [
        ({}, "", "Say what is to be taken out"),
        ({"pointers": ["/summary"]}, "/pointers/0", "must have a text at '/summary'; say in 'replacements'"),
        ({"pointers": ["/sources/0/url"]}, "/pointers/0", "or take out the whole of '/sources/0'"),
        ({"pointers": ["/sumary"]}, "/pointers/0", "did you mean '/summary'"),
        ({"pointers": ["/sources/9"]}, "/pointers/0", "leads to nothing"),
        ({"pointers": ["summary"]}, "/pointers/0", "no JSON Pointer"),
        ({"pointers": ["/place_served"]}, "/pointers/0", "Nothing stands at"),
        ({"pointers": ["/slug"]}, "/pointers/0", "which stay"),
        ({"pointers": ["/status"]}, "/pointers/0", "can only be amended"),
        ({"pointers": ["/municipality_role"], "replacements": {"/title": "A"}}, "/replacements/~1title", "none of"),
        ({"pointers": ["/sources"], "replacements": {"/sources": "A"}}, "/replacements/~1sources", "No text stands"),
        ({"pointers": ["/original_language"]}, "/pointers", "Revision 1 would break a rule at '/original_language'"),
        ({"texts": ["Al"]}, "/texts/0", "3 letters or digits"),
        ({"texts": ["…"]}, "/texts/0", "3 letters or digits"),
        ({"texts": ["Nobody at all"]}, "", "Nothing of this stands in the case"),
        ({"texts": [NAME], "reason": f"{NAME} asked."}, "/reason", "must not repeat"),
        ({"texts": [NAME], "pointer": "/summary"}, "/pointer", ""),
        ({"texts": [NAME], "dry_run": False}, "/dry_run", ""),
    ],
)
def test_what_cannot_be_done_is_named(desk: Desk, admin: Person, sent: Json, pointer: str, words: str) -> None:
    desk.client.publish(a_bakery())

    problem = refused(redaction(desk, admin, **sent), 422, "details-refused")

    assert [one["pointer"] for one in problem["errors"]] == [pointer]
    assert words in problem["errors"][0]["detail"]
    assert "Zwartkopf" in desk.client.get(CASE).text


def test_only_a_plain_no_to_a_dry_run_changes_anything(desk: Desk, admin: Person) -> None:
    desk.client.publish(a_bakery())
    sent = {"reason": REASON, "texts": [NAME]}

    for query in ("?dry_run=no", "?dry_run=", "?dryrun=false"):
        problem = refused(
            desk.ask("POST", f"{CASE}/redaction{query}", admin, sent, if_match='"1"'), 422, "query-refused"
        )
        assert [one["parameter"] for one in problem["errors"]] == [query[1:].partition("=")[0]]
    for query in ("", "?dry_run=true"):
        assert told(desk.ask("POST", f"{CASE}/redaction{query}", admin, sent, if_match='"1"'))["dry_run"]
    assert "Zwartkopf" in desk.client.get(CASE).text
