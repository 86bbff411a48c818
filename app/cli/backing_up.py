"""`samspill backup`: all that is kept, as one file that can be trusted, while others go on writing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import begun_database, file_of
from app.cli.progress import progress
from app.cli.refusals import ExitCode, tell
from app.cli.transferring import said_of_chain, secret_place
from app.cli.verifying import verified
from app.errors import TransferRefused

if TYPE_CHECKING:
    from app.store.database import Database

Place = Annotated[
    Path,
    typer.Argument(metavar="FILE|FOLDER", help="File to write, or the folder for one named by revision and moment."),
]


def backup(place: Place) -> None:
    """Write all that the database holds into one SQLite file, with its checksum beside it, while others go on writing.

    It is looked through before it gets its name, and nothing is overwritten. With PostgreSQL it is a copy that any
    Samspill can restore; the README tells of pg_dump. Exit code 1 when the audit trail is broken, though all is kept.
    """
    from app.settings import load_settings
    from app.store.backup_note import note_file
    from app.store.unfinished import place as give_name
    from app.store.unfinished import unfinished

    with begun_database(load_settings()) as database:
        file = _chosen(place)
        with unfinished(file) as partial, unfinished(note_file(file)) as note:
            _fill(database, partial)
            chain, noted = verified(partial)
            if place.is_dir():
                file = place / f"{file.stem}-r{noted.revision}.db"
            note.write_text(noted.text(file.name), encoding="utf-8")
            # First, so that no backup is ever seen without it.
            give_name(note, note_file(file))
            give_name(partial, file)
    typer.echo(file)
    typer.echo(f"sha256 {noted.sha256}, dataset revision {noted.revision}, {said_of_chain(chain)}", err=True)
    tell(f"The secret is not among it ({secret_place(database)}): without it keys are void where this is restored.")
    if chain.broken is not None:
        raise typer.Exit(ExitCode.FAILED)


def _chosen(place: Path) -> Path:
    """The file that is meant; in a folder it is named by the moment, and by its dataset revision once that is known."""
    from app import clock
    from app.store.backup_note import note_file

    if place.is_dir():
        return place / f"samspill-{clock.now():%Y%m%dT%H%M%SZ}.db"
    if not place.absolute().parent.is_dir():
        raise TransferRefused(f"There is no folder {place.parent} to write to.")
    for file in (place, note_file(place)):
        if file.exists():
            raise TransferRefused(f"{file} is there already, and nothing is overwritten.")
    return place


def _fill(database: "Database", partial: Path) -> None:
    from app.store.copying import copy_database, count_rows, require_source
    from app.store.sqlite_file import copy_sqlite

    file = file_of(database)
    if file is not None:
        with progress(f"Copying {file}, in pages") as hear:
            copy_sqlite(file, partial, lambda done, _: hear(done))
        return
    from app.cli.transferring import database_at

    with database.reading() as session, database_at(f"sqlite:///{partial.absolute()}") as copy:
        require_source(session, database.address)
        with progress(f"Copying {database.address}", count_rows(session)) as hear:
            copy_database(session, database.full_text, copy, hear)
