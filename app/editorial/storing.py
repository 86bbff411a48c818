"""Files on their way into the database: written to the disk first, so that nobody waits while they are made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TypeVar

from app.formats.pieces import digest_of
from app.store.database import Database
from app.store.files import FileDiscarded, begin_file, discard_file, write_parts

TRIES = 3
"""How often something is written where something is taken out of cases at the same time."""
PIECE = 1024 * 1024

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file whose parts are all there, and which nothing names yet."""

    id: str
    bytes: int
    sha256: str


def stored(database: Database, write: Callable[[IO[bytes]], object]) -> WrittenFile:
    """What is written into an open file; FileDiscarded. The file is begun before anything is read for it."""
    file_id = begin_file(database)
    with TemporaryFile() as file:
        try:
            write(file)
            file.seek(0)
            return _copied(database, file_id, file)
        except Exception:
            _discard(database, file_id)
            raise


def stored_copy(database: Database, path: Path) -> WrittenFile:
    """A file that is on the disk already; FileDiscarded.

    What it holds was read before it is begun here: whoever names it has begun another file before that, and asks
    whether that one is still there.
    """
    with path.open("rb") as file:
        return _copied(database, begin_file(database), file)


def again_where_discarded(work: Callable[[], Done]) -> Done:
    """What is done again where a redaction threw away what was being written."""
    for _ in range(TRIES - 1):
        try:
            return work()
        except FileDiscarded:
            continue
    return work()


def _copied(database: Database, file_id: str, file: IO[bytes]) -> WrittenFile:
    digest = digest_of(iter(lambda: file.read(PIECE), b""))
    file.seek(0)
    write_parts(database, file_id, file)
    return WrittenFile(file_id, digest.bytes, digest.sha256)


def _discard(database: Database, file_id: str) -> None:
    with database.writing() as session:
        discard_file(session, file_id)
