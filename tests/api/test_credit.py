"""Who made a case is shown as of now, and gone from every answer once erased."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pyarrow.parquet import ParquetFile

from app.editorial.credits import with_keys
from app.model.role import Role
from app.store.database import Database
from tests.api.looking import was_remembered
from tests.asking import Client, asking
from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.people import SECRET, Person, a_person, ask
from tests.trying import in_turn

ORCID, OTHER_ORCID = "0000-0002-1825-0097", "0000-0002-1694-233X"
ROR = "05dxps055"
CASE = "/v1/cases/no-eksempelvik-kitchen"
NOBODY = "/v1/cases/no-eksempelvik-nobody"
FILES = (
    "csv", "csv&shape=long", "csv&shape=indicator", "ndjson", "geojson", "xlsx", "xlsx&shape=workbook",
    "xlsx&shape=long", "parquet", "parquet&shape=long", "ndjson&fields=title,credit", "csv&sidecar=true",
)  # fmt: skip
READ = (
    CASE, f"{CASE}?as_of=1", f"{CASE}?revision=1", f"{CASE}/revisions", f"{CASE}/revisions/1", f"{CASE}/revisions/2",
    f"{CASE}/difference?from=1&to=2", f"{CASE}?lang=nn", f"{CASE}/comparable", "/v1/cases", "/v1/cases?q=kari",
    "/v1/cases?q=Nordmann", "/v1/cases?fields=title,credit", "/v1/suggestions?q=kari", "/v1/fields",
    "/v1/schema/case.json",
    f"{CASE}?format=jsonld", f"{CASE}/citation", f"{CASE}/citation?revision=1&format=ris",
    f"{CASE}/citation?format=csl-json", "/v1/citation", "/v1/citation?country=NO&format=bibtex", "/v1/feed.atom",
    f"/v1/comparison?cases={CASE.rpartition('/')[2]},{NOBODY.rpartition('/')[2]}",
    *(f"/v1/cases?format={file}" for file in FILES),
)  # fmt: skip
"""Everything that tells of the case."""


@pytest.fixture
def desk(database: Database) -> Iterator[Client]:
    with asking(database, secret=SECRET, freshness_seconds=0) as client:
        yield client


@pytest.fixture
def kari(database: Database) -> Person:
    return a_person(database, name="Kari Nordmann", orcid=ORCID, affiliation=ROR)


def publish(desk: Client, actor: Person, *entries: dict[str, Any], **changes: Any) -> list[str]:
    """Publishes the kitchen with this credit and one case of nobody; the keys of those who are credited."""
    with desk.database.writing() as session:
        case = with_keys(session, a_case(words="kitchen", credit=list(entries), **changes), actor.id)
    desk.publish(case, a_case(words="nobody"))
    return [entry["person"] for entry in case["credit"]]


OWN = {"account": "me", "ror": ROR, "did": ["coded", "wrote"]}
OLA = {"name": "Ola Nordmann", "orcid": OTHER_ORCID, "did": ["reviewed"], "consent": True}


def told(desk: Client, address: str) -> Any:
    answer = desk.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_case_tells_who_made_it_beside_the_document(desk: Client, kari: Person) -> None:
    own, ola = publish(desk, kari, OWN, OLA)

    answer = told(desk, CASE)

    assert answer["case"]["credit"] == [
        {"person": own, "did": ["coded", "wrote"]},
        {"person": ola, "did": ["reviewed"]},
    ]
    assert answer["credit"]["people"] == [
        {"person": own, "name": "Kari Nordmann", "orcid": ORCID, "ror": ROR, "shown": "Kari Nordmann",
         "did": ["coded", "wrote"]},
        {"person": ola, "name": "Ola Nordmann", "orcid": OTHER_ORCID, "ror": None, "shown": "Ola Nordmann",
         "did": ["reviewed"]},
    ]  # fmt: skip
    assert "credit" not in answer["trust"]["unsupported_fields"]


@pytest.mark.parametrize(
    ("language", "sentence", "nobody", "coded"),
    [
        ("en", "Kari Nordmann (coded, wrote); Ola Nordmann (reviewed)", "Samspill editors, from public sources",
         "Coded"),
        ("nb", "Kari Nordmann (kodet, skrev); Ola Nordmann (vurderte)",
         "Redaktørene i Samspill, fra åpne kilder", "Kodet"),
        ("nn", "Kari Nordmann (koda, skreiv); Ola Nordmann (vurderte)",
         "Redaktørane i Samspill, frå opne kjelder", "Koda"),
    ],
)  # fmt: skip
def test_credit_is_said_in_the_language_of_the_reader(
    desk: Client, kari: Person, language: str, sentence: str, nobody: str, coded: str
) -> None:
    publish(desk, kari, OWN, OLA)

    answer, other = told(desk, f"{CASE}?lang={language}"), told(desk, f"{NOBODY}?lang={language}")

    assert (answer["credit"]["sentence"], answer["credit"]["sentence_language"]) == (sentence, language)
    assert answer["labels"]["contribution"]["coded"] == coded
    assert other["credit"] == {"people": [], "sentence": nobody, "sentence_language": language}
    assert "contribution" not in other["labels"]


def test_a_case_from_before_there_was_credit_is_answered_as_one_of_nobody(desk: Client, kari: Person) -> None:
    desk.publish(a_case(words="kitchen"), a_case(words="nobody"))
    desk.publish(a_case(words="kitchen", title="A kitchen"))
    Collection(desk.database).forget_credit()

    assert naming(desk, "Nordmann") == ASKED_FOR
    assert told(desk, CASE)["credit"]["people"] == []
    assert [item["credit"] for item in told(desk, "/v1/cases?fields=credit")["items"]] == [[], []]
    publish(desk, kari, OWN)
    changes = told(desk, f"{CASE}/difference?from=2&to=3")["items"]
    assert [(one["path"], one["kind"]) for one in changes] == [("title", "changed"), ("credit[0]", "added")]


def test_somebody_who_withdrew_is_said_to_be_there(desk: Client, kari: Person) -> None:
    publish(desk, kari, OWN)
    ask(desk, "PATCH", "/v1/me", kari, {"shown_as": "withdrawn"}, if_match="*")

    credit = told(desk, f"{CASE}?lang=nn")["credit"]

    assert [(one["name"], one["orcid"], one["ror"], one["shown"]) for one in credit["people"]] == [
        (None, None, None, "withdrawn")
    ]
    assert credit["sentence"] == "ein som ikkje er namngitt (koda, skreiv)"


def test_only_a_fixed_revision_that_names_nobody_may_be_kept(desk: Client, kari: Person) -> None:
    publish(desk, kari, OWN)

    kept = {address: desk.get(f"{address}/revisions/1").headers["cache-control"] for address in (CASE, NOBODY)}

    assert kept == {CASE: "public, no-cache", NOBODY: "public, max-age=86400"}
    newest = desk.database.revision()
    kept = {address: desk.get(f"{address}?as_of={newest}").headers["cache-control"] for address in (CASE, NOBODY)}
    assert kept == {CASE: "public, no-cache", NOBODY: "public, max-age=86400"}


def plain(answer: bytes) -> str:
    """Everything that a file says, unpacked."""
    if answer[:2] == b"PK":
        book = load_workbook(BytesIO(answer))
        return str([cell.value for sheet in book for row in sheet.iter_rows() for cell in row])
    if answer[:4] == b"PAR1":
        return str(ParquetFile(BytesIO(answer)).read().to_pylist())
    return answer.decode()


INVENTED = {"/v1/submissions/template.xlsx"}
"""What tells of an example that has the same name, whoever is credited."""
PARTS = {"slug": "no-eksempelvik-kitchen", "number": "1", "name": "sectors", "code": "energy"}


def naming(desk: Client, *words: str) -> set[str]:
    """The addresses whose answers hold one of some words."""
    kind = desk.database.url.get_backend_name()
    asked = (*NAMING, *ASKED_FOR, *in_turn(others(desk), kind))
    answers = {address: desk.get(address) for address in asked}
    assert {answers[address].status_code for address in READ if address in answers} == {200}
    return {address for address, one in answers.items() if any(word in plain(one.content) for word in words)}


def others(desk: Client) -> list[str]:
    """Whatever may be read by everybody, now or later; the contract itself has examples of names."""
    paths = desk.get("/openapi.json").json()["paths"]
    every = (re.sub(r"\{(\w+)\}", lambda part: PARTS.get(part[1], "x"), path) for path in paths if "get" in paths[path])
    return [one for one in dict.fromkeys((*READ, *every)) if one not in NAMING | ASKED_FOR | INVENTED]


NAMING = {
    CASE, f"{CASE}?as_of=1", f"{CASE}?revision=1", f"{CASE}/revisions/1", f"{CASE}/revisions/2", f"{CASE}?lang=nn",
    f"{CASE}?format=jsonld", f"{CASE}/citation", f"{CASE}/citation?revision=1&format=ris",
    f"{CASE}/citation?format=csl-json", "/v1/citation", "/v1/citation?country=NO&format=bibtex",
}  # fmt: skip
ASKED_FOR = {"/v1/cases?q=Nordmann"}
"""Says again what was asked for."""


def published_twice(desk: Client, actor: Person, *entries: dict[str, Any]) -> list[str]:
    """The kitchen, which names the same people in both of its revisions; all its answers are remembered."""
    publish(desk, actor, *entries)
    keys = publish(desk, actor, *entries, title="A kitchen")
    assert naming(desk, "Nordmann") == NAMING | ASKED_FOR
    assert all(was_remembered(desk, address) for address in NAMING)
    return keys


def test_who_erases_the_account_is_named_in_no_answer(desk: Client, kari: Person, database: Database) -> None:
    published_twice(desk, kari, OWN, {**OLA, "name": "Ola Hansen", "did": ["coded"]})
    tags = {address: desk.get(address).headers["etag"] for address in NAMING}

    assert ask(desk, "DELETE", "/v1/me", kari, if_match="*").status_code == 200

    assert naming(desk, "Nordmann", ORCID) == ASKED_FOR
    assert naming(desk, "Ola Hansen") == NAMING
    assert all(desk.get(address, if_none_match=tag).status_code == 200 for address, tag in tags.items())
    assert [one["shown"] for one in told(desk, f"{CASE}/revisions/1")["credit"]["people"]] == [
        "withdrawn",
        "Ola Hansen",
    ]


def test_who_chose_the_name_is_named_on(desk: Client, kari: Person) -> None:
    published_twice(desk, kari, OWN)

    ask(desk, "DELETE", "/v1/me?shown_as=name", kari, if_match="*")

    assert naming(desk, "Kari Nordmann") == NAMING
    assert naming(desk, ORCID) == set()


def test_who_chose_another_name_is_named_by_it_at_once(desk: Client, kari: Person) -> None:
    published_twice(desk, kari, OWN)

    ask(desk, "PATCH", "/v1/me", kari, {"name": "Kari Hansen"}, if_match="*")

    assert naming(desk, "Nordmann") == ASKED_FOR
    assert naming(desk, "Kari Hansen") == NAMING


def test_who_has_no_account_is_erased_by_an_admin(desk: Client, kari: Person, database: Database) -> None:
    (key,) = published_twice(desk, kari, {**OLA, "did": ["collected", "reviewed"]})
    admin = a_person(database, Role.ADMIN)

    for _ in range(2):
        answer = ask(desk, "DELETE", f"/v1/people/{key}", admin)
        assert answer.status_code == 200, answer.text
        erased = answer.json()["person"]
        assert (erased["name"], erased["orcid"], erased["ror"]) == (None, None, None)
        assert (erased["person"], erased["cases"]) == (key, ["no-eksempelvik-kitchen"])

    assert naming(desk, "Nordmann", OTHER_ORCID) == ASKED_FOR


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REVIEWER, Role.EDITOR])
def test_nobody_else_may_erase_others(desk: Client, kari: Person, database: Database, role: Role) -> None:
    (key,) = publish(desk, kari, OLA)
    other = a_person(database, role)

    refused = [ask(desk, "DELETE", f"/v1/people/{one}", other) for one in (key, "nemo23456789")]

    assert [(one.status_code, one.json()["code"]) for one in refused] == [(403, "role-too-low")] * 2
    assert "Ola Nordmann" in desk.get(CASE).text


def test_whoever_is_credited_takes_a_single_credit_back(desk: Client, kari: Person, database: Database) -> None:
    with database.writing() as session:
        with_keys(session, {"credit": [{"account": "me", "did": ["wrote"]}]}, kari.id)
    (key,) = publish(desk, kari, OWN)

    assert ask(desk, "DELETE", f"/v1/people/{key}", kari).status_code == 200

    assert told(desk, CASE)["credit"]["people"][0]["shown"] == "withdrawn"
    left = ask(desk, "GET", "/v1/me", kari).json()
    assert (left["account"]["name"], [one["ror"] for one in left["credits"]]) == ("Kari Nordmann", [None])


@pytest.mark.parametrize(
    ("key", "status", "code"),
    [
        ("nemo23456789", 404, "person-not-found"),
        ("Kari", 422, "address-refused"),
        ("%00", 422, "address-refused"),
    ],
)
def test_who_is_not_there_cannot_be_erased(desk: Client, database: Database, key: str, status: int, code: str) -> None:
    answer = ask(desk, "DELETE", f"/v1/people/{key}", a_person(database, Role.ADMIN))

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_me_tells_where_one_is_credited_and_why_that_is_known(desk: Client, kari: Person, database: Database) -> None:
    colleague = a_person(database, orcid=OTHER_ORCID)
    (key,) = publish(desk, kari, {**OLA, "ror": ROR})
    with database.writing() as session:
        with_keys(session, {"credit": [{"account": "me", "ror": "02mhbdp94"}]}, colleague.id)

    me = ask(desk, "GET", "/v1/me", colleague).json()

    by_other, by_self = me["credits"]
    assert {name: by_other[name] for name in ("person", "name", "orcid", "ror", "linked_by", "recorded_by")} == {
        "person": key, "name": None, "orcid": OTHER_ORCID, "ror": ROR, "linked_by": "account", "recorded_by": kari.id,
    }  # fmt: skip
    assert (by_other["cases"], by_self["cases"]) == (["no-eksempelvik-kitchen"], [])
    assert (by_self["recorded_by"], by_self["erased_at"]) == (colleague.id, None)
    assert ask(desk, "GET", "/v1/me", kari).json()["credits"] == []


def test_me_tells_of_credit_from_before_the_account(desk: Client, kari: Person, database: Database) -> None:
    (key,) = publish(desk, kari, OLA)
    own = a_person(database, orcid=OTHER_ORCID)

    (credit,) = ask(desk, "GET", "/v1/me", own).json()["credits"]

    assert (credit["person"], credit["linked_by"], credit["name"]) == (key, "orcid", "Ola Nordmann")


def test_files_hold_keys_and_what_each_did(desk: Client, kari: Person) -> None:
    (key,) = publish(desk, kari, OWN)

    book = load_workbook(BytesIO(desk.get("/v1/cases?format=xlsx&shape=workbook").content))
    lines = desk.get("/v1/cases?format=ndjson&fields=credit&sort=slug").text.splitlines()

    (credited,) = _rows(book["credit"])
    assert (credited["slug"], credited["order"], credited["person"]) == ("no-eksempelvik-kitchen", 0, key)
    codes = [tuple(row.values()) for row in _rows(book["codes"]) if row["field"] == "credit.did"]
    assert codes == [
        ("no-eksempelvik-kitchen", "credit.did", 0, 0, "coded"),
        ("no-eksempelvik-kitchen", "credit.did", 0, 1, "wrote"),
    ]
    assert lines == [
        f'{{"slug":"no-eksempelvik-kitchen","credit":[{{"person":"{key}","did":["coded","wrote"]}}]}}',
        '{"slug":"no-eksempelvik-nobody","credit":[]}',
    ]


def _rows(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_change_of_credit_is_told_by_keys(desk: Client, kari: Person) -> None:
    own, ola = publish(desk, kari, OWN, OLA)
    publish(desk, kari, {**OWN, "did": ["coded"]})

    answer = told(desk, f"{CASE}/difference?from=1&to=2&lang=nb")

    assert [(one["path"], one["before"], one["after"]) for one in answer["items"]] == [
        ("credit[0].did", ["coded", "wrote"], ["coded"]),
        ("credit[1]", {"person": ola, "did": ["reviewed"]}, None),
    ]
    assert answer["labels"]["contribution"]["reviewed"] == "Vurderte"
    assert own not in str(answer["items"])


def test_a_repeated_request_gives_the_first_answer(desk: Client, kari: Person, database: Database) -> None:
    (key,) = publish(desk, kari, OWN)
    headers = {"authorization": f"Bearer {kari.key}", "idempotency_key": "once"}

    first, again = (desk.request("DELETE", f"/v1/people/{key}", **headers) for _ in range(2))

    assert (first.status_code, first.json()) == (again.status_code, again.json()) == (200, first.json())
    assert again.headers["idempotent-replayed"] == "true"
