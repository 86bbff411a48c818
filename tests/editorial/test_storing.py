"""Files on their way into the database: there at the end if something named them, else gone."""

from pathlib import Path
from typing import IO

import pytest
from sqlmodel import Session, func, select

from app.editorial.storing import stored, stored_copy
from app.model.package import FilePart, StoredFile
from app.store.database import Database
from app.store.files import finish_file


def write(file: IO[bytes]) -> None:
    file.write(b"12345678")


def kept(database: Database) -> tuple[int, int]:
    """How many files there are, and how many parts."""
    with database.reading() as session:
        files, parts = (session.exec(select(func.count()).select_from(table)).one() for table in (StoredFile, FilePart))
    return files, parts


def test_what_is_named_stays(database: Database) -> None:
    with stored(database, write) as file, database.writing() as session:
        finish_file(session, file.id, file.bytes, file.sha256)

    assert kept(database) == (1, 1)


def test_what_nothing_names_goes(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345678")

    with stored(database, write), stored_copy(database, path):
        assert kept(database) == (2, 2)

    assert kept(database) == (0, 0)


def test_what_is_undone_goes(database: Database) -> None:
    def broken_off() -> None:
        with stored(database, write) as file, database.writing() as session:
            finish_file(session, file.id, file.bytes, file.sha256)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()

    assert kept(database) == (0, 0)


def test_room_is_asked_for_what_is_still_to_come(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.files.PART", 2)
    monkeypatch.setattr("app.store.files.PARTS_AT_A_TIME", 1)
    asked: list[int] = []

    def admit(session: Session, more: int) -> None:
        asked.append(more)
        if more <= 4:
            raise MemoryError

    with pytest.raises(MemoryError), stored(database, write, admit):
        pytest.fail("There was no room for it.")

    assert asked == [8, 6, 4]
    assert kept(database) == (0, 0)
