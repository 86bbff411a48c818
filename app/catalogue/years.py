"""The years of a timeline: in which cases started, or in which they ran."""

from collections.abc import Mapping

from pyroaring import BitMap

from app.catalogue.axes import Side, Value, not_applicable_in, side_from, unknown_in
from app.catalogue.sets import NOTHING, union
from app.catalogue.snapshot import Snapshot
from app.query.dimensions import Band, By
from app.query.fields import FIELDS, FieldSpec, Kind
from app.vocabulary.terms import Label

RUNNING_YEAR = FieldSpec(
    "running_year",
    "start_year",
    "A year in which the collaboration ran: from its start to its end, or to the year a running case was last seen.",
    kind=Kind.NUMBER,
    is_facet=False,
)


def started_in(snapshot: Snapshot, base: BitMap, language: str) -> Side:
    """Every year from the first start to the last; unknown where no start is recorded."""
    started = {year: base & ids for year, ids in snapshot.numbers.values("start_year").items()}
    return _side(snapshot, base, FIELDS["start_year"], FIELDS["start_year"], started, language)


def running_in(snapshot: Snapshot, base: BitMap, language: str) -> Side:
    """Every year in which any case ran; unknown where start or end is."""
    lasting = {years: base & ids for years, ids in snapshot.numbers.values("duration_years").items()}
    running: dict[int, list[BitMap]] = {}
    for start, ids in snapshot.numbers.values("start_year").items():
        for years, others in lasting.items():
            if both := ids & others:
                for year in range(start, start + years + 1):
                    running.setdefault(year, []).append(both)
    by_year = {year: union(sets) for year, sets in running.items()}
    return _side(snapshot, base, RUNNING_YEAR, FIELDS["duration_years"], by_year, language)


def _side(
    snapshot: Snapshot,
    base: BitMap,
    field: FieldSpec,
    known_by: FieldSpec,
    by_year: Mapping[int, BitMap],
    language: str,
) -> Side:
    counted = [year for year, ids in by_year.items() if ids]
    # Years without any case stand between the others, or a line through them would lie.
    years = range(min(counted), max(counted) + 1) if counted else ()
    kept = [
        (Value(str(year), Label(str(year), language), len(ids := by_year.get(year, NOTHING)), Band(year, year)), ids)
        for year in years
    ]
    unknown, applies_not = base & unknown_in(snapshot, known_by), base & not_applicable_in(snapshot, known_by)
    return side_from(base, By(field), kept, unknown, applies_not, language)
