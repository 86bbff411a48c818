"""The newest snapshot is always at hand, older ones for those who turn pages, whoever asks at the same time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event

import pytest
from pyroaring import BitMap

from app.catalogue import keeper as keepers
from app.catalogue.cases import find_cases
from app.catalogue.facets import count_values
from app.catalogue.keeper import KEPT, SnapshotKeeper
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.errors import PastBusy, QueryRefused
from app.query.conditions import CaseQuery, Chosen
from app.query.fields import FIELDS
from app.query.paging import PageRequest, SortKey
from app.query.singles import has, special
from app.query.text import Clause
from app.store.database import Database, open_database
from app.store.fulltext import Phrase
from tests.builders import a_case
from tests.catalogue.worlds import World, slugs_of
from tests.databases import settings_of
from tests.redactions import take_out

Seen = tuple[int, set[str], int]
"""A dataset revision, the slugs found at it and the number counted."""
ENERGY = CaseQuery((Chosen("sector", has(FIELDS["sector"], ["energy"])),))
WORDS = CaseQuery((Chosen("q", special("q", "energy -bus")),))


def test_the_same_snapshot_serves_until_something_is_published(database: Database) -> None:
    world = World(database, a_case())
    keeper = SnapshotKeeper(database)

    before = keeper.newest()
    assert keeper.newest() is before
    world.publish(a_case())

    assert keeper.newest() is not before
    assert (before.revision, len(before)) == (1, 1)
    assert (keeper.newest().revision, len(keeper.newest())) == (2, 2)


def test_nothing_published_is_no_error(database: Database) -> None:
    keeper = SnapshotKeeper(database)

    assert find_cases(keeper.newest(), ENERGY, PageRequest()).ids == []
    assert len(keeper.at(0)) == 0


def test_older_snapshots_are_kept_while_pages_are_turned(database: Database) -> None:
    world = World(database, a_case(words="it"))
    keeper = SnapshotKeeper(database)
    first = keeper.newest()

    for _ in range(KEPT + 1):
        world.publish(a_case())
        assert keeper.at(keeper.newest().revision) is keeper.newest()
        assert keeper.at(1) is first
    for _ in range(KEPT):
        world.publish(a_case())
        keeper.newest()

    # Nobody asked for it any more; who still does gets it read anew.
    assert keeper.at(1) is not first
    assert keeper.at(1).everything == first.everything


def test_an_empty_older_snapshot_is_kept_as_well(database: Database) -> None:
    keeper = SnapshotKeeper(database)
    empty = keeper.newest()
    World(database, a_case())

    assert len(keeper.newest()) == 1
    assert keeper.at(0) is empty


def test_a_state_that_is_not_known_here_yet_is_refused(database: Database) -> None:
    World(database, a_case())

    with pytest.raises(QueryRefused) as refused:
        SnapshotKeeper(database).at(7)

    assert [fault.parameter for fault in refused.value.faults] == ["cursor"]


def test_a_state_that_another_process_published_is_looked_for(database: Database) -> None:
    # This process looks once an hour, so it has heard of nothing when the cursor of the other arrives.
    here = open_database(settings_of(database, freshness_seconds=3600.0))
    keeper = SnapshotKeeper(here)
    assert keeper.newest().revision == 0

    World(database, a_case())

    assert keeper.at(1).revision == 1
    here.close()


def test_dimensions_that_are_always_needed_are_read_before_anyone_gets_the_snapshot(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    World(database, a_case())
    keeper = SnapshotKeeper(database)
    warm = Snapshot.warm

    def look(snapshot: Snapshot, dimensions: tuple[str, ...]) -> None:
        assert keeper._newest is None
        warm(snapshot, dimensions)

    monkeypatch.setattr(Snapshot, "warm", look)

    assert set(keepers.WARM) <= keeper.newest()._dimensions.at_hand


def test_threads_that_ask_while_others_publish_see_one_state_each(database: Database) -> None:
    world = World(database, a_case(words="case-0", title="Energy 0", sectors=["energy"]))
    keeper = SnapshotKeeper(database)
    states = {1: set(world.documents)}
    is_over = Event()

    def publish() -> None:
        for number in range(1, 25):
            title, sector = ("Energy", "energy") if number % 3 else ("Bus", "mobility")
            world.publish(a_case(words=f"case-{number % 5}", title=f"{title} {number}", sectors=[sector]))
            states[number + 1] = {slug for slug, case in world.documents.items() if "energy" in case["sectors"]}

    def ask(number: int) -> list[Seen]:
        seen: list[Seen] = []
        while not is_over.is_set() or not seen:
            snapshot = keeper.newest()
            query = WORDS if number % 2 else ENERGY
            page = find_cases(
                snapshot, query, PageRequest((SortKey("start_year", bool(number % 3)), SortKey("title")), 500)
            )
            counted = {c.code: c.cases for c in count_values(snapshot, FIELDS["sector"], CaseQuery())}
            # Where others read older states, whoever comes beyond is told to come again.
            with suppress(PastBusy):
                older = keeper.at(max(1, snapshot.revision - number))
                assert slugs_of(older, matching(older, ENERGY.condition)) <= slugs_of(older, older.everything)
            seen.append((snapshot.revision, slugs_of(snapshot, page.ids), counted.get("energy", 0)))
        return seen

    for revision, found, counted in _together(publish, ask, is_over):
        assert found == states[revision]
        assert counted == len(states[revision])


def _together(one: Callable[[], None], others: Callable[[int], list[Seen]], is_over: Event) -> list[Seen]:
    """What four threads saw while another did its work; whatever any of them raised is raised here."""
    with ThreadPoolExecutor(5) as pool:
        asking = [pool.submit(others, number) for number in range(4)]
        try:
            one()
        finally:
            is_over.set()
        return [seen for future in asking for seen in future.result()]


def test_common_words_are_read_before_anyone_asks(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keepers, "COMMON", 2)
    monkeypatch.setattr(keepers, "WORDS_AT_A_TIME", 1)
    World(database, a_case(title="Sun and wind"), a_case(title="Sun and sea"), a_case(title="Sun"))
    keeper = SnapshotKeeper(database)

    keeper.read_ahead()
    assert Phrase(("sun",)) not in keeper.newest()._words._known
    while keeper._unread:
        keeper.read_ahead()

    known = keeper.newest()._words._known
    assert {Phrase(("sun",)), Phrase(("and",))} <= known.keys()
    assert Phrase(("sea",)) not in known
    assert known[Phrase(("sun",))][0] == keeper.newest().everything


def test_what_was_read_before_a_redaction_is_forgotten(database: Database) -> None:
    world = World(database, a_case(words="it", title="Kari Nordmann bakes"))
    keeper = SnapshotKeeper(database)
    first = keeper.newest()
    world.publish(a_case())
    second = keeper.newest()
    assert keeper.at(1) is first
    assert len(second.answering((Clause(("nordmann",)),))[0]) == 1

    take_out(database, "no-eksempelvik-it", texts=["Kari Nordmann"])

    newest = keeper.newest()
    assert (newest.revision, newest.redacted) == (3, 3)
    assert newest.answering((Clause(("nordmann",)),))[0] == BitMap()
    for revision in (1, 2):
        older = keeper.at(revision)
        assert older not in (first, second)
        assert {row.title for row in older.rows.values()} <= {"[...] bakes", "example case"}
    assert keeper.at(1) is keeper.at(1)


def test_a_snapshot_that_was_being_read_during_a_redaction_is_not_kept(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(database, a_case(words="it", title="Kari Nordmann bakes"))
    keeper = SnapshotKeeper(database)
    world.publish(a_case())
    keeper.newest()
    read = Snapshot.earlier

    def read_slowly(newest: Snapshot, revision: int) -> Snapshot:
        found = read(newest, revision)
        monkeypatch.setattr(Snapshot, "earlier", read)
        take_out(database, "no-eksempelvik-it", texts=["Kari Nordmann"])
        keeper.newest()
        return found

    keeper._older.clear()
    monkeypatch.setattr(Snapshot, "earlier", read_slowly)
    stale = keeper.at(1)

    assert keeper.at(1) is not stale
    older = keeper.at(1)
    assert {older.rows[one].title for one in older.everything} == {"[...] bakes"}


def test_publications_after_a_redaction_renew_as_before(database: Database) -> None:
    world = World(database, a_case(words="it", title="Kari Nordmann bakes"))
    keeper = SnapshotKeeper(database)
    take_out(database, "no-eksempelvik-it", texts=["Kari Nordmann"])
    before = keeper.newest()
    world.publish(a_case())

    newest = keeper.newest()

    assert newest.redacted == before.redacted == 2
    assert newest.rows is before.rows
    assert keeper.at(2) is before


def test_whoever_asks_for_many_states_leaves_only_a_few_behind(database: Database) -> None:
    world = World(database, a_case(words="it"))
    for number in range(KEPT + 3):
        world.publish(a_case(words="it", title=f"Title {number}"))
    keeper = SnapshotKeeper(database)
    newest = keeper.newest()
    rows = len(newest.rows)

    for revision in range(1, newest.revision):
        assert not keeper.has_at_hand(revision)
        older = keeper.at(revision)
        assert (older.revision, len(older)) == (revision, 1)
        assert keeper.at(revision) is older
        assert keeper.has_at_hand(revision)

    assert len(keeper._older) == KEPT
    assert len(newest.rows) == rows
    assert keeper.has_at_hand(newest.revision)


def test_the_state_that_was_asked_for_longest_ago_goes_first(database: Database) -> None:
    world = World(database, a_case(words="it"))
    for number in range(KEPT + 1):
        world.publish(a_case(words="it", title=f"Title {number}"))
    keeper = SnapshotKeeper(database)
    first = keeper.at(1)
    for revision in range(2, KEPT + 1):
        keeper.at(revision)

    assert keeper.at(1) is first
    keeper.at(KEPT + 1)
    assert keeper.at(1) is first
    assert not keeper.has_at_hand(2)
