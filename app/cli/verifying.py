"""A database that lies in a file of its own, looked through and sealed."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.progress import progress
from app.cli.transferring import database_at

if TYPE_CHECKING:
    from app.editorial.audit import Chain
    from app.store.backup_note import BackupNote


def verified(file: Path) -> "tuple[Chain, BackupNote]":
    """The audit trail of a database that nobody else has open, and by what its file is known; DatabaseRefused.

    Afterwards no log lies beside it.
    """
    from app import clock
    from app.editorial.audit import read_chain
    from app.store.backup_note import BackupNote, copy_file
    from app.store.sqlite_file import seal

    with progress("Looking whether it is whole"):
        with database_at(f"sqlite:///{file.absolute()}") as database, database.reading() as session:
            chain, revision = read_chain(session), database.revision()
        seal(file)
        with file.open("rb") as opened:
            digest = copy_file(opened)
    return chain, BackupNote(digest, revision, clock.now(), chain.length, chain.last)
