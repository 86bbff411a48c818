"""A case is taken back and restored over HTTP: what everybody is told meanwhile, and who may."""

from typing import Any

import httpx
import pytest
from sqlmodel import col, select

from app.model.revision import AuditEntry
from app.model.role import Role
from tests.builders import a_case, an_outcome
from tests.editorial.collection import Collection
from tests.people import Person, a_person, ask
from tests.services import Service

KITCHEN, SOLAR = "no-eksempelvik-kitchen", "no-eksempelvik-solar"
CASE = f"/v1/cases/{KITCHEN}"
TOLD = {"reason": "The municipality never took part.", "replacement": SOLAR}


@pytest.fixture
def kitchen(service: Service) -> Service:
    """A kitchen, amended once, beside solar roofs and a bakery like it."""
    alike = {"sectors": ["food-and-agriculture"], "outcomes": [an_outcome()]}
    service.world.publish(
        a_case(words="kitchen", title="Before", **alike),
        a_case(words="solar", sectors=["energy"]),
        a_case(words="bakery", title="A bakery for everybody", **alike),
    )
    service.world.publish(a_case(words="kitchen", title="A wonderful soup kitchen", **alike))
    return service


@pytest.fixture
def editor(kitchen: Service) -> Person:
    return a_person(kitchen.client.database, Role.EDITOR)


def do(service: Service, doing: str, person: Person | None, sent: Any = None, **headers: str) -> httpx.Response:
    """The answer to a withdrawal or restoration, by default of the version that is there."""
    return ask(service.client, "POST", f"{CASE}/{doing}", person, sent, **{"if_match": '"2.en"', **headers})


