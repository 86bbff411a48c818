"""All cases that a question finds, as one file that is written while they are read."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from hashlib import blake2b
from typing import IO, Any

import orjson
from sqlmodel import select

from app.catalogue.batches import Batches
from app.catalogue.cases import find_cases
from app.catalogue.forms import Form
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.labels import labels_of, value_label
from app.catalogue.orders import Sort
from app.errors import Fault, QueryRefused
from app.formats.about import About
from app.formats.case_sheets import case_sheets
from app.formats.delimited import csv_chunks
from app.formats.geojson import geojson_chunks
from app.formats.indicators import indicator_table
from app.formats.listing import Told, list_columns, list_table
from app.formats.long import long_table
from app.formats.pieces import Digest, digest_of, in_pieces, of_file
from app.formats.sidecar import csv_sidecar, lines_sidecar
from app.formats.tables import Row, Table
from app.model.document import CaseDocument
from app.model.revision import DatasetRevision
from app.query.conditions import CaseQuery
from app.query.fields import CASE_FIELDS, FIELDS, Kind
from app.query.paging import PageRequest
from app.query.sentences import sentence_of
from app.vocabulary.loading import digest
from app.vocabulary.nearest import nearest

CODED = tuple(field for field in CASE_FIELDS if field.kind in (Kind.CODED, Kind.LANGUAGE))
"""Fields of codes, as tables hold them."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is wanted as a file."""

    query: CaseQuery
    sort: Sort
    form: Form
    language: str
    """Of labels and sentences."""
    fields: tuple[str, ...] = ()
    """Columns of a list or fields of the documents, beside the slug; all where empty."""
    revision: int | None = None
    """Dataset revision of the cases; None for the newest."""


