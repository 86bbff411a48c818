"""The collection as catalogues harvest it: what DCAT-AP 3 asks for is there, and every address leads somewhere."""

from collections.abc import Iterator

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, XSD

from tests.builders import twelve_cases
from tests.databases import fresh_database
from tests.releases import a_release
from tests.services import Service, serving

DCAT, SPDX = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
BASE = "https://samspill.example"
DATASET = URIRef(f"{BASE}/v1/dataset")

MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.contactPoint, DCAT.distribution),
    DCAT.DatasetSeries: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.contactPoint),
    DCAT.Distribution: (DCAT.accessURL, DCTERMS.license),
    DCAT.DataService: (DCTERMS.title, DCAT.endpointURL),
    FOAF.Agent: (FOAF.name,),
    SPDX.Checksum: (SPDX.algorithm, SPDX.checksumValue),
}
"""What each class must say (SHACL shapes of DCAT-AP 3.0), and what we always say beside."""
AT_MOST_ONE = {
    DCAT.Dataset: (DCTERMS.accessRights, DCTERMS.accrualPeriodicity, DCTERMS.issued, DCTERMS.modified, DCAT.version),
    DCAT.Distribution: (DCTERMS.license, DCAT.mediaType, DCAT.byteSize, SPDX.checksum, DCTERMS["format"]),
}

deprecated_inside = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
"""rdflib warns of what its own reader of JSON-LD uses."""


@pytest.fixture(scope="module")
def service(database_kind: str) -> Iterator[Service]:
    with (
        fresh_database(database_kind) as database,
        serving(database, twelve_cases(), public_url=BASE, contact="data@example.org") as service,
    ):
        a_release(database, "2025.1", BASE)
        a_release(database, "2026.1", BASE)
        yield service


@pytest.fixture(scope="module")
def graph(service: Service) -> Graph:
    return Graph().parse(data=service.get("/v1/dataset?format=turtle").content, format="turtle")


def test_every_class_says_what_it_must(graph: Graph) -> None:
    missing = [
        (one, prop)
        for kind, properties in MANDATORY.items()
        for one in graph.subjects(RDF.type, kind)
        for prop in properties
        if (one, prop, None) not in graph
    ]

    assert missing == []
    assert all(any(graph.subjects(RDF.type, kind)) for kind in MANDATORY)


def test_what_may_be_said_once_is_said_once(graph: Graph) -> None:
    twice = [
        (one, prop)
        for kind, properties in AT_MOST_ONE.items()
        for one in graph.subjects(RDF.type, kind)
        for prop in properties
        if len(list(graph.objects(one, prop))) > 1
    ]

    assert twice == []


def test_it_tells_licence_coverage_periodicity_and_contact(graph: Graph) -> None:
    eu = "http://publications.europa.eu/resource/authority/"
    assert graph.value(DATASET, DCTERMS.license) == URIRef(f"{eu}licence/CC_BY_4_0")
    assert graph.value(DATASET, DCTERMS.accrualPeriodicity) == URIRef(f"{eu}frequency/IRREG")
    countries = {str(one).rpartition("/")[2] for one in graph.objects(DATASET, DCTERMS.spatial)}
    assert {"NOR", "SWE", "GRC", "GBR"} <= countries
    period = graph.value(DATASET, DCTERMS.temporal)
    assert graph.value(period, DCAT.startDate) == Literal("2010", datatype=XSD.gYear)
    contact = graph.value(DATASET, DCAT.contactPoint)
    assert graph.value(contact, VCARD.hasEmail) == URIRef("mailto:data@example.org")


def test_title_and_description_are_in_three_languages(graph: Graph) -> None:
    for kind in (DCAT.Catalog, DCAT.Dataset, DCAT.DatasetSeries):
        for one in graph.subjects(RDF.type, kind):
            for prop in (DCTERMS.title, DCTERMS.description):
                assert {text.language for text in graph.objects(one, prop) if isinstance(text, Literal)} == {
                    "en",
                    "nb",
                    "nn",
                }, one


def test_each_release_is_a_version_in_the_series(graph: Graph) -> None:
    newest, older = (URIRef(f"{BASE}/v1/releases/{label}") for label in ("2026.1", "2025.1"))

    assert set(graph.objects(DATASET, DCAT.hasVersion)) == {newest, older}
    assert {graph.value(one, DCAT.inSeries) for one in (newest, older)} == {URIRef(f"{BASE}/v1/releases")}
    assert graph.value(newest, DCAT.prev) == older
    assert graph.value(newest, DCAT.version) == Literal("2026.1")


def test_checksums_are_those_that_the_release_tells(graph: Graph, service: Service) -> None:
    told = {one["name"]: one["sha256"] for one in service.json("/v1/releases/2026.1")["files"]}
    found = {
        str(graph.value(one, DCAT.downloadURL)).rpartition("/")[2]: str(
            graph.value(graph.value(one, SPDX.checksum), SPDX.checksumValue)
        )
        for one in graph.objects(URIRef(f"{BASE}/v1/releases/2026.1"), DCAT.distribution)
    }

    assert found == told


def test_every_address_leads_somewhere(graph: Graph, service: Service) -> None:
    addresses = {str(one) for prop in (DCAT.accessURL, DCAT.downloadURL) for one in graph.objects(None, prop)}

    for address in addresses:
        assert service.get(address.removeprefix(BASE)).status_code == 200, address


@deprecated_inside
def test_both_formats_say_the_same(graph: Graph, service: Service) -> None:
    answer = service.get("/v1/dataset")

    assert answer.headers["content-type"] == "application/ld+json"
    other = Graph().parse(data=answer.content, format="json-ld")
    assert set(other) == set(graph)
    turtle = service.get("/v1/dataset", accept="text/turtle")
    assert turtle.headers["content-type"].startswith("text/turtle")


@deprecated_inside
def test_without_a_contact_none_is_invented(database_kind: str) -> None:
    with fresh_database(database_kind) as database, serving(database) as service:
        read = Graph().parse(data=service.get("/v1/dataset").content, format="json-ld", publicID=f"{BASE}/")

    assert (None, DCAT.contactPoint, None) not in read
    assert any(read.subjects(RDF.type, DCAT.Catalog))
