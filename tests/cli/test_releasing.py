"""`samspill release create` freezes all published cases."""

import pytest
from sqlmodel import select

from app.cli.refusals import ExitCode
from app.model.package import Release
from app.model.revision import AuditEntry
from app.store.migrating import migrate
from tests.builders import a_case
from tests.cli.place import Place


@pytest.fixture(autouse=True)
def addressed(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_PUBLIC_URL", "https://samspill.example")


@pytest.fixture
def cases(place: Place) -> Place:
    place.write(a_case(words="sun"), a_case(words="wind"))
    assert place.run("seed").exit_code == 0
    return place


def test_it_tells_what_was_frozen_and_every_digest(cases: Place) -> None:
    told = cases.run("release", "create", "2026.1")

    assert told.exit_code == ExitCode.DONE, told.stderr
    assert "Release 2026.1: 2 cases of dataset revision 1, " in told.stderr
    digests = {name: digest for digest, _, name in (line.partition("  ") for line in told.stdout.splitlines())}
    with cases.database.reading() as session:
        assert [one.label for one in session.exec(select(Release))] == ["2026.1"]
        entry = session.exec(select(AuditEntry).where(AuditEntry.action == "create-release")).one()
    assert (entry.actor, entry.subject) == ("command-line", "2026.1")
    assert digests["samspill-2026.1-data-package.zip"] in entry.detail


def test_a_label_is_never_given_twice(cases: Place) -> None:
    assert cases.run("release", "create", "2026.1").exit_code == ExitCode.DONE

    told = cases.run("release", "create", "2026.1")

    assert told.exit_code == ExitCode.BAD_INPUT
    assert "There is a release '2026.1' already" in told.stderr


def test_a_label_is_plain(cases: Place) -> None:
    for label in ("", "2026 1", "2026/1", "..", "2026.", "Vår", "2026..1", "A1", "1" * 41):
        told = cases.run("release", "create", label)

        assert told.exit_code == ExitCode.BAD_INPUT, label
        assert "as in 2026.1" in told.stderr, label


def test_there_must_be_something_to_release(place: Place) -> None:
    migrate(place.database)

    told = place.run("release", "create", "2026.1")

    assert told.exit_code == ExitCode.BAD_INPUT
    assert "Nothing has been published yet" in told.stderr


def test_no_label_is_spent_without_an_address(cases: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAMSPILL_PUBLIC_URL")

    told = cases.run("release", "create", "2026.1")

    assert told.exit_code == ExitCode.BAD_INPUT
    assert "set SAMSPILL_PUBLIC_URL first, or say --without-address" in told.stderr
    meant = cases.run("release", "create", "2026.1", "--without-address")
    assert meant.exit_code == ExitCode.DONE, meant.stderr
    assert "SAMSPILL_CONTACT is not set" in meant.stderr
