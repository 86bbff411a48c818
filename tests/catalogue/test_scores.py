"""Scores: mean likeness by weight, what is unknown, bounds, order."""

from collections.abc import Mapping

import pytest

from app.catalogue.scores import Scores
from app.catalogue.traits import Indices, side_of
from app.store.database import Database
from tests.builders import a_case, a_municipality
from tests.catalogue.comparisons import Comparing, profile_of
from tests.catalogue.worlds import World


def scores_of(comparing: Comparing, told: Mapping[str, object], **weights: float) -> Scores:
    return Scores(comparing.traits, side_of(profile_of(told)), weights)


def ranked(comparing: Comparing, scores: Scores, limit: int = 10, **how: object) -> list[str]:
    everyone = comparing.traits.places(comparing.traits.ids)
    found: Indices = scores.ranked(everyone, limit, **how)  # type: ignore[arg-type]
    return [comparing.traits.slugs[place].rpartition("-")[2] for place in found]


@pytest.fixture
def years(database: Database) -> Comparing:
    """Cases that differ in when they began: 2000, 2003, 2006, 2015 and not known."""
    years = {"a": 2000, "b": 2003, "c": 2006, "d": 2015, "e": None}
    return Comparing(World(database, *(a_case(words=words, start_year=year) for words, year in years.items())))


def test_a_score_is_the_mean_likeness_by_weight(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000, "country": "SE"}, start_year=5.0, country=15.0)

    # Of one regime: half. Years: 1, 0.8, 0.6, 0.
    assert scores.score == pytest.approx([(5 * year + 15 * 0.5) / 20 for year in (1, 0.8, 0.6, 0)] + [0.5])
    assert scores.compared == pytest.approx([1, 1, 1, 1, 0.75])
    assert scores.whole == 20


def test_what_is_unknown_leaves_both_sums_and_widens_the_bounds(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000, "country": "NO"}, start_year=5.0, country=15.0)

    assert scores.likeness("start_year", years.place("e")) is None
    assert scores.likeness("start_year", years.place("b")) == pytest.approx(0.8)
    assert scores.score[years.place("e")] == 1
    assert scores.bounds(years.place("e")) == pytest.approx((0.75, 1.0))
    assert scores.bounds(years.place("b")) == pytest.approx((0.95, 0.95))


def test_what_only_the_others_tell_is_not_compared(years: Comparing) -> None:
    """Of `e` no year is known; of all others one is."""
    place, other = years.place("e"), years.place("a")
    scores = Scores(years.traits, years.traits.side(place), {"start_year": 15.0, "country": 5.0})

    assert scores.compared[other] == pytest.approx(0.25)
    assert scores.is_thin[other]
    assert scores.bounds(other) == pytest.approx((0.25, 1.0))


def test_a_share_is_of_the_cases_that_could_be_compared(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000}, start_year=5.0)

    # 1, 0.8, 0.6 and 0.
    assert scores.share_below(1.0) == pytest.approx(3 / 4)
    assert scores.share_below(0.7) == pytest.approx(2 / 4)
    assert scores.share_below(0.0) == 0
    assert scores_of(years, {"sector": "energy"}, sector=5.0).share_below(0.5) is None


def test_bounds_are_what_the_score_would_be_if_the_unknown_disagreed_or_agreed(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000, "country": "FR"}, start_year=5.0, country=15.0)

    assert scores.score[years.place("e")] == 0
    assert scores.bounds(years.place("e")) == pytest.approx((0.0, 0.25))


def test_where_nothing_could_be_compared_there_is_no_score_and_no_place(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000}, start_year=5.0)

    assert str(scores.score[years.place("e")]) == "nan"
    assert ranked(years, scores) == ["a", "b", "c", "d"]
    assert ranked(years, scores, 2) == ["a", "b"]


def test_half_of_the_weight_is_enough_and_less_is_thin(years: Comparing) -> None:
    told = {"start_year": 2015, "country": "NO"}

    for weight, is_thin in ((4.9, True), (5.0, False), (5.1, False)):
        scores = scores_of(years, told, start_year=5.0, country=weight)
        assert scores.is_thin.tolist() == [False, False, False, False, is_thin]


