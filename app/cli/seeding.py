"""`samspill seed`: publishes case files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import bring_up_to_date, opened_database
from app.cli.progress import progress
from app.cli.refusals import ExitCode, tell
from app.errors import SeedRefused

if TYPE_CHECKING:
    from app.editorial.seeding import SeedReport
    from app.store.database import Database


def seed(
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            exists=True,
            metavar="PATH",
            help="A folder of case files, one such file, or an NDJSON file with a case on each line.",
            show_default="the cases of the data folder",
        ),
    ] = None,
    take_file: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SLUG", help="Publish the file of this case although the case was edited here; repeatable."
        ),
    ] = None,
) -> None:
    """Publish what is new or changed in case files since they were last seeded.

    All of it becomes one dataset revision, or none where nothing changed. Cases that were edited or withdrawn here
    are left alone and listed (exit code 3). A file that is gone withdraws nothing.
    """
    from app.settings import load_settings

    settings = load_settings()
    source, take = source or settings.data_dir / "cases", frozenset(take_file or ())
    with opened_database(settings) as database:
        bring_up_to_date(database)
        report = publish_files(database, source, take)
    if not report.counts:
        raise SeedRefused(f"There are no cases in {source}.")
    typer.echo(said_of(report))
    for slug in sorted(take.difference(report.taken)):
        tell(f"'{slug}' needed no --take-file: the case was not edited here, or its file has not changed.")
    if report.left_alone:
        tell("Left alone, because edited here since; --take-file SLUG publishes the file all the same:")
        for slug in report.left_alone:
            tell(f"  {slug}")
        raise typer.Exit(ExitCode.LEFT_ALONE)


def publish_files(database: "Database", source: Path, take: frozenset[str] = frozenset()) -> "SeedReport":
    """Seeds from a folder or file in one transaction, showing how far that is; SeedRefused for faults in them."""
    from app.editorial.seed_files import seed_files, seed_texts
    from app.editorial.seeding import seed as seed_all

    total = len(seed_files(source)) if source.is_dir() else None
    with progress(f"Reading cases from {source}", total) as hear, database.writing() as session:
        texts = seed_texts(source)
        return seed_all(session, database.full_text, texts, origin=source.name, take=take, progress=hear)


def said_of(report: "SeedReport") -> str:
    """What a run did, on a line."""
    from app.editorial.seeding import Verdict

    unchanged = report.counts[Verdict.UNCHANGED]
    if report.revision is None:
        return f"Nothing to publish: {unchanged:,} unchanged."
    new, changed = report.counts[Verdict.NEW], report.counts[Verdict.CHANGED] + len(report.taken)
    return f"Published dataset revision {report.revision}: {new:,} new, {changed:,} changed, {unchanged:,} unchanged."
