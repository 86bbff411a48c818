"""How alike the words of two descriptions are, reckoned by hand."""

from collections.abc import Mapping
from math import log, sqrt

import numpy as np
import pytest

from app.catalogue import descriptions, rare_words
from app.catalogue.descriptions import Descriptions
from app.query.measure import PROFILE_WEIGHTS, WORDS
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.comparisons import Comparing, reason
from tests.catalogue.worlds import World

NOTHING = "-"


def beside(database: Database, texts: Mapping[str, str]) -> Comparing:
    """Cases with these words in their titles and none elsewhere, in the order of slugs."""
    return Comparing(World(database, *(a_case(words=words, title=text or NOTHING, summary=NOTHING)
                                       for words, text in texts.items())))  # fmt: skip


def alike(comparing: Comparing, here: str, there: str) -> float:
    return float(comparing.traits.descriptions.to_each(np.array(float(comparing.place(here))))[comparing.place(there)])


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cosine itself."""
    monkeypatch.setattr(descriptions, "WORDS_ALIKE", 1.0)


@pytest.mark.usefixtures("plain")
def test_rarer_words_count_more_and_each_counts_once(database: Database) -> None:
    comparing = beside(database, {"a": "Garage, bicycle, garage", "b": "Meals in a garage", "c": "Meals"})

    # Of three descriptions: two hold `garage`, one `bicycle`, two `meals`, one `in`.
    twice, once = log(4 / 2.5), log(4 / 1.5)
    a, b, c = sqrt(twice**2 + once**2), sqrt(2 * twice**2 + once**2), twice
    assert alike(comparing, "a", "b") == pytest.approx(twice**2 / (a * b))
    assert alike(comparing, "b", "c") == pytest.approx(twice**2 / (b * c))
    assert alike(comparing, "a", "c") == 0
    assert {alike(comparing, one, one) for one in "abc"} == {1.0}


def test_from_a_tenth_on_descriptions_are_fully_alike_and_below_in_proportion(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparing = beside(database, {"a": "Garage, bicycle", "b": "Meals, garage", "c": "Meals"})
    assert alike(comparing, "a", "b") == 1

    monkeypatch.setattr(descriptions, "WORDS_ALIKE", 0.5)
    half = alike(comparing, "a", "b")
    monkeypatch.setattr(descriptions, "WORDS_ALIKE", 1.0)
    assert 0 < half < 1
    assert half == pytest.approx(2 * alike(comparing, "a", "b"))


@pytest.mark.usefixtures("plain")
def test_a_description_without_words_is_like_nobody_known(database: Database) -> None:
    """Neither first nor last nor between others does it disturb them."""
    comparing = beside(database, {"a": "", "b": "Garage", "c": "", "d": "", "e": "Garage", "f": ""})
    each = [comparing.traits.descriptions.to_each(np.array(value)) for value in comparing.traits[WORDS].values]

    known = np.array([False, True, False, False, True, False])
    assert np.isnan(each)[~known].all()
    assert np.isnan(each)[:, ~known].all()
    assert np.array(each)[np.ix_(known, known)].tolist() == [[1, 1], [1, 1]]
    result = comparing.by_words(comparing.to_case("b").results)["c"]
    assert WORDS in result.unknown
    assert not [one for one in result.reasons if one.component == WORDS]


@pytest.mark.usefixtures("plain")
def test_pairs_are_as_alike_as_one_beside_each(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("Garage and meals", "Meals", "", "Bicycle garage by the sea", "The sea", "")
    comparing = beside(database, {str(number): text for number, text in enumerate(texts)})
    every, values = comparing.traits.descriptions, comparing.traits[WORDS].values
    here, there = (side.reshape(-1) for side in np.meshgrid(values, values))

    monkeypatch.setattr(descriptions, "COMPARED_AT_ONCE", 2)
    each = np.array([every.to_each(value) for value in values])
    np.testing.assert_allclose(every.between(here, there), each.T.reshape(-1), rtol=0, atol=1e-12)
    np.testing.assert_array_equal(each, each.T)


def test_in_an_empty_collection_there_are_none(database: Database) -> None:
    none = Descriptions(database, [])

    assert none.values.shape == (0,)


def test_descriptions_are_read_some_at_a_time(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    comparing = beside(database, {"a": "Garage", "b": "Meals", "c": "Garage"})
    monkeypatch.setattr(rare_words, "READ_AT_ONCE", 2)

    assert Descriptions(database, comparing.traits.ids).to_each(np.array(0.0)).tolist() == [1, 0, 1]


def test_words_of_more_than_a_tenth_of_the_descriptions_are_not_compared(database: Database) -> None:
    """Of thirty: `garage` stands in four, which is more; `meals` in three."""
    others = {f"other-{number}": f"Word{number}" for number in range(25)}
    four = {"a": "Garage, meals", "b": "Garage", "c": "Garage, meals", "d": "Garage, bicycle", "e": "Meals"}
    comparing = beside(database, {**four, **others})

    assert alike(comparing, "a", "c") == 1
    assert alike(comparing, "a", "d") == 0
    assert np.isnan(alike(comparing, "a", "b"))


def test_words_of_everyday_are_no_reason(database: Database) -> None:
    comparing = beside(database, {"a": "Whether vacant", "b": "Vacant, whether", "c": "Meals"})
    a, b = comparing.place("a"), comparing.place("b")

    assert comparing.traits.descriptions.shared(a, b, 7) == ("vacant",)


def test_the_rarest_shared_words_are_named_as_they_are_written(database: Database) -> None:
    """Of thirty descriptions: `the` stands in all, `meals` in four, `café` and `garage` in two."""
    others = {f"other-{number}": "The sea" if number else "The sea, the meals" for number in range(26)}
    comparing = beside(database, {
        "a": "Café: the garage, meals, the bicycle", "b": "Garage meals. The café", "c": "The MEALS", "d": "The ship",
        **others,
    })  # fmt: skip
    a, b, c, d = (comparing.place(words) for words in "abcd")
    shared = comparing.traits.descriptions.shared

    assert shared(a, b, 7) == shared(b, a, 7) == ("café", "garage")
    assert shared(a, b, 1) == ("café",)
    assert shared(a, d, 7) == ()
    assert shared(a, c, 7) == ()


@pytest.mark.parametrize(("likeness", "kind"), [(0.6, "alike"), (0.59, "near"), (0.3, "near"), (0.29, "differs")])
def test_what_is_called_alike_goes_by_the_likeness(
    database: Database, monkeypatch: pytest.MonkeyPatch, likeness: float, kind: str
) -> None:
    comparing = beside(database, {"a": "Garage", "b": "Garage"})
    monkeypatch.setattr(Descriptions, "_alike", lambda _, _here, there, _shared: np.full(len(there), likeness))

    (result,) = comparing.to_case("a").results
    found = reason(result, WORDS)
    assert (found.kind, found.likeness, found.weight, found.language) == (kind, likeness, 20, "en")
    assert (found.near, found.here, found.there, found.cases) == ((), (), (), None)
    assert {one.language for one in result.reasons if one.component != WORDS} == {None}


def test_profiles_and_comparisons_without_words_read_none(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    comparing = beside(database, {"a": "Garage", "b": "Meals"})

    def refuse(*_: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr(descriptions, "contents_of", refuse)
    comparing.to_profile({"country": "NO", "sector": "energy"})
    comparing.pairs.closer_than(0.5, PROFILE_WEIGHTS)
    with pytest.raises(AssertionError, match="read"):
        comparing.to_case("a")
