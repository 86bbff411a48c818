"""The published cases at one dataset revision: which they are, and what a renewed snapshot shares."""

import pytest

from app.catalogue import snapshot as snapshots
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.query.paging import SortKey
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.worlds import World, slugs_of, words_of

BY_TITLE = (SortKey("title"),)


def words_in(snapshot: Snapshot) -> set[str]:
    return {words_of(slug) for slug in slugs_of(snapshot, snapshot.everything)}


def test_a_snapshot_holds_what_was_published_at_its_revision(database: Database) -> None:
    world = World(database)
    world.publish(a_case(words="first"), a_case(words="gone"))
    world.publish(a_case(words="second"))
    world.withdraw("no-eksempelvik-gone")

    assert [words_in(load_snapshot(database, revision)) for revision in (0, 1, 2, 3)] == [
        set(),
        {"first", "gone"},
        {"first", "gone", "second"},
        {"first", "second"},
    ]
    assert len(load_snapshot(database, 2)) == 3


def test_only_the_version_of_that_moment_is_found(database: Database) -> None:
    world = World(database)
    world.publish(a_case(words="it", title="Sun", sectors=["energy"], start_year=2010))
    world.publish(a_case(words="it", title="Wind", sectors=["mobility"], start_year=2020))
    older, newer = load_snapshot(database, 1), load_snapshot(database, 2)

    for snapshot, asked_rightly, asked_wrongly in (
        (older, ("sector=energy", "start_year=2010", "q=sun"), ("sector=mobility", "start_year=2020", "q=wind")),
        (newer, ("sector=mobility", "start_year=2020", "q=wind"), ("sector=energy", "start_year=2010", "q=sun")),
    ):
        for string in asked_rightly:
            assert matching(snapshot, world.asked(string).condition) == snapshot.everything, string
        for string in asked_wrongly:
            assert not matching(snapshot, world.asked(string).condition), string


def test_a_renewed_snapshot_shares_what_did_not_change(database: Database) -> None:
    world = World(database, a_case(words="sun", sectors=["energy"]), a_case(words="bus", sectors=["mobility"]))
    older = world.snapshot()
    energy, mobility = older.dimension("sector")["energy"], older.dimension("sector")["mobility"]
    world.publish(a_case(words="wind", sectors=["energy"]))

    newer = older.renewed(database.revision())

    assert newer.dimension("sector")["mobility"] is mobility
    assert len(newer.dimension("sector")["energy"]) == 2
    assert older.dimension("sector")["energy"] is energy
    assert len(energy) == 1
    assert words_in(older) == {"sun", "bus"}


def test_a_term_that_no_case_carries_any_more_is_gone(database: Database) -> None:
    world = World(database, a_case(words="it", sectors=["energy"]))
    older = world.snapshot()
    older.warm(["sector"])
    world.publish(a_case(words="it", sectors=["mobility"]))

    assert older.renewed(database.revision()).dimension("sector").keys() == {"mobility"}


def test_several_publications_are_taken_over_at_once(database: Database) -> None:
    world = World(database, a_case(words="a", title="A", start_year=2010), a_case(words="b", title="B"))
    older, since_2010 = world.snapshot(), world.asked("start_year.min=2010").condition
    older.orders.order(BY_TITLE)
    assert slugs_of(older, matching(older, since_2010)) == {"no-eksempelvik-a"}
    world.publish(a_case(words="a", title="C"))
    world.publish(a_case(words="a", title="D", start_year=2009))
    world.withdraw("no-eksempelvik-b")
    world.publish(a_case(words="b", title="E"), a_case(words="c", title="B", start_year=2010))

    newer = older.renewed(database.revision())

    assert [words_of(newer.rows[i].slug) for i in newer.orders.order(BY_TITLE)] == ["c", "a", "b"]
    assert [newer.rows[i].published for i in newer.orders.order(BY_TITLE)] == [5, 3, 5]
    assert slugs_of(newer, matching(newer, since_2010)) == {"no-eksempelvik-c"}


def test_after_many_changes_a_snapshot_is_read_anew(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MOST_CHANGES", 1)
    world = World(database, a_case(words="a"))
    older = world.snapshot()
    older.warm(["sector"])
    world.publish(a_case(words="b", sectors=["energy"]), a_case(words="c"))

    newer = older.renewed(database.revision())

    assert words_in(newer) == {"a", "b", "c"}
    assert len(newer.dimension("sector")["energy"]) == 1
    assert newer.rows is not older.rows


def test_a_snapshot_may_be_renewed_to_a_revision_that_is_no_longer_the_newest(database: Database) -> None:
    world = World(database, a_case(words="a"))
    older = world.snapshot()
    second = world.publish(a_case(words="a", title="Second"), a_case(words="b"))
    world.publish(a_case(words="a", title="Third"))
    world.withdraw("no-eksempelvik-b")

    renewed = older.renewed(second)

    assert words_in(renewed) == {"a", "b"}
    assert {renewed.rows[i].title for i in renewed.everything} == {"second", "example case"}
