"""One case: its newest version, its earlier ones, where it went, how far to trust it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import orjson
import pytest
from sqlmodel import Session, col, select

from app.catalogue.history import Trust, case_revision, difference, history, published_case, trust_of
from app.catalogue.snapshot import load_snapshot
from app.errors import CaseNotFound, CaseRenamed, CaseWithdrawn, RevisionNotFound
from app.model.case import Case, FormerSlug
from app.model.difference import Change
from app.model.document import document_bytes, parse_document
from app.store.database import Database
from tests.builders import a_case, a_source, a_statement, an_outcome
from tests.catalogue.worlds import World

SLUG = "no-eksempelvik-it"


@pytest.fixture
def world(database: Database) -> World:
    """A case amended once, at dataset revisions 1 and 3; another at 2."""
    made = World(database)
    made.publish(a_case(words="it", title="Before", sectors=["energy"]))
    made.publish(a_case(words="other"))
    made.publish(a_case(words="it", title="After", sectors=["energy"]))
    return made


@pytest.fixture
def session(world: World) -> Iterator[Session]:
    with world.database.reading() as opened:
        yield opened


def test_a_case_is_its_newest_version(world: World, session: Session) -> None:
    found = published_case(session, world.snapshot(), SLUG)

    assert orjson.loads(found.document)["title"] == "After"
    assert (found.version.slug, found.version.number) == (SLUG, 2)
    assert (found.version.since, found.version.until) == (3, None)
    assert found.version.digest == sha256(found.document).hexdigest()
    assert len(found.version.opaque_id) == 32


def test_in_an_older_snapshot_it_is_the_version_of_then(world: World, session: Session) -> None:
    then = load_snapshot(world.database, 2)

    assert orjson.loads(published_case(session, then, SLUG).document)["title"] == "Before"
    assert [version.number for version in history(session, then, SLUG)] == [1]
    with pytest.raises(RevisionNotFound):
        case_revision(session, then, SLUG, 2)


def test_the_history_begins_with_the_newest(world: World, session: Session) -> None:
    versions = history(session, world.snapshot(), SLUG)

    assert [(one.number, one.since, one.until) for one in versions] == [(2, 3, None), (1, 1, 3)]
    assert versions[0].opaque_id == versions[1].opaque_id
    assert all(one.published_at.tzinfo is UTC for one in versions)


def test_every_version_can_be_read_by_its_number(world: World, session: Session) -> None:
    assert orjson.loads(case_revision(session, world.snapshot(), SLUG, 1).document)["title"] == "Before"
    with pytest.raises(RevisionNotFound, match="has revisions 1 to 2; there is no 3"):
        case_revision(session, world.snapshot(), SLUG, 3)


def test_the_difference_is_told_in_either_direction(world: World, session: Session) -> None:
    forwards = difference(session, world.snapshot(), SLUG, 1, 2)
    backwards = difference(session, world.snapshot(), SLUG, 2, 1)

    assert [told.change for told in forwards.changes()] == [Change("title", "changed", "Before", "After")]
    assert [told.change for told in backwards.changes()] == [Change("title", "changed", "After", "Before")]


def test_a_case_that_never_was_is_not_found_but_the_nearest_is_named(world: World, session: Session) -> None:
    with pytest.raises(CaseNotFound) as refused:
        published_case(session, world.snapshot(), "no-eksempelvik-othr")

    assert refused.value.nearest == "no-eksempelvik-other"


def test_a_withdrawn_case_says_why(world: World) -> None:
    world.withdraw(SLUG)
    with world.database.writing() as session:
        case = session.exec(select(Case).where(col(Case.slug) == SLUG)).one()
        case.withdrawn_at, case.withdrawal_reason = datetime.now(UTC), "It never happened."
        case.replacement = "no-eksempelvik-other"

    with world.database.reading() as session:
        with pytest.raises(CaseWithdrawn, match=r"It never happened\. Read 'no-eksempelvik-other' instead"):
            published_case(session, world.snapshot(), SLUG)
        with pytest.raises(CaseWithdrawn):
            history(session, world.snapshot(), SLUG)
        # Whoever is still turning pages of then can still read it.
        assert published_case(session, load_snapshot(world.database, 3), SLUG).version.number == 2


def test_an_address_that_changed_leads_to_the_new_one(world: World) -> None:
    with world.database.writing() as session:
        case = session.exec(select(Case).where(col(Case.slug) == SLUG)).one()
        session.add(FormerSlug(slug="no-eksempelvik-former", case_id=case.id or 0))

    with world.database.reading() as session, pytest.raises(CaseRenamed) as renamed:
        published_case(session, world.snapshot(), "no-eksempelvik-former")
    assert renamed.value.slug == SLUG


def test_how_far_a_case_can_be_trusted() -> None:
    case = a_case(
        start_year=2010,
        barriers=[a_statement("slow-process")],
        outcomes=[an_outcome(evidence="none"), an_outcome(evidence="research"), an_outcome(evidence="none")],
        sources=[
            a_source(supports=["outcomes[0]", "start_year", "outcomes[1].evidence"]),
            a_source(supports=["municipalities.name", "outcomes"]),
        ],
        missing={"end_year": "not-stated"},
        unverified_fields=["start_year"],
        confidence="low",
    )

    trust = trust_of(orjson.loads(document_bytes(parse_document(case))))

    assert trust == Trust(
        confidence="low",
        unverified_fields=["start_year"],
        evidence={"none": 2, "research": 1},
        sources_by_field={"municipalities": [1], "outcomes": [0, 1], "start_year": [0]},
        unsupported_fields=["title", "country", "organisations", "status", "summary", "barriers"],
        missing={"end_year": "not-stated"},
    )
