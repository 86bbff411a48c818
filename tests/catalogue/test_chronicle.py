"""The log of what happened is read page by page, in order, up to a dataset revision."""

import pytest

from app.catalogue.chronicle import Event, Place, behind, count_events, count_kinds, events
from app.model.event import EventKind
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.worlds import World, words_of

BEGINNING = behind(0)


@pytest.fixture
def world(database: Database) -> World:
    """Three cases at 1; one amended at 2, withdrawn at 3, and back at 4 with another new one."""
    made = World(database, *(a_case(words=words) for words in ("a", "b", "c")))
    made.publish(a_case(words="b", title="Amended"))
    made.withdraw("no-eksempelvik-b")
    made.publish(a_case(words="d"), a_case(words="b"))
    return made


def told(world: World, after: Place = BEGINNING, until: int = 4, most: int = 100) -> list[Event]:
    with world.database.reading() as session:
        return events(session, after, until, most)


def brief(found: list[Event]) -> list[tuple[int, str, str, int]]:
    return [(one.place.revision, words_of(one.slug), one.kind.value, one.number) for one in found]


ALL = [
    (1, "a", "published", 1),
    (1, "b", "published", 1),
    (1, "c", "published", 1),
    (2, "b", "amended", 2),
    (3, "b", "withdrawn", 2),
    (4, "b", "restored", 3),
    (4, "d", "published", 1),
]


def test_all_that_happened_is_told_in_order(world: World) -> None:
    found = told(world)

    assert brief(found) == ALL
    assert [one.place for one in found] == sorted(one.place for one in found)
    assert len({one.opaque_id for one in found}) == 4
    assert sorted({one.at for one in found}) == [one.at for one in (found[0], found[3], found[4], found[5])]


@pytest.mark.parametrize("revision", range(5))
def test_after_a_revision_only_what_is_new_is_told_and_counted(world: World, revision: int) -> None:
    later = [row for row in ALL if row[0] > revision]

    assert brief(told(world, behind(revision))) == later
    with world.database.reading() as session:
        assert count_events(session, behind(revision), 4) == len(later)
        counted = count_kinds(session, behind(revision), 4)
    assert counted == {kind: sum(row[2] == kind.value for row in later) for kind in EventKind}


@pytest.mark.parametrize("revision", range(5))
def test_what_happened_since_is_not_told_yet(world: World, revision: int) -> None:
    assert brief(told(world, until=revision)) == [row for row in ALL if row[0] <= revision]


@pytest.mark.parametrize("most", [1, 2, 3, 7])
def test_pages_go_on_behind_the_last_event_of_the_one_before(world: World, most: int) -> None:
    read: list[Event] = []
    while page := told(world, read[-1].place if read else BEGINNING, most=most):
        assert len(page) <= most
        read += page

    assert brief(read) == ALL
