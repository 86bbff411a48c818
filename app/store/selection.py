"""One single condition -> one select of revision ids, for both databases; the only place where a filter meets SQL.

Ids of older revisions may be among them: the snapshot keeps those that it holds.
"""

from collections.abc import Sequence
from math import cos, radians

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, or_, select
from sqlmodel import col

from app.model.revision import Place, Revision, Tag
from app.query.conditions import InBox, Near

KM_PER_DEGREE = 110.567
"""Length of the shortest degree of latitude (WGS 84), so that a box around a circle is never too small."""


def tagged(dimension: str, terms: Sequence[str]) -> Select[int]:
    """Revisions that carry one of the terms."""
    return select(col(Tag.revision_id)).where(col(Tag.dimension) == dimension, col(Tag.term).in_(terms))


def tagged_besides(dimension: str, terms: Sequence[str]) -> Select[int]:
    """Revisions that carry one of the terms, and another of the dimension beside it."""
    of_dimension = select(col(Tag.revision_id)).where(col(Tag.dimension) == dimension)
    with_one = of_dimension.where(col(Tag.term).in_(terms))
    return of_dimension.where(col(Tag.term).not_in(terms), col(Tag.revision_id).in_(with_one))


TAGS_OF = select(col(Tag.dimension), col(Tag.term), col(Tag.revision_id)).where(
    col(Tag.revision_id).in_(bindparam("ids", expanding=True)),
    col(Tag.dimension).in_(bindparam("dimensions", expanding=True)),
)
"""Dimension, term and revision of all tags of some dimensions that some revisions carry."""


def in_box(box: InBox) -> Select[int]:
    """Revisions with a point in the box, its edges included."""
    return select(col(Place.revision_id)).where(_between(box)).distinct()


def around(near: Near) -> Select[int, float, float]:
    """Revisions with a point in a box around the circle, and the point: who asks measures the distance."""
    height = near.within_km / KM_PER_DEGREE
    south, north = near.latitude - height, near.latitude + height
    # Beside a pole, or all around the earth, every longitude may lie within.
    narrowest = cos(radians(min(90.0, max(abs(south), abs(north)))))
    width = height / narrowest if narrowest > 0.01 else 360.0
    box = InBox(_turned(near.longitude - width), south, _turned(near.longitude + width), north)
    inside = _between(box) if width < 180 else col(Place.latitude).between(south, north)
    return select(col(Place.revision_id), col(Place.latitude), col(Place.longitude)).where(inside)


def _between(box: InBox) -> ColumnElement[bool]:
    longitude = col(Place.longitude)
    inside = longitude.between(box.west, box.east)
    outside = or_(longitude >= box.west, longitude <= box.east)
    return and_(col(Place.latitude).between(box.south, box.north), inside if box.west <= box.east else outside)


def _turned(longitude: float) -> float:
    # Within range nothing is rounded away, however small the circle.
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180


def published(revision: int | BindParameter[int]) -> ColumnElement[bool]:
    """Whether a revision was the published one of its case at this dataset revision."""
    until = col(Revision.until)
    return and_(col(Revision.since) <= revision, or_(until.is_(None), until > revision))


def terms_of(dimension: str, start: str = "") -> Select[str]:
    """Every term of a dimension that begins with a text, those of older revisions among them."""
    beginning = col(Tag.term).startswith(start, autoescape=True)
    return select(col(Tag.term)).where(col(Tag.dimension) == dimension, beginning).distinct()
