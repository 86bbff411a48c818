"""The collection as catalogues of open data harvest it: DCAT-AP 3, in Turtle or JSON-LD. Imported where it is used.

Nothing is a blank node: what has no address of its own is a fragment of ours, so that the bytes stay the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, RDFS, XSD

from app.formats.about import LICENCE_ADDRESS
from app.formats.citation_words import SITE
from app.formats.dataset_words import (
    AS_FILE,
    CATALOGUE,
    CATALOGUE_DESCRIPTION,
    DATASET,
    KEYWORDS,
    NOT_A_SAMPLE,
    SERIES,
    SERIES_DESCRIPTION,
    SERVICE,
)
from app.formats.graphs import new_graph, written_graph
from app.formats.package_words import DESCRIPTION, TITLE
from app.formats.release_words import description_of
from app.vocabulary.countries import alpha_3

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
IANA = Namespace("https://www.iana.org/assignments/media-types/")
EU = Namespace("http://publications.europa.eu/resource/authority/")
PREFIXES = {"dcat": DCAT, "dct": DCTERMS, "foaf": FOAF, "spdx": SPDX, "vcard": VCARD, "rdfs": RDFS, "xsd": XSD}

IRREGULAR, PUBLIC = EU["frequency/IRREG"], EU["access-right/PUBLIC"]
LICENCE = EU["licence/CC_BY_4_0"]
THEMES = (EU["data-theme/SOCI"], EU["data-theme/GOVE"])
LANGUAGES = (EU["language/ENG"], EU["language/NOB"], EU["language/NNO"])
_NAMES = {"json": "JSON", "csv": "CSV", "ndjson": "NDJSON", "geojson": "GeoJSON", "xlsx": "XLSX", "parquet": "Parquet"}
_FORMATS = {"csv": "CSV", "geojson": "GEOJSON", "xlsx": "XLSX", "json": "JSON"}
"""File types as the authority list of the EU names them, of those that it surely names."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file of a release."""

    name: str
    kind: str
    media_type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release."""

    label: str
    issued: str
    """Day, ISO 8601."""
    files: tuple[FileFacts, ...]


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """What is told of the collection."""

    base: str
    """What addresses begin with; may be empty."""
    modified: str | None
    """Day of the newest dataset revision."""
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2."""
    first_year: int | None
    """In which the oldest collaboration began."""
    formats: tuple[tuple[str, str], ...]
    """Formats of all cases, each with its media type."""
    contact: str | None
    """An e-mail address, or one on the web."""
    releases: tuple[ReleaseFacts, ...]
    """The newest first."""


@lru_cache(4)
def render_dataset(facts: DatasetFacts, kind: str) -> bytes:
    """The whole description; `kind` is `turtle` or `jsonld`. The same facts are not written twice in a row."""
    return _Description(facts).written(kind)


