"""`samspill account` and `samspill key` make the first admin without HTTP."""

from pathlib import Path

import pytest
from sqlmodel import col, select

from app.editorial.actors import Doorkeeper
from app.editorial.keys import KEY
from app.errors import KeyRefused
from app.model.account import Account, ApiKey
from app.model.revision import AuditEntry
from app.model.role import Role
from app.settings import load_settings
from app.store.secret import secret_file, secret_of
from tests.cli.place import Place
from tests.databases import only_sqlite
from tests.people import SECRET, a_person

KARI = ("account", "create", "Kari Nordmann", "--role", "admin", "--email", "kari@example.org")


@pytest.fixture
def desk(place: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Somewhere with a secret."""
    monkeypatch.setenv("SAMSPILL_SECRET", SECRET)
    return place


def role_of(place: Place, key: str) -> Role:
    return Doorkeeper(place.database, secret_of(load_settings())).actor(key).role


def test_the_first_admin_is_made_on_an_empty_database(desk: Place) -> None:
    made = desk.run(*KARI, "--orcid", "0000-0002-1825-0097", "--ror", "https://ror.org/05dxps055")
    key = desk.run("key", "create", "Kari Nordmann")

    assert (made.exit_code, key.exit_code) == (0, 0), made.stderr + key.stderr
    with desk.database.reading() as session:
        account = session.exec(select(Account)).one()
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
    assert made.stdout == f"{account.id}\n"
    assert (account.orcid, account.affiliation) == ("0000-0002-1825-0097", "05dxps055")
    assert [(one.actor, one.action) for one in entries] == [
        ("command-line", "create-account"),
        ("command-line", "create-key"),
    ]
    assert KEY.fullmatch(key.stdout.removesuffix("\n"))
    assert role_of(desk, key.stdout.strip()) is Role.ADMIN
    assert "samspill key create 'Kari Nordmann'" in made.stderr
    assert "never again" in key.stderr


def test_a_key_is_revoked_by_its_prefix_or_by_all_of_it(desk: Place) -> None:
    desk.run(*KARI)
    keys = [desk.run("key", "create", "Kari Nordmann", "--label", "a", "--days", "1").stdout.strip() for _ in range(3)]

    for given in (keys[0], keys[1][:13], keys[2][5:13]):
        told = desk.run("key", "revoke", given)
        assert told.exit_code == 0
        assert "is revoked" in told.stdout

    with desk.database.reading() as session:
        assert all(key.revoked_at for key in session.exec(select(ApiKey)))
    for key in keys:
        with pytest.raises(KeyRefused):
            role_of(desk, key)


def test_every_fault_names_its_option(desk: Place) -> None:
    told = desk.run(
        "account", "create", " ", "--role", "admn", "--email", "kari", "--orcid", "0000-0002-1825-0098", "--ror", "x"
    )

    assert told.exit_code == 2
    assert [line.partition(": ")[0] for line in told.stderr.splitlines()] == [
        "NAME",
        "--email",
        "--role",
        "--orcid",
        "--ror",
    ]
    assert "Did you mean 'admin'?" in told.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (KARI, "Another account has this e-mail address already."),
        (("key", "create", "Kari"), "There is no account of the name, e-mail address or identifier 'Kari'."),
        (("key", "revoke", "smsp_"), "There is no key with this prefix."),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(desk: Place, words: tuple[str, ...], sentence: str) -> None:
    desk.run(*KARI)

    told = desk.run(*words)

    assert (told.exit_code, told.stdout, told.stderr) == (2, "", f"{sentence}\n")


def test_without_a_setting_the_secret_is_a_file_or_there_are_no_keys(place: Place) -> None:
    place.run(*KARI)

    told = place.run("key", "create", "Kari Nordmann")

    if place.database.url.get_backend_name() == "sqlite":
        assert told.exit_code == 0
        assert role_of(place, told.stdout.strip()) is Role.ADMIN
    else:
        assert told.exit_code == 2
        assert told.stdout == ""
        assert "until SAMSPILL_SECRET is set" in told.stderr
        with place.database.reading() as session:
            assert session.exec(select(ApiKey)).all() == []


def test_no_new_secret_makes_keys_void_without_a_word(
    place: Place, database_kind: str, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert place.run(*KARI).exit_code == 0
    monkeypatch.setattr("app.cli.serving.run", lambda *_: None)
    monkeypatch.setenv("SAMSPILL_PORT", str(port))
    assert place.run("serve").stderr == ""
    a_person(place.database)
    file = secret_file(Path(str(place.database.url.database)))
    where = f" and there is no file {file.name} (of mode 600) beside the database" * (database_kind == "sqlite")
    sentence = f"secret that they were made with is not here: SAMSPILL_SECRET is not set{where}. Put it there again."

    refused, warned = place.run("key", "create", "Kari Nordmann"), place.run("serve")

    assert (refused.exit_code, refused.stdout, warned.exit_code, warned.stderr) == (2, "", 0, refused.stderr)
    assert sentence in refused.stderr
    assert not file.exists()
    # Somebody who has it, or puts another there, goes on.
    with monkeypatch.context() as with_secret:
        with_secret.setenv("SAMSPILL_SECRET", SECRET)
        assert place.run("serve").stderr == ""
        assert place.run("key", "create", "Kari Nordmann").exit_code == 0


@only_sqlite
def test_keys_that_no_longer_work_need_no_secret(place: Place) -> None:
    place.run(*KARI)
    person = a_person(place.database)
    assert place.run("key", "create", "Kari Nordmann").exit_code == 2
    place.run("key", "revoke", person.key)

    assert place.run("key", "create", "Kari Nordmann").exit_code == 0


def test_namesakes_are_told_apart_by_their_addresses(desk: Place) -> None:
    desk.run(*KARI)
    again = desk.run("account", "create", "Kari Nordmann", "--role", "reviewer", "--email", "nordmann@example.org")

    assert again.exit_code == 0
    assert "There is an account of this name already (kari@example.org)" in again.stderr
    assert "samspill key create nordmann@example.org" in again.stderr
    told = desk.run("key", "create", "Kari Nordmann")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.endswith("say which by e-mail address: kari@example.org, nordmann@example.org.\n")
    assert role_of(desk, desk.run("key", "create", "Nordmann@example.org").stdout.strip()) is Role.REVIEWER


def test_all_accounts_are_listed(desk: Place) -> None:
    made = desk.run(*KARI).stdout.strip()

    assert desk.run("account", "list").stdout == f"{made}\tadmin\tKari Nordmann\tkari@example.org\n"


def test_the_secret_is_not_printed(desk: Place) -> None:
    assert SECRET not in desk.run("settings").output
    assert "SAMSPILL_SECRET=*" in desk.run("settings").stdout
