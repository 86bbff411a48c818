"""Laws of minimisation, on tables that are drawn."""

from collections.abc import Sequence
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.qca.counterfactuals import covered
from app.qca.covers import minimal_covers
from app.qca.primes import primes_avoiding, primes_within
from app.qca.question import Cuts, Outcome, Question
from app.qca.sets import Configurations, Term, space_of
from app.qca.solutions import solutions_of
from app.qca.table import Table
from app.qca.truth import truth_table
from tests.qca.brute import brute_models, holds
from tests.qca.lipset import a_question, a_table
from tests.trying import tried

Levels = Sequence[int]
Row = tuple[int, ...]


@st.composite
def drawn_rows(draw: st.DrawFn) -> tuple[Levels, set[Row], set[Row]]:
    """Levels of three or four conditions, rows that are sufficient, rows that are not; the others are remainders."""
    levels = draw(st.sampled_from([(2, 2, 2), (2, 2, 2, 2), (3, 2, 2), (2, 3, 3)]))
    outs = draw(st.lists(st.sampled_from("10??"), min_size=int(np.prod(levels)), max_size=int(np.prod(levels))))
    rows = list(product(*map(range, levels)))
    positive, negative = ({row for row, out in zip(rows, outs, strict=True) if out == code} for code in "10")
    return levels, positive, negative


def matrix(rows: set[Row], levels: Levels) -> Configurations:
    return np.array(sorted(rows), dtype=np.int64).reshape(len(rows), len(levels))


def models(primes: list[Term], needed: Configurations) -> set[frozenset[Term]]:
    return {frozenset(cover) for cover in minimal_covers(primes, needed, 10_000)}


@tried(300)
@given(drawn_rows())
def test_all_models_are_found_and_no_other(drawn: tuple[Levels, set[Row], set[Row]]) -> None:
    levels, positive, negative = drawn
    if not positive:
        return
    needed, everything = matrix(positive, levels), set(product(*map(range, levels)))

    conservative = primes_within(needed, needed, levels)
    parsimonious = primes_avoiding(needed, matrix(negative, levels))

    assert models(conservative, needed) == brute_models(levels, positive, positive)
    assert models(parsimonious, needed) == brute_models(levels, positive, everything - negative)


@st.composite
def drawn_tables(draw: st.DrawFn) -> tuple[Table, dict[str, int]]:
    """A small crisp table with expectations."""
    cases = draw(st.integers(4, 14))
    column = st.lists(st.sampled_from([0.0, 1.0]), min_size=cases, max_size=cases)
    fuzzy = st.lists(st.sampled_from([0.1, 0.3, 0.6, 0.9]), min_size=cases, max_size=cases)
    columns = {name: draw(fuzzy if name == "D" else column) for name in "ABCDY"}
    expected = draw(st.dictionaries(st.sampled_from("ABCD"), st.sampled_from([0, 1])))
    return a_table(**columns), expected


@tried(200)
@given(drawn_tables())
def test_every_model_holds_for_all_sufficient_rows_and_for_no_other_that_occurs(
    drawn: tuple[Table, dict[str, int]],
) -> None:
    table, expected = drawn
    question = a_question("Y", "ABCD", expectations=expected)
    space = space_of(table, question)
    truth = truth_table(space, question)
    found = solutions_of(truth, question)
    by_out = {out: [row.configuration for row in truth.rows if row.out == out] for out in (0, 1)}

    for solution in filter(None, (found.conservative, found.parsimonious, found.intermediate)):
        assert bool(solution.models) == bool(by_out[1])
        for model in solution.models:
            assert all(any(holds(term, row) for term in model.terms) for row in by_out[1])
            assert not any(holds(term, row) for term in model.terms for row in by_out[0])
    if found.conservative.models:
        assert all(len(model.assumed) == 0 for model in found.conservative.models)
        # What is assumed lies between: some of the parsimonious model for the intermediate one, nothing for the other.
        if found.intermediate is not None:
            for pair in found.intermediate.pairs:
                short = found.parsimonious.models[int(pair.name.partition("P")[2]) - 1]
                assert set(pair.easy) | set(pair.difficult) == set(short.assumed)
                assert not set(pair.easy) & set(pair.difficult)
            for model in found.intermediate.models:
                easy = {int(code) for pair in found.intermediate.pairs for code in pair.easy
                        if pair.name in model.origins}  # fmt: skip
                assert {int(code) for code in model.assumed} <= easy


