"""Counts, cross-tables and timelines of the cases that a question finds, from sets of ids."""

from app.catalogue.axes import side_of
from app.catalogue.counted import Asked, Counts, Crosstab
from app.catalogue.crossing import crossed
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.catalogue.years import running_in, started_in
from app.query.conditions import CaseQuery
from app.query.counting import Counting
from app.query.dimensions import OUTCOME_RESULT, By, by


def count_cases(snapshot: Snapshot, query: CaseQuery, by_: By, language: str, *, with_zero: bool = False) -> Counts:
    """How many of the cases found have each value of a dimension.

    Each count is what adding that value to the question would find.
    """
    asked = Asked(query, snapshot.revision, language)
    base = matching(snapshot, query.condition)
    side = side_of(snapshot, query, base, by_, language, with_zero=with_zero)
    splits = (
        crossed(snapshot, asked, base, side, side_of(snapshot, query, base, by(name), language, with_zero=False), "by")
        for name in ((OUTCOME_RESULT.name, "evidence") if by_.field.name == "outcome" else ())
    )
    return Counts(asked, side.axis, len(base), tuple(splits))


def cross_tabulate(
    snapshot: Snapshot, query: CaseQuery, rows: By, columns: By, language: str, *, with_zero: bool = False
) -> Crosstab:
    """How many of the cases found have each pair of values; QueryRefused where the table would be too large.

    Each cell is what adding both values to the question would find. Those of one organisation, municipality or
    outcome must meet in one.
    """
    base = matching(snapshot, query.condition)
    down, across = (side_of(snapshot, query, base, side, language, with_zero=with_zero) for side in (rows, columns))
    return crossed(snapshot, Asked(query, snapshot.revision, language), base, down, across, "columns")


def timeline(
    snapshot: Snapshot,
    query: CaseQuery,
    by_: By,
    language: str,
    counting: Counting = Counting.STARTED,
    *,
    with_zero: bool = False,
) -> Crosstab:
    """How many of the cases found with each value started, or ran, in each year: the years are the columns."""
    base = matching(snapshot, query.condition)
    years = started_in if counting is Counting.STARTED else running_in
    down = side_of(snapshot, query, base, by_, language, with_zero=with_zero)
    across = years(snapshot, base, language)
    return crossed(snapshot, Asked(query, snapshot.revision, language), base, down, across, "by")