def done(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


def refused(answer: httpx.Response, status: int, code: str) -> Any:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    return answer.json()


def test_a_withdrawal_says_what_it_did_and_how_to_undo_it(kitchen: Service, editor: Person) -> None:
    answer = do(kitchen, "withdrawal", editor, TOLD)

    told = done(answer)
    assert told.pop("withdrawn_at").endswith("Z")
    assert told == {
        "slug": KITCHEN,
        "number": 2,
        "reason": TOLD["reason"],
        "replacement": SOLAR,
        "links": {
            "case": CASE,
            "fixed": f"{CASE}/revisions/2",
            "restoration": f"{CASE}/restoration",
            "replacement": f"/v1/cases/{SOLAR}",
        },
        "revision": 3,
    }
    assert (answer.headers["etag"], answer.headers["samspill-revision"]) == ('"2.en"', "3")


def test_the_tombstone_says_why_when_and_what_to_read_instead(kitchen: Service, editor: Person) -> None:
    told = done(do(kitchen, "withdrawal", editor, TOLD))

    for address in (CASE, f"{CASE}?lang=nn", f"{CASE}/revisions", f"{CASE}/comparable"):
        answer = kitchen.get(address)
        problem = refused(answer, 410, "case-withdrawn")
        assert (problem["reason"], problem["replacement"], problem["number"]) == (TOLD["reason"], SOLAR, 2)
        assert problem["withdrawn_at"] == told["withdrawn_at"]
        assert TOLD["reason"] in problem["detail"]
        assert answer.headers["link"] == f'</v1/cases/{SOLAR}>; rel="successor-version"'
        assert answer.headers["etag"] == '"2.en"'


def test_without_a_replacement_nothing_leads_on(kitchen: Service, editor: Person) -> None:
    told = done(do(kitchen, "withdrawal", editor, {"reason": "It never happened.", "replacement": ""}))

    answer = kitchen.get(CASE)
    assert "link" not in answer.headers
    assert answer.json()["replacement"] is told["replacement"] is None
    assert "replacement" not in told["links"]


def test_what_was_published_can_still_be_read_by_its_number(kitchen: Service, editor: Person) -> None:
    before = [kitchen.json(f"{CASE}/revisions/{number}")["case"] for number in (1, 2)]

    done(do(kitchen, "withdrawal", editor, TOLD))

    assert [kitchen.json(f"{CASE}/revisions/{number}")["case"] for number in (1, 2)] == before
    assert kitchen.json(f"{CASE}?revision=2")["case"] == before[1]
    assert kitchen.json(f"{CASE}/difference?from=1&to=2")["total"] == 1


def seen(service: Service) -> dict[str, Any]:
    """Everywhere that the kitchen may show: where it is found, counted, suggested, compared."""
    return {
        "total": service.total("/v1/cases?"),
        "words": service.total("/v1/cases?q=wonderful"),
        "sector": service.total("/v1/cases?sector=food-and-agriculture"),
        "facet": service.json("/v1/cases?facets=sector&limit=1")["facets"]["sector"],
        "table": KITCHEN in service.get("/v1/cases?format=csv").text,
        "map": KITCHEN in service.get("/v1/cases?format=geojson").text,
        "suggestions": [one["value"] for one in service.json("/v1/suggestions?q=wonderf&kinds=case")["items"]],
        "comparable": [
            one["case"]["slug"] for one in service.json("/v1/cases/no-eksempelvik-bakery/comparable")["items"]
        ],
        "repeats": [
            one["slug"]
            for one in service.post("/v1/submissions/check", a_case(title="A wonderful soup kitchen")).json()[
                "possible_duplicates"
            ]
        ],
    }


def test_a_withdrawn_case_shows_nowhere_and_a_restored_one_everywhere(kitchen: Service, editor: Person) -> None:
    before = seen(kitchen)
    assert KITCHEN in before["comparable"]
    assert before["suggestions"] == [KITCHEN]
    assert KITCHEN in before["repeats"]

    done(do(kitchen, "withdrawal", editor, TOLD))
    meanwhile = seen(kitchen)

    assert (meanwhile["total"], meanwhile["words"], meanwhile["sector"]) == (2, 0, 1)
    assert {one["code"]: one["count"] for one in meanwhile["facet"]} == {"energy": 1, "food-and-agriculture": 1}
    assert (meanwhile["table"], meanwhile["map"], meanwhile["suggestions"]) == (False, False, [])
    assert KITCHEN not in (*meanwhile["comparable"], *meanwhile["repeats"])
    done(do(kitchen, "restoration", editor))
    assert seen(kitchen) == before


def test_a_restoration_is_a_new_revision_that_says_the_same(kitchen: Service, editor: Person) -> None:
    before = kitchen.json(CASE)
    done(do(kitchen, "withdrawal", editor, TOLD))

    answer = do(kitchen, "restoration", editor, if_match=kitchen.get(CASE).headers["etag"])

    told, after = done(answer), kitchen.json(CASE)
    assert (told["number"], told["revision"], answer.headers["etag"]) == (3, 4, '"3.en"')
    assert told["links"]["fixed"] == f"{CASE}/revisions/3"
    assert (after["case"], after["id"], after["number"]) == (before["case"], before["id"], 3)
    assert [one["number"] for one in kitchen.json(f"{CASE}/revisions")["items"]] == [3, 2, 1]
    assert kitchen.json(f"{CASE}/difference?from=2")["items"] == []


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_the_version_is_that_of_the_case_as_it_was_got(kitchen: Service, editor: Person, coding: str) -> None:
    etag = kitchen.get(f"{CASE}?lang=nb", accept_encoding=coding).headers["etag"]

    assert etag.startswith('"2.nb')
    done(do(kitchen, "withdrawal", editor, TOLD, if_match=etag))


@pytest.mark.parametrize("doing", ["withdrawal", "restoration"])
def test_who_has_not_seen_the_newest_is_told_to_look_again(kitchen: Service, editor: Person, doing: str) -> None:
    if doing == "restoration":
        done(do(kitchen, "withdrawal", editor, TOLD))
    sent = TOLD if doing == "withdrawal" else None
    revision = kitchen.client.database.revision()
    older = kitchen.get(f"{CASE}/revisions/1").headers["etag"]

    refused(do(kitchen, doing, editor, sent, if_match=older), 412, "version-outdated")
    refused(do(kitchen, doing, editor, sent, if_match=""), 428, "version-missing")

    assert kitchen.client.database.revision() == revision
    done(do(kitchen, doing, editor, sent, if_match="*"))


def test_what_is_done_already_is_refused_in_words(kitchen: Service, editor: Person) -> None:
    assert "nothing to restore" in refused(do(kitchen, "restoration", editor), 409, "already-published")["detail"]
    done(do(kitchen, "withdrawal", editor, TOLD))

    again = do(kitchen, "withdrawal", editor, {"reason": "Another reason."})

    assert "already" in refused(again, 409, "already-withdrawn")["detail"]
    assert kitchen.get(CASE).json()["reason"] == TOLD["reason"]


def test_a_request_that_is_sent_again_is_answered_again_and_does_nothing_more(kitchen: Service, editor: Person) -> None:
    answers = [do(kitchen, "withdrawal", editor, TOLD, idempotency_key="one") for _ in range(2)]

    assert done(answers[0]) == done(answers[1])
    assert answers[0].headers["etag"] == answers[1].headers["etag"]
    assert kitchen.client.database.revision() == 3
    refused(do(kitchen, "withdrawal", editor, {"reason": "x"}, idempotency_key="one"), 422, "idempotency-key-refused")


@pytest.mark.parametrize(
    ("sent", "pointer", "hint"),
    [
        ({}, "/reason", None),
        ({"reason": " "}, "/reason", None),
        ({"reason": "x" * 1001}, "/reason", None),
        ({"reason": "One line.\nAnother."}, "/reason", None),
        ({"reason": "Ask kari@example.org."}, "/reason", None),
        ({"reson": "A mistake."}, "/reson", "reason"),
        ({"reason": "A mistake.", "replacement": "no-eksempelvik-solr"}, "/replacement", SOLAR),
        ({"reason": "A mistake.", "replacement": KITCHEN}, "/replacement", None),
        ({"reason": "A mistake.", "replacement": 7}, "/replacement", None),
    ],
)
def test_what_cannot_stand_on_a_tombstone_is_named(
    kitchen: Service, editor: Person, sent: Any, pointer: str, hint: str | None
) -> None:
    problem = refused(do(kitchen, "withdrawal", editor, sent), 422, "details-refused")

    found = {one["pointer"]: one.get("did_you_mean") for one in problem["errors"]}
    assert found[pointer] == hint
    assert kitchen.client.database.revision() == 2


@pytest.mark.parametrize("doing", ["withdrawal", "restoration"])
@pytest.mark.parametrize("role", [None, Role.CONTRIBUTOR, Role.REVIEWER])
def test_only_editors_may(kitchen: Service, editor: Person, role: Role | None, doing: str) -> None:
    if doing == "restoration":
        done(do(kitchen, "withdrawal", editor, TOLD))
    person = a_person(kitchen.client.database, role) if role else None

    answer = do(kitchen, doing, person, TOLD)

    assert answer.status_code == (403 if role else 401)
    assert kitchen.get(CASE).status_code == (200 if doing == "withdrawal" else 410)


@pytest.mark.parametrize("doing", ["withdrawal", "restoration"])
def test_a_case_that_is_not_there_or_elsewhere_is_told_as_such(kitchen: Service, editor: Person, doing: str) -> None:
    sent = TOLD if doing == "withdrawal" else None
    Collection(kitchen.client.database).rename("no-eksempelvik-bakery", "no-eksempelvik-bakehouse")

    unknown = ask(kitchen.client, "POST", f"/v1/cases/no-eksempelvik-kitchn/{doing}", editor, sent, if_match="*")
    renamed = ask(kitchen.client, "POST", f"/v1/cases/no-eksempelvik-bakery/{doing}", editor, sent, if_match="*")

    assert refused(unknown, 404, "case-not-found")["errors"][0]["did_you_mean"] == KITCHEN
    assert refused(renamed, 308, "case-renamed")
    assert renamed.headers["location"] == f"/v1/cases/no-eksempelvik-bakehouse/{doing}"


def test_the_trail_names_who_did_it(kitchen: Service, editor: Person) -> None:
    other = a_person(kitchen.client.database, Role.ADMIN)
    done(do(kitchen, "withdrawal", editor, TOLD))
    done(do(kitchen, "restoration", other))

    with kitchen.client.database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
    assert [(one.actor, one.action, one.subject) for one in entries] == [
        (editor.id, "withdraw-case", KITCHEN),
        (other.id, "restore-case", KITCHEN),
    ]
    assert all(TOLD["reason"] not in one.detail for one in entries)
