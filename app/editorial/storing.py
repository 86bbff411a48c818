"""Files on their way into the database: written to the disk first, so that nobody waits while they are made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TypeVar

from app.formats.pieces import digest_of
from app.store.database import Database
from app.store.files import Admit, FileDiscarded, admit_all, begin_file, discard_unnamed, write_parts

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


@contextmanager
def begun(database: Database) -> Iterator[str]:
    """A new file of which nothing is there yet. Unless something names it by the end, it is thrown away.

    So nothing is left behind, whatever is raised on the way, and where somebody else was quicker.
    """
    file_id = begin_file(database)
    try:
        yield file_id
    finally:
        discard_unnamed(database, file_id)


@contextmanager
def stored(database: Database, write: Callable[[IO[bytes]], object], admit: Admit = admit_all) -> Iterator[WrittenFile]:
    """What is written into an open file, as `begun`; FileDiscarded, and whatever `admit` raises.

    The file is begun before anything is read for it; `admit` is asked once its length is known.
    """
    with begun(database) as file_id:
        with TemporaryFile() as file:
            write(file)
            file.seek(0)
            written = _copied(database, file_id, file, admit)
        yield written


@contextmanager
def stored_copy(database: Database, path: Path) -> Iterator[WrittenFile]:
    """A file that is on the disk already, as `begun`; FileDiscarded.

    What it holds was read before it is begun here: whoever names it has begun another file before that, and asks
    whether that one is still there.
    """
    with begun(database) as file_id:
        with path.open("rb") as file:
            written = _copied(database, file_id, file)
        yield written


def again_where_discarded(work: Callable[[], Done]) -> Done:
    """What is done again where a redaction threw away what was being written."""
    for _ in range(TRIES - 1):
        try:
            return work()
        except FileDiscarded:
            continue
    return work()


def _copied(database: Database, file_id: str, file: IO[bytes], admit: Admit = admit_all) -> WrittenFile:
    digest = digest_of(iter(lambda: file.read(PIECE), b""))
    file.seek(0)
    write_parts(database, file_id, file, admit)
    return WrittenFile(file_id, digest.bytes, digest.sha256)
