"""Releases and exports: the same query, the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Protocol

import orjson
from pyroaring import BitMap
from sqlmodel import col, select

from app.catalogue.batches import Batches
from app.catalogue.codebook import codebook_of
from app.catalogue.exporting import CODED
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.labels import value_label
from app.formats.about import LICENCE, LICENCE_ADDRESS
from app.formats.archive import Entry, write_archive
from app.formats.code_lists import explained
from app.formats.codebook_table import codebook_rows
from app.formats.csv_folder import CsvFolder, Written
from app.formats.data_package import PlainTable, descriptor
from app.formats.frozen import Frozen
from app.formats.long import long_table
from app.formats.package_citation import citation_file
from app.formats.package_readme import readme
from app.formats.package_tables import part_tables, tag_table
from app.formats.package_words import CODEBOOK, LICENCE_TEXT, README
from app.formats.pieces import Digest, digest_of
from app.formats.records import Record
from app.formats.tables import Row, Table
from app.formats.tally import Tally
from app.model.case import Case
from app.model.revision import Revision
from app.query.fields import FIELDS
from app.store.packages import release_file_name
from app.vocabulary.languages import SENTENCE_LANGUAGES

ZIP = "application/zip"
MARKDOWN = "text/markdown; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
SUMS = "SHA256SUMS"
OF_FORMS = frozenset({"decision", "account"})
"""Lists of codes that stand in forms alone."""
PIECE = 1024 * 1024
IDS_AT_A_TIME = 5000


class Sink(Protocol):
    """Something that grows case by case."""

    def add(self, record: Record) -> None:
        """Takes one case in."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file of a release."""

    kind: str
    """What it is, the same in every release: `cases.parquet`."""
    media_type: str
    holds_cases: bool
    """Whether it tells what stands in cases."""
    path: Path
    digest: Digest


@cache
def package_tables() -> tuple[Table, ...]:
    """Every table of a package, that of the cases first."""
    label = cache(lambda field, code: value_label(FIELDS[field], code, "en"))
    return (*part_tables(), tag_table(long_table(CODED, lambda field, code: label(field.name, code))))


def write_package(keeper: SnapshotKeeper, frozen: Frozen, held: BitMap, file: IO[bytes]) -> None:
    """Writes the package of some revisions into an open file that can be searched."""
    with _folder() as folder:
        written, tally = _tables(keeper, held, folder)
        write_archive(file, _entries(frozen, written, tally, plain_tables()))


@contextmanager
def written_release(keeper: SnapshotKeeper, frozen: Frozen, held: BitMap, build: int = 1) -> Iterator[list[Content]]:
    """Every file of a release, in a folder that is gone afterwards; `build` is raised after each redaction."""
    from app.formats.parquet import ParquetRows
    from app.formats.sqlite_file import SqliteFile

    with _folder() as folder:
        database = SqliteFile(folder / "tables.sqlite", package_tables())
        columns = {
            table.name: ParquetRows(folder / f"{table.name}.parquet", table, frozen.about())
            for table in package_tables()
        }
        written, tally = _tables(keeper, held, folder, database, *columns.values())
        plain = (*plain_tables(), *_codebooks(keeper, frozen.revision))
        database.close({table.name: table.rows for table in plain} | {"about": _about(frozen)})
        for one in columns.values():
            one.close()
        archive = folder / "data-package.zip"
        with archive.open("w+b") as file:
            write_archive(file, _entries(frozen, written, tally, plain))
        for language, name in README.items():
            (folder / name).write_bytes(readme(frozen, written, tally, language).encode())
        contents = [
            _content(archive, ZIP),
            _content(folder / "tables.sqlite", "application/vnd.sqlite3"),
            *(_content(folder / f"{name}.parquet", "application/vnd.apache.parquet") for name in columns),
            *(_content(folder / name, MARKDOWN, holds_cases=False) for name in README.values()),
        ]
        (folder / SUMS).write_bytes(
            b"".join(_sum(one, release_file_name(frozen.label or "", build, one.kind)) for one in contents)
        )
        yield [*contents, _content(folder / SUMS, TEXT, holds_cases=False)]


