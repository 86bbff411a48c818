"""Counts and tables as files hold them: those to which a dimension does not apply stand there too; none is empty.

A reader of JSON is told of both beside the rows; of CSV, only the rows are read.
"""

from dataclasses import replace

from app.catalogue.axes import Axis, Value
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.labels import value_label
from app.model.derivation import NOT_APPLICABLE
from app.vocabulary.choices import choice_label


def whole_counts(counts: Counts) -> Counts:
    """The same with a row for cases to which the dimension does not apply; a row of no case where there is none."""
    language = counts.asked.language
    return replace(
        counts, axis=_whole(counts.axis, language), splits=tuple(whole_crosstab(split) for split in counts.splits)
    )


def whole_crosstab(table: Crosstab) -> Crosstab:
    """The same with a row and a column for them; a cell of no case where there is none."""
    rows, columns = (_whole(axis, table.asked.language) for axis in (table.rows, table.columns))
    beside = table.without_column if table.columns.not_applicable else ()
    counts = [(*line, *beside[n : n + 1]) for n, line in enumerate(table.counts)]
    if table.rows.not_applicable:
        counts.append((*table.without_row, *([table.not_applicable_both] if table.columns.not_applicable else [])))
    missing = (0,) * len(columns.values)
    lines = tuple((*line, *missing[len(line) :]) for line in counts) or (missing,)
    return replace(table, rows=rows, columns=columns, counts=lines)


def _whole(axis: Axis, language: str) -> Axis:
    values = axis.values
    if axis.not_applicable:
        label = choice_label("absence_reason", NOT_APPLICABLE, language)
        values = (*values, Value(NOT_APPLICABLE, label, axis.not_applicable))
    return replace(axis, values=values or (Value(None, value_label(axis.field, None, language), 0),))
