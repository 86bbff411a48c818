"""The collection is set back to an earlier revision by publishing again: it holds the same, and nothing is lost."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select

from app.editorial.people import erase_person
from app.editorial.reverting import Reverted, revert
from app.errors import TransferRefused
from app.model.case import Case
from app.model.person import Person
from app.model.revision import AuditEntry, Revision
from app.store.database import Database
from tests.asking import publish, withdraw
from tests.builders import a_case
from tests.catalogue.worlds import World
from tests.databases import fresh_database
from tests.full_house import AT
from tests.laws.traces import require_sound
from tests.redactions import take_out
from tests.trying import tried

WORDS = ("one", "two", "three")
KEY = "abcdefghijk2"
SLUGS = [f"no-eksempelvik-{word}" for word in WORDS]


def set_back(database: Database, as_of: int) -> Reverted:
    with database.writing() as session:
        return revert(session, database.full_text, as_of)


def published(database: Database) -> dict[str, bytes]:
    """The newest document of each published case."""
    newest = select(Case.slug, Revision.document).join(Revision).where(col(Revision.until).is_(None))
    with database.reading() as session:
        return dict(session.exec(newest).all())


steps = st.lists(st.lists(st.sampled_from((None, "A", "B")), min_size=3, max_size=3), min_size=1, max_size=4)
"""What each of three cases is to be after each step: withdrawn or not there, or with one of two titles."""


@given(steps=steps, data=st.data())
@tried(25)
def test_what_is_published_is_what_was(database_kind: str, steps: list[list[str | None]], data: st.DataObject) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, a_case(words="zero"))
        states = {1: published(database)}
        for step in steps:
            for slug, word, title in zip(SLUGS, WORDS, step, strict=True):
                if title:
                    world.publish(a_case(words=word, title=title))
                elif slug in world.documents:
                    world.withdraw(slug)
                states[database.revision()] = published(database)
        last, as_of = database.revision(), data.draw(st.sampled_from(sorted(states)))

        done = set_back(database, as_of)

        assert published(database) == states[as_of]
        assert done.revision == database.revision() == last + (states[as_of] != states[last])
        changed = {slug for slug in states[as_of].keys() | states[last].keys()
                   if states[as_of].get(slug) != states[last].get(slug)}  # fmt: skip
        assert changed == {*done.amended, *done.restored, *done.withdrawn}
        require_sound(database)
        with database.reading() as session:
            for earlier, state in states.items():
                then = select(Case.slug, Revision.document).join(Revision).where(
                    col(Revision.since) <= earlier, (col(Revision.until) > earlier) | col(Revision.until).is_(None)
                )  # fmt: skip
                assert dict(session.exec(then).all()) == state


@pytest.fixture
def told_of(database: Database) -> Database:
    """A case that named somebody, and credits somebody, until both were taken out."""
    case = a_case(words="one", summary="Kari Zwartkopf bakes.", credit=[{"person": KEY, "did": ["wrote"]}])
    with database.writing() as session:
        session.add(Person(key=KEY, name="Kari Nordmann", consented_at=AT, recorded_by="nobody"))
    publish(database, case)
    publish(database, {**case, "title": "Another"})
    take_out(database, case["slug"], texts=["Zwartkopf"])
    with database.writing() as session:
        erase_person(session, KEY, "nobody")
    return database


def test_what_was_taken_out_since_stays_out(told_of: Database) -> None:
    before = told_of.revision()

    done = set_back(told_of, 1)

    assert (done.amended, done.revision) == ([SLUGS[0]], before + 1)
    document = orjson.loads(published(told_of)[SLUGS[0]])
    assert (document["title"], document["summary"]) == ("Example case", "Kari […] bakes.")
    with told_of.reading() as session:
        assert session.get_one(Person, KEY).name is None


def test_the_trail_tells_it_of_every_case(database: Database) -> None:
    publish(database, a_case(words="one"), a_case(words="two"))
    publish(database, a_case(words="one", title="Another"), a_case(words="three"))
    withdraw(database, SLUGS[1], "A mistake.")

    set_back(database, 1)

    with database.reading() as session:
        told = session.exec(select(AuditEntry).order_by(col(AuditEntry.id)).offset(1)).all()
        tombstone = session.exec(select(Case.withdrawal_reason).where(Case.slug == SLUGS[2])).one()
    assert [(one.actor, one.action, one.subject, orjson.loads(one.detail)) for one in told] == [
        ("command-line", "publish-case", SLUGS[0], {"as_of": 1, "number": 3, "revision": 4}),
        ("command-line", "restore-case", SLUGS[1], {"as_of": 1, "number": 2, "revision": 4}),
        ("command-line", "withdraw-case", SLUGS[2], {"as_of": 1, "number": 1, "revision": 4}),
    ]
    assert tombstone == "The collection was set back to dataset revision 1, in which this case was not published."


@pytest.mark.parametrize("as_of", [0, 2])
def test_a_revision_that_there_is_not_is_refused(database: Database, as_of: int) -> None:
    publish(database, a_case())

    with pytest.raises(TransferRefused, match=rf"There are dataset revisions 1 to 1, and no {as_of}\."):
        set_back(database, as_of)
