"""Questions frozen over HTTP: kept once for those who have a key, passed on to all others."""

import re
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from sqlmodel import func, select

from app.model.package import FilePart, Package, StoredFile
from app.model.revision import AuditEntry
from app.model.role import Role
from app.store.database import Database
from tests.builders import a_case, twelve_cases
from tests.catalogue.packages import Opened
from tests.desk import refused, told
from tests.people import Person, a_person, ask
from tests.services import Service, serving

EXPORTS = "/v1/exports"
Json = dict[str, Any]


@pytest.fixture
def service(database: Database) -> Any:
    with serving(database, twelve_cases()) as service:
        yield service


@pytest.fixture
def person(service: Service) -> Person:
    return a_person(service.world.database)


def freeze(service: Service, person: Person | None, address: str = "", sent: Json | None = None) -> httpx.Response:
    return ask(service.client, "POST", f"{EXPORTS}{address}", person, sent)


def count(service: Service, table: Any) -> int:
    with service.world.database.reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_asking_twice_makes_one(service: Service, person: Person) -> None:
    first = freeze(service, person, "?country=NO&lang=nn")
    again = freeze(service, a_person(service.world.database), sent={"query": {"country": ["NO"]}})

    said = told(first, 201)
    assert told(again)["id"] == said["id"]
    assert first.headers["location"] == f"{EXPORTS}/{said['id']}"
    assert said["query"] == {"expression": "country=NO", "words": "Saker frå Noreg.", "words_language": "nn"}
    assert (said["cases"], said["published"], said["revision"]) == (2, 12, 1)
    assert (count(service, Package), count(service, StoredFile)) == (1, 1)


def test_the_package_is_what_was_told(service: Service, person: Person) -> None:
    said = told(freeze(service, person, "?country=NO"), 201)

    answer = service.get(said["links"]["file"])

    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert answer.headers["content-disposition"] == f'attachment; filename="{said["name"]}"'
    assert answer.headers["link"] == '</v1/cases?where=country%3DNO&as_of=1>; rel="cite-as"'
    assert (len(answer.content), sha256(answer.content).hexdigest()) == (said["bytes"], said["sha256"])
    assert len(Opened(answer.content).slugs()) == 2
    assert service.json(said["links"]["self"]) == said
    assert service.get(said["links"]["file"], if_none_match=answer.headers["etag"]).status_code == 304


def test_without_a_key_the_same_is_passed_on_and_not_kept(service: Service, person: Person) -> None:
    passed = freeze(service, None, "?country=NO")

    assert passed.status_code == 200
    assert passed.headers["content-type"] == "application/zip"
    assert passed.headers["link"] == '</v1/cases?where=country%3DNO&as_of=1>; rel="cite-as"'
    assert (passed.headers["samspill-count"], passed.headers["samspill-revision"]) == ("2", "1")
    assert (count(service, Package), count(service, FilePart)) == (0, 0)
    kept = told(freeze(service, person, "?country=NO"), 201)
    assert service.get(kept["links"]["file"]).content == passed.content


def test_what_to_know_is_told(service: Service, person: Person) -> None:
    found = told(freeze(service, person, "?country=NO&lang=nb"), 201)
    empty = told(freeze(service, person, "?country=MT"), 201)

    assert ["ikke fått vite" in one for one in found["notes"]] == [True]
    assert empty["cases"] == 0
    assert empty["notes"][0] == "No case meets the question, so that the tables have no rows."
    assert "was not told its public address" in Opened(freeze(service, None).content).text("README.md")


def test_it_stays_while_cases_change(service: Service, person: Person) -> None:
    said = told(freeze(service, person, "?country=NO"), 201)
    before = service.get(said["links"]["file"]).content

    service.world.publish(a_case(country="NO"))

    assert service.get(said["links"]["file"]).content == before
    newer = told(freeze(service, person, "?country=NO"), 201)
    assert (newer["cases"], newer["revision"]) == (3, 2)
    assert newer["id"] != said["id"]


def test_the_question_may_be_sent(service: Service, person: Person) -> None:
    for query in (
        "country=NO&sector=energy,mobility",
        {"country": "NO", "sector": ["energy", "mobility"]},
        "?country=NO&sector=energy&sector=mobility",
    ):
        answer = freeze(service, person, sent={"query": query}).json()

        assert answer["query"]["expression"] == "country=NO AND sector=energy,mobility"
    assert count(service, Package) == 1


