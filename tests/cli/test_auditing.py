"""`samspill audit verify` proves that the trail is whole, and names what is not."""

import pytest
from sqlalchemy import delete, update
from sqlmodel import col

from app.editorial.audit import append
from app.model.revision import AuditEntry
from app.store.migrating import migrate
from tests.cli.place import Place


@pytest.fixture
def trail(place: Place) -> list[str]:
    """The digests of three entries."""
    migrate(place.database)
    with place.database.writing() as session:
        return [append(session, "a test", "seed", "dataset", {"number": number}).digest for number in range(3)]


def test_a_whole_trail_is_told_with_its_end(place: Place, trail: list[str]) -> None:
    told = place.run("audit", "verify")

    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout == f"3 entries, chain whole, last digest {trail[-1]}\n"


@pytest.mark.parametrize(("kept", "words"), [(0, "2 entries came"), (1, "1 entry came"), (2, "0 entries came")])
def test_a_digest_that_was_kept_is_found_again(place: Place, trail: list[str], kept: int, words: str) -> None:
    told = place.run("audit", "verify", "--expect", trail[kept])

    assert (told.exit_code, told.stdout) == (0, f"3 entries, chain whole, last digest {trail[-1]}\n")
    assert words in told.stderr


def test_an_end_that_was_cut_off_is_noticed(place: Place, trail: list[str]) -> None:
    with place.database.writing() as session:
        session.connection().execute(delete(AuditEntry).where(col(AuditEntry.id) == 3))

    assert place.run("audit", "verify").exit_code == 0
    told = place.run("audit", "verify", "--expect", trail[-1])

    assert (told.exit_code, told.stdout) == (1, "")
    assert f"No entry has the digest {trail[-1]}" in told.stderr


@pytest.mark.usefixtures("trail")
def test_the_first_entry_that_is_not_as_it_was_is_named(place: Place) -> None:
    with place.database.writing() as session:
        session.connection().execute(update(AuditEntry).where(col(AuditEntry.id) == 2).values(actor="nobody"))

    told = place.run("audit", "verify")

    assert (told.exit_code, told.stdout) == (1, "")
    assert "entry 2 (seed, " in told.stderr
    assert "Whole before it: 1 entry." in told.stderr


@pytest.mark.parametrize("given", ["x", "F" * 64, "0" * 63])
def test_what_is_no_digest_is_refused(place: Place, given: str) -> None:
    told = place.run("audit", "verify", "--expect", given)

    assert (told.exit_code, told.stdout) == (2, "")
    assert "--expect takes a digest" in told.stderr


def test_a_trail_may_hold_nothing_yet(place: Place) -> None:
    migrate(place.database)

    told = place.run("audit", "verify")

    assert (told.exit_code, told.stdout) == (0, "0 entries, chain whole, nothing has been done yet\n")
    assert place.run("audit", "verify", "--expect", "0" * 64).exit_code == 1
