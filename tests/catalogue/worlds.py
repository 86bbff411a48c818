"""Small collections of published cases, and what is found in them."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from pyroaring import BitMap

from app.catalogue.names import PublishedNames
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.editorial.publication import Publication
from app.editorial.standing import standing_of
from app.model.document import document_bytes, parse_document
from app.query.conditions import CaseQuery
from app.query.grammar import parse_query
from app.store.database import Database

Json = Mapping[str, Any]


class World:
    """What has been published so far, as documents beside the database that holds them."""

    def __init__(self, database: Database, *cases: Json) -> None:
        self.database = database
        self._snapshot: Snapshot | None = None
        self.documents: dict[str, Json] = {}
        """Newest document of each published case, by slug."""
        self.since: dict[str, int] = {}
        """Dataset revision that brought it."""
        if cases:
            self.publish(*cases)

    def publish(self, *cases: Json) -> int:
        """Publishes new cases and newer versions of cases in one dataset revision, and gives its number."""
        read = [parse_document(case) for case in cases]
        with self.database.writing() as session:
            publication = Publication(session, self.database.full_text, "test")
            publication.publish(read, may_restore=True)
        for document in read:
            self.documents[document.slug] = orjson.loads(document_bytes(document))
            self.since[document.slug] = publication.revision
        return publication.revision

    def withdraw(self, *slugs: str) -> int:
        """Ends the newest revisions of some cases in one dataset revision, and gives its number."""
        with self.database.writing() as session:
            publication = Publication(session, self.database.full_text, "test")
            for slug in slugs:
                publication.withdraw(standing_of(session, slug).case_id, "A mistake.")
        for slug in slugs:
            del self.documents[slug], self.since[slug]
        return publication.revision

    def snapshot(self) -> Snapshot:
        """The newest one, read from the database when something was published since."""
        revision = self.database.revision()
        if self._snapshot is None or self._snapshot.revision != revision:
            self._snapshot = load_snapshot(self.database, revision)
        return self._snapshot

    def found(self, query: CaseQuery) -> set[str]:
        """Slugs of the cases that a question finds now."""
        snapshot = self.snapshot()
        return slugs_of(snapshot, matching(snapshot, query.condition))

    def asked(self, string: str) -> CaseQuery:
        """The question of a query string, in which blanks and accents stand as they are."""
        return parse_query(values_of(string), PublishedNames(self.database, self.snapshot()))

    def words(self, string: str) -> set[str]:
        """Last words of the slugs that a query string finds: `kitchen` for `no-eksempelvik-kitchen`."""
        return {words_of(slug) for slug in self.found(self.asked(string))}


def values_of(string: str) -> dict[str, list[str]]:
    """The values by name of a query string in which nothing is percent-encoded; a blank is a blank."""
    pairs = [pair.partition("=") for pair in string.split("&") if pair]
    return {name: [value for other, _, value in pairs if other == name] for name, _, _ in pairs}


def words_of(slug: str) -> str:
    """What stands behind country and place in the slug of a built case."""
    return slug.split("-", 2)[2]


def slugs_of(snapshot: Snapshot, ids: BitMap | Iterable[int]) -> set[str]:
    """Slugs of some revisions."""
    return {snapshot.rows[revision_id].slug for revision_id in ids}
