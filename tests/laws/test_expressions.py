"""The canonical text of a question is the question."""

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.names import PublishedNames
from app.query.conditions import EVERYTHING, CaseQuery
from app.query.grammar import parse_query
from tests.builders import a_case
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.drawn_cases import MUNICIPALITIES, ORGANISATIONS, worlds
from tests.laws.drawn_questions import queries
from tests.trying import tried

NAMED = [
    a_case(words="named", country=country, municipalities=MUNICIPALITIES, organisations=ORGANISATIONS)
    for country in ("NO", "PL")
]
"""Cases in which every name stands that is asked for, as names that nobody bears are refused."""


@given(worlds(), st.lists(queries, min_size=1, max_size=8))
@tried(30)
def test_canonical_text_asks_the_same(database_kind: str, cases: list[Json], asked: list[CaseQuery]) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *NAMED, *cases)
        names = PublishedNames(database, world.snapshot())

        for query in asked:
            if query.condition == EVERYTHING:
                assert query.expression == ""
                continue
            again = parse_query({"where": [query.expression]}, names)
            assert again.condition == query.condition
            assert again.expression == query.expression
            assert world.found(again) == world.found(query)
