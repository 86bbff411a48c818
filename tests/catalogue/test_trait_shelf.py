"""What cases are compared by is made once for a dataset revision, and kept for the newest."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.catalogue import traits as traits_module
from app.catalogue.snapshot import load_snapshot
from app.catalogue.trait_shelf import KEPT, TraitShelf
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.worlds import World
from tests.redactions import take_out


def test_what_is_compared_by_is_made_once_for_all_threads(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Counted(traits_module.Traits):
        def __init__(self, *given: object) -> None:
            made.append(1)
            super().__init__(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(traits_module, "Traits", Counted)
    world, shelf = World(database, a_case(words="a")), TraitShelf()
    snapshot = world.snapshot()

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: shelf.at(snapshot, database), range(16)))

    assert len(made) == 1
    assert all(one is found[0] for one in found)


def test_each_revision_is_compared_by_its_own_cases(database: Database) -> None:
    world, shelf = World(database, a_case(words="a")), TraitShelf()
    older = world.snapshot()
    world.publish(a_case(words="b"))
    newer = world.snapshot()

    assert [len(shelf.at(one, database)[0]) for one in (older, newer, older)] == [1, 2, 1]
    assert [shelf.at(one, database)[1].size for one in (older, newer)] == [0, 1]


def test_the_two_that_were_asked_last_are_kept(database: Database) -> None:
    world, shelf = World(database, a_case(words="a")), TraitShelf()
    snapshots = [world.snapshot()]
    for words in "bc":
        world.publish(a_case(words=words))
        snapshots.append(world.snapshot())
    first, second = (shelf.at(one, database) for one in snapshots[:2])

    assert KEPT == 2
    assert shelf.at(snapshots[0], database) is first
    shelf.at(snapshots[2], database)
    assert shelf.at(snapshots[0], database) is first
    assert shelf.at(snapshots[1], database) is not second


def test_what_was_made_before_a_redaction_is_not_kept(database: Database) -> None:
    world, shelf = World(database, a_case(words="a", title="Kari Nordmann bakes"), a_case(words="b")), TraitShelf()
    before = world.snapshot()
    traits, _ = shelf.at(before, database)
    take_out(database, "no-eksempelvik-a", texts=["Kari Nordmann"])
    after = world.snapshot()

    assert shelf.at(after, database)[0] is not traits
    assert shelf.at(load_snapshot(database, 1), database)[0] is not traits
    shelf.at(before, database)
    shelf.at(after, database)
    assert {redacted for _, redacted in shelf._newest._kept} == {2}


def test_older_ones_that_are_asked_for_take_nothing_from_who_asks_at_the_newest(database: Database) -> None:
    world, shelf = World(database, a_case(words="a")), TraitShelf()
    for words in "bcd":
        world.publish(a_case(words=words))
    newest = world.snapshot()
    made = shelf.at(newest, database)
    states = [load_snapshot(database, revision) for revision in (1, 2, 3)]

    assert [len(shelf.at(one, database, is_past=True)[0]) for one in states] == [1, 2, 3]

    assert shelf.at(newest, database) is made
    assert shelf.at(newest, database, is_past=True) is made
    assert shelf.at(states[2], database, is_past=True) is shelf.at(states[2], database, is_past=True)
    assert len(shelf._past._kept) == 1
