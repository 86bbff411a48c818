"""The box around a circle is never too small, whatever the circle."""

from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlmodel import Session

from app.catalogue.distance import kilometres
from app.model.revision import Place
from app.query.singles import FURTHEST_KM, near
from app.store.selection import around
from tests.databases import fresh_database
from tests.store.revisions import bare_revisions
from tests.trying import tried

latitudes, longitudes = st.floats(-90, 90), st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)
distances = st.floats(1e-9, FURTHEST_KM) | st.floats(1e-9, 500)


def publish_at(session: Session, some: list[tuple[float, float]]) -> list[int]:
    """Ids of revisions with one point each."""
    some = list(some)
    ids = bare_revisions(session, len(some))
    for revision_id, (latitude, longitude) in zip(ids, some, strict=True):
        place = {"revision_id": revision_id, "number": 1, "latitude": latitude, "longitude": longitude}
        session.connection().execute(insert(Place), [place])
    return ids


@given(st.lists(points, min_size=1, max_size=8), points, distances)
@example([(60.0, 10.0)], (60.0, 10.0), 1e-9)
@example([(0.0, -180.0), (0.0, 180.0)], (0.0, 179.9), 20.0)
@example([(90.0, 0.0), (89.9, 170.0)], (89.9, -10.0), 30.0)
@example([(-60.0, 179.0)], (60.0, -1.0), FURTHEST_KM)
@tried(60)
def test_nothing_near_lies_outside_the_box(
    database_kind: str, some: list[tuple[float, float]], here: tuple[float, float], within_km: float
) -> None:
    with fresh_database(database_kind) as database, database.writing() as session:
        ids = publish_at(session, some)
        boxed = {row[0] for row in session.connection().execute(around(near(*here, within_km)))}

        assert boxed >= {i for i, point in zip(ids, some, strict=True) if kilometres(*here, *point) <= within_km}
