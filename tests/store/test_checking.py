"""Whatever is stored otherwise than the documents say is found and named."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
import pytest
from sqlalchemy import delete, insert, text, update
from sqlmodel import col

from app.editorial.publication import Publication
from app.model.document import parse_document
from app.model.event import CaseEvent
from app.model.revision import Dataset, Place, Revision, Tag
from app.store import checking
from app.store.checking import deviations, has_tables
from app.store.database import Database
from app.store.indexing import rebuild
from tests.builders import a_case, a_municipality
from tests.databases import blank_database

NAME = "Revision 1 of 'no-eksempelvik-kitchen'"


@dataclass(frozen=True)
class Collection:
    """Three cases, of which the second is there to be spoilt."""

    database: Database
    revision_id: int

    def execute(self, *statements: Any) -> None:
        with self.database.writing() as session:
            for statement in statements:
                session.connection().execute(statement)

    def change(self, **columns: Any) -> None:
        self.execute(update(Revision).where(col(Revision.id) == self.revision_id).values(**columns))

    def found(self) -> list[str]:
        with self.database.reading() as session:
            return list(deviations(session, self.database.full_text))

    def document(self) -> dict[str, Any]:
        with self.database.reading() as session:
            document: dict[str, Any] = orjson.loads(session.get_one(Revision, self.revision_id).document)
            return document


@pytest.fixture
def collection(database: Database) -> Collection:
    kitchen = a_case(words="kitchen", municipalities=[a_municipality(latitude=60.0, longitude=5.0)])
    documents = [parse_document(case) for case in (a_case(), kitchen, a_case())]
    with database.writing() as session:
        published = Publication(session, database.full_text, "test").publish(documents)
        rebuild(session, database.full_text)
    return Collection(database, published[1].revision_id)


def test_what_was_published_is_in_order(collection: Collection) -> None:
    assert collection.found() == []


def test_columns_that_differ_are_named(collection: Collection) -> None:
    collection.change(title_key="other", short=b"{}")

    assert collection.found() == [f"{NAME}: stored otherwise than its document says: title_key, short."]


def test_a_missing_tag_is_found(collection: Collection) -> None:
    tag = col(Tag.revision_id) == collection.revision_id, col(Tag.dimension) == "country"
    collection.execute(delete(Tag).where(*tag))

    assert collection.found() == [f"{NAME}: stored otherwise than its document says: tags."]


def test_a_tag_too_many_is_found(collection: Collection) -> None:
    tag = {"dimension": "sector", "term": "energy", "revision_id": collection.revision_id}
    collection.execute(insert(Tag).values(**tag))

    assert collection.found() == [f"{NAME}: stored otherwise than its document says: tags."]


def test_a_point_elsewhere_is_found(collection: Collection) -> None:
    collection.execute(update(Place).values(latitude=0.0))

    assert collection.found() == [f"{NAME}: stored otherwise than its document says: points."]


def test_other_texts_are_found(collection: Collection) -> None:
    with collection.database.writing() as session:
        collection.database.full_text.write(session, [(collection.revision_id, "other", "words", "here")])

    assert collection.found() == [f"{NAME}: stored otherwise than its document says: texts."]


def test_missing_texts_are_found(collection: Collection) -> None:
    collection.execute(text("DELETE FROM texts"))

    assert len(collection.found()) == 3


def test_a_document_changed_where_it_stands_is_found(collection: Collection) -> None:
    collection.change(document=orjson.dumps({**collection.document(), "start_year": 2014}))

    assert collection.found() == [f"{NAME}: its document is not the one that was published, as its digest says."]


def test_a_document_that_breaks_the_rules_is_found(collection: Collection) -> None:
    document = orjson.dumps({**collection.document(), "sectors": ["gone"]})
    collection.change(document=document, digest=sha256(document).hexdigest())

    assert collection.found() == [f"{NAME}/sectors/0: 'gone' is not a code of the vocabulary 'sectors'."]


def test_other_vocabularies_are_found(collection: Collection) -> None:
    collection.execute(update(Dataset).values(vocabulary_digest="other"))

    assert collection.found() == ["What is derived from cases was made with other vocabularies."]


@pytest.mark.parametrize(
    "values", [{"kind": "withdrawn"}, {"number": 2}, {"revision": 7}], ids=lambda values: next(iter(values))
)
def test_what_happened_and_is_told_otherwise_is_found(collection: Collection, values: dict[str, Any]) -> None:
    with collection.database.reading() as session:
        case_id = session.get_one(Revision, collection.revision_id).case_id
    collection.execute(update(CaseEvent).where(col(CaseEvent.case_id) == case_id).values(**values))

    assert collection.found() == [f"{NAME}: the log of what happened does not tell when it came or went."]


def test_an_end_that_is_not_told_is_found(collection: Collection) -> None:
    with collection.database.writing() as session:
        publication = Publication(session, collection.database.full_text, "test")
        publication.withdraw(session.get_one(Revision, collection.revision_id).case_id, "A mistake.")
    assert collection.found() == []

    collection.execute(delete(CaseEvent).where(col(CaseEvent.kind) == "withdrawn"))

    assert collection.found() == [f"{NAME}: the log of what happened does not tell when it came or went."]


def test_all_revisions_are_gone_through_in_batches(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "BATCH", 2)
    heard: list[int] = []

    with collection.database.reading() as session:
        assert list(deviations(session, collection.database.full_text, heard.append)) == []

    assert heard == [2, 3]


def test_a_database_may_have_no_tables_yet(collection: Collection, database_kind: str) -> None:
    with blank_database(database_kind) as blank, blank.reading() as session:
        assert not has_tables(session)
    with collection.database.reading() as session:
        assert has_tables(session)
