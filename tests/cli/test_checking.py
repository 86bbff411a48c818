"""`samspill check` finds what is wrong with files and database, and changes neither."""

import pytest
from sqlalchemy import delete, text, update

from app.editorial.audit import append
from app.model.revision import AuditEntry, Tag
from app.store.migrating import migrate
from app.vocabulary import loading
from tests.builders import a_case
from tests.cli.place import Place

SOUND = "Files and database are as they should be.\n"


def test_what_was_seeded_is_as_it_should_be(place: Place) -> None:
    place.write(a_case(), a_case())
    place.run("seed")

    assert place.run("check").stdout == SOUND


def test_faulty_cases_are_bad_input(place: Place) -> None:
    place.write(a_case(title=""), a_case(status="onging"))

    told = place.run("check")

    assert (told.exit_code, told.stdout) == (2, "")
    assert len(told.stderr.splitlines()) == 2


def test_faulty_vocabularies_are_bad_input(place: Place) -> None:
    (place.folder / "vocabularies").unlink()
    (place.folder / "vocabularies").mkdir()
    (place.folder / "vocabularies" / "sectors.json").write_bytes(b"{")

    told = place.run("check")

    assert told.exit_code == 2
    assert told.stderr.startswith("sectors.json: Must be JSON")


def test_a_data_folder_without_vocabularies_is_bad_input(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (place.folder / "vocabularies").unlink()
    monkeypatch.setattr(loading, "reference_dir", loading.reference_dir.__wrapped__)

    told = place.run("check")

    assert (told.exit_code, told.stderr) == (2, f"There are no vocabularies in the data directory '{place.folder}'.\n")


def test_tables_of_an_older_version_are_told_and_not_compared(place: Place) -> None:
    migrate(place.database)
    with place.database.writing() as session:
        session.connection().execute(text("DELETE FROM alembic_version"))

    told = place.run("check")

    assert told.exit_code == 1
    assert "The tables are of an older version.\n" in told.stderr


@pytest.mark.parametrize("content", [b"Dear reader,\n" * 100, b"SQLite format 3\0" + b"\1" * 200])
def test_a_file_that_is_no_database_is_told_in_a_sentence(
    place: Place, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    letter = place.folder / "letter.db"
    letter.write_bytes(content)
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", f"sqlite:///{letter}")

    told = place.run("check")

    assert told.exit_code == 1
    assert told.stderr.splitlines()[-1] == f"The database sqlite:///{letter} cannot be used: file is not a database."


def test_a_database_that_differs_is_a_failure(place: Place) -> None:
    place.write(a_case(words="kitchen"))
    place.run("seed")
    with place.database.writing() as session:
        session.connection().execute(delete(Tag))

    told = place.run("check")

    assert (told.exit_code, told.stdout) == (1, "")
    assert "Revision 1 of 'no-eksempelvik-kitchen': stored otherwise than its document says: tags." in told.stderr
    assert "samspill reindex" in told.stderr


def test_a_trail_that_was_changed_is_a_failure(place: Place) -> None:
    migrate(place.database)
    with place.database.writing() as session:
        append(session, "editor", "publish", "no-eksempelvik-kitchen", {})
        session.connection().execute(update(AuditEntry).values(actor="nobody"))

    told = place.run("check")

    assert told.exit_code == 1
    assert "The audit trail was changed at or before its entry 1." in told.stderr
