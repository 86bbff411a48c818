"""Files in the database, part by part: written without keeping other writers waiting, read without holding a session.

A file is begun before anything that it holds is read, and whole once something names it. A redaction throws away what
is not whole: whoever was writing notices, and begins again with what is there then.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from os import SEEK_END
from typing import IO
from uuid import uuid4

from sqlalchemy import delete, func, insert, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from app import clock
from app.model.package import FilePart, StoredFile
from app.store.database import Database

PART = 1024 * 1024
"""Bytes of a part, but for the last."""
PARTS_AT_A_TIME = 8
"""Parts written in one transaction, in some 50 ms; then others may write."""
LEFT_BEHIND = timedelta(days=1)
"""How long a file may be unfinished before whoever wrote it must have ended."""

Admit = Callable[[Session, int], None]
"""Raises where there is no room for so many bytes more, in the transaction that is about to write."""


class FileDiscarded(Exception):
    """The file was thrown away while it was written."""


def admit_all(session: Session, more: int) -> None:
    """There is always room."""


def begin_file(database: Database) -> str:
    """A new file of which nothing is there yet; those that were left behind by others are thrown away."""
    with database.writing() as session:
        discard_unfinished(session, LEFT_BEHIND)
        made = StoredFile(id=uuid4().hex, begun_at=clock.now())
        session.add(made)
    return made.id


def write_parts(database: Database, file_id: str, file: IO[bytes], admit: Admit = admit_all) -> None:
    """Copies an open file from where it stands to its end; FileDiscarded, and whatever `admit` raises.

    It is asked in each transaction, for all that is still to come: others may be writing as well.
    """
    number, left = 0, _left(file)
    while some := [part for _ in range(PARTS_AT_A_TIME) if (part := file.read(PART))]:
        rows = [{"file_id": file_id, "number": number + one, "content": part} for one, part in enumerate(some, 1)]
        try:
            with database.writing() as session:
                admit(session, left)
                session.connection().execute(insert(FilePart), rows)
        except IntegrityError as error:
            raise FileDiscarded from error
        number, left = number + len(some), left - sum(len(part) for part in some)


def finish_file(session: Session, file_id: str, length: int, sha256: str) -> None:
    """Makes a file whole, in the transaction that names it; FileDiscarded."""
    whole = update(StoredFile).where(col(StoredFile.id) == file_id).values(bytes=length, sha256=sha256)
    if not session.connection().execute(whole).rowcount:
        raise FileDiscarded


def discard_file(session: Session, file_id: str) -> bool:
    """Throws a file away with all its parts; False where that was done before."""
    thrown = session.connection().execute(delete(StoredFile).where(col(StoredFile.id) == file_id))
    return bool(thrown.rowcount)


def discard_unnamed(database: Database, file_id: str) -> None:
    """Throws a file away where it is not whole, so that nothing names it."""
    unnamed = (col(StoredFile.id) == file_id, col(StoredFile.bytes).is_(None))
    with database.reading() as session:
        # What was named has been answered for: that must not wait for other writers, or fail with them.
        if session.exec(select(StoredFile.id).where(*unnamed)).first() is None:
            return
    with database.writing() as session:
        session.connection().execute(delete(StoredFile).where(*unnamed))


def discard_unfinished(session: Session, older_than: timedelta = timedelta()) -> None:
    """Throws away all files that are not whole and have not been for so long."""
    unfinished = delete(StoredFile).where(col(StoredFile.bytes).is_(None))
    session.connection().execute(unfinished.where(col(StoredFile.begun_at) <= clock.now() - older_than))


def file_chunks(database: Database, file_id: str) -> Iterator[bytes]:
    """The parts of a file in order, each read in a session of its own; FileDiscarded where it goes meanwhile."""
    with database.reading_kept() as session:
        parts = session.exec(select(func.count()).where(FilePart.file_id == file_id)).one()
    for number in range(1, parts + 1):
        with database.reading_kept() as session:
            part = session.exec(
                select(FilePart.content).where(FilePart.file_id == file_id, FilePart.number == number)
            ).first()
        if part is None:
            raise FileDiscarded
        yield part


def _left(file: IO[bytes]) -> int:
    """How many bytes there are from where an open file stands to its end."""
    here = file.tell()
    length = file.seek(0, SEEK_END) - here
    file.seek(here)
    return length
