"""What is kept up to date is what would be read anew, in memory and in the database."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import SQLModel

from app.catalogue.keeper import WARM, SnapshotKeeper
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.query.conditions import CaseQuery
from app.query.fields import FIELDS, NUMBERS
from app.query.paging import SortKey
from app.query.singles import at_least
from app.store.database import Database
from app.store.indexing import rebuild
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.brute_force import found
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import queries, sorts, texts
from tests.trying import tried

DIMENSIONS = (*WARM, "municipality", "organisation")


@given(worlds(), st.data())
@tried(30)
def test_a_renewed_snapshot_is_one_read_anew(database_kind: str, first: list[Json], data: st.DataObject) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *first)
        keeper = SnapshotKeeper(database)
        orders = data.draw(st.lists(sorts(has_text=False), max_size=3), label="orders")

        for _ in range(data.draw(st.integers(1, 4), label="publications")):
            # What was asked is kept up; what is asked for the first time comes from the database.
            matching(keeper.newest(), data.draw(queries, label="question").condition)
            _ = [keeper.newest().orders.order(sort) for sort in orders]
            drawn = data.draw(worlds(most=3), label="published")
            gone = sorted(world.documents)[: data.draw(st.integers(0, 2), label="withdrawn")]
            world.publish(*drawn)
            if gone:
                world.withdraw(*gone)
        assert all_of(keeper.newest(), orders) == all_of(load_snapshot(database, database.revision()), orders)


def all_of(snapshot: Snapshot, orders: list[tuple[SortKey, ...]]) -> Mapping[str, Any]:
    """Everything that a snapshot can be asked for."""
    return {
        "revision": snapshot.revision,
        "cases": snapshot.everything,
        "rows": {revision_id: snapshot.rows[revision_id] for revision_id in snapshot.everything},
        "dimensions": {name: snapshot.dimension(name) for name in DIMENSIONS},
        "numbers": {name: matching(snapshot, at_least(FIELDS[name], 2011)) for name in NUMBERS},
        "orders": [list(snapshot.orders.order(sort)) for sort in orders],
    }


@given(worlds(), st.lists(queries, min_size=1, max_size=6), st.lists(texts, min_size=1, max_size=3))
@tried(20)
def test_questions_leave_a_snapshot_as_it_was(
    database_kind: str, cases: list[Json], asked: list[CaseQuery], words: list[Any]
) -> None:
    with fresh_database(database_kind) as database:
        snapshot = World(database, *cases).snapshot()

        for condition in (*(query.condition for query in asked), *words):
            matching(snapshot, condition)
        assert all_of(snapshot, []) == all_of(load_snapshot(database, database.revision()), [])


@given(worlds(), worlds(), st.lists(queries, min_size=1, max_size=6))
@tried(15)
def test_derived_rows_made_anew_are_the_same(
    database_kind: str, first: list[Json], second: list[Json], asked: list[CaseQuery]
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *first)
        world.publish(*second)
        before = _derived_rows(database)

        with database.writing() as session:
            rebuild(session, database.full_text)

        assert _derived_rows(database) == before
        # The text index cannot be read out on both databases, but asked.
        for query in asked:
            assert world.found(query) == found(query, world.documents.values())


def _derived_rows(database: Database) -> list[Any]:
    with database.reading() as session:
        tables = [SQLModel.metadata.tables[name] for name in ("tags", "places", "revisions")]
        return [
            session.connection().execute(sqlalchemy.select(table).order_by(*table.primary_key)).all()
            for table in tables
        ]