@tried(100)
@given(drawn_tables(), st.randoms(use_true_random=False))
def test_the_order_of_cases_and_conditions_changes_nothing(drawn: tuple[Table, dict[str, int]], chance: Random) -> None:
    table, expected = drawn
    order, conditions = list(range(len(table.cases))), list("ABCD")
    chance.shuffle(order)
    chance.shuffle(conditions)
    shuffled = Table(
        tuple(table.cases[number] for number in order),
        {name: tuple(values[number] for number in order) for name, values in table.columns.items()},
    )

    assert written(table, "ABCD", expected) == written(shuffled, conditions, expected)


def written(table: Table, conditions: Sequence[str], expected: dict[str, int]) -> list[set[frozenset[frozenset[str]]]]:
    question = a_question("Y", conditions, expectations=expected)
    space = space_of(table, question)
    found = solutions_of(truth_table(space, question), question)
    return [
        {frozenset(frozenset(space.expression(term).split("*")) for term in model.terms) for model in one.models}
        for one in (found.conservative, found.parsimonious, found.intermediate) if one is not None
    ]  # fmt: skip


def test_expectations_of_nothing_that_came_with_the_outcome_change_nothing() -> None:
    """Where every condition was expected as it was seen, the intermediate solution is the conservative one."""
    table = a_table(A=(1, 1, 0, 0), B=(1, 0, 1, 0), Y=(1, 0, 0, 0))
    question = a_question("Y", "AB", expectations={"A": 1, "B": 1})
    found = solutions_of(truth_table(space_of(table, question), question), question)

    assert found.intermediate is not None
    assert [m.terms for m in found.intermediate.models] == [m.terms for m in found.conservative.models]


def test_ties_of_different_length_are_all_given() -> None:
    """R counts prime implicants, not literals: a longer one that covers as much ties with a shorter one."""
    needed = np.array([[0, 0, 0], [1, 1, 1]])
    primes: list[Term] = [(0, None, None), (0, 0, None), (1, 1, 1)]

    assert models(primes, needed) == {frozenset({(0, None, None), (1, 1, 1)}), frozenset({(0, 0, None), (1, 1, 1)})}


def test_ties_end_where_they_are_to_end() -> None:
    needed = np.array([[0, 0]])
    primes: list[Term] = [(0, None), (None, 0), (0, 0)]

    assert len(minimal_covers(primes, needed, 2)) == 2


@pytest.mark.parametrize("levels", [(2,) * 12, (3,) * 9])
def test_many_conditions_are_no_trouble(levels: Levels) -> None:
    """Forty cases in 4096 or 19683 combinations: no term holds for what must not be, and none can be shortened."""
    chance = Random(7)
    rows = {tuple(chance.randrange(number) for number in levels) for _ in range(40)}
    positive = set(sorted(rows)[::2])
    needed, avoided = matrix(positive, levels), matrix(rows - positive, levels)

    primes = primes_avoiding(needed, avoided)

    for term in primes[::50]:
        assert not any(holds(term, row) for row in rows - positive)
        for place, level in enumerate(term):
            if level is not None:
                shorter = (*term[:place], None, *term[place + 1 :])
                assert any(holds(shorter, row) for row in rows - positive)
    assert all(any(holds(term, row) for term in primes) for row in positive)


def test_all_that_a_term_holds_for_is_counted() -> None:
    question = Question(Outcome("Y"), ("A", "B"), Cuts())
    space = space_of(a_table(A=(0, 1, 2), B=(0, 1, 1), Y=(0, 1, 1)), question)

    assert covered(space, [(None, 1), (2, None)]).tolist() == [1, 3, 4, 5]
