"""How large a municipality or the place served is, by inhabitants."""

from collections.abc import Mapping
from statistics import geometric_mean
from typing import Any

Json = Mapping[str, Any]

_BANDS = (
    (5_000, "under-5k"), (20_000, "5k-20k"), (50_000, "20k-50k"), (100_000, "50k-100k"), (500_000, "100k-500k"),
)  # fmt: skip
BAND_MIDDLES: Mapping[str, int] = {
    "under-5k": 2_236, "5k-20k": 10_000, "20k-50k": 31_623, "50k-100k": 70_711, "100k-500k": 223_607,
    "over-500k": 1_000_000,
}  # fmt: skip
"""Inhabitants in the middle of each band, in logarithms; the open ends are taken to be 1,000 and 2 million."""


def population_band(municipality: Json) -> str | None:
    """The band the coder gave, else the one that the number of inhabitants falls into."""
    given: str | None = municipality["population_band"]
    inhabitants = municipality["population"]
    if given or inhabitants is None:
        return given
    return next((band for limit, band in _BANDS if inhabitants < limit), "over-500k")


def inhabitants_of(document: Json) -> int | None:
    """Inhabitants of the place served, else of the municipalities; None where neither number nor band is told.

    A band counts as its middle, several municipalities as their geometric mean: most do the same thing each, and what
    they do together is told by the place served.
    """
    place = document["place_served"]
    if place and place["population"]:
        inhabitants: int = place["population"]
        return inhabitants
    sizes = [size for m in document["municipalities"] if (size := _size(m))]
    return round(geometric_mean(sizes)) if sizes else None


def _size(municipality: Json) -> int | None:
    return municipality["population"] or BAND_MIDDLES.get(municipality["population_band"])