@cache
def plain_tables() -> tuple[PlainTable, ...]:
    """Tables that say what the others hold: every column, every code."""
    # Imported here, as xlsxwriter is heavy.
    from app.formats.workbook import described_columns

    header, *codes = explained("en")
    columns = tuple(described_columns(package_tables(), "en"))
    return (
        PlainTable("columns", "Every column of every table.", columns),
        PlainTable(
            "vocabularies", "Every code of each field.", (header, *(row for row in codes if row[0] not in OF_FORMS))
        ),
    )


def _codebooks(keeper: SnapshotKeeper, revision: int) -> Iterator[PlainTable]:
    """What is coded and how often, at a dataset revision, in each language of sentences."""
    for language in SENTENCE_LANGUAGES:
        name = "codebook" if language == "en" else f"codebook_{language}"
        rows = tuple(codebook_rows(codebook_of(keeper, language, keeper.at(revision))))
        yield PlainTable(name, CODEBOOK[language], rows)


def _entries(frozen: Frozen, written: list[Written], tally: Tally, plain: Sequence[PlainTable]) -> Mapping[str, Entry]:
    texts = {
        "CITATION.cff": citation_file(frozen),
        "LICENSE": LICENCE_TEXT["en"].format(name=LICENCE, address=LICENCE_ADDRESS) + "\n",
        **{name: readme(frozen, written, tally, language) for language, name in README.items()},
        **frozen.scripts,
    }
    whole = {
        **{f"{one.name}.csv": one.csv for one in plain},
        **{name: text.encode() for name, text in texts.items()},
        "datapackage.json": descriptor(frozen, written, plain),
        "query.json": orjson.dumps(_query(frozen), option=orjson.OPT_INDENT_2),
    }
    digests = {f"{one.table.name}.csv": one.sha256 for one in written}
    digests |= {name: sha256(content).hexdigest() for name, content in whole.items()}
    sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    return {**{f"{one.table.name}.csv": one.path for one in written}, **whole, SUMS: sums.encode()}


def _query(frozen: Frozen) -> Mapping[str, Any]:
    return {
        "expression": frozen.expression,
        "words": frozen.words,
        "address": frozen.address,
        "revision": frozen.revision,
        "published_at": frozen.published_at,
        "published": frozen.published,
        "cases": frozen.cases,
        "unjudged": [{"field": one.field, "cases": one.cases} for one in frozen.unjudged],
        "unjudged_in_all": frozen.unjudged_in_all,
        "release": frozen.label,
        "redacted": frozen.redacted,
        "software": frozen.software,
        "vocabularies": frozen.vocabularies,
    }


def _about(frozen: Frozen) -> list[Row]:
    told = {**_query(frozen), "words": frozen.words["en"], "licence": f"{LICENCE} {LICENCE_ADDRESS}"}
    return [("name", "value"), *((name, value) for name, value in told.items() if isinstance(value, str | int))]


def _tables(keeper: SnapshotKeeper, held: BitMap, folder: Path, *beside: Sink) -> tuple[list[Written], Tally]:
    """Writes the tables as CSV, and whatever else grows with them, while the cases are read once."""
    csv, tally = CsvFolder(folder, package_tables()), Tally()
    sinks: tuple[Sink, ...] = (csv, tally, *beside)
    for record in Batches(keeper, _in_order(keeper, held)).records():
        for sink in sinks:
            sink.add(record)
    return csv.close(), tally


def _in_order(keeper: SnapshotKeeper, held: BitMap) -> list[int]:
    """The revisions by the slugs of their cases."""
    slugs: dict[int, str] = {}
    ids = list(held)
    with keeper.database.reading_published() as session:
        for start in range(0, len(ids), IDS_AT_A_TIME):
            some = col(Revision.id).in_(ids[start : start + IDS_AT_A_TIME])
            named = select(Revision.id, Case.slug).join(Case, col(Case.id) == col(Revision.case_id)).where(some)
            slugs |= {revision_id or 0: slug for revision_id, slug in session.exec(named)}
    return sorted(slugs, key=lambda one: slugs[one])


def _content(path: Path, media_type: str, *, holds_cases: bool = True) -> Content:
    with path.open("rb") as file:
        digest = digest_of(iter(lambda: file.read(PIECE), b""))
    return Content(path.name, media_type, holds_cases, path, digest)


def _sum(content: Content, name: str) -> bytes:
    # As the command `sha256sum --check` reads it.
    return f"{content.digest.sha256}  {name}\n".encode()


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="samspill-") as folder:
        yield Path(folder)
