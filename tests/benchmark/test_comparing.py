"""What comparisons are held against does the same work: it finds the same scores, or is as simple as it says."""

from collections.abc import Iterator

import numpy as np
import orjson
import pytest

from app.catalogue.comparing import find_comparable, subject_of_profile
from app.store.reading import contents_of
from tests.benchmark.comparing import agree, read
from tests.benchmark.numpy_pass import product, ten_best
from tests.benchmark.plain_loop import PlainLoop, compared_part
from tests.benchmark.profiles import profile_questions, profiles
from tests.benchmark.rivals import jaccard
from tests.benchmark.synthetic import synthetic_cases
from tests.benchmark.tfidf import cosines
from tests.catalogue.worlds import World
from tests.comparison.probing import Seen, seen
from tests.databases import fresh_database


@pytest.fixture(scope="module")
def synthetic() -> Iterator[Seen]:
    with fresh_database("sqlite") as database:
        yield seen(database, World(database, *synthetic_cases(150)).snapshot())


def test_the_plain_loop_finds_the_same_scores(synthetic: Seen) -> None:
    documents = map(orjson.loads, contents_of(synthetic.database, "document", synthetic.traits.ids))
    loop = PlainLoop([compared_part(document) for document in documents])

    for told in profiles(25, seed=3):
        asked, profile = read(told)
        subject = subject_of_profile(profile)
        found = find_comparable(synthetic.snapshot, synthetic.traits, synthetic.pairs, subject, asked)
        looped = loop.ten(told)

        assert len(looped) == 10
        assert agree(looped, found)
        assert [slug for slug, _ in looped] == [synthetic.snapshot.rows[one.revision_id].slug for one in found.results]


def test_synthetic_cases_differ_in_everything_that_is_compared_and_little_is_unknown(synthetic: Seen) -> None:
    traits = synthetic.traits

    assert all(len(traits[name].values) >= 20 for name in ("sector", "target_group", "population_band", "start_year"))
    assert 0 < np.isnan(traits.inhabitants).sum() < 15
    assert len(traits.known(()).ever) > 3


def test_one_numpy_pass_ranks_by_what_is_known() -> None:
    likeness = np.full((12, 2), np.nan, dtype=np.float32)
    likeness[:, 0] = np.arange(12) / 12
    likeness[3] = np.nan, 1.0
    likeness[11] = 1.0, 0.5
    weights = np.array([3, 1], dtype=np.float32)

    assert ten_best(likeness, weights).tolist() == [3, 11, 10, 9, 8, 7, 6, 5, 4, 2]
    assert product(np.nan_to_num(likeness), weights)[[3, 11]].tolist() == [1.0, 3.5]


def test_profiles_are_told_once_and_are_what_the_api_takes() -> None:
    told = list(profiles(300, seed=1))

    assert len({repr(one) for one in told}) == 300
    assert all("sector" in read(one)[1].asked for one in told)
    assert list(profiles(5, seed=1)) == told[:5] != list(profiles(5, seed=2))


def test_questions_ask_for_cases_of_other_countries() -> None:
    (question,) = profile_questions(1, seed=1)
    (told,) = profiles(1, seed=1)

    assert f"profile.country={told['country']}" in question
    assert f"country.not={told['country']}" in question
    assert f"population={told['population']}" in question


def test_jaccard_is_what_two_sets_share_of_all_that_is_in_either() -> None:
    sets = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 0]], dtype=np.bool_)

    assert jaccard(sets)[0, :2].tolist() == pytest.approx([1, 1 / 3])
    assert np.isnan(jaccard(sets)[2]).all()


def test_texts_are_alike_by_the_rare_words_that_they_share() -> None:
    same, half, none, empty = cosines(["solar roof", "solar canteen canteen", "a choir", ""])[0]

    assert same == pytest.approx(1)
    assert 0 < half < 0.5
    assert none == empty == 0
    assert cosines(["Äpple apple", "APPLE äpple"])[0, 1] == pytest.approx(1)