class Export:
    """A file that can be made any number of times, with the same bytes each time."""

    def __init__(self, keeper: SnapshotKeeper, asked: ExportRequest) -> None:
        """Finds the cases; QueryRefused for columns or fields that there are not."""
        self.form, self.fields, self._sort = asked.form, _checked(asked), asked.sort
        snapshot = keeper.newest() if asked.revision is None else keeper.at(asked.revision)
        page = find_cases(snapshot, asked.query, PageRequest(asked.sort, limit=len(snapshot) + 1))
        self.cases = Batches(keeper, page.ids)
        self.about = About(
            words=sentence_of(asked.query, asked.language),
            expression=asked.query.expression,
            cases=page.total,
            revision=snapshot.revision,
            published_on=published_on(keeper, snapshot.revision),
            language=asked.language,
        )

    @property
    def identity(self) -> str:
        """Sixteen hexadecimal digits: files of the same have the same bytes."""
        columns = [table.columns for table in self.tables]
        told = repr((self.about, self.form, self.fields, self._sort, columns, digest()))
        return blake2b(told.encode(), digest_size=8).hexdigest()

    @property
    def file_name(self) -> str:
        """ASCII, such as `samspill-24-cases-long-revision-7.csv`."""
        noun = "case" if self.about.cases == 1 else "cases"
        shape = f"-{self.form.shape}" if self.form.shape else ""
        return f"samspill-{self.about.cases}-{noun}{shape}-revision-{self.about.revision}.{self.form.format}"

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the file; none in a format without."""
        return _TABLES[self.form.shape](self) if self.form.shape else ()

    def chunks(self) -> Generator[bytes, None, None]:
        """The bytes of the file; QueryRefused, before the first of them, where the format cannot hold the cases."""
        return in_pieces(_WRITERS[self.form.format](self))

    def sidecar(self, url: str, schema: str) -> Mapping[str, Any]:
        """What stands beside a CSV or NDJSON file that is to be had at `url`; the file is made for its digest.

        `schema` is where the JSON Schema of a case is.
        """
        counted = digest_of(self.chunks())
        if self.form.format == "csv":
            return csv_sidecar(url, self.about, counted, self.tables[0])
        return lines_sidecar(url, self.about, counted, schema)


def write_export(keeper: SnapshotKeeper, asked: ExportRequest, file: IO[bytes]) -> tuple[About, Digest]:
    """Writes a whole export into an open file; tells what it holds, and length and digest of what was written."""
    export = Export(keeper, asked)
    return export.about, digest_of(export.chunks(), file.write)


@cache
def columns_of_list() -> dict[str, Told]:
    """Every column of the list by name."""
    return list_columns(CODED)


def _list(export: Export) -> tuple[Table]:
    columns = columns_of_list()
    return (list_table(columns[name] for name in export.fields or columns),)


def _long(export: Export) -> tuple[Table]:
    # The same few labels stand in many rows.
    label = cache(lambda field, code: value_label(FIELDS[field], code, export.about.language))
    return (long_table(CODED, lambda field, code: label(field.name, code)),)


_TABLES: Mapping[str, Callable[[Export], tuple[Table, ...]]] = {
    "list": _list,
    "long": _long,
    "indicator": lambda export: (indicator_table(CODED),),
    "workbook": lambda export: tuple(sheet.table for sheet in case_sheets()),
}


def _csv(export: Export) -> Iterator[bytes]:
    return csv_chunks(export.tables[0], export.cases.records())


def _lines(export: Export) -> Iterator[bytes]:
    if not export.fields:
        return (raw + b"\n" for raw in export.cases.raw())
    return (orjson.dumps({name: one[name] for name in export.fields}) + b"\n" for one in export.cases.documents())


def _geojson(export: Export) -> Iterator[bytes]:
    labels = partial(labels_of, language=export.about.language)
    return geojson_chunks(export.cases.documents(), export.about, labels)


def _parquet(export: Export) -> Iterator[bytes]:
    from app.formats.parquet import write_parquet

    return of_file(lambda file: write_parquet(file, export.tables[0], export.about, export.cases.records()))


def _xlsx(export: Export) -> Iterator[bytes]:
    if export.form.shape == "workbook":
        return of_file(partial(_write_casebook, export))
    from app.formats.workbook import write_workbook

    # The long shape has its labels beside the codes.
    labels = () if export.form.shape == "long" else _labels(export)
    return of_file(lambda file: write_workbook(file, export.tables, export.about, export.cases.records(), labels))


def _write_casebook(export: Export, file: IO[bytes]) -> None:
    from app.formats.casebook import write_casebook
    from app.formats.casebook_words import RETURNED
    from app.formats.workbook import about_rows

    about = export.about
    rows = (*about_rows(about), RETURNED[about.sentences])
    write_casebook(file, rows, export.cases.records(), about.language, about.published_on)


_WRITERS: Mapping[str, Callable[[Export], Iterator[bytes]]] = {
    "csv": _csv,
    "ndjson": _lines,
    "geojson": _geojson,
    "xlsx": _xlsx,
    "parquet": _parquet,
}


def _labels(export: Export) -> Iterator[Row]:
    # The cases are read a second time: only at their end is it known which codes occur.
    labels, fallen = labels_of(export.cases.documents(), export.about.language)
    for field, words in labels.items():
        for code, label in words.items():
            yield field, code, label, fallen.get(field, {}).get(code, export.about.language)


def _checked(asked: ExportRequest) -> tuple[str, ...]:
    """The fields asked for, the slug first; none where all are meant."""
    is_list = asked.form.shape == "list"
    known: Iterable[str] = columns_of_list() if is_list else CaseDocument.model_fields
    missing = "The list has no column" if is_list else "A case has no field"
    faults = [
        Fault(f"{missing} '{name}'.", parameter="fields", did_you_mean=nearest(name, known))
        for name in asked.fields
        if name not in known
    ]
    if faults:
        raise QueryRefused(faults[0].detail, faults)
    return tuple(dict.fromkeys(("slug", *asked.fields))) if asked.fields else ()


def published_on(keeper: SnapshotKeeper, revision: int) -> str | None:
    """The day of a dataset revision (UTC); None while nothing has been published."""
    asked = select(DatasetRevision.committed_at).where(DatasetRevision.revision == revision)
    with keeper.database.reading_published() as session:
        moment = session.exec(asked).first()
    return moment.date().isoformat() if moment else None