REFUSED: tuple[tuple[str, Json | None, Json, str | None], ...] = (
    ("?sectr=energy", None, {"parameter": "sectr"}, "sector"),
    ("?sort=title", None, {"parameter": "sort"}, None),
    ("", {"query": {"sectr": "energy"}}, {"pointer": "/query/sectr"}, "sector"),
    ("", {"query": {"sector": "enrgy"}}, {"pointer": "/query/sector"}, "energy"),
    ("", {"query": {"start_year.min": [2000, 2001]}}, {"pointer": "/query/start_year.min"}, None),
    ("", {"query": {"sector": None}}, {"pointer": "/query/sector"}, None),
    ("", {"query": {"sector": []}}, {"pointer": "/query/sector"}, None),
    ("", {"query": "sectr=energy"}, {"pointer": "/query"}, "sector"),
    ("", {"query": 7}, {"pointer": "/query"}, None),
    ("", {"query": {"sector": ["energy"] * 201}}, {"pointer": "/query"}, None),
    ("", {"query": {"sector": "energy," * 2400}}, {"pointer": "/query"}, None),
    ("", {"qeury": {}}, {"pointer": "/qeury"}, "query"),
    ("?country=NO", {"query": {}}, {"pointer": "/query"}, None),
)
"""Address, what is sent, where the fault is, and what would be right."""


def test_what_is_not_understood_is_named(service: Service, person: Person) -> None:
    for address, sent, where, hint in REFUSED:
        for who in (person, None):
            fault = refused(freeze(service, who, address, sent), 422, "query-refused")["errors"][0]

            assert {name: fault.get(name) for name in where} == where
            assert hint is None or fault["did_you_mean"] == hint, sent
    assert count(service, Package) == 0


def test_an_older_state_can_still_be_frozen(service: Service, person: Person) -> None:
    at_once = told(freeze(service, person, "?country=NO"), 201)
    passed = freeze(service, None, "?country=NO").content
    service.world.publish(a_case(country="NO"))

    assert told(freeze(service, person, "?country=NO&as_of=1"))["id"] == at_once["id"]
    assert freeze(service, None, "?country=NO&as_of=1").content == passed
    assert service.json(at_once["links"]["query"])["total"] == at_once["cases"]
    refused(freeze(service, person, "?as_of=9"), 422, "query-refused")


A_SET: Json = {
    "country": ["NO", "SE", "DE", "PL", "GB", "GR"],
    "conditions": ["OWNS=collaboration_form_group:owning", "BUYS=collaboration_form_group:buying"],
    "outcome": "LASTING=continuity:continued,ordinary-operations,scaled",
}


def test_an_analysis_comes_along_with_its_cases(service: Service, person: Person) -> None:
    said = told(freeze(service, person, sent={"qca": {"set": A_SET, "pri": 0}}), 201)

    package = Opened(service.get(said["links"]["file"]).content)
    solved = service.post("/v1/qca/solution", {"set": A_SET, "pri": 0}).json()
    assert said["scripts"] == ["qca.R", "qca.json", "qca_cases.csv", "qca_excluded.csv"]
    assert package.text("qca.R") == solved["r_code"]
    again = service.post("/v1/qca/solution", package.json("qca.json")).json()
    assert (again["r_code"], again["conservative"]) == (solved["r_code"], solved["conservative"])
    assert sorted(solved["case_links"]) == package.slugs()
    assert "`qca.R` makes the truth table" in package.text("README.md")
    assert told(freeze(service, person, sent={"qca": {"set": A_SET, "pri": 0.5}}), 201)["id"] != said["id"]


def test_the_package_of_an_analysis_says_how_many_of_its_cases_are_in_the_table(service: Service) -> None:
    a_set = {**A_SET, "country": [*A_SET["country"], "DK"]}

    package = Opened(freeze(service, None, sent={"qca": {"set": a_set}}).content)
    solved = service.post("/v1/qca/solution", {"set": a_set}).json()

    out = len({one["case"] for one in solved["excluded"]})
    (zeros,) = (one["numbers"]["zeros"] for one in solved["warnings"] if one["code"] == "zeros-from-absence")
    assert (len(package.slugs()), out) == (solved["cases"] + out, 1)
    told = f"Of these {len(package.slugs())} cases, {solved['cases']} are in the table of the analysis (`qca.R`);"
    assert f"{told} {out} are left out" in package.text("README.md")
    assert f"for a code that was not recorded: {zeros}." in package.text("README.md")
    assert f"som ikkje vart registrert: {zeros}." in package.text("README.nn.md")
    assert "the table of the analysis" not in Opened(freeze(service, None, "?country=NO").content).text("README.md")


def test_who_is_in_the_table_of_an_analysis_and_who_is_not_comes_along(service: Service) -> None:
    a_set = {**A_SET, "country": [*A_SET["country"], "DK"], "conditions": [*A_SET["conditions"], "NOTOWNS=NOT "
             "collaboration_form_group:owning"]}  # fmt: skip

    package = Opened(freeze(service, None, "?lang=nb", sent={"qca": {"set": a_set}}).content)
    asked = urlencode({**a_set, "format": "csv", "country": ",".join(a_set["country"])}, doseq=True)

    script, readme = package.text("qca.R"), package.text("README.nn.md")
    assert package.text("qca_cases.csv") == service.get(f"/v1/qca/table?{asked}").text
    assert package.rows("qca_excluded")[0] == {
        "CASE": "dk-eksempelvik-bare", "condition": "OWNS", "reason": "unknown",
        "words": "OWNS: Kind of collaboration: not recorded.",
    }  # fmt: skip
    assert "# Samspill, dataset revision 1, CC BY 4.0." in script.splitlines()
    (where,) = re.findall(r"# The table: (\S+)", script)
    assert service.get(where).text == package.text("qca_cases.csv")
    assert "`qca_excluded.csv` seier om kvar sak" in readme
    assert "Medlemskapar over 0 som byggjer på det same, under NOT: " in readme


