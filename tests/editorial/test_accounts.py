"""Accounts are made, changed and erased; the trail tells of it by identifiers alone."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app import clock
from app.editorial import accounts
from app.editorial.accounts import COMMAND_LINE
from app.editorial.audit import verify
from app.errors import AccountErased, AccountNotFound, AccountTaken, DetailsRefused, DomainError, LastAdmin
from app.model.account import Account, ApiKey, ShownAs
from app.model.account_sent import AccountChanges, AccountSent
from app.model.revision import AuditEntry
from app.model.role import Role
from app.model.sent import read_sent
from app.store.database import Database
from tests.people import a_person

KARI: Mapping[str, Any] = {"name": "Kari Nordmann", "email": "kari@example.org", "role": "editor"}
ORCID = "0000-0002-1825-0097"


def make(database: Database, **changes: Any) -> Account:
    with database.writing() as session:
        return accounts.create_account(session, read_sent(AccountSent, {**KARI, **changes}), COMMAND_LINE)


def change(database: Database, account_id: str, **changes: Any) -> Account:
    with database.writing() as session:
        return accounts.change_account(session, account_id, read_sent(AccountChanges, changes), account_id)


def erase(database: Database, account_id: str, shown_as: ShownAs = ShownAs.WITHDRAWN) -> Account:
    with database.writing() as session:
        return accounts.erase_account(session, account_id, shown_as)


def stored(database: Database, account_id: str) -> dict[str, Any]:
    with database.reading() as session:
        return session.get_one(Account, account_id).model_dump()


def trail(session: Session) -> list[tuple[str, str, str, str]]:
    entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
    return [(entry.actor, entry.action, entry.subject, entry.detail) for entry in entries]


def test_an_account_is_kept_as_it_was_sent(database: Database) -> None:
    before = clock.now()
    made = make(database, orcid=ORCID, affiliation="05dxps055")

    kept = stored(database, made.id)
    assert before <= kept.pop("created_at") <= clock.now()
    assert kept == {
        **KARI,
        "id": made.id,
        "orcid": ORCID,
        "affiliation": "05dxps055",
        "shown_as": "name",
        "version": 1,
        "erased_at": None,
    }
    assert len(made.id) == 32


@pytest.mark.parametrize(("field", "value"), [("email", "KARI@example.org"), ("orcid", ORCID)])
def test_two_accounts_share_neither_address_nor_orcid(database: Database, field: str, value: str) -> None:
    make(database, orcid=ORCID)

    with pytest.raises(AccountTaken) as refused:
        make(database, **{"email": "ola@example.org", field: value})

    assert [fault.pointer for fault in refused.value.faults] == [f"/{field}"]
    with database.reading() as session:
        assert len(accounts.accounts(session, 10)) == 1
        assert len(trail(session)) == 1


def test_several_people_may_have_one_name_and_are_told_apart_by_address_or_identifier(database: Database) -> None:
    one, other = make(database), make(database, email="other@example.org")

    with database.reading() as session:
        with pytest.raises(AccountNotFound, match="2 accounts have the name 'Kari Nordmann'") as refused:
            accounts.account_named(session, "Kari Nordmann")
        assert refused.value.detail.endswith(f"say which by e-mail address: {one.email}, {other.email}.")
        for word in (other.id, "Other@example.org"):
            assert accounts.account_named(session, word).id == other.id
        with pytest.raises(AccountNotFound, match="no account of the name, e-mail address or identifier 'Kari'"):
            accounts.account_named(session, "Kari")


def test_what_is_left_out_of_a_change_stays(database: Database) -> None:
    made = make(database, affiliation="05dxps055")

    change(database, made.id, orcid=ORCID, shown_as="orcid")

    kept = stored(database, made.id)
    assert (kept["name"], kept["affiliation"], kept["orcid"]) == ("Kari Nordmann", "05dxps055", ORCID)
    assert change(database, made.id, affiliation=None).affiliation is None


def test_an_orcid_that_is_shown_must_be_there(database: Database) -> None:
    made = make(database)

    for told in ({"shown_as": "orcid"}, {"shown_as": "orcid", "orcid": ""}):
        with pytest.raises(DetailsRefused) as refused:
            change(database, made.id, **told)
        assert [fault.pointer for fault in refused.value.faults] == ["/shown_as"]
    assert stored(database, made.id)["shown_as"] == "name"
    with pytest.raises(DetailsRefused):
        erase(database, made.id, ShownAs.ORCID)
    with pytest.raises(DetailsRefused):
        make(database, email="ola@example.org", shown_as="orcid")


@pytest.mark.parametrize(
    ("shown_as", "name", "orcid", "shown"),
    [
        (ShownAs.WITHDRAWN, None, None, "withdrawn"),
        (ShownAs.NAME, "Kari Nordmann", None, "Kari Nordmann"),
        (ShownAs.ORCID, None, ORCID, f"https://orcid.org/{ORCID}"),
    ],
)
def test_of_an_erased_person_only_stays_what_is_still_shown(
    database: Database, shown_as: ShownAs, name: str | None, orcid: str | None, shown: str
) -> None:
    person = a_person(database, name="Kari Nordmann", orcid=ORCID, affiliation="05dxps055")

    erased = erase(database, person.id, shown_as)

    kept = stored(database, person.id)
    assert (kept["name"], kept["orcid"], kept["email"], kept["affiliation"]) == (name, orcid, None, None)
    assert kept["erased_at"] is not None
    assert erased.shown == shown
    with database.reading() as session:
        key = session.get_one(ApiKey, person.prefix)
        assert (key.label, key.last_used_at, key.revoked_at) == ("", None, kept["erased_at"])


def test_an_erased_account_takes_nothing_more(database: Database) -> None:
    person = a_person(database)
    erase(database, person.id)

    with pytest.raises(AccountErased):
        change(database, person.id, name="Ola")
    with pytest.raises(AccountErased):
        erase(database, person.id)


def test_the_last_admin_stays(database: Database) -> None:
    first, second = a_person(database, Role.ADMIN), a_person(database, Role.ADMIN)
    a_person(database, Role.EDITOR)
    erase(database, first.id)

    with pytest.raises(LastAdmin):
        erase(database, second.id)

    assert stored(database, second.id)["email"] is not None


def test_of_two_admins_who_leave_at_once_one_stays(database: Database) -> None:
    admins = [a_person(database, Role.ADMIN) for _ in range(2)]

    def leave(account_id: str) -> bool:
        try:
            erase(database, account_id)
        except DomainError:
            return False
        return True

    with ThreadPoolExecutor() as threads:
        assert sorted(threads.map(leave, [admin.id for admin in admins])) == [False, True]


def test_the_trail_names_identifiers_and_fields_and_never_what_they_hold(database: Database) -> None:
    made = make(database, orcid=ORCID)
    change(database, made.id, name="Kari Hansen", shown_as="orcid")
    change(database, made.id, name="Kari Hansen")
    erase(database, made.id)

    with database.reading() as session:
        assert trail(session) == [
            ("command-line", "create-account", made.id, '{"role":"editor"}'),
            (made.id, "change-account", made.id, '{"fields":["name","shown_as"]}'),
            (made.id, "erase-account", made.id, '{"shown_as":"withdrawn"}'),
        ]
        assert verify(session) is None
        assert accounts.count_entries(session, made.id) == 3
