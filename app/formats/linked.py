"""Vocabularies as linked data: concepts of SKOS, in Turtle or JSON-LD.

Groups are collections, not broader concepts: a group gathers near terms so that they can be asked for together, but no
case is ever coded with a group, and a term is not a kind of its group as a concept would have to be of a broader one.
"""

from collections.abc import Iterable
from typing import Any

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from app.formats.graphs import new_graph, written_graph
from app.vocabulary.loading import digest
from app.vocabulary.sources import term_sources
from app.vocabulary.terms import Group, Term, Vocabulary

LICENCE = URIRef("https://creativecommons.org/licenses/by/4.0/")
_PREFIXES = {"skos": SKOS, "dct": DCTERMS, "owl": OWL}
_RELATIONS = {
    "exactMatch": SKOS.exactMatch,
    "closeMatch": SKOS.closeMatch,
    "broadMatch": SKOS.broadMatch,
    "narrowMatch": SKOS.narrowMatch,
    "relatedMatch": SKOS.relatedMatch,
}
_SCHEMES = {
    "cofog": "COFOG",
    "icnpo_1996": "ICNPO (1996)",
    "icnp_tso_2018": "ICNP/TSO (2018)",
    "nace_rev2": "NACE Rev. 2",
    "nace_rev2_1": "NACE Rev. 2.1",
    "sdg": "Sustainable Development Goal",
    "iso20275": "ISO 20275",
    "iso20275_parent": "ISO 20275, of the form beneath it",
    "eu_law": "EU law",
}
# Where the keeper of a list has given its codes addresses; the others are told in notes.
_ADDRESSES = {
    "nace_rev2": "http://data.europa.eu/ux2/nace2/",
    "nace_rev2_1": "http://data.europa.eu/ux2/nace2.1/",
    "sdg": "http://metadata.un.org/sdg/",
    "iso20275": "https://rdf.gleif.org/EntityLegalForm/ELF-",
}


def render_schemes(vocabularies: Iterable[Vocabulary], base: str, kind: str) -> bytes:
    """Which vocabularies there are, without their terms; `kind` is `turtle` or `jsonld`."""
    drawing = _Drawing(base)
    for vocabulary in vocabularies:
        drawing.scheme(vocabulary)
    return drawing.written(kind)


def render_vocabulary(vocabulary: Vocabulary, base: str, kind: str) -> bytes:
    """A vocabulary with all its terms and groups. Addresses begin with `base`, which may be empty: then with `/v1`."""
    drawing = _Drawing(base)
    drawing.scheme(vocabulary)
    for term in vocabulary.terms.values():
        drawing.concept(vocabulary, term)
        drawing.is_on_top(vocabulary, term)
    for group in vocabulary.groups.values():
        drawing.collection(vocabulary, group)
    return drawing.written(kind)


def render_term(vocabulary: Vocabulary, code: str, base: str, kind: str) -> bytes:
    """One term of a vocabulary; raises TermUnknown."""
    drawing = _Drawing(base)
    drawing.concept(vocabulary, vocabulary.term(code))
    return drawing.written(kind)


def render_group(vocabulary: Vocabulary, code: str, base: str, kind: str) -> bytes:
    """One group of a vocabulary; raises TermUnknown."""
    drawing = _Drawing(base)
    drawing.collection(vocabulary, vocabulary.group(code))
    return drawing.written(kind)