def test_what_is_half_but_for_its_last_digit_is_half(years: Comparing) -> None:
    """0.1 + 0.2 + 0.3 is 0.6000000000000001; sector and target group are unknown of every case."""
    told = {"sector": "energy", "target_group": "women", "start_year": 2000}
    scores = scores_of(years, told, sector=0.1, target_group=0.2, start_year=0.3)

    assert scores.compared[years.place("a")] < 0.5
    assert not scores.is_thin[years.place("a")]


def test_thin_ones_come_after_the_others_however_alike(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000, "country": "NO"}, start_year=6.0, country=5.0)

    assert scores.score[years.place("e")] == 1
    assert ranked(years, scores) == ["a", "b", "c", "d", "e"]
    assert ranked(years, scores, 4) == ["a", "b", "c", "d"]
    assert ranked(years, scores, is_closest_first=False) == ["d", "c", "b", "a", "e"]


def test_the_lowest_score_is_included(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000}, start_year=1.0)
    exactly = float(scores.score[years.place("b")])

    assert ranked(years, scores, least=exactly) == ["a", "b"]
    assert ranked(years, scores, least=exactly + 1e-9) == ["a"]
    assert ranked(years, scores, is_closest_first=False, least=0.5) == ["c", "b", "a"]


def test_ties_end_by_slug_and_those_with_the_last_come_along(database: Database) -> None:
    told = {"c": 2003, "a": 2003, "b": 2000, "d": 2003, "e": 2006}
    comparing = Comparing(World(database, *(a_case(words=words, start_year=year) for words, year in told.items())))
    scores = scores_of(comparing, {"start_year": 2000}, start_year=1.0)

    assert ranked(comparing, scores) == ["b", "a", "c", "d", "e"]
    assert ranked(comparing, scores, 2) == ["b", "a", "c", "d"]
    assert ranked(comparing, scores, 1) == ["b"]


def test_many_ties_end_by_slug(database: Database) -> None:
    """Short rows of numbers are put in order in another way than long ones."""
    some = [f"{number:02}" for number in range(60)]
    comparing = Comparing(World(database, *(a_case(words=w, start_year=2000 + int(w) % 2) for w in some)))
    scores = scores_of(comparing, {"start_year": 2000}, start_year=1.0)

    assert ranked(comparing, scores, 100) == [*some[::2], *some[1::2]]
    assert ranked(comparing, scores, 3) == some[::2]


def test_those_within_a_margin_of_the_last_come_along(years: Comparing) -> None:
    scores = scores_of(years, {"start_year": 2000}, start_year=1.0)

    assert ranked(years, scores, 1, margin=0.2 + 1e-9) == ["a", "b"]
    assert ranked(years, scores, 1, margin=0.19) == ["a"]


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("b", "a")])
def test_sums_that_differ_in_their_last_digits_are_tied(database: Database, one: str, other: str) -> None:
    """0.1 + 0.2 and 0.3 are not the same number, and the same likeness: whichever comes first in slugs is first."""
    comparing = Comparing(World(
        database,
        a_case(words=one, sectors=["energy"], collaboration_forms=["grant"], target_groups=["women"]),
        a_case(words=other, sectors=["eldercare"], collaboration_forms=["spin-out"], target_groups=["youth"]),
    ))  # fmt: skip
    told = {"sector": "energy", "collaboration_form": "grant", "target_group": "youth"}
    scores = scores_of(comparing, told, sector=0.1, collaboration_form=0.2, target_group=0.3)

    assert scores.score[0] != scores.score[1]
    assert scores.score[0] == pytest.approx(scores.score[1], abs=1e-12)
    assert ranked(comparing, scores) == ["a", "b"]
    assert ranked(comparing, scores, 1) == ["a", "b"]


def test_a_small_difference_is_no_tie(database: Database) -> None:
    """A tenth of a thousandth of the inhabitants: 0.00002 of a score."""
    sizes = {"a": 1_000_100, "b": 1_000_000}
    some = {words: [a_municipality(population=size)] for words, size in sizes.items()}
    comparing = Comparing(World(database, *(a_case(words=w, municipalities=place) for w, place in some.items())))

    assert ranked(comparing, scores_of(comparing, {"population": 999_900}, population_band=1.0)) == ["b", "a"]


def test_nobody_is_ranked_among_none(database: Database) -> None:
    comparing = Comparing(World(database))

    assert ranked(comparing, scores_of(comparing, {"sector": "energy"}, sector=1.0)) == []
