"""In which order the values of a picture stand."""

from collections.abc import Sequence
from dataclasses import replace

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Counts, Crosstab
from app.query.fields import Kind
from app.query.picturing import Order
from app.vocabulary.collating import place_in_order

IN_ORDER = frozenset(
    ("population_band", "tier", "confidence", "continuity", "status", "outcome_result", "evidence")
)  # fmt: skip
"""Dimensions whose values have an order of their own, as numbers do."""
BY_LABEL = frozenset(("country", "original_language"))
"""Dimensions whose codes readers do not see, so that their order would look like none."""


def ordered_counts(counts: Counts, order: Order | None) -> Counts:
    """Most cases first, unless the values have an order of their own or another is asked for."""
    by_cases = not _has_order(counts.axis)
    places = _places(counts.axis, order or (Order.CASES if by_cases else Order.GIVEN), counts.asked.language)
    splits = tuple(
        replace(split, rows=_moved(split.rows, places), counts=tuple(split.counts[n] for n in places))
        for split in counts.splits
    )
    return replace(counts, axis=_moved(counts.axis, places), splits=splits)


def ordered_rows(table: Crosstab, order: Order | None) -> Crosstab:
    """Rows as in the vocabulary, countries and languages by their names, or as is asked for."""
    places = _places(table.rows, order or _usual(table.rows), table.asked.language)
    return replace(table, rows=_moved(table.rows, places), counts=tuple(table.counts[n] for n in places))


def ordered_sides(table: Crosstab, order: Order | None) -> Crosstab:
    """The same of rows and columns."""
    table = ordered_rows(table, order)
    places = _places(table.columns, order or _usual(table.columns), table.asked.language)
    counts = tuple(tuple(line[n] for n in places) for line in table.counts)
    return replace(table, columns=_moved(table.columns, places), counts=counts)


def _usual(axis: Axis) -> Order:
    return Order.LABEL if axis.name in BY_LABEL else Order.GIVEN


def _has_order(axis: Axis) -> bool:
    return axis.name in IN_ORDER or axis.field.kind is Kind.NUMBER


def _moved(axis: Axis, places: Sequence[int]) -> Axis:
    return replace(axis, values=tuple(axis.values[n] for n in places))


def _places(axis: Axis, order: Order, language: str) -> list[int]:
    """Where each value stood; last what fits no code and what is not recorded."""
    values = axis.values
    known = [n for n, value in enumerate(values) if value.is_recorded]
    if order is not Order.GIVEN:
        known.sort(key=lambda n: place_in_order(values[n].label.text, values[n].label.language or language))
    if order is Order.CASES:
        # Those of as many cases stay as they were.
        known = _by_cases(values, axis, known)
    return [*known, *(n for n, value in enumerate(values) if not value.is_recorded)]


def _by_cases(values: Sequence[Value], axis: Axis, by_label: Sequence[int]) -> list[int]:
    ties = by_label if axis.name in BY_LABEL else sorted(by_label)
    return sorted(ties, key=lambda n: -values[n].cases)