class _Drawing:
    """A graph in the making, all of whose own addresses begin alike."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._graph = new_graph(_PREFIXES)

    def written(self, kind: str) -> bytes:
        return written_graph(self._graph, kind, _PREFIXES)

    def scheme(self, vocabulary: Vocabulary) -> None:
        scheme = self._address(vocabulary.name)
        self._say(scheme, RDF.type, SKOS.ConceptScheme)
        self._say(scheme, DCTERMS.title, Literal(vocabulary.title, "en"))
        self._say(scheme, DCTERMS.license, LICENCE)
        self._say(scheme, OWL.versionInfo, Literal(digest()))

    def is_on_top(self, vocabulary: Vocabulary, term: Term) -> None:
        self._say(self._address(vocabulary.name), SKOS.hasTopConcept, self._address(vocabulary.name, term.code))
        self._say(self._address(vocabulary.name, term.code), SKOS.topConceptOf, self._address(vocabulary.name))

    def collection(self, vocabulary: Vocabulary, group: Group) -> None:
        collection = self._address(vocabulary.name, "groups", group.code)
        self._say(collection, RDF.type, SKOS.Collection)
        self._labels(collection, group.labels.items())
        self._say(collection, SKOS.notation, Literal(group.code))
        self._say(collection, SKOS.inScheme, self._address(vocabulary.name))
        for term in vocabulary.terms.values():
            if term.group == group.code:
                self._say(collection, SKOS.member, self._address(vocabulary.name, term.code))

    def concept(self, vocabulary: Vocabulary, term: Term) -> None:
        concept = self._address(vocabulary.name, term.code)
        self._say(concept, RDF.type, SKOS.Concept)
        self._say(concept, SKOS.inScheme, self._address(vocabulary.name))
        self._say(concept, SKOS.notation, Literal(term.code))
        self._say(concept, DCTERMS.license, LICENCE)
        self._labels(concept, term.labels.items())
        for language, some in term.search_words.items():
            for word in some:
                # A hidden label must be no other label of the same concept (SKOS, S13).
                if word != term.labels.get(language):
                    self._say(concept, SKOS.hiddenLabel, Literal(word, language))
        self._told(concept, term)
        self._beside(vocabulary, term)
        for scheme, codes in _mappings(term):
            for said in codes:
                self._mapping(concept, scheme, {"code": said} if isinstance(said, str) else said)

    def _told(self, concept: URIRef, term: Term) -> None:
        if term.definition:
            self._say(concept, SKOS.definition, Literal(term.definition, "en"))
        if notes := term.extra.get("notes"):
            self._say(concept, SKOS.scopeNote, Literal(notes, "en"))
        for language, question in term.at_home.items():
            self._say(concept, SKOS.note, Literal(question, language))
        for code in _listed(term.extra.get("sources")):
            source = term_sources()[code]
            if source.link:
                self._say(concept, DCTERMS.source, URIRef(source.link))
            else:
                self._say(concept, DCTERMS.bibliographicCitation, Literal(source.title, "en"))

    def _beside(self, vocabulary: Vocabulary, term: Term) -> None:
        """Terms that are broader, and those akin."""
        concept = self._address(vocabulary.name, term.code)
        # "Other" is no family that holds anything.
        if term.broader is not None and term.broader.code != "other":
            self._say(concept, SKOS.broadMatch, self._address("legal-form-families", term.broader.code))
        for one, other in vocabulary.nearness:
            if one == term.code:
                self._say(concept, SKOS.related, self._address(vocabulary.name, other))

    def _mapping(self, concept: URIRef, scheme: str, said: dict[str, Any]) -> None:
        """A code of somebody else's list: a relation where it has an address, a note where it has none.

        Where nobody has said how the two relate, `dct:relation` says no more than that they do.
        """
        relation = said.get("relation")
        if scheme in _ADDRESSES and said.get("verified", True):
            there = URIRef(_ADDRESSES[scheme] + said["code"].replace(".", ""))
            self._say(concept, _RELATIONS[relation] if relation else DCTERMS.relation, there)
            return
        told = (
            _SCHEMES.get(scheme, scheme),
            said.get("code") or said.get("hook"),
            said.get("name") or said.get("text"),
        )
        note = " ".join(part for part in told if part) + (f" ({relation})" if relation else "")
        self._say(concept, SKOS.note, Literal(note if said.get("verified", True) else f"{note}; not verified", "en"))

    def _labels(self, subject: URIRef, labels: Iterable[tuple[str, str]]) -> None:
        for language, text in labels:
            self._say(subject, SKOS.prefLabel, Literal(text, language))

    def _address(self, vocabulary: str, *code: str) -> URIRef:
        return URIRef("/".join((f"{self._base}/v1/vocabularies", vocabulary, *code)))

    def _say(self, subject: URIRef, predicate: URIRef, thing: URIRef | Literal) -> None:
        self._graph.add((subject, predicate, thing))


def _mappings(term: Term) -> Iterable[tuple[str, list[Any]]]:
    mappings: Any = term.extra.get("mappings") or {}
    return sorted(mappings.items())


def _listed(value: Any) -> list[str]:
    return list(value or ())
