"""The citation of a case and of what a question finds: who made it, which revision, where it is."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.editorial.credits import with_keys
from app.model.role import Role
from app.store.database import Database
from tests.asking import Client, asking, withdraw
from tests.builders import a_case
from tests.people import SECRET, Person, a_person, ask
from tests.readers import plain_latex, printed_csl, read_bibtex, read_ris

KITCHEN, ORCHARD, NOBODY = (f"no-eksempelvik-{words}" for words in ("kitchen", "orchard", "nobody"))
CASE = f"/v1/cases/{KITCHEN}"
EDITORS = "Samspill editors, from public sources"
SITE = "https://samspill.example"
KARI = {"name": "Kari Nordmann", "orcid": "0000-0002-1825-0097", "consent": True}
OLA = {"name": "Ola Nordmann", "consent": True}
EVA = {"name": "Eva Łoś", "consent": True}


@pytest.fixture
def desk(database: Database, one_day: None) -> Iterator[Client]:
    with asking(database, secret=SECRET, freshness_seconds=0, public_url=SITE) as client:
        yield client


@pytest.fixture
def editor(database: Database) -> Person:
    return a_person(database, Role.ADMIN)


def credited(desk: Client, editor: Person, slug: str, *people: dict[str, Any], **changes: Any) -> list[str]:
    """Publishes a case that these made; their keys."""
    with desk.database.writing() as session:
        told = {"words": slug.rpartition("-")[2], "credit": list(people), "sectors": ["energy"], **changes}
        case = with_keys(session, a_case(**told), editor.id)
    desk.publish(case)
    return [one["person"] for one in case["credit"]]


@pytest.fixture
def world(desk: Client, editor: Person) -> list[str]:
    """Two cases of energy that people made, one of them that our editors made; the keys of the first."""
    keys = credited(
        desk, editor, KITCHEN, {**OLA, "did": ["wrote"]}, {**KARI, "did": ["coded"]}, {**EVA, "did": ["reviewed"]},
        title="A kitchen & more",
    )  # fmt: skip
    credited(
        desk, editor, ORCHARD, {**KARI, "did": ["collected"]}, {**OLA, "did": ["translated", "coded"]},
        sectors=["energy", "eldercare"],
    )  # fmt: skip
    credited(desk, editor, NOBODY)
    return keys


def cited(desk: Client, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text


def item(desk: Client, address: str) -> Any:
    joined = "&" if "?" in address else "?"
    answer = desk.get(f"{address}{joined}format=csl-json")
    assert answer.status_code == 200, answer.text
    (told,) = answer.json()
    return told


def authors(desk: Client, address: str) -> list[str]:
    return [one["literal"] for one in item(desk, address)["author"]]


def test_a_case_is_cited_by_who_collected_coded_or_wrote(desk: Client, world: list[str]) -> None:
    assert cited(desk, f"{CASE}/citation") == (
        f"Ola Nordmann; Kari Nordmann (2026). A kitchen & more. Samspill. Revision 1 of the case, "
        f"dataset revision 1, 26 November 2026. Confidence: Fairly sourced. {SITE}{CASE}/revisions/1 "
        "Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n"
    )
    assert authors(desk, f"/v1/cases/{NOBODY}/citation") == [EDITORS]


def test_every_form_is_read_by_others(desk: Client, world: list[str]) -> None:
    entry = read_bibtex(cited(desk, f"{CASE}/citation?format=bibtex"))
    reference = read_ris(cited(desk, f"{CASE}/citation?format=ris"))
    told = item(desk, f"{CASE}/citation")

    assert plain_latex(entry.fields["title"]) == reference["title"] == told["title"] == "A kitchen & more"
    assert entry.fields["url"] == reference["urls"][0] == told["URL"] == f"{SITE}{CASE}/revisions/1"
    assert reference["authors"] == ["Ola Nordmann", "Kari Nordmann"]
    assert entry.key == reference["id"] == told["id"] == f"samspill-{KITCHEN}-1"
    assert "Kari Nordmann" in printed_csl([told])


CHOSEN = (
    ("", "*/*", "text/plain; charset=utf-8", "txt"),
    ("format=ris", "*/*", "application/x-research-info-systems", "ris"),
    ("", "application/x-bibtex", "application/x-bibtex", "bib"),
    ("", "application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json", "json"),
)


def test_a_form_is_chosen(desk: Client) -> None:
    desk.publish(a_case(words="kitchen"))
    for asked, accept, kind, ending in CHOSEN:
        answer = desk.get(f"{CASE}/citation?{asked}", accept=accept)
        assert answer.headers["content-type"] == kind
        assert answer.headers["content-disposition"] == f'inline; filename="samspill-{KITCHEN}-1.{ending}"'


def test_the_citation_of_a_set_names_all_with_their_number_of_cases(desk: Client, world: list[str]) -> None:
    told = item(desk, "/v1/citation?sector=energy")

    # The one without an ORCID iD has a key in each case, and is one name all the same.
    assert [one["literal"] for one in told["author"]] == ["Kari Nordmann", "Ola Nordmann", EDITORS]
    assert told["note"].startswith(
        f"Dataset revision 3. Collected, coded or written by: Kari Nordmann (2 cases); Ola Nordmann (2 cases); "
        f"{EDITORS} (1 case). 3 cases, not a sample: "
    )
    assert (told["version"], told["title"]) == ("3", "Cases on energy")
    assert told["URL"] == f"{SITE}/v1/cases?sector=energy&as_of=3"
    assert cited(desk, "/v1/citation?sector=eldercare&lang=nn").startswith(
        "Kari Nordmann (1 sak); Ola Nordmann (1 sak) ("
    )


def test_a_citation_leads_back_to_what_was_cited(desk: Client, world: list[str], editor: Person) -> None:
    told = item(desk, "/v1/citation?sector=energy")
    credited(desk, editor, "no-eksempelvik-late", {**EVA, "did": ["coded"]})
    withdraw(desk.database, NOBODY, "It was told twice.")

    found = desk.get(told["URL"].removeprefix(SITE)).json()
    assert sorted(one["slug"] for one in found["items"]) == sorted((KITCHEN, ORCHARD, NOBODY))
    assert item(desk, "/v1/citation?sector=energy&as_of=3") == told
    assert authors(desk, "/v1/citation?sector=energy") == ["Kari Nordmann", "Ola Nordmann", "Eva Łoś"]
    then = desk.get("/v1/citation?sector=energy&as_of=3")
    assert (then.headers["cache-control"], then.headers["samspill-as-of"][:2]) == ("public, no-cache", "3;")


def test_a_case_is_cited_as_it_was(desk: Client, world: list[str], editor: Person) -> None:
    credited(desk, editor, KITCHEN, {**EVA, "did": ["coded"]}, title="The kitchen")

    assert item(desk, f"{CASE}/citation?as_of=3")["URL"] == f"{SITE}{CASE}/revisions/1"
    assert item(desk, f"{CASE}/citation")["URL"] == f"{SITE}{CASE}/revisions/2"
    refused = desk.get(f"{CASE}/citation?as_of=3&revision=1").json()["errors"]
    assert [one["parameter"] for one in refused] == ["as_of"]


def test_the_whole_collection_is_cited_by_its_name(desk: Client, world: list[str]) -> None:
    told = item(desk, "/v1/citation?lang=nb")

    assert told["title"].startswith("Samspill: a comparative European database")
    assert (told["id"], told["language"], told["URL"]) == ("samspill-3", "en", f"{SITE}/v1/cases?as_of=3")


def test_a_set_of_nothing_can_be_cited_too(desk: Client, world: list[str]) -> None:
    told = item(desk, "/v1/citation?country=PT")

    assert told["author"] == [{"literal": "Samspill"}]
    assert told["note"].startswith("Dataset revision 3. No case answers the question.")
    assert cited(desk, "/v1/citation?country=PT").startswith("Samspill (20")


def test_an_empty_collection_has_neither_a_day_nor_a_state_to_come_back_to(desk: Client) -> None:
    told = item(desk, "/v1/citation")

    assert ("issued" in told, told["URL"], told["version"]) == (False, f"{SITE}/v1/cases", "0")
    assert "(n.d.)" in cited(desk, "/v1/citation")


def test_words_that_were_looked_for_break_no_form(desk: Client, world: list[str]) -> None:
    words = "q=%22a%7Db%5C%26%0AER++-+%01%25%22"

    entry = read_bibtex(cited(desk, f"/v1/citation?{words}&format=bibtex"))
    reference = read_ris(cited(desk, f"/v1/citation?{words}&format=ris"))

    assert plain_latex(entry.fields["title"]) == reference["title"]
    assert reference["title"].startswith("Cases with the word")
    assert entry.fields["url"].endswith(f"{words}&as_of=3")


def test_an_older_revision_is_cited_by_its_number(desk: Client, world: list[str], editor: Person) -> None:
    credited(desk, editor, KITCHEN, {**EVA, "did": ["coded"]}, title="The kitchen")

    assert authors(desk, f"{CASE}/citation") == ["Eva Łoś"]
    assert authors(desk, f"{CASE}/citation?revision=1") == ["Ola Nordmann", "Kari Nordmann"]
    assert item(desk, f"{CASE}/citation?revision=1")["URL"] == f"{SITE}{CASE}/revisions/1"
    assert desk.get(f"{CASE}/citation?revision=3").json()["code"] == "revision-not-found"


def test_a_withdrawn_case_is_gone_and_its_revisions_can_be_cited(desk: Client, world: list[str]) -> None:
    withdraw(desk.database, KITCHEN, "It was told twice.")

    assert desk.get(f"{CASE}/citation").status_code == 410
    assert authors(desk, f"{CASE}/citation?revision=1") == ["Ola Nordmann", "Kari Nordmann"]
    assert authors(desk, "/v1/citation?sector=energy") == ["Kari Nordmann", "Ola Nordmann", EDITORS]
    assert "2 cases, not a sample" in item(desk, "/v1/citation?sector=energy")["note"]


def test_who_was_erased_is_named_no_more(desk: Client, world: list[str], editor: Person) -> None:
    tag = desk.get(f"{CASE}/citation").headers["etag"]
    for key in world[:2]:
        assert ask(desk, "DELETE", f"/v1/people/{key}", editor).status_code == 200

    assert authors(desk, f"{CASE}/citation") == ["2 people who are not named"]
    assert authors(desk, f"{CASE}/citation?lang=nn&revision=1") == ["2 personar som ikkje er namngitte"]
    # The ORCID iD is the same everywhere; the name alone was erased where it stood.
    assert authors(desk, "/v1/citation") == ["Ola Nordmann", "2 people who are not named", EDITORS]
    assert desk.get(f"{CASE}/citation", if_none_match=tag).status_code == 200


def test_somebody_is_named_as_they_chose(desk: Client, editor: Person, database: Database) -> None:
    kari = a_person(database, name="Kari Nordmann", orcid=KARI["orcid"])
    credited(desk, editor, KITCHEN, {**KARI, "did": ["coded"]})

    for shown, name in (("orcid", "https://orcid.org/0000-0002-1825-0097"), ("withdrawn", "somebody who is not named")):
        ask(desk, "PATCH", "/v1/me", kari, {"shown_as": shown}, if_match="*")
        assert authors(desk, f"{CASE}/citation") == [name]


def test_it_is_kept_where_nobody_is_named_and_the_number_was_said(desk: Client, world: list[str]) -> None:
    asked = (f"{CASE}/citation?revision=1", f"/v1/cases/{NOBODY}/citation?revision=1", f"/v1/cases/{NOBODY}/citation")

    assert [desk.get(one).headers["cache-control"] for one in asked] == [
        "public, no-cache",
        "public, max-age=86400",
        "public, no-cache",
    ]


REFUSED = (
    (f"{CASE}/citation?format=bibtx", "format", "bibtex"),
    (f"{CASE}/citation?revision=0", "revision", None),
    (f"{CASE}/citation?sector=energy", "sector", None),
    ("/v1/citation?sectr=energy", "sectr", "sector"),
    ("/v1/citation?limit=5", "limit", None),
    ("/v1/citation?lang=no", "lang", "nb"),
)


def test_what_is_not_understood_is_refused(desk: Client) -> None:
    desk.publish(a_case(words="kitchen"))
    for address, parameter, hint in REFUSED:
        answer = desk.get(address)
        (fault,) = answer.json()["errors"]
        assert (answer.status_code, fault["parameter"]) == (422, parameter), address
        assert hint is None or fault["did_you_mean"] == hint, address


def test_a_case_leads_to_its_citation(desk: Client, world: list[str]) -> None:
    link = desk.get(f"{CASE}?lang=nn").json()["links"]["citation"]

    assert link == f"{SITE}{CASE}/citation?revision=1&lang=nn"
    assert "Revisjon 1 av saka" in cited(desk, link.removeprefix(SITE))


def test_without_a_public_address_nothing_of_the_request_stands_in_it(database: Database) -> None:
    with asking(database, freshness_seconds=0) as client:
        client.publish(a_case(words="kitchen"))
        assert item(client, f"{CASE}/citation")["URL"] == f"{CASE}/revisions/1"
        assert "reader.example" not in cited(client, "/v1/citation?country=NO")


def test_an_address_that_is_not_whole_is_told_as_such(database: Database) -> None:
    with asking(database, secret=SECRET) as client:
        client.publish(a_case(words="kitchen"))
        for address in (f"{CASE}/citation", "/v1/citation"):
            assert "was not told its public address" in cited(client, address)
            assert "was not told its public address" in item(client, address)["note"]
