"""A comparison side by side as a file: the rows of a table in CSV, the sheets of a workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.catalogue.cell_words import BETWEEN, cell_codes, cell_words
from app.catalogue.comparison_table import Beside, ComparisonTable
from app.catalogue.offered import offered_text
from app.catalogue.table_sentences import row_label
from app.catalogue.table_words import TABLE_WORDS
from app.formats.about import About
from app.formats.delimited import csv_rows
from app.formats.pieces import of_file
from app.formats.tables import Row
from app.query.measure import MEASURE
from app.vocabulary.languages import language_name, sentence_language


def table_rows(table: ComparisonTable, language: str, cells: str) -> Iterator[Row]:
    """A header and a row for each field, a column for each case: `cells` says whether in `labels` or in `codes`."""
    if cells == "codes":
        yield ["field", *(column.id for column in table.columns)]
        for row in table.rows:
            yield [row.field.name, *(cell_codes(row.cells[column.id]) for column in table.columns)]
        return
    words = TABLE_WORDS[sentence_language(language)]
    yield [words.field, *(column.name for column in table.columns)]
    yield [row_label("title", language).text, *(_title(column, language) for column in table.columns)]
    yield [row_label("slug", language).text, *(column.id if column.document else None for column in table.columns)]
    for row in table.rows:
        name = row.field.name
        told = (cell_words(name, row.cells[column.id], language) for column in table.columns)
        yield [row_label(name, language).text, *told]


def comparison_csv(table: ComparisonTable, language: str, cells: str) -> bytes:
    """The table as CSV."""
    return csv_rows(table_rows(table, language, cells))


def comparison_workbook(
    table: ComparisonTable, pairs: Iterable[Row], about: About, weights: Mapping[str, float], address: str, cells: str
) -> bytes:
    """The table as a workbook; `pairs` are the rows of how alike every two are, without their header."""
    from app.formats.workbook import write_sheets

    language = about.language
    sheets = {
        "about": _about(about, weights, address),
        "table": table_rows(table, language, cells),
        "pairs": [_header(("here", "there", "score", "low", "high", "compared", "thin", "why"), about), *pairs],
        "sources": [
            _header(("case", "title", "publisher", "year", "language", "address"), about),
            *_sources(table.columns, about.sentences),
        ],
    }
    return b"".join(of_file(lambda file: write_sheets(file, sheets, about.published_on)))


def _about(about: About, weights: Mapping[str, float], address: str) -> Iterator[Row]:
    from app.formats.workbook import about_rows

    words = TABLE_WORDS[about.sentences]
    yield from (list(row) for row in about_rows(about) if row[1] is not None)
    yield [words.measure, MEASURE]
    counting = (f"{row_label(name, about.language).text} {weight:g}" for name, weight in weights.items())
    yield [words.weights, BETWEEN.join(counting)]
    yield [words.sheets["address"], address]


def _header(names: Sequence[str], about: About) -> Row:
    return [TABLE_WORDS[about.sentences].sheets[name] for name in names]


def _sources(columns: Iterable[Beside], language: str) -> Iterator[Row]:
    for column in columns:
        for source in column.document["sources"] if column.document else ():
            spoken = language_name(source["language"], language).text
            yield [column.name, source["title"], source["publisher"], source["year"], spoken, source["url"]]


def _title(column: Beside, language: str) -> str | None:
    offered = offered_text(column.document, "title", language) if column.document else None
    return offered.text if offered else None