class _Description:
    def __init__(self, facts: DatasetFacts) -> None:
        self._facts = facts
        self._graph = new_graph(PREFIXES)
        self._here = f"{facts.base}/v1/dataset"
        self._dataset, self._series = URIRef(self._here), URIRef(f"{facts.base}/v1/releases")
        self._publisher, self._service = self._part("publisher"), self._part("service")
        self._catalogue()
        self._whole()
        self._offered()
        self._series_of_releases()
        self._beside()

    def written(self, kind: str) -> bytes:
        return written_graph(self._graph, kind, PREFIXES)

    def _catalogue(self) -> None:
        catalogue = self._part("catalogue")
        self._say(catalogue, RDF.type, DCAT.Catalog)
        self._named(catalogue, CATALOGUE, CATALOGUE_DESCRIPTION)
        self._say(catalogue, DCTERMS.publisher, self._publisher)
        self._say(catalogue, DCTERMS.license, LICENCE)
        self._say(catalogue, DCAT.service, self._service)
        for one in (self._dataset, self._series, *(self._release(one.label) for one in self._facts.releases)):
            self._say(catalogue, DCAT.dataset, one)
        for language in LANGUAGES:
            self._say(catalogue, DCTERMS.language, language)

    def _whole(self) -> None:
        facts, dataset = self._facts, self._dataset
        self._say(dataset, RDF.type, DCAT.Dataset)
        self._named(dataset, DATASET, {one: f"{DESCRIPTION[one]} {NOT_A_SAMPLE[one]}" for one in DESCRIPTION})
        self._common(dataset)
        self._say(dataset, DCTERMS.identifier, Literal(self._here))
        self._say(dataset, DCTERMS.accrualPeriodicity, IRREGULAR)
        if facts.modified:
            self._say(dataset, DCTERMS.modified, Literal(facts.modified, datatype=XSD.date))
        if facts.first_year:
            period = self._part("temporal")
            self._say(dataset, DCTERMS.temporal, period)
            self._say(period, RDF.type, DCTERMS.PeriodOfTime)
            self._say(period, DCAT.startDate, Literal(str(facts.first_year), datatype=XSD.gYear))
        for code in filter(None, map(alpha_3, facts.countries)):
            self._say(dataset, DCTERMS.spatial, EU[f"country/{code}"])
            self._say(EU[f"country/{code}"], RDF.type, DCTERMS.Location)
        for release in facts.releases:
            self._say(dataset, DCAT.hasVersion, self._release(release.label))

    def _offered(self) -> None:
        """Today's cases, in each format."""
        for name, media_type in self._facts.formats:
            one = self._part(f"as-{name}")
            address = URIRef(f"{self._facts.base}/v1/cases?format={name}")
            self._distribution(self._dataset, one, address, media_type)
            for language, title in AS_FILE.items():
                self._say(one, DCTERMS.title, Literal(title.format(_NAMES[name]), language))
            self._say(one, DCAT.accessService, self._service)
            if name in _FORMATS:
                self._say(one, DCTERMS["format"], EU[f"file-type/{_FORMATS[name]}"])

    def _series_of_releases(self) -> None:
        self._say(self._series, RDF.type, DCAT.DatasetSeries)
        self._named(self._series, SERIES, SERIES_DESCRIPTION)
        self._common(self._series)
        self._say(self._series, DCTERMS.accrualPeriodicity, IRREGULAR)
        older = self._facts.releases[1:]
        for place, release in enumerate(self._facts.releases):
            one = self._release(release.label)
            self._say(one, RDF.type, DCAT.Dataset)
            titles = {language: title.format(release.label) for language, title in TITLE.items()}
            self._named(one, titles, DESCRIPTION)
            self._common(one)
            self._say(one, DCTERMS.identifier, Literal(str(one)))
            self._say(one, DCAT.version, Literal(release.label))
            self._say(one, DCAT.inSeries, self._series)
            self._say(one, DCTERMS.issued, Literal(release.issued, datatype=XSD.date))
            if place < len(older):
                self._say(one, DCAT.prev, self._release(older[place].label))
            for file in release.files:
                self._file(one, file)

    def _file(self, release: URIRef, file: FileFacts) -> None:
        address = URIRef(f"{release}/{file.name}")
        one, checksum = URIRef(f"{address}#distribution"), URIRef(f"{address}#checksum")
        self._distribution(release, one, address, file.media_type)
        for language in TITLE:
            self._say(one, DCTERMS.title, Literal(description_of(file.kind, language), language))
        self._say(one, DCAT.byteSize, Literal(str(file.bytes), datatype=XSD.nonNegativeInteger))
        self._say(one, SPDX.checksum, checksum)
        self._say(checksum, RDF.type, SPDX.Checksum)
        self._say(checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256)
        self._say(checksum, SPDX.checksumValue, Literal(file.sha256, datatype=XSD.hexBinary, normalize=False))

    def _distribution(self, dataset: URIRef, one: URIRef, address: URIRef, media_type: str) -> None:
        self._say(dataset, DCAT.distribution, one)
        self._say(one, RDF.type, DCAT.Distribution)
        self._say(one, DCAT.accessURL, address)
        self._say(one, DCAT.downloadURL, address)
        # What is only agreed on, such as NDJSON, is in no register.
        if "/x-" not in media_type:
            self._say(one, DCAT.mediaType, IANA[media_type.partition(";")[0]])
        self._say(one, DCTERMS.license, LICENCE)

    def _beside(self) -> None:
        """Who publishes it, how to ask for it, and the licence as a document."""
        facts = self._facts
        self._say(self._publisher, RDF.type, FOAF.Agent)
        self._say(self._publisher, FOAF.name, Literal(SITE))
        self._say(self._service, RDF.type, DCAT.DataService)
        for language, title in SERVICE.items():
            self._say(self._service, DCTERMS.title, Literal(title, language))
        self._say(self._service, DCAT.endpointURL, URIRef(f"{facts.base}/v1"))
        self._say(self._service, DCAT.endpointDescription, URIRef(f"{facts.base}/openapi.json"))
        self._say(self._service, DCAT.servesDataset, self._dataset)
        self._say(self._service, DCTERMS.license, LICENCE)
        self._say(LICENCE, RDF.type, DCTERMS.LicenseDocument)
        self._say(LICENCE, RDFS.seeAlso, URIRef(LICENCE_ADDRESS))

    def _common(self, one: URIRef) -> None:
        """What is true of all that is published here."""
        self._say(one, DCTERMS.publisher, self._publisher)
        self._say(one, DCTERMS.license, LICENCE)
        self._say(one, DCTERMS.accessRights, PUBLIC)
        for theme in THEMES:
            self._say(one, DCAT.theme, theme)
        for language in LANGUAGES:
            self._say(one, DCTERMS.language, language)
        for spoken, words in KEYWORDS.items():
            for word in words.split(", "):
                self._say(one, DCAT.keyword, Literal(word, spoken))
        if contact := self._facts.contact:
            card = self._part("contact")
            self._say(one, DCAT.contactPoint, card)
            self._say(card, RDF.type, VCARD.Kind)
            self._say(card, VCARD.fn, Literal("Samspill"))
            is_mail = "@" in contact and "/" not in contact
            self._say(card, VCARD.hasEmail if is_mail else VCARD.hasURL, URIRef(f"{'mailto:' * is_mail}{contact}"))

    def _named(self, one: URIRef, titles: Mapping[str, str], descriptions: Mapping[str, str]) -> None:
        for language, title in titles.items():
            self._say(one, DCTERMS.title, Literal(title, language))
        for language, description in descriptions.items():
            self._say(one, DCTERMS.description, Literal(description, language))

    def _release(self, label: str) -> URIRef:
        return URIRef(f"{self._facts.base}/v1/releases/{label}")

    def _part(self, name: str) -> URIRef:
        return URIRef(f"{self._here}#{name}")

    def _say(self, subject: URIRef, predicate: URIRef, thing: URIRef | Literal) -> None:
        self._graph.add((subject, predicate, thing))
