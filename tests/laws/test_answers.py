"""Every answer is what a look at every document gives; more conditions never find more; NOT is the complement."""

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.selecting import matching
from app.query.conditions import CaseQuery, Chosen, Condition, Known, Not
from app.query.fields import CASE_FIELDS
from tests.catalogue.worlds import Json, World, slugs_of
from tests.databases import fresh_database
from tests.laws.brute_force import found
from tests.laws.brute_values import is_not_applicable
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import chosen, conditions, queries
from tests.trying import tried


@given(worlds(), st.lists(queries, min_size=1, max_size=10))
@tried(60)
def test_an_answer_is_what_a_look_at_every_document_gives(
    database_kind: str, cases: list[Json], asked: list[CaseQuery]
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)

        for query in asked:
            assert world.found(query) == found(query, world.documents.values()), query.expression


@given(worlds(), queries, st.lists(chosen(), min_size=1, max_size=8))
@tried(30)
def test_one_more_parameter_never_adds(
    database_kind: str, cases: list[Json], query: CaseQuery, further: list[Chosen]
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)

        for one in further:
            assert world.found(CaseQuery((*query.chosen, one), query.where)) <= world.found(query), one


@given(worlds(), queries, st.lists(conditions, min_size=1, max_size=8))
@tried(30)
def test_where_never_adds(database_kind: str, cases: list[Json], query: CaseQuery, further: list[Condition]) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)

        for where in further:
            assert world.found(CaseQuery(query.chosen, where)) <= world.found(CaseQuery(query.chosen)), where


@given(worlds(), st.lists(conditions, min_size=1, max_size=8))
@tried(30)
def test_not_finds_all_others(database_kind: str, cases: list[Json], asked: list[Condition]) -> None:
    with fresh_database(database_kind) as database:
        snapshot = World(database, *cases).snapshot()

        for condition in asked:
            met, others = matching(snapshot, condition), matching(snapshot, Not(condition))
            assert met | others == snapshot.everything, condition
            assert not met & others, condition


@given(worlds(most=4))
@tried(20)
def test_every_field_of_a_case_is_known_or_unknown_or_does_not_apply(database_kind: str, cases: list[Json]) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)
        snapshot = world.snapshot()

        for field in CASE_FIELDS:
            known, unknown = (matching(snapshot, Known(field.name, known)) for known in (True, False))
            neither = slugs_of(snapshot, snapshot.everything - known - unknown)
            assert not known & unknown, field.name
            assert neither == {s for s, case in world.documents.items() if is_not_applicable(case, field.name)}, (
                field.name
            )
