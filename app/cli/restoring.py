"""`samspill restore`: a backup becomes a database again, whole, or as far as it was at an earlier revision."""

from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import bring_up_to_date, file_of
from app.cli.progress import progress
from app.cli.refusals import ExitCode, tell
from app.cli.transferring import database_at, said_of_chain, tell_secret
from app.cli.verifying import verified
from app.errors import DatabaseRefused, TransferRefused

if TYPE_CHECKING:
    from app.editorial.reverting import Reverted
    from app.store.backup_note import BackupNote
    from app.store.database import Database

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="What 'samspill backup' wrote.")]
Target = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="ADDRESS",
        help="Address of a database that is not there yet or empty.",
        show_default="SAMSPILL_DATABASE_URL",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION|DAY",
        help="Publish again what was published at this dataset revision, or at the end of this day (UTC), and withdraw "
        "what was not; nothing is lost.",
    ),
]


def restore(file: File, target: Target = None, as_of: AsOf = None) -> None:
    """Make a database of a backup, after its checksum was compared; a database that holds anything is left alone.

    What was redacted or erased before the backup was made stays so, whichever revision is asked for. Exit code 1 when
    the audit trail is broken, though all of it is restored.
    """
    from app.settings import load_settings
    from app.store.backup_note import read_note
    from app.store.unfinished import unfinished

    _refuse_no_state(as_of)
    note = read_note(file)
    with database_at(target or load_settings().database_url) as database:
        there = file_of(database)
        _refuse_taken(database, there)
        with unfinished(there or Path(gettempdir()) / file.name) as partial:
            _unpack(file, note, partial)
            reverted = _set_back(partial, as_of) if as_of is not None else None
            chain, made = verified(partial)
            if reverted is None and replace(made, sha256=note.sha256, at=note.at) != note:
                raise DatabaseRefused(f"{file} does not hold what is told beside it.")
            _place(partial, database)
    typer.echo(f"{database.address} holds dataset revision {made.revision}, {said_of_chain(chain)}.")
    if reverted is not None:
        _tell_reverted(reverted)
    tell_secret(database)
    if chain.broken is not None:
        raise typer.Exit(ExitCode.FAILED)


def _refuse_no_state(as_of: str | None) -> None:
    """TransferRefused for what is neither a number nor a day, before anything is read."""
    from app.query.as_of import read_as_of
    from app.query.grammar import Reading

    if as_of is not None and read_as_of(Reading({"as_of": [as_of]})) is None:
        raise TransferRefused(
            "--as-of takes a dataset revision, as in 120 (/v1/changes tells when each was published), or a day that is "
            f"over (UTC), as in 2026-03-01, not '{as_of}'."
        )


def _refuse_taken(database: "Database", file: Path | None) -> None:
    """TransferRefused unless nothing was ever stored there, and nobody has it open that could."""
    from app.store.copying import holds_anything
    from app.store.sqlite_file import require_unused
    from app.store.unfinished import BESIDE

    if file is not None and not file.exists():
        if not file.absolute().parent.is_dir():
            raise TransferRefused(f"There is no folder {file.parent} to write to.")
        for beside in (file.with_name(f"{file.name}{name}") for name in BESIDE):
            if beside.exists():
                # SQLite would take it for the log of what is restored.
                raise TransferRefused(f"{beside} was left behind by a database that is gone: move it away first.")
        return
    with database.reading() as session:
        is_taken = holds_anything(session)
    database.close()
    if is_taken:
        raise TransferRefused(f"{database.address} holds something already; a backup is restored where nothing is.")
    if file is not None:
        require_unused(file)


def _unpack(file: Path, note: "BackupNote", partial: Path) -> None:
    from app.store.backup_note import copy_file

    with progress(f"Reading {file}"), file.open("rb") as source, partial.open("wb") as target:
        digest = copy_file(source, target)
    if digest != note.sha256:
        raise DatabaseRefused(f"{file} is damaged: its SHA-256 is {digest}, and was {note.sha256}.")


def _set_back(partial: Path, as_of: str) -> "Reverted":
    from app.catalogue.keeper import SnapshotKeeper
    from app.catalogue.past import revision_asked
    from app.editorial.reverting import revert

    with database_at(f"sqlite:///{partial.absolute()}") as database:
        bring_up_to_date(database)
        revision = revision_asked(SnapshotKeeper(database), {"as_of": [as_of]})
        with progress(f"Setting back to dataset revision {revision}") as hear, database.writing() as session:
            return revert(session, database.full_text, revision, hear)


def _place(partial: Path, database: "Database") -> None:
    """Puts what was looked through where it was asked for."""
    from app.store.copying import copy_database, count_rows
    from app.store.unfinished import place, take_place

    file = file_of(database)
    _refuse_taken(database, file)
    if file is None:
        with database_at(f"sqlite:///{partial.absolute()}") as copy:
            bring_up_to_date(copy)
            with copy.reading() as session, progress(f"Writing into {database.address}", count_rows(session)) as hear:
                copy_database(session, copy.full_text, database, hear)
    elif file.exists():
        take_place(partial, file)
    else:
        place(partial, file)


def _tell_reverted(reverted: "Reverted") -> None:
    """Each case that is otherwise than in the backup: whoever withdrew one may have had a reason that still holds."""
    for slugs, done in (
        (reverted.amended, "is as it was"),
        (reverted.restored, "is published again"),
        (reverted.withdrawn, "is withdrawn"),
    ):
        for slug in slugs:
            tell(f"{slug} {done}.")
