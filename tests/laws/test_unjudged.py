"""A case that a question could not judge is one that only the unknown keeps out, counted out case by case."""

from collections.abc import Collection

from hypothesis import given

from app.catalogue.selecting import matching
from app.catalogue.unjudged import unjudged_by, unjudged_in_all
from app.query.conditions import EVERYTHING, All, CaseQuery, Condition, Known, Not, Some, walk
from app.query.fields import FIELDS
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.brute_force import holds
from tests.laws.brute_values import is_unknown
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import queries
from tests.trying import tried


@given(worlds(), queries)
@tried(60)
def test_what_could_not_be_judged_is_what_the_unknown_alone_kept_out(
    database_kind: str, cases: list[Json], query: CaseQuery
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)
        snapshot, documents, asked = world.snapshot(), list(world.documents.values()), query.condition
        found = matching(snapshot, asked)
        expected = {name: _kept_out(asked, documents, {name}) for name in sorted(_fields(asked))}

        told = {one.field: one.cases for one in unjudged_by(snapshot, asked, found)}

        assert told == {name: count for name, count in expected.items() if count}
        assert len(unjudged_in_all(snapshot, asked, found)) == _kept_out(asked, documents, _fields(asked))
        assert max(told.values(), default=0) <= len(unjudged_in_all(snapshot, asked, found))


def _kept_out(condition: Condition, documents: Collection[Json], fields: Collection[str]) -> int:
    lifted = (_without(condition, {name for name in fields if is_unknown(case, name)}) for case in documents)
    found = (holds(condition, case) for case in documents)
    return sum(holds(one, case) and not was for one, was, case in zip(lifted, found, documents, strict=True))


def _without(condition: Condition, unknown: Collection[str], *, is_denied: bool = False) -> Condition:
    """What is asked of one case, nothing of what is unknown of it; what is denied keeps the unknown already."""
    match condition:
        case Not(inner):
            return Not(_without(inner, unknown, is_denied=not is_denied))
        case All(conditions):
            return All(tuple(_without(one, unknown, is_denied=is_denied) for one in conditions))
        case Some(conditions):
            return Some(tuple(_without(one, unknown, is_denied=is_denied) for one in conditions))
        case _:
            return EVERYTHING if not is_denied and _judges(condition) and condition.field in unknown else condition


def _fields(condition: Condition) -> set[str]:
    singles = (one for one in walk(condition) if not isinstance(one, Not | All | Some))
    return {one.field for one in singles if _judges(one) and one.field in FIELDS}


def _judges(condition: Condition) -> bool:
    return not isinstance(condition, Known) and "unknown" not in getattr(condition, "values", ())
