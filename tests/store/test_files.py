"""Files in the database: in parts, whole or not there, and thrown away where nobody may read them any more."""

from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from sqlmodel import func, select

from app import clock
from app.model.package import FilePart, StoredFile
from app.store.database import Database
from app.store.file_checking import wrong_files
from app.store.files import (
    PART,
    FileDiscarded,
    begin_file,
    discard_file,
    discard_unfinished,
    file_chunks,
    finish_file,
    write_parts,
)

CONTENT = bytes(range(256)) * (PART // 256) + b"the end"


def a_file(database: Database, content: bytes = CONTENT) -> str:
    file_id = begin_file(database)
    write_parts(database, file_id, BytesIO(content))
    with database.writing() as session:
        finish_file(session, file_id, len(content), "0" * 64)
    return file_id


def parts(database: Database) -> int:
    with database.reading() as session:
        return session.exec(select(func.count()).select_from(FilePart)).one()


def test_it_is_read_as_it_was_written(database: Database) -> None:
    file_id = a_file(database)

    chunks = list(file_chunks(database, file_id))

    assert [len(one) for one in chunks] == [PART, 7]
    assert b"".join(chunks) == CONTENT


def test_what_is_not_whole_can_be_thrown_away_and_is_noticed(database: Database) -> None:
    whole, unfinished = a_file(database, b"whole"), begin_file(database)
    write_parts(database, unfinished, BytesIO(b"half"))
    with database.writing() as session:
        discard_unfinished(session)

    with pytest.raises(FileDiscarded):
        write_parts(database, unfinished, BytesIO(b"the other half"))
    with pytest.raises(FileDiscarded), database.writing() as session:
        finish_file(session, unfinished, 4, "0" * 64)
    assert parts(database) == 1
    assert b"".join(file_chunks(database, whole)) == b"whole"


def test_what_was_left_behind_goes_with_the_next_one(database: Database) -> None:
    left = begin_file(database)
    with database.writing() as session:
        session.get_one(StoredFile, left).begun_at = clock.now() - timedelta(days=2)
    recent = begin_file(database)
    begin_file(database)

    with database.reading() as session:
        assert session.get(StoredFile, left) is None
        assert session.get(StoredFile, recent) is not None


def test_a_reader_is_told_when_it_goes_meanwhile(database: Database) -> None:
    file_id = a_file(database)
    chunks = file_chunks(database, file_id)
    next(chunks)
    with database.writing() as session:
        assert discard_file(session, file_id)
        assert not discard_file(session, file_id)

    with pytest.raises(FileDiscarded):
        next(chunks)
    assert parts(database) == 0


def test_a_file_that_was_changed_is_found(database: Database) -> None:
    content = b"frozen"
    file_id = begin_file(database)
    write_parts(database, file_id, BytesIO(content))
    with database.writing() as session:
        finish_file(session, file_id, len(content), sha256(content).hexdigest())
    with database.reading() as session:
        assert list(wrong_files(session)) == []

    with database.writing() as session:
        session.get_one(FilePart, (file_id, 1)).content = b"melted"

    with database.reading() as session:
        assert list(wrong_files(session)) == [
            f"File {file_id}: its file is not the one that was frozen, as its digest says."
        ]
