"""How large a case is: the place served, else its municipalities together."""

from typing import Any

import pytest

from app.model.sizes import BAND_MIDDLES, inhabitants_of, population_band
from app.vocabulary.loading import vocabularies
from tests.builders import a_document, a_municipality


def size(**changes: Any) -> int | None:
    return inhabitants_of(a_document(**changes).model_dump())


def band_of(inhabitants: int | None, band: str | None = None) -> str | None:
    return population_band({"population": inhabitants, "population_band": band})


@pytest.mark.parametrize(
    ("inhabitants", "band"),
    [
        (0, "under-5k"), (4_999, "under-5k"), (5_000, "5k-20k"), (19_999, "5k-20k"), (20_000, "20k-50k"),
        (49_999, "20k-50k"), (50_000, "50k-100k"), (99_999, "50k-100k"), (100_000, "100k-500k"),
        (499_999, "100k-500k"), (500_000, "over-500k"), (3_000_000, "over-500k"),
    ],
)  # fmt: skip
def test_a_band_begins_with_its_lower_bound(inhabitants: int, band: str) -> None:
    assert band_of(inhabitants) == band


def test_the_band_of_the_coder_stands_whatever_the_number() -> None:
    assert band_of(4_000, "5k-20k") == "5k-20k"
    assert band_of(None, "5k-20k") == "5k-20k"
    assert band_of(None) is None


def test_every_band_has_a_middle_within_its_bounds_and_of_its_own() -> None:
    assert BAND_MIDDLES.keys() == vocabularies()["population-bands"].terms.keys() - {"unknown"}
    assert {band: band_of(middle) for band, middle in BAND_MIDDLES.items()} == {band: band for band in BAND_MIDDLES}


@pytest.mark.parametrize(
    ("band", "least", "most"),
    [
        ("under-5k", 1_000, 5_000), ("5k-20k", 5_000, 20_000), ("20k-50k", 20_000, 50_000),
        ("50k-100k", 50_000, 100_000), ("100k-500k", 100_000, 500_000), ("over-500k", 500_000, 2_000_000),
    ],
)  # fmt: skip
def test_a_middle_is_as_many_times_its_lower_bound_as_its_upper_is_of_it(band: str, least: int, most: int) -> None:
    middle = BAND_MIDDLES[band]

    assert middle / least == pytest.approx(most / middle, rel=1e-3)


def test_the_place_served_comes_before_the_municipality() -> None:
    village = {"name": "Austerlitz", "kind": "village", "population": 1_500}

    assert size(municipalities=[a_municipality(population=63_000)], place_served=village) == 1_500


@pytest.mark.parametrize("population", [None, 0])
def test_a_place_of_no_told_size_is_as_large_as_its_municipality(population: int | None) -> None:
    village = {"name": "Austerlitz", "kind": "village", "population": population}

    assert size(municipalities=[a_municipality(population=63_000)], place_served=village) == 63_000


def test_a_number_comes_before_a_band_and_a_band_counts_as_its_middle() -> None:
    assert size(municipalities=[a_municipality(population=7_000, population_band="5k-20k")]) == 7_000
    assert size(municipalities=[a_municipality(population_band="5k-20k")]) == 10_000


def test_several_municipalities_count_as_their_geometric_mean() -> None:
    some = [a_municipality(name=name, population=size) for name, size in (("A", 1_000), ("B", 100_000))]

    assert size(municipalities=some) == 10_000


def test_a_municipality_of_unknown_size_leaves_the_mean_of_the_others() -> None:
    assert size(municipalities=[a_municipality(name="A", population=1_000), a_municipality(name="B")]) == 1_000
    assert size(municipalities=[a_municipality(name="A"), a_municipality(name="B")]) is None


def test_a_size_is_a_whole_number() -> None:
    some = [a_municipality(name=name, population=size) for name, size in (("A", 2), ("B", 3))]

    assert size(municipalities=some) == 2
