"""What exposes a person is taken out of a case for good: nothing that is answered or kept tells it any more."""

from errno import ENOSPC
from typing import Any

import httpx
import orjson
import pytest
from sqlalchemy import select
from sqlmodel import col

from app.api import redaction as redacting_route
from app.editorial.audit import verify
from app.errors import WritingUnavailable
from app.model.redaction import Redaction
from app.model.revision import AuditEntry
from app.model.role import Role
from app.store.checking import deviations
from app.store.database import open_database
from app.store.refusals import FULL
from tests.builders import a_case, a_source
from tests.databases import settings_of
from tests.desk import SUBMISSIONS, Desk, refused, told, where
from tests.people import Person, a_person
from tests.redactions import REASON, redaction, trial
from tests.services import Service, serving
from tests.traces import ADDRESS, CASE, NAME, SECRETS, SLUG, a_bakery, files, gather_statistics, is_told, kept, tells

Json = dict[str, Any]


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


@pytest.fixture
def admin(desk: Desk) -> Person:
    return a_person(desk.database, Role.ADMIN)


def published_twice(desk: Desk) -> tuple[Json, Json]:
    """A submission that became a case, and an amendment that others are still to decide on; both were discussed."""
    first = told(desk.ask("POST", SUBMISSIONS, desk.author, a_bakery(), idempotency_key="first"), 201)
    first = told(desk.do(first, "submit", desk.author, {"duplicates_seen": True}))
    first = told(desk.do(first, "return", desk.reviewer, {"comment": f"May {NAME} be named?"}, idempotency_key="why"))
    comment = {"path": "/organisations/0/website", "comment": f"{ADDRESS} is gone."}
    told(desk.ask("POST", f"{where(first)}/comments", desk.reviewer, comment), 201)
    first = told(desk.do(first, "submit", desk.author, {"duplicates_seen": True}))
    first = told(desk.do(told(desk.do(first, "accept", desk.reviewer)), "publish", desk.editor), 201)
    desk.client.publish(
        a_bakery(summary=f"Shorter, by {NAME}.", sources=[a_source(url=ADDRESS, title="Baker"), a_source()])
    )
    amendment = desk.amendment(SLUG, changes={"start_year": 2019})
    return first, told(desk.do(amendment, "submit", desk.author, {"duplicates_seen": True}))


EVERYTHING: Json = {
    "pointers": ["/sources/0", "/municipality_role", "/organisations/0/website"],
    "texts": [NAME],
}


def test_nothing_tells_it_any_more(desk: Desk, admin: Person, capfd: pytest.CaptureFixture[str]) -> None:
    published_twice(desk)
    gather_statistics(desk.database)
    assert is_told(desk.database) == set(SECRETS)
    assert {secret for held in files(desk.database).values() for secret in tells(held)} == set(SECRETS)

    answer = told(redaction(desk, admin, 2, **EVERYTHING))

    assert [one["number"] for one in answer["revisions"]] == [1, 2]
    assert all(one["left"] == [] for one in (*answer["revisions"], *answer["submissions"]))
    assert is_told(desk.database) == set()
    assert {name: tells(held) for name, held in files(desk.database).items() if tells(held)} == {}
    assert tells(orjson.dumps(answer)) == []
    assert tells(capfd.readouterr().err) == []


def test_no_address_answers_it(desk: Desk, admin: Person) -> None:
    first, amendment = published_twice(desk)
    cursor = told(desk.client.get("/v1/cases?limit=1"))["links"]["next"]
    addresses = [
        CASE, f"{CASE}/revisions", f"{CASE}/revisions/1", f"{CASE}/revisions/2", f"{CASE}/difference?from=1&to=2",
        "/v1/cases", "/v1/cases?q=zwartkopf", "/v1/cases?q=zwart*", "/v1/cases?sort=title", "/v1/suggestions?q=zwart",
        "/v1/suggestions?q=kari", "/v1/cases?q=bakery", f"/v1/cases?q={NAME.replace(' ', '+')}&lang=nb",
        f"{CASE}/comparable", "/v1/comparable?profile.country=NO", f"/v1/comparison?cases={SLUG},no-eksempelvik-other",
        "/v1/cases?format=csv",
        "/v1/cases?format=ndjson", "/v1/cases?format=geojson", "/v1/cases?format=csv&shape=long",
        "/v1/cases?format=xlsx", "/v1/cases?format=xlsx&shape=workbook", "/v1/cases?format=parquet",
        "/v1/cases?organisation=Kari+Zwartkopf+Bakery", *([cursor] if cursor else []),
    ]  # fmt: skip
    desk.client.publish(a_case(words="other"))
    before = {address: desk.client.get(address) for address in addresses}
    assert tells(before[CASE].content) == list(SECRETS)
    mine = [where(first), where(amendment), SUBMISSIONS]

    told(redaction(desk, admin, 2, **EVERYTHING))

    for address in addresses:
        answer = desk.client.get(address)
        # Who asks for it by name hears the own words; nothing else.
        said = answer.text.replace("zwartkopf", "").replace("Zwartkopf", "") if "artkopf" in address else answer.text
        assert answer.status_code in (200, 422), (address, answer.text)
        assert tells(said) == [], address
    for person in (desk.author, desk.reviewer, admin):
        for address in mine:
            assert tells(told_bytes(desk.ask("GET", address, person))) == [], address
    fixed = f"{CASE}/revisions/1"
    assert desk.client.get(fixed).headers["etag"] != before[fixed].headers["etag"]
    assert desk.client.get(fixed, if_none_match=before[fixed].headers["etag"]).status_code == 200
    assert told(desk.client.get("/v1/cases?q=zwartkopf"))["total"] == 0


