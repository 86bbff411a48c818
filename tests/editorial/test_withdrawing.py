"""A case that is taken back leaves a tombstone and loses nothing; restoring it publishes its last document again."""

from typing import Any

import orjson
import pytest
from sqlmodel import col, select

from app.editorial.audit import verify
from app.editorial.publication import Publication
from app.errors import (
    AlreadyPublished,
    AlreadyWithdrawn,
    CaseNotFound,
    CaseRenamed,
    CaseWithdrawn,
    DetailsRefused,
    DomainError,
)
from app.model.case import Case
from app.model.document import parse_document
from app.model.revision import AuditEntry, DatasetRevision, Revision
from tests.builders import a_case
from tests.editorial.collection import EDITOR, Collection

KITCHEN, SOLAR = "no-eksempelvik-kitchen", "no-eksempelvik-solar"


@pytest.fixture
def two(collection: Collection) -> Collection:
    """The kitchen, amended once, and the solar roofs: dataset revisions 1 and 2."""
    collection.publish(a_case(words="kitchen"), a_case(words="solar"))
    collection.publish(a_case(words="kitchen", title="Amended"))
    return collection


def stored(collection: Collection, slug: str) -> Case:
    with collection.database.reading() as session:
        return session.exec(select(Case).where(Case.slug == slug)).one()


def trail(collection: Collection) -> list[tuple[str, str, str, Any]]:
    with collection.database.reading() as session:
        assert verify(session) is None
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
        return [(one.actor, one.action, one.subject, orjson.loads(one.detail)) for one in entries]


def test_a_withdrawal_ends_what_is_published_and_says_why(two: Collection) -> None:
    moved = two.withdraw(KITCHEN, "It was told twice.", SOLAR)

    assert (moved.slug, moved.number, moved.revision) == (KITCHEN, 2, 3)
    assert two.database.revision() == 3
    assert two.revisions(KITCHEN) == [(1, 1, 2), (2, 2, 3)]
    assert two.revisions(SOLAR) == [(1, 1, None)]
    case = stored(two, KITCHEN)
    assert (case.withdrawn_at, case.withdrawal_reason, case.replacement) == (moved.at, "It was told twice.", SOLAR)
    with two.database.reading() as session:
        assert session.get_one(DatasetRevision, 3).committed_at == moved.at


def test_a_restoration_publishes_the_last_document_again(two: Collection) -> None:
    two.withdraw(KITCHEN, replacement=SOLAR)

    moved = two.restore(KITCHEN)

    assert (moved.slug, moved.number, moved.revision) == (KITCHEN, 3, 4)
    assert two.revisions(KITCHEN) == [(1, 1, 2), (2, 2, 3), (3, 4, None)]
    case = stored(two, KITCHEN)
    assert (case.withdrawn_at, case.withdrawal_reason, case.replacement) == (None, None, None)
    with two.database.reading() as session:
        documents = session.exec(
            select(Revision.document).join(Case).where(Case.slug == KITCHEN).order_by(col(Revision.number))
        ).all()
    assert documents[1] == documents[2] != documents[0]


def test_both_enter_the_trail_by_slugs_and_numbers_alone(two: Collection) -> None:
    two.withdraw(KITCHEN, "It was told twice.", SOLAR)
    two.restore(KITCHEN)

    assert trail(two) == [
        (EDITOR, "withdraw-case", KITCHEN, {"number": 2, "replacement": SOLAR, "revision": 3}),
        (EDITOR, "restore-case", KITCHEN, {"number": 3, "revision": 4}),
    ]


def test_both_are_told_among_what_happened_and_stay_told(two: Collection) -> None:
    two.withdraw(KITCHEN, replacement=SOLAR)
    two.restore(KITCHEN)
    two.publish(a_case(words="kitchen", title="Once more"))

    assert two.events() == [
        (1, KITCHEN, "published", 1, None),
        (1, SOLAR, "published", 1, None),
        (2, KITCHEN, "amended", 2, None),
        (3, KITCHEN, "withdrawn", 2, SOLAR),
        (4, KITCHEN, "restored", 3, None),
        (5, KITCHEN, "amended", 4, None),
    ]


