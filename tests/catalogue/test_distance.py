from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.distance import EARTH_RADIUS_KM, kilometres

points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("here", "there", "distance"),
    [
        ((59.9139, 10.7522), (60.3913, 5.3221), 305.1),  # Oslo to Bergen
        ((0.0, 0.0), (0.0, 180.0), pi * EARTH_RADIUS_KM),
        ((90.0, 0.0), (-90.0, 77.0), pi * EARTH_RADIUS_KM),
        ((0.0, 179.5), (0.0, -179.5), 111.2),
        ((60.0, 10.0), (60.0, 10.0), 0.0),
    ],
)
def test_known_distances(here: tuple[float, float], there: tuple[float, float], distance: float) -> None:
    assert kilometres(*here, *there) == pytest.approx(distance, abs=0.1)


@given(points, points)
def test_there_is_as_far_as_back_and_never_further_than_half_around(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    distance = kilometres(*here, *there)

    assert distance == pytest.approx(kilometres(*there, *here), abs=1e-6)
    assert 0 <= distance <= pi * EARTH_RADIUS_KM + 1e-6
