"""A count is what choosing its value alone would find."""

from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.facets import count_values
from app.query.conditions import CaseQuery, Chosen, Condition, Has, Known
from app.query.fields import FACETS, FIELDS
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import PARTS, queries
from tests.trying import tried

SOME_FACETS = st.lists(st.sampled_from(FACETS) | st.sampled_from(PARTS), min_size=1, max_size=6, unique=True)


@given(worlds(), queries, SOME_FACETS)
@tried(40)
def test_a_count_is_what_choosing_the_value_alone_finds(
    database_kind: str, cases: list[Json], query: CaseQuery, facets: list[str]
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)

        for name in facets:
            counts = count_values(world.snapshot(), FIELDS[name], query, with_zero=True)
            alone = [len(world.found(_choosing(query, name, count.code))) for count in counts]
            assert [count.cases for count in counts] == alone, name


def _choosing(query: CaseQuery, name: str, code: str | None) -> CaseQuery:
    condition: Condition = Known(name, known=False) if code is None else Has(name, (code,))
    return CaseQuery((*query.without(name).chosen, Chosen(name, condition)), query.where)
