from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.query.conditions import (
    EVERYTHING,
    All,
    CaseQuery,
    Chosen,
    Condition,
    Has,
    HasAll,
    HasOnly,
    InBox,
    Known,
    Matches,
    Near,
    Not,
    Some,
    Within,
    all_of,
    any_of,
    depth_of,
    walk,
)
from app.query.text import parse_text
from app.query.where import parse_where
from tests.query.strategies import NAMES, conditions

NORWAY = Has("country", ("NO",))
ENERGY = Has("sector", ("energy",))
RECENT = Within("start_year", ">=", 2010)


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Has("sector", ("energy", "mobility")), "sector=energy,mobility"),
        (Has("organisation", ("hus, oslo", 'a "b" \\')), 'organisation="hus, oslo","a \\"b\\" \\\\"'),
        (Has("municipality", ("PL:lodka",)), "municipality=PL:lodka"),
        (Has("outcome", ("*:evaluation:reached",)), "outcome=*:evaluation:reached"),
        (HasAll("barrier", ("premises", "staffing")), "barrier HAS ALL premises,staffing"),
        (HasOnly("tier", ("municipality",)), "tier HAS ONLY municipality"),
        (Known("end_year", known=True), "end_year IS KNOWN"),
        (Known("end_year", known=False), "end_year IS UNKNOWN"),
        (RECENT, "start_year>=2010"),
        (Matches(parse_text('Økonomi "ö vik"')), 'q="økonomi \\"ö vik\\""'),
        (Near(59.9, -10.75, 200.0), 'near="59.9,-10.75,200"'),
        (InBox(4.0, 57.5, 31.5, 71.5), 'bbox="4,57.5,31.5,71.5"'),
        (Not(NORWAY), "NOT country=NO"),
        (Not(All((NORWAY, ENERGY))), "NOT (country=NO AND sector=energy)"),
        (All((Some((NORWAY, ENERGY)), RECENT)), "(country=NO OR sector=energy) AND start_year>=2010"),
        (Some((All((NORWAY, ENERGY)), RECENT)), "country=NO AND sector=energy OR start_year>=2010"),
        (EVERYTHING, ""),
    ],
)
def test_canonical_text(condition: Condition, text: str) -> None:
    assert str(condition) == text


@given(conditions())
def test_canonical_text_reads_back_to_the_same_condition(condition: Condition) -> None:
    again = parse_where(str(condition), NAMES)

    assert again == condition
    assert str(again) == str(condition)


@given(st.lists(conditions(), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_conditions_does_not_matter(some: list[Condition], random: Random) -> None:
    shuffled = random.sample(some, len(some))

    assert str(all_of(some)) == str(all_of(shuffled))
    assert str(any_of(some)) == str(any_of(shuffled))


@given(st.lists(conditions(), min_size=1, max_size=3))
def test_repeats_and_nesting_do_not_matter(some: list[Condition]) -> None:
    assert all_of((*some, all_of(some))) == all_of(some)
    assert any_of((*some, any_of(some))) == any_of(some)


def test_nothing_asked_means_every_case() -> None:
    assert CaseQuery().condition == EVERYTHING
    assert CaseQuery().expression == ""
    assert CaseQuery().text() is None


def test_parameters_and_where_hold_together() -> None:
    query = CaseQuery((Chosen("sector", ENERGY), Chosen("country", NORWAY)), where=Some((NORWAY, RECENT)))

    assert query.expression == "country=NO AND (country=NO OR start_year>=2010) AND sector=energy"


def test_lifting_a_field_leaves_where() -> None:
    query = CaseQuery((Chosen("sector", ENERGY), Chosen("country", NORWAY)), where=ENERGY)

    assert query.without("sector").condition == all_of((NORWAY, ENERGY))
    assert query.without("country").condition == ENERGY


def test_words_are_taken_together_wherever_they_must_hold() -> None:
    query = CaseQuery((Chosen("q", Matches(parse_text("mat"))),), where=all_of((NORWAY, Matches(parse_text("-rus")))))

    assert str(query.text()) in ("mat -rus", "-rus mat")


def test_words_that_need_not_hold_are_no_text_of_the_question() -> None:
    assert CaseQuery(where=any_of((NORWAY, Matches(parse_text("mat"))))).text() is None


def test_spellings_of_one_word_are_kept_apart_in_text_only() -> None:
    plain, accented = Matches(parse_text("okonomi")), Matches(parse_text("Økonomi"))

    assert plain == accented
    assert str(all_of((plain, accented))) == str(all_of((accented, plain)))


def test_walking_meets_every_condition_outermost_first() -> None:
    inner = Some((NORWAY, ENERGY))
    whole = All((Not(inner), RECENT))

    assert list(walk(whole)) == [whole, Not(inner), inner, NORWAY, ENERGY, RECENT]


@pytest.mark.parametrize(
    ("condition", "depth"),
    [
        (EVERYTHING, 0),
        (NORWAY, 0),
        (All((NORWAY, ENERGY)), 0),
        (Not(NORWAY), 1),
        (Some((NORWAY, ENERGY)), 1),
        (All((NORWAY, Not(All((NORWAY, Not(ENERGY)))))), 3),
    ],
)
def test_depth_counts_what_lies_inside_one_another(condition: Condition, depth: int) -> None:
    assert depth_of(condition) == depth