def told_bytes(answer: httpx.Response) -> bytes:
    assert answer.status_code == 200, answer.text
    return answer.content


def test_it_stays_a_case_with_the_same_revisions(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    before = told(desk.client.get(f"{CASE}/revisions"))["items"]

    told(redaction(desk, admin, 2, **EVERYTHING))

    after = told(desk.client.get(f"{CASE}/revisions"))["items"]
    same = ("number", "since", "until", "published_at", "opaque_id")
    assert [[one[name] for name in same] for one in after] == [[one[name] for name in same] for one in before]
    assert all(old["digest"] != new["digest"] for old, new in zip(before, after, strict=True))
    first = told(desk.client.get(f"{CASE}/revisions/1"))["case"]
    assert first["summary"] == "[…] bakes for the school; the municipality lends the oven to […]."
    assert first["title"] == "[…]'s bakery"
    assert (first["municipality_role"], first["missing"]["municipality_role"]) == (None, "withheld")
    assert [one["url"] for one in first["sources"]] == ["https://example.org/case"]
    with desk.database.reading() as session:
        found = list(deviations(session, desk.database.full_text))
    assert [one for one in found if "vocabularies" not in one] == []


def test_a_try_tells_the_same_and_changes_nothing(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    # From now on it is noted that the key was used in this hour.
    desk.ask("GET", "/v1/me", admin)
    before = sorted(kept(desk.database))

    tried = told(trial(desk, admin, 2, **EVERYTHING))

    assert sorted(kept(desk.database)) == before
    answer = told(redaction(desk, admin, 2, **EVERYTHING))
    made = ("dry_run", "revision", "redacted_at")
    assert (tried["dry_run"], tried["revision"], tried["redacted_at"]) == (True, None, None)
    assert (answer["dry_run"], answer["revision"]) == (False, desk.database.revision())
    assert {n: v for n, v in tried.items() if n not in made} == {n: v for n, v in answer.items() if n not in made}


def test_what_was_changed_is_told_by_its_places(desk: Desk, admin: Person) -> None:
    first, amendment = published_twice(desk)

    answer = told(redaction(desk, admin, 2, pointers=["/sources/0"], texts=[NAME]))

    assert answer["revisions"][1] == {
        "number": 2,
        "changes": [
            {"pointer": "/title", "text": "[…]'s bakery"},
            {"pointer": "/title_original", "text": "[…] bakeri"},
            {"pointer": "/practice/en", "text": "[…] bakes, the municipality lends the oven."},
            {"pointer": "/organisations/0/name", "text": "[…] Bakery"},
            {"pointer": "/summary", "text": "Shorter, by […]."},
            {"pointer": "/sources/0", "text": None},
            {"pointer": "/translations/nb/title", "text": "[…] bakeri"},
        ],
        "left": ["/organisations/0/website"],
        "perhaps_left": [],
    }  # fmt: skip
    older = [one["pointer"] for one in answer["revisions"][0]["changes"]]
    assert older[-2:] == ["/sources/1", "/translations/nb/title"]
    nothing: list[str] = []
    assert {one["id"]: (one["comments"], one["history"]) for one in answer["submissions"]} == {
        first["submission"]["id"]: (
            [{"number": 1, "text": "[…] is gone.", "perhaps_left": nothing}],
            [{"number": 3, "text": "May […] be named?", "perhaps_left": nothing}],
        ),
        amendment["submission"]["id"]: ([], []),
    }
    assert answer["kept_answers"] == 2
    assert (answer["tombstone"], answer["in_slug"]) == (None, False)


def test_single_words_that_may_tell_it_still_are_named(desk: Desk, admin: Person) -> None:
    summary = "Kari Zwartkopf began; Zwartkopf is ill. Karis garden, a kari tree. KARI ZWARTKOPF too."
    desk.client.publish(a_case(words="bakery", summary=summary))
    draft = desk.amendment(SLUG, changes={"practice": {"en": "Zwartkopfs way."}})
    said = {"path": "", "comment": "Is Zwartkopf ill?"}
    submitted = told(desk.do(draft, "submit", desk.author, {"duplicates_seen": True}))
    told(desk.ask("POST", f"{where(submitted)}/comments", desk.reviewer, said), 201)

    tried, answer = (told(ask(desk, admin, texts=[NAME])) for ask in (trial, redaction))

    change = {"pointer": "/summary", "text": "[…] began; Zwartkopf is ill. Karis garden, a kari tree. […] too."}
    for one in (tried, answer):
        ((revision,), (submission,)) = one["revisions"], one["submissions"]
        assert (revision["changes"], revision["left"]) == ([change], [])
        assert revision["perhaps_left"] == [{"pointer": "/summary", "words": ["Zwartkopf", "Karis"]}]
        assert submission["perhaps_left"] == [
            {"pointer": "/practice/en", "words": ["Zwartkopfs"]},
            *revision["perhaps_left"],
        ]
        assert submission["comments"] == [{"number": 1, "text": "Is Zwartkopf ill?", "perhaps_left": ["Zwartkopf"]}]
    again = refused(redaction(desk, admin, texts=[NAME]), 422, "details-refused")
    assert "Single words of it do: Zwartkopf, Karis." in again["detail"]

    told(redaction(desk, admin, texts=["Zwartkopf", "Karis"]))

    assert told(desk.client.get(CASE))["case"]["summary"] == "[…] began; […] is ill. […] garden, a kari tree. […] too."
    assert desk.seen(draft)["submission"]["comments"][0]["comment"] == "Is […] ill?"


def test_what_only_its_author_may_read_is_not_shown(desk: Desk, admin: Person) -> None:
    desk.client.publish(a_bakery())
    desk.amendment(SLUG, changes={"municipality_role": f"{NAME} knows."})

    ((submission,), (revision,)) = (
        told(trial(desk, admin, texts=[NAME]))[name] for name in ("submissions", "revisions")
    )

    assert {"pointer": "/municipality_role", "text": None} in submission["changes"]
    assert {one["text"] for one in submission["changes"]} == {None}
    assert None not in {one["text"] for one in revision["changes"] if one["pointer"] == "/summary"}


def test_its_author_sees_that_something_was_taken_out(desk: Desk, admin: Person) -> None:
    first, amendment = published_twice(desk)

    told(redaction(desk, admin, 2, **EVERYTHING))

    for before, said in ((first, "May […] be named?"), (amendment, None)):
        after = desk.seen(before)["submission"]
        assert after["version"] == before["submission"]["version"] + 1
        assert after["history"][-1]["action"] == "redact"
        assert after["state"] == before["submission"]["state"]
        assert said is None or said in [one["words"] for one in after["history"]]
    assert desk.seen(first)["submission"]["comments"][0]["comment"] == "[…] is gone."
    assert desk.seen(amendment)["submission"]["document"]["start_year"] == 2019


def test_a_repeat_is_told_what_is_so_now(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    told(redaction(desk, admin, 2, **EVERYTHING))

    again = desk.ask("POST", SUBMISSIONS, desk.author, a_bakery(), idempotency_key="first")

    assert (again.status_code, again.headers["idempotent-replayed"]) == (201, "true")
    assert tells(again.content) == []
    assert again.json()["submission"]["document"]["title"] == "[…]'s bakery"


@pytest.mark.parametrize("error", [WritingUnavailable(FULL), OSError(ENOSPC, "No space left on device"), KeyError()])
def test_a_redaction_is_answered_though_its_traces_cannot_be_purged_yet(
    desk: Desk, admin: Person, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> bool:
        raise error

    desk.client.publish(a_bakery(summary=f"Shorter, by {NAME}."))
    desk.client.publish(a_bakery())
    for later in ("purge_pending", "rebuild_pending"):
        monkeypatch.setattr(redacting_route, later, fail)

    assert told(redaction(desk, admin, 2, **EVERYTHING))["redacted_at"] is not None


def test_the_trail_names_account_and_places_and_nothing_else(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    answer = told(redaction(desk, admin, 2, **EVERYTHING))

    with desk.database.reading() as session:
        entry = session.exec(select(AuditEntry).order_by(col(AuditEntry.id).desc())).first()  # type: ignore[call-overload]
        row = session.exec(select(Redaction)).one()  # type: ignore[call-overload]
        assert verify(session) is None
    entry, row = entry[0], row[0]
    assert (entry.actor, entry.action, entry.subject) == (admin.id, "redact-case", SLUG)
    assert orjson.loads(entry.detail) == {
        "revision": answer["revision"],
        "numbers": [1, 2],
        "pointers": EVERYTHING["pointers"],
        "texts": 1,
        "submissions": [one["id"] for one in answer["submissions"]],
        "codings": [],
        "packages": [],
        "releases": [],
    }
    assert (row.revision, row.reason, orjson.loads(row.pointers)) == (
        answer["revision"], REASON, EVERYTHING["pointers"]
    )  # fmt: skip
    assert row.purged_at is not None


def test_another_process_forgets_it_too(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    desk.client.publish(a_case(words="other"))
    addresses = [
        "/v1/cases?q=zwartkopf", "/v1/suggestions?q=zwart", f"{CASE}/comparable", CASE, "/v1/cases?sort=title",
        f"/v1/comparison?cases={SLUG},no-eksempelvik-other",
    ]  # fmt: skip
    other = open_database(settings_of(desk.database, freshness_seconds=0))
    with serving(other) as there:
        before = {address: there.json(address) for address in addresses}
        assert before["/v1/cases?q=zwartkopf"]["total"] == 1
        assert before["/v1/suggestions?q=zwart"]["items"]

        told(redaction(desk, admin, 2, **EVERYTHING))

        assert there.json("/v1/cases?q=zwartkopf")["total"] == 0
        assert there.json("/v1/suggestions?q=zwart")["items"] == []
        for address in addresses:
            assert tells(there.get(address).text.replace("zwartkopf", "")) == [], address
            assert there.get(address).json() == desk.client.get(address).json(), address


def test_pages_that_are_turned_show_what_is_so_now(desk: Desk, admin: Person) -> None:
    desk.client.publish(*(a_case(title="A") for _ in range(2)), a_bakery())
    first = told(desk.client.get("/v1/cases?sort=source_count&limit=2"))
    desk.client.publish(a_case())

    told(redaction(desk, admin, texts=[NAME]))

    page = desk.client.get(first["links"]["next"])
    assert [one["slug"] for one in told(page)["items"]] == [SLUG]
    assert tells(page.content) == []


def test_it_is_done_once(desk: Desk, admin: Person) -> None:
    desk.client.publish(a_bakery())
    sent = {"reason": REASON, "texts": [NAME]}
    answers = [
        desk.ask("POST", f"{CASE}/redaction?dry_run=false", admin, sent, if_match='"1"', idempotency_key="once")
        for _ in range(2)
    ]

    assert answers[0].content == answers[1].content
    assert answers[1].headers["idempotent-replayed"] == "true"
    refused(redaction(desk, admin, texts=[NAME]), 422, "details-refused")


def test_what_is_gone_from_the_newest_can_be_taken_out_of_an_older_one(desk: Desk, admin: Person) -> None:
    desk.client.publish(a_bakery())
    desk.client.publish(a_bakery(municipality_role="It lends the oven.", summary="Clean."))

    answer = told(
        redaction(
            desk, admin, 2, revision=1, pointers=["/municipality_role", "/summary"], replacements={"/summary": "Short."}
        )
    )

    (changed,) = (one for one in answer["revisions"] if one["changes"])
    assert changed["number"] == 1
    assert changed["changes"] == [
        {"pointer": "/summary", "text": "Short."},
        {"pointer": "/municipality_role", "text": None},
        {"pointer": "/translations/nb/municipality_role", "text": None},
    ]
    newest = told(desk.client.get(CASE))["case"]
    assert (newest["municipality_role"], newest["summary"]) == ("It lends the oven.", "Clean.")
    assert told(desk.client.get(f"{CASE}/revisions/1"))["case"]["summary"] == "Short."


def test_other_cases_stay_as_they_are(desk: Desk, admin: Person) -> None:
    other = a_case(words="other", summary=f"{NAME} works here as well.")
    desk.client.publish(a_bakery(), other)
    before = told(desk.client.get("/v1/cases/no-eksempelvik-other"))["case"]

    told(redaction(desk, admin, texts=[NAME]))

    assert told(desk.client.get("/v1/cases/no-eksempelvik-other"))["case"] == before
    assert told(desk.client.get("/v1/cases?q=zwartkopf"))["total"] == 1


def test_those_who_keep_a_copy_are_told(desk: Desk, admin: Person) -> None:
    published_twice(desk)
    before = desk.database.revision()

    answer = told(redaction(desk, admin, 2, **EVERYTHING))

    (change,) = told(desk.client.get(f"/v1/changes?since={before}"))["items"]
    assert (change["slug"], change["kind"], change["number"], change["revision"]) == (
        SLUG, "redacted", 2, answer["revision"]
    )  # fmt: skip
    assert tells(desk.client.get("/v1/changes?since=0").content) == []
