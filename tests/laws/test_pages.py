"""Pages joined are the whole, each case once, in order, whatever is published while they are turned."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.cases import Page, find_cases, snapshot_for
from app.catalogue.keeper import KEPT, SnapshotKeeper
from app.query.conditions import CaseQuery, Chosen
from app.query.paging import Cursor, PageRequest, SortKey, parse_cursor
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.brute_force import ordered
from tests.laws.drawn_cases import cases, worlds
from tests.laws.drawn_questions import queries, sorts, texts
from tests.trying import tried

Reader = tuple[CaseQuery, tuple[SortKey, ...], int]
"""A question, an order and a number of cases on a page."""


@st.composite
def readers(draw: st.DrawFn) -> Reader:
    query = draw(queries)
    if draw(st.booleans()):
        query = CaseQuery((Chosen("q", draw(texts)),))
    return query, draw(sorts(has_text=query.text() is not None)), draw(st.integers(1, 3))


@given(worlds(), st.lists(readers(), min_size=1, max_size=3), st.data())
@tried(40)
def test_pages_joined_are_the_whole(
    database_kind: str, first: list[Json], asked: list[Reader], data: st.DataObject
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *first)
        keeper = SnapshotKeeper(database)

        for query, sort, limit in asked:
            whole = ordered(query, world.documents.values(), sort, world.since)
            read: list[str] = []
            for page, slugs in _pages(keeper, query, sort, limit):
                read += slugs
                assert page.total == len(whole)
                _something_happens(world, data)
            assert read == whole


@given(worlds(), readers())
@tried(20)
def test_links_backwards_lead_over_the_same_pages(database_kind: str, cases: list[Json], asked: Reader) -> None:
    query, sort, limit = asked
    with fresh_database(database_kind) as database:
        World(database, *cases)
        keeper = SnapshotKeeper(database)

        for (before, _), (page, _) in pairwise(_pages(keeper, query, sort, limit)):
            back = find_cases(keeper.newest(), query, PageRequest(sort, limit, page.previous))
            assert (back.ids, back.next) == (before.ids, before.next)


def _pages(
    keeper: SnapshotKeeper, query: CaseQuery, sort: tuple[SortKey, ...], limit: int
) -> Iterator[tuple[Page, list[str]]]:
    """All pages as a reader follows them, each cursor travelling as text; with the slugs on each."""
    cursor: Cursor | None = None
    while True:
        request = PageRequest(sort, limit, cursor)
        snapshot = snapshot_for(keeper, request)
        page = find_cases(snapshot, query, request)
        yield page, [snapshot.rows[revision_id].slug for revision_id in page.ids]
        if page.next is None:
            return
        cursor = parse_cursor(str(page.next), query.expression, sort)


def _something_happens(world: World, data: st.DataObject) -> None:
    """Cases are published, amended and withdrawn, seldom more often than snapshots are kept."""
    for _ in range(data.draw(st.sampled_from([0, 1, 1, 2, KEPT + 2]), label="publications")):
        if data.draw(st.booleans(), label="withdraw") and world.documents:
            world.withdraw(data.draw(st.sampled_from(sorted(world.documents)), label="slug"))
        else:
            number = data.draw(st.integers(0, 9), label="number")
            world.publish(data.draw(cases(f"case-{number}"), label="case"))
