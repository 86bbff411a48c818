"""What is derived can be made anew from the documents, and is then what it was."""

from typing import Any

import pytest
from sqlalchemy import delete, select, text, update
from sqlmodel import SQLModel, col

from app.editorial.publication import Publication
from app.model.document import parse_document
from app.model.revision import Dataset, Place, Revision, Tag
from app.store import indexing
from app.store.database import Database
from app.store.indexing import basis, count_revisions, is_stale, rebuild
from tests.builders import a_case, a_municipality, twelve_cases


def publish(database: Database, *cases: dict[str, Any]) -> None:
    with database.writing() as session:
        Publication(session, database.full_text, "test").publish([parse_document(case) for case in cases])


def rebuilt(database: Database) -> int:
    with database.writing() as session:
        return rebuild(session, database.full_text)


def stored(database: Database) -> dict[str, list[str]]:
    """Every row of every table as text, in order."""
    with database.reading() as session:
        connection = session.connection()
        rows = {table.name: connection.execute(select(table)).all() for table in SQLModel.metadata.sorted_tables}
        rows["texts"] = connection.execute(text("SELECT title, names, body FROM texts")).all()
    return {name: sorted(map(str, some)) for name, some in rows.items()}


@pytest.fixture
def collection(database: Database) -> Database:
    """Twelve cases, one of them in an older revision as well, and points."""
    cases = twelve_cases()
    publish(database, *cases)
    publish(database, {**cases[0], "title": "Other", "municipalities": [a_municipality(latitude=59.0, longitude=5.0)]})
    rebuilt(database)
    return database


def test_rebuilding_changes_nothing(collection: Database) -> None:
    before = stored(collection)

    assert rebuilt(collection) == 13

    assert stored(collection) == before
    assert all(before[name] for name in ("tags", "places", "texts"))


def test_rebuilding_needs_nothing_but_the_documents(collection: Database) -> None:
    before = stored(collection)
    with collection.writing() as session:
        connection = session.connection()
        connection.execute(delete(Tag).where(col(Tag.dimension) == "sector"))
        connection.execute(update(Place).values(latitude=0))
        nothing = {"title_key": "", "start_year": 1, "end_year": 2, "duration_years": 3, "at_least": True}
        connection.execute(update(Revision).values(source_count=0, short=b"", passages=b"", words=b"", **nothing))
        connection.execute(text("DELETE FROM texts"))

    rebuilt(collection)

    assert stored(collection) == before


def test_rebuilding_makes_no_dataset_revision(collection: Database) -> None:
    rebuilt(collection)

    assert collection.revision() == 2


def test_rebuilding_goes_through_all_revisions_in_batches(
    collection: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BATCH", 5)
    before, heard = stored(collection), list[int]()

    with collection.writing() as session:
        rebuild(session, collection.full_text, heard.append)

    assert heard == [5, 10, 13]
    assert stored(collection) == before


def test_rows_are_stale_until_they_are_made_with_the_vocabularies_in_use(database: Database) -> None:
    with database.reading() as session:
        assert is_stale(session)

    rebuilt(database)

    with database.reading() as session:
        assert not is_stale(session)
        assert session.connection().execute(select(col(Dataset.vocabulary_digest))).scalar_one() == basis()


def test_older_revisions_count_too(collection: Database) -> None:
    publish(collection, a_case())

    with collection.reading() as session:
        assert count_revisions(session) == 14
