"""Counts and tables as files: a row for each cell in CSV, the sheets of a workbook."""

from collections.abc import Iterator, Mapping, Sequence

from app.catalogue.counted import Counts, Crosstab, Shares, share
from app.catalogue.counting_cells import Table, cells_of, code_in_files, ids_of
from app.catalogue.counting_file_words import FILE_WORDS
from app.catalogue.counting_titles import title_of
from app.catalogue.counting_whole import whole_counts, whole_crosstab
from app.formats.about import About
from app.formats.delimited import csv_rows
from app.formats.pieces import of_file
from app.formats.tables import Row

NUMBERS_WIDTH = 16
"""Of the columns of a sheet of counts, in characters."""


def as_csv(table: Table) -> bytes:
    """A row for each value of counts, or each cell of a table, with the sizes of which its shares are parts."""
    if isinstance(table, Counts):
        return csv_rows(_count_rows(whole_counts(table)))
    return csv_rows(_cell_rows(whole_crosstab(table)))


def _count_rows(table: Counts) -> Iterator[Row]:
    name = table.axis.name
    split = [(one, place, column) for one in table.splits for place, column in enumerate(one.columns.values)]
    names = (f"{one.columns.name}={code_in_files(column)}" for one, _, column in split)
    yield [name, f"{name}_label", "cases", "all_cases", "share", *names, "revision"]
    for row, (value, of_all) in enumerate(zip(table.axis.values, table.shares, strict=True)):
        parts = (one.counts[row][place] for one, place, _ in split)
        told = (code_in_files(value), value.label.text, value.cases, table.cases, of_all)
        yield [*told, *parts, table.asked.revision]


_CELL = ("cases", "row_cases", "column_cases", "all_cases", "row_share", "column_share", "share", "revision")


def _cell_rows(table: Crosstab) -> Iterator[Row]:
    down, across = ids_of(table)
    yield [down, f"{down}_label", across, f"{across}_label", *_CELL]
    for row, column, count in cells_of(table):
        if column is not None:
            sides = (part for value in (row, column) for part in (code_in_files(value), value.label.text))
            sizes = (row.cases, column.cases, table.cases)
            yield [*sides, count, *sizes, *(share(count, size) for size in sizes), table.asked.revision]


def as_workbook(table: Table, about: About, address: str, notes: Sequence[str]) -> bytes:
    """The table as it is read, with shares, after a sheet that says what it is about; last a row for each cell."""
    from app.formats.workbook import write_sheets

    sheets = {"about": _about(table, about, address, notes), **_sheets(table, about.sentences)}
    widths = dict.fromkeys(sheets, NUMBERS_WIDTH)
    del widths["about"]
    return b"".join(of_file(lambda file: write_sheets(file, sheets, about.published_on, widths)))


def _about(table: Table, about: About, address: str, notes: Sequence[str]) -> Iterator[Row]:
    from app.formats.workbook import about_rows

    words = FILE_WORDS[about.sentences]
    yield [words.table, title_of(table)]
    # The selection stands among the notes as well.
    told = [list(row) for row in about_rows(about) if row[1] is not None and row[1] not in notes]
    yield from told
    yield [words.mentions, table.mentions]
    yield from ([words.note, note] for note in notes)
    yield [words.address, address]


def _sheets(table: Table, language: str) -> Mapping[str, Iterator[Row]]:
    if isinstance(table, Counts):
        counts = whole_counts(table)
        return {"table": _counted(counts, language), "values": _count_rows(counts)}
    table, words = whole_crosstab(table), FILE_WORDS[language]
    return {
        "table": _wide(table, words.cases, table.counts, with_margins=True),
        "row_share": _wide(table, words.row_share, table.row_shares),
        "column_share": _wide(table, words.column_share, table.column_shares),
        "share": _wide(table, words.share, table.total_shares),
        "cells": _cell_rows(table),
    }


def _counted(table: Counts, language: str) -> Iterator[Row]:
    words = FILE_WORDS[language]
    split = [(one, place, column) for one in table.splits for place, column in enumerate(one.columns.values)]
    parts = (f"{one.columns.label.text}: {column.label.text}" for one, _, column in split)
    yield [table.axis.label.text, words.cases, words.share, *parts]
    for row, (value, of_all) in enumerate(zip(table.axis.values, table.shares, strict=True)):
        yield [value.label.text, value.cases, of_all, *(one.counts[row][place] for one, place, _ in split)]
    yield [words.cases, table.cases]


def _wide(
    table: Crosstab, corner: str, cells: Shares | tuple[tuple[int, ...], ...], *, with_margins: bool = False
) -> Iterator[Row]:
    columns, rows = table.columns.values, table.rows.values
    heading = f"{corner}: {table.rows.label.text} × {table.columns.label.text}"
    yield [heading, *(column.label.text for column in columns), *([corner] if with_margins else [])]
    for row, line in zip(rows, cells, strict=True):
        yield [row.label.text, *line, *([row.cases] if with_margins else [])]
    if with_margins:
        yield [corner, *(column.cases for column in columns), table.cases]
