"""How a score stands among those of other pairs."""

import numpy as np
import pytest

from app.catalogue import placing
from app.catalogue.placing import PairSample
from app.query.measure import DEFAULT_WEIGHTS, MOST_PAIRS
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.comparisons import Comparing
from tests.catalogue.worlds import World

YEARS = {"start_year": 1.0}


@pytest.fixture
def years(database: Database) -> Comparing:
    """Six pairs: 1 apart (0-1), 3 (1-4), 4 (0-4), 5 (4-9), 8 (1-9), 9 (0-9) years; and one case of unknown year."""
    told = {"a": 2000, "b": 2001, "c": 2004, "d": 2009, "e": None}
    return Comparing(World(database, *(a_case(words=words, start_year=year) for words, year in told.items())))


def test_all_pairs_are_taken_where_they_are_few(years: Comparing) -> None:
    assert years.pairs.size == 10


@pytest.mark.parametrize(
    ("apart", "share"), [(0, 1.0), (1, 5 / 6), (2, 5 / 6), (3, 4 / 6), (4, 3 / 6), (8, 1 / 6), (9, 0.0), (15, 0.0)]
)
def test_a_score_is_closer_than_the_pairs_that_score_less(years: Comparing, apart: int, share: float) -> None:
    """Pairs with the case of unknown year have no score, and count neither way."""
    assert years.pairs.closer_than(1 - apart / 15, YEARS) == pytest.approx(share)


def test_a_pair_is_not_closer_than_itself_nor_than_its_like(database: Database) -> None:
    """Seven thirds and the like are rounded: the scores of the sample are kept in single precision."""
    some = [a_case(words=words, sectors=["energy", "eldercare"][: 1 + number % 2], start_year=2000 + number % 3,
                   collaboration_forms=["grant", "co-creation", "spin-out"][: 1 + number % 3])
            for number, words in enumerate("abcdefghi")]  # fmt: skip
    comparing = Comparing(World(database, *some))
    scores = {}
    for words in "abcdefghi":
        for other, result in comparing.by_words(comparing.to_case(words, "limit=100").results).items():
            scores[frozenset((words, other))] = result

    assert len(scores) == comparing.pairs.size == 36
    for result in scores.values():
        less = sum(other.score < result.score - 1e-5 for other in scores.values())
        assert result.closer_than == pytest.approx(less / 36)


def test_where_all_pairs_are_as_alike_none_is_closer(database: Database) -> None:
    comparing = Comparing(World(database, *(a_case(words=words, start_year=2001) for words in "abc")))

    for weights in (DEFAULT_WEIGHTS, {"start_year": 0.7, "country": 0.1}):
        assert comparing.pairs.closer_than(1.0, weights) == 0
    assert {one.closer_than for one in comparing.to_case("a").results} == {0.0}


@pytest.mark.parametrize("words", ["", "a"])
def test_without_two_cases_there_is_nothing_to_stand_among(database: Database, words: str) -> None:
    pairs = Comparing(World(database, *(a_case(words=word) for word in words))).pairs

    assert pairs.size == 0
    assert pairs.closer_than(0.5, DEFAULT_WEIGHTS) is None


def test_where_no_pair_could_be_compared_there_is_nothing_to_stand_among(database: Database) -> None:
    pairs = Comparing(World(database, a_case(words="a"), a_case(words="b"))).pairs

    assert pairs.size == 1
    assert pairs.closer_than(0.5, YEARS) is None


def test_weights_of_the_caller_place_a_score_anew(years: Comparing) -> None:
    # All are from one country.
    assert years.pairs.closer_than(0.95, {"country": 5.0}) == 0
    assert years.pairs.closer_than(1.0, {"country": 5.0, "start_year": 5.0}) == pytest.approx(6 / 10)


@pytest.mark.parametrize("number", [0, 1, 2, 3, 447])
def test_few_cases_give_every_pair_once(number: int) -> None:
    here, there = placing._pairs(number)

    assert len(here) == number * (number - 1) // 2 <= MOST_PAIRS
    assert len({*zip(here.tolist(), there.tolist(), strict=True)}) == len(here)
    assert (here < there).all()


@pytest.mark.parametrize("number", [448, 1000, 50_000])
def test_many_cases_give_a_fixed_sample_of_different_cases(number: int) -> None:
    here, there = placing._pairs(number)
    again = placing._pairs(number)

    assert len(here) == len(there) == MOST_PAIRS
    assert (here != there).all()
    assert min(here.min(), there.min()) >= 0
    assert max(here.max(), there.max()) < number
    assert (here == again[0]).all()
    assert (there == again[1]).all()


@pytest.mark.parametrize("number", [448, 1000, 1001, 50_000])
def test_in_a_sample_few_cases_stand_first_evenly_from_the_first_slug_to_the_last(number: int) -> None:
    here, _ = placing._pairs(number)
    askers, often = np.unique(here, return_counts=True)

    assert (np.diff(here) >= 0).all()
    assert len(askers) == min(number, placing.ASKING)
    assert set(often) <= {100, 200, 300}
    gaps = np.diff(askers)
    assert gaps.max() - gaps.min() <= 1
    assert askers[0] == 0
    assert number - askers[-1] <= gaps.max() + 1


@pytest.mark.parametrize("number", [448, 1000])
def test_every_case_is_about_as_often_in_the_sample(number: int) -> None:
    for side in placing._pairs(number):
        often = np.bincount(side, minlength=number)
        usual = MOST_PAIRS / number
        # Six standard deviations.
        assert abs(often - usual).max() < 6 * usual**0.5


def test_the_sample_is_the_same_on_every_machine() -> None:
    """The first numbers of splitmix64 begun at 0, as its authors give them."""
    assert [int(one) for one in placing._mixed(np.arange(3, dtype=np.uint64))] == [
        0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F,
    ]  # fmt: skip


def test_scores_are_kept_for_few_choices_of_weights(years: Comparing) -> None:
    sample = PairSample(years.traits)
    for number in range(placing.SCORES_KEPT + 3):
        sample.closer_than(0.5, {"start_year": 1.0 + number})

    assert sample._scores.cache_info().currsize == placing.SCORES_KEPT
