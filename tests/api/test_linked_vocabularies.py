import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, SKOS

from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Vocabulary
from tests.databases import fresh_database
from tests.services import Service, serving

ALL = list(vocabularies())
SITE = "http://reader.example"


def read(service: Service, address: str, wish: str = "text/turtle") -> Graph:
    """The graph that an address answers, its relative addresses resolved as by any reader."""
    answer = service.get(address, accept=wish)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == wish
    return Graph().parse(data=answer.text, format=wish, publicID=f"{SITE}{address}")


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.name)
def test_all_that_a_vocabulary_says_is_in_its_graph(seeded: Service, vocabulary: Vocabulary) -> None:
    graph = read(seeded, f"/v1/vocabularies/{vocabulary.name}")
    terms, groups = vocabulary.terms.values(), vocabulary.groups.values()
    named = [*(term.labels for term in terms), *(group.labels for group in groups)]
    scheme = URIRef(f"{SITE}/v1/vocabularies/{vocabulary.name}")

    assert set(graph.subjects(RDF.type, SKOS.ConceptScheme)) == {scheme}
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(terms)
    assert len(set(graph.subjects(SKOS.topConceptOf, scheme))) == len(terms)
    assert len(set(graph.subjects(RDF.type, SKOS.Collection))) == len(groups)
    labels = [*graph.subject_objects(SKOS.prefLabel)]
    assert len(labels) == sum(map(len, named))
    assert len([*graph.subject_objects(SKOS.member)]) == len([term for term in terms if term.group])
    assert len([*graph.subject_objects(SKOS.definition)]) == len([term for term in terms if term.definition])


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.name)
def test_the_labels_of_a_concept_are_apart(seeded: Service, vocabulary: Vocabulary) -> None:
    graph = read(seeded, f"/v1/vocabularies/{vocabulary.name}")

    # SKOS, S13 and S14: one preferred label a language, none of them hidden as well.
    assert not set(graph.subject_objects(SKOS.prefLabel)) & set(graph.subject_objects(SKOS.hiddenLabel))
    labels = [*graph.subject_objects(SKOS.prefLabel)]
    assert len({(concept, label.language) for concept, label in labels if isinstance(label, Literal)}) == len(labels)
    assert not [*graph.subject_objects(SKOS.altLabel)]


def test_json_ld_has_one_order_so_that_every_process_gives_the_same_bytes(seeded: Service) -> None:
    answer = seeded.json("/v1/vocabularies/sectors?format=jsonld")
    names = [one["@id"] for one in answer["@graph"]]
    held = next(one for one in answer["@graph"] if one["@id"].endswith("/energy"))["skos:hiddenLabel"]

    assert len(names) > 20
    assert names == sorted(names)
    spoken = [(one["@language"], one["@value"]) for one in held]
    assert spoken == sorted(spoken)


# rdflib reads JSON-LD with a class of its own that it has deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize(
    "address", ["", "/sectors", "/collaboration-forms/grant", "/legal-forms/no-as", "/sectors/groups/care"]
)
def test_both_formats_say_the_same(seeded: Service, address: str) -> None:
    turtle, jsonld = (
        read(seeded, f"/v1/vocabularies{address}", wish) for wish in ("text/turtle", "application/ld+json")
    )

    assert len(turtle) > 3
    assert isomorphic(turtle, jsonld)


def test_a_concept_in_every_language_with_its_search_words(seeded: Service) -> None:
    graph = read(seeded, "/v1/vocabularies/sectors/energy?lang=nn")
    energy = URIRef(f"{SITE}/v1/vocabularies/sectors/energy")

    assert Literal("Énergie", "fr") in set(graph.objects(energy, SKOS.prefLabel))
    assert set(graph.objects(energy, SKOS.notation)) == {Literal("energy")}
    assert set(graph.objects(energy, SKOS.hiddenLabel)) >= {
        Literal(word, language)
        for word in ("energisamvirke", "energifellesskap", "solceller")
        for language in ("nb", "nn")
    }
    assert set(graph.objects(energy, SKOS.inScheme)) == {URIRef(f"{SITE}/v1/vocabularies/sectors")}
    assert set(graph.objects(energy, DCTERMS.license)) == {URIRef("https://creativecommons.org/licenses/by/4.0/")}
    assert set(graph.objects(energy, DCTERMS.source)) == {URIRef("https://pypi.org/project/python-stdnum/")}


def test_a_mapping_is_a_relation_where_the_code_has_an_address_and_a_note_elsewhere(seeded: Service) -> None:
    graph = read(seeded, "/v1/vocabularies/sectors/energy")

    assert set(graph.objects(None, SKOS.closeMatch)) == {
        URIRef("http://data.europa.eu/ux2/nace2/35"),
        URIRef("http://data.europa.eu/ux2/nace2.1/35"),
    }
    assert set(graph.objects(None, SKOS.note)) == {Literal("COFOG 04.3 Fuel and energy (closeMatch)", "en")}
    # How a sector and a goal relate nobody has said.
    assert set(graph.objects(None, DCTERMS.relation)) == {
        URIRef("http://metadata.un.org/sdg/7"),
        URIRef("http://metadata.un.org/sdg/13"),
    }
    assert not set(graph.objects(None, SKOS.exactMatch))


def test_a_code_with_a_dot_has_its_address_without_it(seeded: Service) -> None:
    graph = read(seeded, "/v1/vocabularies/sectors/work-integration")

    assert URIRef("http://data.europa.eu/ux2/nace2/8899") in set(graph.objects(None, SKOS.relatedMatch))


def test_a_legal_form_is_narrower_than_its_family(seeded: Service) -> None:
    graph = read(seeded, "/v1/vocabularies/legal-forms/no-as")
    register = read(seeded, "/v1/vocabularies/legal-forms/no-frivillighetsregisteret")

    families = {URIRef(f"{SITE}/v1/vocabularies/legal-form-families/company-limited")}
    assert set(graph.objects(None, SKOS.broadMatch)) == families
    assert set(graph.objects(None, DCTERMS.relation)) == {URIRef("https://rdf.gleif.org/EntityLegalForm/ELF-YI42")}
    assert not set(register.objects(None, SKOS.broadMatch))


def test_kin_are_related_both_ways(seeded: Service) -> None:
    graph = read(seeded, "/v1/vocabularies/legal-form-families")
    related = set(graph.subject_objects(SKOS.related))

    assert len(related) == 16
    assert related == {(other, one) for one, other in related}


def test_a_reader_who_takes_anything_gets_json(seeded: Service) -> None:
    assert seeded.get("/v1/vocabularies/sectors", accept="text/html, */*;q=0.1").json()["name"] == "sectors"
    assert "content-language" not in seeded.get("/v1/vocabularies/sectors?format=turtle").headers


def test_addresses_are_absolute_where_the_site_has_one(database_kind: str) -> None:
    with fresh_database(database_kind) as database, serving(database, public_url="https://samspill.example") as service:
        graph = read(service, "/v1/vocabularies/sectors/groups/care")

    subjects = set(graph.subjects(RDF.type, SKOS.Collection))
    assert subjects == {URIRef("https://samspill.example/v1/vocabularies/sectors/groups/care")}
