"""Questions of the benchmark are understood, and none is asked twice, in whatever writing."""

from collections.abc import Iterable

from app.api.statistics import crosstab_parameters
from app.query.fields import FACETS as KNOWN_FACETS
from app.query.fields import FIELDS
from app.query.grammar import parse_query
from app.query.parameters import LIST_OPTIONS, filter_parameters, read_pairs
from app.query.values import codes_of
from tests.benchmark.questions import FACETS, crosstab_questions, facet_questions, filter_questions, text_questions

KNOWN = {**filter_parameters(), **{option.name: option for option in LIST_OPTIONS}}


def expressions(questions: Iterable[str]) -> list[str]:
    return [parse_query(read_pairs(question.encode(), KNOWN)).expression for question in questions]


def test_no_combination_of_filters_comes_twice() -> None:
    found = expressions(filter_questions(500, seed=1))

    assert len(set(found)) == 500
    assert all(found)


def test_no_words_come_twice() -> None:
    found = expressions(f"q={words}" for words in text_questions(500, seed=1))

    assert len(set(found)) == 500


def test_no_table_comes_twice_and_each_has_30_rows_and_19_columns() -> None:
    read = [read_pairs(question.encode(), crosstab_parameters()) for question in crosstab_questions(500, seed=1)]

    assert len({tuple(values["country"]) for values in read}) == 500
    assert {len(set(values["country"])) for values in read} == {30}
    assert {(*values["rows"], *values["columns"]) for values in read} == {("country", "sector")}
    assert len(codes_of(FIELDS["sector"])) == 19


def test_facet_questions_ask_the_same_and_for_eight_facets() -> None:
    assert len(FACETS) == 8
    assert set(FACETS) <= set(KNOWN_FACETS)
    assert expressions(facet_questions(20, seed=1)) == expressions(filter_questions(20, seed=1))


def test_the_same_seed_gives_the_same_questions() -> None:
    assert list(filter_questions(20, seed=1)) == list(filter_questions(20, seed=1))
    assert list(text_questions(20, seed=1)) == list(text_questions(20, seed=1))
