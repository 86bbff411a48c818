"""The outlines draw Europe as we say that they do."""

import pytest

from tests.contract.outlines import kilometres_to, nearest_country, overlapping


@pytest.mark.parametrize(
    ("country", "latitude", "longitude"),
    [
        ("NO", 59.95, 10.75),
        ("NO", 78.2, 15.6),  # Svalbard
        ("RU", 67.6, 33.0),  # the Kola peninsula
        ("SM", 43.94, 12.45),  # San Marino, a hole in Italy
        ("UA", 45.0, 34.1),  # the Crimea
        ("CY", 35.3, 33.4),  # Northern Cyprus
        ("CY", 35.03, 33.6),  # the buffer zone
        ("XK", 42.6, 21.0),
    ],
)
def test_the_outlines_draw_each_place_where_it_belongs(country: str, latitude: float, longitude: float) -> None:
    assert kilometres_to(country, latitude, longitude) == 0
    assert nearest_country(latitude, longitude) == country


@pytest.mark.parametrize(("latitude", "longitude"), [(56.0, 3.0), (71.15, 10.0), (71.15, -15.0), (43.0, 35.0), (40, 5)])
def test_the_high_seas_belong_to_nobody(latitude: float, longitude: float) -> None:
    assert kilometres_to(nearest_country(latitude, longitude), latitude, longitude) > 60


def test_no_two_countries_overlap() -> None:
    assert overlapping() == []