def refused(collection: Collection, error: type[DomainError], doing: str, *given: Any) -> DomainError:
    """What refuses something, which then leaves no trace."""
    before = collection.database.revision(), trail(collection), collection.events()
    with pytest.raises(error) as caught:
        getattr(collection, doing)(*given)
    assert (collection.database.revision(), trail(collection), collection.events()) == before
    return caught.value


def test_what_is_done_already_is_not_done_again(two: Collection) -> None:
    refused(two, AlreadyPublished, "restore", KITCHEN)
    two.withdraw(KITCHEN, "The first reason.")

    refused(two, AlreadyWithdrawn, "withdraw", KITCHEN, "Another reason.")
    assert stored(two, KITCHEN).withdrawal_reason == "The first reason."


@pytest.mark.parametrize("doing", ["withdraw", "restore"])
def test_a_case_that_never_was_or_is_called_otherwise_is_neither(two: Collection, doing: str) -> None:
    two.rename(SOLAR, "no-eksempelvik-roofs")

    unknown = refused(two, CaseNotFound, doing, "no-eksempelvik-kitchn")
    renamed = refused(two, CaseRenamed, doing, SOLAR)

    assert isinstance(unknown, CaseNotFound)
    assert unknown.nearest == KITCHEN
    assert isinstance(renamed, CaseRenamed)
    assert renamed.slug == "no-eksempelvik-roofs"


@pytest.mark.parametrize(
    ("replacement", "hint", "words"),
    [
        (KITCHEN, None, "instead of itself"),
        ("no-eksempelvik-solr", SOLAR, "no case 'no-eksempelvik-solr'"),
        ("no-eksempelvik-former", "no-eksempelvik-present", "is called 'no-eksempelvik-present' now"),
        ("no-eksempelvik-gone", SOLAR, "has been withdrawn itself"),
        ("SELECT 1; %", None, "no case"),
    ],
)
def test_only_another_case_that_is_published_can_be_read_instead(
    two: Collection, replacement: str, hint: str | None, words: str
) -> None:
    two.publish(a_case(words="former"), a_case(words="gone"))
    two.rename("no-eksempelvik-former", "no-eksempelvik-present")
    two.withdraw("no-eksempelvik-gone", replacement=SOLAR)

    (fault,) = refused(two, DetailsRefused, "withdraw", KITCHEN, "A mistake.", replacement).faults

    assert (fault.pointer, fault.did_you_mean) == ("/replacement", hint)
    assert words in fault.detail


@pytest.mark.parametrize("told", ["Write to kari@example.org.", "Ring +47 22 33 44 55."])
def test_a_tombstone_holds_no_address_or_number_of_anybody(two: Collection, told: str) -> None:
    (fault,) = refused(two, DetailsRefused, "withdraw", KITCHEN, told).faults

    assert fault.pointer == "/reason"


def test_nothing_else_lets_a_withdrawn_case_stand_up_again_unseen(two: Collection) -> None:
    two.withdraw(KITCHEN, "A mistake.", SOLAR)
    documents = [parse_document(a_case(words="new")), parse_document(a_case(words="kitchen"))]

    def publish() -> None:
        with two.database.writing() as session:
            Publication(session, two.database.full_text, "test").publish(documents)

    with pytest.raises(CaseWithdrawn) as caught:
        publish()

    tombstone = stored(two, KITCHEN)
    assert caught.value.members == {
        "reason": "A mistake.",
        "withdrawn_at": tombstone.withdrawn_at,
        "replacement": SOLAR,
        "number": 2,
    }
    assert two.title("no-eksempelvik-new") is None


def test_a_case_may_go_and_come_back_again_and_again(two: Collection) -> None:
    for _ in range(3):
        two.withdraw(SOLAR)
        two.restore(SOLAR)

    assert two.revisions(SOLAR) == [(1, 1, 3), (2, 4, 5), (3, 6, 7), (4, 8, None)]
