"""The places of the cases that a question finds, to be put on a map."""

from dataclasses import dataclass

from pyroaring import BitMap

from app.catalogue.batches import Batches
from app.catalogue.keeper import SnapshotKeeper
from app.formats.charts.maps import Spot, spots_of
from app.formats.geojson import features_of
from app.query.conditions import CaseQuery


@dataclass(frozen=True, slots=True)
class Placed:
    """Cases with their places."""

    query: CaseQuery
    spots: tuple[Spot, ...]
    cases: int
    """How many the question finds."""
    not_shown: int
    """Cases without any point."""


def placed_cases(keeper: SnapshotKeeper, query: CaseQuery, found: BitMap) -> Placed:
    """Every place, each once, with its cases; `found` are the ids of those that the question finds."""
    ids = list(found)
    points = [list(features_of(document)) for document in Batches(keeper, ids).documents()]
    spots = spots_of(feature for features in points for feature in features)
    return Placed(query, spots, len(ids), sum(not features for features in points))