def test_however_a_set_is_written_it_makes_one_package(service: Service, person: Person) -> None:
    one, other = A_SET["conditions"]
    ways: list[Json] = [
        {"set": {**A_SET, "country": "NO,SE,DE,PL,GB,GR"}},
        {"set": {**A_SET, "country": ["GR", "GB", "PL", "DE", "SE", "NO"], "missing": "exclude"}},
        {"set": {**A_SET, "as_of": 1,
                 "conditions": f"{one}; {other}"}, "outcome": "LASTING", "pri": 0.5, "directional_expectations": {}},
    ]  # fmt: skip

    answers = [
        freeze(service, person, f"?lang={lang}", {"qca": way})
        for lang, way in zip(("en", "nn", "nb"), ways, strict=True)
    ]

    assert {answer.status_code for answer in answers} == {201, 200}
    assert len({answer.json()["id"] for answer in answers}) == 1


def test_what_is_wrong_with_an_analysis_is_named(service: Service, person: Person) -> None:
    for sent, pointer in (
        ({"qca": {}}, "/qca"),
        ({"qca": {"set": {**A_SET, "outcome": "continuty"}}}, "/qca/set/outcome"),
        ({"qca": {"set": A_SET, "pri": 2}}, "/qca/pri"),
        ({"qca": {"set": A_SET, "robustness": True}}, "/qca/robustness"),
    ):
        problem = refused(freeze(service, person, sent=sent), 422, "analysis-refused")
        assert problem["errors"][0]["pointer"] == pointer, sent
    for address, sent in (("?country=NO", {"qca": {"set": A_SET}}), ("", {"qca": {"set": A_SET}, "query": {}})):
        refused(freeze(service, person, address, sent), 422, "query-refused")


def test_letters_in_a_question_that_is_sent_stand_as_they_are(service: Service, person: Person) -> None:
    said = told(freeze(service, person, sent={"query": "organisation=Kjøken AS"}), 201)

    assert said["cases"] == 1


def test_a_key_that_is_wrong_is_refused(service: Service) -> None:
    refused(ask(service.client, "POST", EXPORTS, "Bearer smsp_nonsense"), 401, "key-refused")


def test_where_there_is_no_room_nothing_is_kept(database: Database) -> None:
    with serving(database, twelve_cases(), package_limit_mb=0) as service:
        problem = refused(freeze(service, a_person(database)), 507, "no-room-for-package")

        assert "SAMSPILL_PACKAGE_LIMIT_MB" in problem["detail"]
        assert freeze(service, None).status_code == 200
    assert (count(service, Package), count(service, StoredFile)) == (0, 0)


def test_it_is_in_the_trail(service: Service, person: Person) -> None:
    said = told(freeze(service, person), 201)

    with service.world.database.reading() as session:
        entry = session.exec(select(AuditEntry)).one()
    assert (entry.actor, entry.action, entry.subject) == (person.id, "keep-package", said["id"])


def test_a_repeat_gives_the_first_answer(service: Service, person: Person) -> None:
    first, again = (
        ask(service.client, "POST", f"{EXPORTS}?country=NO", person, idempotency_key="one") for _ in range(2)
    )

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.headers["idempotent-replayed"] == "true"
    assert first.json() == again.json()


def test_what_there_is_not_is_not_found(service: Service) -> None:
    for identifier in ("0" * 32, "nonsense", "%00"):
        assert service.refusal(f"{EXPORTS}/{identifier}", 404)["code"] == "package-not-found"


def test_drafts_are_in_no_package(service: Service, person: Person) -> None:
    draft = a_case(title="Nobody shall read this")
    told(ask(service.client, "POST", "/v1/submissions", person, draft), 201)
    admin = a_person(service.world.database, Role.ADMIN)

    for who in (person, admin, None):
        answer = freeze(service, who)
        raw = answer.content if who is None else service.get(answer.json()["links"]["file"]).content
        package = Opened(raw)
        assert b"Nobody shall" not in b"".join(package.archive.read(one) for one in package.archive.namelist())


def test_together_two_make_one(service: Service) -> None:
    people = [a_person(service.world.database) for _ in range(2)]
    requests = [
        httpx.Request(
            "POST", f"http://reader.example{EXPORTS}?country=NO", headers={"authorization": f"Bearer {one.key}"}
        )
        for one in people
    ]

    answers = service.client.together(*requests)

    assert sorted(one.status_code for one in answers) == [200, 201]
    assert len({one.json()["id"] for one in answers}) == 1
    assert (count(service, Package), count(service, StoredFile)) == (1, 1)
