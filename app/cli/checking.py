"""`samspill check`: whether files and database are as they should be."""

from typing import TYPE_CHECKING

import typer

from app.cli.opening import begun_database
from app.cli.progress import progress
from app.cli.refusals import ExitCode, tell, tell_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.errors import Fault
    from app.store.database import Database


def check() -> None:
    """Check the files of the data folder, and what is stored against the published documents; changes nothing.

    Exit code 2 when a file has to be corrected or there is no database, else 1 when it is not as it should be.
    """
    from app.settings import load_settings
    from app.vocabulary.loading import reference_dir

    settings = load_settings()
    reference_dir()
    # One after the other: without vocabularies that can be read, no document can be judged.
    faults = vocabulary_faults(settings.data_dir) or case_faults(settings.data_dir)
    tell_faults(faults)
    if faults:
        raise typer.Exit(ExitCode.BAD_INPUT)
    with begun_database(settings) as database:
        is_sound = True
        for sentence in wrong_in(database):
            is_sound = False
            tell(sentence)
    if not is_sound:
        tell("Tables are changed, and what is derived is made anew, by 'samspill reindex'.")
        raise typer.Exit(ExitCode.FAILED)
    typer.echo("Files and database are as they should be.")


def vocabulary_faults(data_dir: "Path") -> "Sequence[Fault]":
    """All that is wrong with the vocabulary files."""
    from app.vocabulary.checking import vocabulary_faults as faults_in

    return faults_in(data_dir / "vocabularies")


def case_faults(data_dir: "Path") -> "Sequence[Fault]":
    """All that is wrong with the case files."""
    from app.editorial.seed_files import SeedReader, seed_texts

    reader = SeedReader()
    for text in seed_texts(data_dir / "cases"):
        reader.read(text)
    return reader.faults


def wrong_in(database: "Database") -> "Iterator[str]":
    """All that is wrong with what is stored, a sentence each."""
    from app.editorial.audit import verify
    from app.store.checking import deviations
    from app.store.indexing import count_revisions
    from app.store.migrating import is_newest

    with database.reading() as session:
        if not is_newest(session.connection()):
            yield "The tables are of an older version."
            return
        with progress("Comparing what is stored with what the documents say", count_revisions(session)) as hear:
            yield from deviations(session, database.full_text, hear)
        if broken := verify(session):
            yield f"The audit trail was changed at or before its entry {broken.id}."
