"""A case that a question could not judge is one that only the unknown keeps out, counted out case by case."""

from collections.abc import Collection, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.selecting import matching
from app.catalogue.unjudged import unjudged_by, unjudged_in_all
from app.query.conditions import (
    EVERYTHING,
    All,
    CaseQuery,
    Condition,
    Has,
    HasAll,
    HasOnly,
    Known,
    Not,
    Some,
    Within,
    all_of,
    any_of,
    walk,
)  # fmt: skip
from app.query.fields import FIELDS
from tests.builders import a_case, an_organisation
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.brute_force import holds
from tests.laws.brute_values import is_unknown
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import queries
from tests.trying import tried

FAMILY, STATUS = "cooperative", "pl-przedsiebiorstwo-spoleczne"
ENTREPRENEURS: tuple[tuple[dict[str, str], ...], ...] = (
    ({},),
    ({"legal_form_family": FAMILY, "legal_status": STATUS},),
    ({"legal_form_family": FAMILY}, {"legal_status": STATUS}),
    ({"legal_status": STATUS},),
    ({"legal_form_family": "association"},),
)
"""What is told of family and status: of one entrepreneur, of two apart, of one alone."""
LEAVES: tuple[Condition, ...] = (
    Has("sector", ("energy",)), Has("sector", ("energy", "unknown")), HasAll("sector", ("eldercare", "energy")),
    HasOnly("sector", ("energy",)), Has("sector_group", ("environment",)), Known("sector", known=True),
    Within("start_year", "<=", 2015), Within("start_year", ">=", 2012), Known("start_year", known=False),
    Has("legal_form_family", (FAMILY,)), Has("legal_status", (STATUS,)), Has("country", ("NO",)),
)  # fmt: skip
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(all_of)
        | st.lists(inner, min_size=2, max_size=3).map(any_of)
        | inner.map(Not)
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def world(database_kind: str) -> Iterator[World]:
    """Each of three fields known one way, another way, and not at all, in every combination."""
    told = product(([], ["energy"], ["eldercare", "energy"]), (None, 2010, 2018), ENTREPRENEURS)
    cases = [
        a_case(
            words=f"case-{number}", country="NO" if number % 2 else "SE", sectors=sectors, start_year=year,
            organisations=[an_organisation(name=f"Eksempel {place}", **one) for place, one in enumerate(made)],
        )
        for number, (sectors, year, made) in enumerate(told)
    ]  # fmt: skip
    with fresh_database(database_kind) as database:
        yield World(database, *cases)


@given(CONDITIONS)
@tried(600)
def test_what_could_not_be_judged_is_what_the_unknown_alone_kept_out(world: World, asked: Condition) -> None:
    snapshot, documents = world.snapshot(), list(world.documents.values())
    found = matching(snapshot, asked)
    expected = {name: _kept_out(asked, documents, {name}) for name in sorted(_fields(asked))}

    told = {one.field: one.cases for one in unjudged_by(snapshot, asked, found)}

    assert told == {name: count for name, count in expected.items() if count}
    assert len(unjudged_in_all(snapshot, asked, found)) == _kept_out(asked, documents, _fields(asked))


@given(worlds(), queries)
@tried(20)
def test_it_is_so_for_any_field(database_kind: str, cases: list[Json], query: CaseQuery) -> None:
    with fresh_database(database_kind) as database:
        world, asked = World(database, *cases), query.condition
        found, documents = matching(world.snapshot(), asked), list(world.documents.values())

        for one in unjudged_by(world.snapshot(), asked, found):
            assert one.cases == _kept_out(asked, documents, {one.field}), one.field


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
