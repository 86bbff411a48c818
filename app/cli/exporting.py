"""`samspill export`: what the API gives as a file, written without it."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from app.cli.opening import begun_database, bring_up_to_date
from app.cli.refusals import tell

if TYPE_CHECKING:
    from app.catalogue.exporting import ExportRequest
    from app.catalogue.keeper import SnapshotKeeper

OF_FILES = ("sort", "fields", "as_of")
"""Options of a list that go with a file."""

File = Annotated[Path, typer.Argument(help="The file to write, as in cases.csv; - for standard output.")]
Query = Annotated[str, typer.Option(help="Filters as in the address of /v1/cases, as in 'country=NO&sector=energy'.")]
Format = Annotated[
    str, typer.Option("--format", help="csv, ndjson, geojson, xlsx or parquet; else by the file's ending.")
]
Shape = Annotated[str, typer.Option(help="Shape of a table: list, long, indicator or, in xlsx, workbook.")]
Language = Annotated[str, typer.Option("--lang", help="Language of labels and sentences, as in nn.")]


def export(
    file: File, query: Query = "", file_format: Format = "", shape: Shape = "", language: Language = "en"
) -> None:
    """Write all cases that a question finds into one file, with the same bytes as the API gives."""
    from app.catalogue.exporting import write_export
    from app.catalogue.keeper import SnapshotKeeper
    from app.errors import DatabaseRefused
    from app.settings import load_settings

    file_format = file_format or file.suffix.removeprefix(".")
    refuse_unknown_format(file, file_format)
    with begun_database(load_settings()) as database:
        bring_up_to_date(database)
        keeper = SnapshotKeeper(database)
        if not keeper.newest().revision:
            # A new, empty file beside a forgotten setting would look like a collection without cases.
            raise DatabaseRefused(f"Nothing has been published in {database.address} yet.")
        asked = _asked(keeper, query, file_format, shape, language)
        with _opened(file) as target:
            about, digest = write_export(keeper, asked, target)
    written = f"{digest.bytes:,} bytes, SHA-256 {digest.sha256}"
    tell(f"Wrote {about.cases:,} cases of dataset revision {about.revision}: {written}.")


def _asked(keeper: "SnapshotKeeper", query: str, file_format: str, shape: str, language: str) -> "ExportRequest":
    """What was asked for; QueryRefused for what the API would refuse as well."""
    from app.catalogue.exporting import ExportRequest
    from app.catalogue.forms import form_of
    from app.catalogue.names import PublishedNames
    from app.catalogue.past import revision_asked
    from app.query.grammar import parse_request
    from app.query.parameters import AS_OF, LIST_OPTIONS, filter_parameters, read_pairs
    from app.vocabulary.languages import chosen_language

    known = {**filter_parameters(), **{one.name: one for one in (*LIST_OPTIONS, AS_OF) if one.name in OF_FILES}}
    values = read_pairs(query.encode(), known)
    revision = revision_asked(keeper, values)
    asked = parse_request(values, PublishedNames(keeper.database, keeper.at(revision)))
    form = form_of(file_format, shape or None)
    language = chosen_language(language, None)
    return ExportRequest(asked.query, asked.page.sort, form, language, asked.fields, revision)


def refuse_unknown_format(file: Path, file_format: str) -> None:
    """QueryRefused for a format that there is not, or where neither the option nor the file says which."""
    from app.catalogue.forms import SHAPES
    from app.errors import Fault, QueryRefused
    from app.vocabulary.nearest import nearest

    if file_format in SHAPES:
        return
    formats = ", ".join(SHAPES)
    if file_format:
        detail = f"There is no format '{file_format}'; there are {formats}. Say it by --format."
    else:
        detail = f"The format is not said by the ending of '{file}'; there are {formats}. Say it by --format."
    raise QueryRefused(detail, [Fault(detail, parameter="format", did_you_mean=nearest(file_format, SHAPES))])


def _opened(file: Path) -> "IO[bytes] | nullcontext[IO[bytes]]":
    return nullcontext(sys.stdout.buffer) if str(file) == "-" else file.open("wb")
