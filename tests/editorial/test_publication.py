"""Publishing adds revisions, ends those before them, and is one dataset revision or nothing."""

from hashlib import sha256

import pytest
from sqlmodel import col, select

from app.editorial.publication import Publication
from app.model.case import Case
from app.model.document import document_bytes, parse_document
from app.model.revision import DatasetRevision, Revision
from app.store.checking import deviations
from tests.builders import a_case, a_document
from tests.editorial.collection import Collection


def test_a_first_publication_is_revision_1_since_now(collection: Collection) -> None:
    case = a_case()

    (published,) = collection.publish(case)

    assert (published.slug, published.number) == (case["slug"], 1)
    assert collection.revisions(case["slug"]) == [(1, 1, None)]


def test_the_next_one_ends_the_one_before_at_its_own_beginning(collection: Collection) -> None:
    case = a_case()
    collection.publish(case)
    collection.publish(a_case())

    collection.publish({**case, "title": "Other"})

    assert collection.revisions(case["slug"]) == [(1, 1, 3), (2, 3, None)]
    assert collection.title(case["slug"]) == "Other"


def test_many_cases_are_one_dataset_revision_and_stay_in_order(collection: Collection) -> None:
    cases = [a_case() for _ in range(30)]
    collection.publish(*cases[::3])

    published = collection.publish(*cases)

    assert [one.slug for one in published] == [case["slug"] for case in cases]
    assert [one.number for one in published] == [2, 1, 1] * 10
    assert collection.database.revision() == 2
    for one, case in zip(published, cases, strict=True):
        with collection.database.reading() as session:
            revision = session.get_one(Revision, one.revision_id)
        assert (revision.number, revision.since) == (one.number, 2)
        assert revision.document == document_bytes(parse_document(case))
        assert revision.digest == sha256(revision.document).hexdigest()


def test_a_dataset_revision_says_when_and_what(collection: Collection) -> None:
    collection.publish(a_case())

    with collection.database.reading() as session:
        entry = session.exec(select(DatasetRevision)).one()
        moment = session.exec(select(Revision.published_at)).one()

    assert (entry.revision, entry.summary, entry.committed_at) == (1, "test", moment)


def test_what_is_derived_goes_along(collection: Collection) -> None:
    collection.publish(a_case(), a_case(municipalities=[{"name": "Vik", "tier": "municipality"}]))

    with collection.database.reading() as session:
        found = list(deviations(session, collection.database.full_text))

    # Only `rebuild` notes with which vocabularies it was done.
    assert found == ["What is derived from cases was made with other vocabularies."]


def test_a_withdrawn_case_stands_up_again(collection: Collection) -> None:
    case = a_case()
    collection.publish(case)
    collection.withdraw(case["slug"])

    collection.publish(case)

    assert collection.revisions(case["slug"]) == [(1, 1, 2), (2, 3, None)]
    with collection.database.reading() as session:
        stored = session.exec(select(Case)).one()
    assert (stored.withdrawn_at, stored.withdrawal_reason) == (None, None)


def test_every_case_has_an_identifier_of_its_own(collection: Collection) -> None:
    collection.publish(a_case(), a_case())

    with collection.database.reading() as session:
        first, second = session.exec(select(Case.opaque_id).order_by(col(Case.id))).all()

    assert len(first) == len(second) == 32
    assert first != second


def test_nothing_to_publish_is_published_as_nothing(collection: Collection) -> None:
    assert collection.publish() == []


def test_what_is_interrupted_leaves_nothing(collection: Collection) -> None:
    database = collection.database

    def publish_and_fail() -> None:
        with database.writing() as session:
            Publication(session, database.full_text, "test").publish([a_document()])
            raise InterruptedError

    with pytest.raises(InterruptedError):
        publish_and_fail()

    assert (collection.number(), database.revision()) == (0, 0)
