"""A case as JSON-LD: read by rdflib without asking anybody what the words mean."""

from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from app.editorial.credits import with_keys
from app.store.database import Database
from tests.asking import Client, asking
from tests.builders import a_case, a_municipality, a_source, an_organisation
from tests.people import SECRET, a_person

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
SCHEMA = Namespace("https://schema.org/")
SITE = "https://samspill.example"
ADDRESS = "/v1/cases/no-eksempelvik-kitchen"
CASE = URIRef(SITE + ADDRESS)


@pytest.fixture
def desk(database: Database) -> Iterator[Client]:
    with asking(database, secret=SECRET, freshness_seconds=0, public_url=SITE) as client:
        yield client


def a_kitchen(desk: Client, *credit: dict[str, Any], **changes: Any) -> None:
    told = {
        "words": "kitchen", "title": "A kitchen", "title_original": "Eit kjøken", "original_language": "nn",
        "summary_original": "Ein oppdikta kommune.", "practice": {"en": "People cook.", "nn": "Folk lagar mat."},
        "municipalities": [
            a_municipality(lau_code="4613", region="Vestland", latitude=59.8, longitude=5.2),
            a_municipality(name="Nabovik"),
        ],
        "organisations": [an_organisation(founded=2002, website="https://example.org/a|b")],
        "sources": [a_source(title="Ei side", language="nn", year=2020, publisher="Avisa")],
        "sectors": ["energy"], "start_year": 2008, "credit": list(credit), **changes,
    }  # fmt: skip
    editor = a_person(desk.database)
    with desk.database.writing() as session:
        case = with_keys(session, a_case(**told), editor.id)
    desk.publish(case)


def graph(desk: Client, address: str = f"{ADDRESS}?format=jsonld") -> Graph:
    answer = desk.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/ld+json"
    # Whoever asked somebody else for a context would be refused: nothing of this machine is let out in tests.
    assert "https://schema.org/" in str(answer.json()["@context"]["@vocab"])
    return Graph().parse(data=answer.text, format="json-ld", publicID=SITE)


def values(found: Graph, name: str, subject: Any = CASE) -> set[Any]:
    return set(found.objects(subject, SCHEMA[name]))


def test_it_says_what_schema_org_has_words_for(desk: Client) -> None:
    a_kitchen(desk)

    found = graph(desk)

    assert values(found, "name") == {Literal("A kitchen", "en")}
    assert values(found, "alternateName") == {Literal("Eit kjøken", "nn")}
    assert Literal("Ein oppdikta kommune.", "nn") in values(found, "description")
    assert values(found, "abstract") == {Literal("People cook.", "en"), Literal("Folk lagar mat.", "nn")}
    assert (CASE, RDF.type, SCHEMA.Dataset) in found
    assert values(found, "license") == {URIRef("https://creativecommons.org/licenses/by/4.0/")}
    assert values(found, "url") == {URIRef(f"{CASE}/revisions/1")}
    assert values(found, "temporalCoverage") == {Literal("2008/..")}
    assert values(found, "keywords") == {URIRef(f"{SITE}/v1/vocabularies/sectors/energy")}
    (credit,) = values(found, "creditText")
    assert credit.startswith("Samspill editors, from public sources (")
    assert credit.endswith(f"{CASE}/revisions/1 Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/")


def test_it_tells_of_places_organisations_and_sources(desk: Client) -> None:
    a_kitchen(desk)

    found = graph(desk)

    places = {str(name): place for place in values(found, "spatialCoverage") for name in values(found, "name", place)}
    assert places.keys() == {"Eksempelvik", "Nabovik"}
    (point,) = values(found, "geo", places["Eksempelvik"])
    assert {float(one) for one in values(found, "latitude", point)} == {59.8}
    assert values(found, "description", point) == {Literal("Centre of the municipality", "en")}
    assert values(found, "geo", places["Nabovik"]) == set()
    (body,) = values(found, "about")
    # A sign that no address may hold would make the whole graph unreadable for some.
    assert values(found, "url", body) == {URIRef("https://example.org/a%7Cb")}
    (source,) = values(found, "citation")
    assert values(found, "name", source) == {Literal("Ei side", "nn")}
    assert values(found, "datePublished", source) == {Literal("2020")}


def test_it_tells_who_made_it_and_who_helped(desk: Client) -> None:
    kari = {"name": "Kari Nordmann", "orcid": "0000-0002-1825-0097", "ror": "05dxps055", "consent": True}
    a_kitchen(desk, {**kari, "did": ["wrote"]}, {"name": "Ola Nordmann", "consent": True, "did": ["reviewed"]})

    found = graph(desk)

    assert values(found, "creator") == {URIRef("https://orcid.org/0000-0002-1825-0097")}
    assert values(found, "affiliation", URIRef("https://orcid.org/0000-0002-1825-0097")) == {
        URIRef("https://ror.org/05dxps055")
    }
    (helper,) = values(found, "contributor")
    assert values(found, "name", helper) == {Literal("Ola Nordmann")}


YEARS: tuple[tuple[dict[str, Any], set[str]], ...] = (
    ({"start_year": 2008, "end_year": 2011, "status": "completed"}, {"2008/2011"}),
    ({"start_year": 2019}, {"2019/.."}),
    ({"start_year": 2019, "status": "unknown"}, {"2019"}),
    ({"start_year": None}, set()),
)


def test_years_that_nobody_knows_are_not_made_up(desk: Client) -> None:
    for years, covered in YEARS:
        a_kitchen(desk, **years)
        assert {str(one) for one in values(graph(desk), "temporalCoverage")} == covered


def test_it_is_told_as_it_was(desk: Client) -> None:
    a_kitchen(desk)
    a_kitchen(desk, title="The kitchen")

    assert values(graph(desk, f"{ADDRESS}?format=jsonld&as_of=1"), "name") == {Literal("A kitchen", "en")}
    assert values(graph(desk), "name") == {Literal("The kitchen", "en")}


def test_labels_follow_the_reader_and_say_their_language(desk: Client) -> None:
    a_kitchen(desk)

    found = graph(desk, f"{ADDRESS}?format=jsonld&lang=nn")

    term = URIRef(f"{SITE}/v1/vocabularies/sectors/energy")
    assert values(found, "name", term) == {Literal("Energi", "nn")}
    assert {str(one)[:10] for one in values(found, "creditText")} == {"Redaktøran"}


def test_it_is_wished_for_by_accept_and_is_another_answer(desk: Client) -> None:
    a_kitchen(desk)

    linked, plain = desk.get(ADDRESS, accept="application/ld+json"), desk.get(ADDRESS)

    assert (linked.headers["content-type"], plain.headers["content-type"]) == (
        "application/ld+json",
        "application/json",
    )
    assert linked.headers["etag"] != plain.headers["etag"]
    assert desk.get(ADDRESS, accept="application/ld+json", if_none_match=linked.headers["etag"]).status_code == 304
    assert desk.get(f"{ADDRESS}?format=json-ld").json()["errors"][0]["did_you_mean"] == "jsonld"
    assert desk.get(ADDRESS, accept="text/turtle").status_code == 406


def test_without_a_public_address_it_is_read_from_where_it_stands(database: Database) -> None:
    with asking(database, freshness_seconds=0) as client:
        client.publish(a_case(words="kitchen"))
        assert (CASE, RDF.type, SCHEMA.Dataset) in graph(client)
        assert "reader.example" not in client.get(f"{ADDRESS}?format=jsonld").text
