"""Whoever is credited can be erased, alone or with the account, and every change of what is shown is heard."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import col, select

from app import clock
from app.editorial import accounts
from app.editorial.credits import with_keys
from app.editorial.first_answers import FORGOTTEN, keep_first_answer
from app.editorial.people import erase_person, is_own, people_of
from app.errors import PersonNotFound
from app.model.account import ShownAs
from app.model.account_sent import AccountChanges, AccountSent
from app.model.first_answer import FirstAnswer
from app.model.person import Person, ShownPerson
from app.model.revision import AuditEntry, DatasetRevision
from app.model.role import Role
from app.model.sent import read_sent
from app.store.database import Database
from app.store.people import cases_crediting, shown_people
from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.people import Person as Colleague
from tests.people import a_person

ORCID, OTHER_ORCID = "0000-0002-1825-0097", "0000-0002-1694-233X"
ROR = "05dxps055"


def credited(database: Database, actor: Colleague, **entry: Any) -> str:
    """The key of somebody who is recorded."""
    with database.writing() as session:
        sent = {"credit": [{"did": ["coded"], "consent": True, **entry}]}
        key: str = with_keys(session, sent, actor.id)["credit"][0]["person"]
    return key


def stored(database: Database, key: str) -> Person:
    with database.reading() as session:
        return session.get_one(Person, key)


def shown(database: Database, key: str) -> ShownPerson:
    with database.reading() as session:
        return shown_people(session, [key])[key]


def change(database: Database, account_id: str, **changes: Any) -> None:
    with database.writing() as session:
        accounts.change_account(session, account_id, read_sent(AccountChanges, changes), account_id)


def erase(database: Database, account_id: str, shown_as: ShownAs = ShownAs.WITHDRAWN) -> None:
    with database.writing() as session:
        accounts.erase_account(session, account_id, shown_as)


def trail(database: Database) -> list[tuple[str, str, str, str]]:
    with database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id)))
        return [(one.actor, one.action, one.subject, one.detail) for one in entries]


def test_who_is_erased_is_a_key_and_nothing_more(database: Database) -> None:
    admin = a_person(database, Role.ADMIN)
    key = credited(database, admin, name="Kari Nordmann", orcid=ORCID, ror=ROR)
    before = database.revision()

    with database.writing() as session:
        erase_person(session, key, admin.id)

    kept = stored(database, key)
    assert (kept.name, kept.orcid, kept.ror, kept.account_id) == (None, None, None, None)
    assert kept.erased_at is not None
    assert shown(database, key) == ShownPerson(key)
    assert database.revision() == before + 1
    assert trail(database) == [(admin.id, "erase-person", key, "{}")]


def test_erasing_twice_does_it_once(database: Database) -> None:
    admin = a_person(database, Role.ADMIN)
    key = credited(database, admin, name="Kari Nordmann")
    for _ in range(2):
        with database.writing() as session:
            erase_person(session, key, admin.id)

    assert (database.revision(), len(trail(database))) == (1, 1)


def test_nobody_can_be_erased_who_is_not_there(database: Database) -> None:
    with pytest.raises(PersonNotFound), database.writing() as session:
        erase_person(session, "nemo23456789", "somebody")


def test_who_is_credited_again_after_an_erasure_is_somebody_new(database: Database) -> None:
    admin = a_person(database, Role.ADMIN)
    entry = {"name": "Kari Nordmann", "orcid": ORCID}
    key = credited(database, admin, **entry)
    with database.writing() as session:
        erase_person(session, key, admin.id)

    again = credited(database, admin, **entry)

    assert again != key
    assert (shown(database, key).shown, shown(database, again).shown) == ("withdrawn", "Kari Nordmann")


def test_an_erased_credit_is_not_shown_by_the_account_either(database: Database) -> None:
    own = a_person(database, name="Kari Nordmann", orcid=ORCID)
    key = credited(database, own, account="me")
    with database.writing() as session:
        erase_person(session, key, own.id)

    assert shown(database, key) == ShownPerson(key)
    with database.reading() as session:
        assert people_of(session, own.id) == []


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (ShownAs.NAME, ("Kari Hansen", None, None)),
        (ShownAs.ORCID, (None, ORCID, None)),
        (ShownAs.WITHDRAWN, (None, None, None)),
    ],
)
def test_an_erased_account_takes_its_credit_along_by_the_same_choice(
    database: Database, choice: ShownAs, expected: tuple[str | None, ...]
) -> None:
    colleague = a_person(database)
    # Recorded before there was an account, by the account itself, and by another one.
    before = credited(database, colleague, name="Kari Nordmann", orcid=ORCID, ror=ROR)
    own = a_person(database, name="Kari Hansen", orcid=ORCID)
    itself = credited(database, own, account="me", ror="02mhbdp94")
    other = credited(database, colleague, name="Ola Nordmann")
    assert before != itself

    erase(database, own.id, choice)

    for key in (before, itself):
        found, kept = shown(database, key), stored(database, key)
        assert (found.name, found.orcid, found.ror) == expected
        assert (kept.name, kept.orcid, kept.ror) == (None, None, None)
        assert kept.erased_at is not None
        assert kept.account_id == (None if choice is ShownAs.WITHDRAWN else own.id)
    assert shown(database, other).name == "Ola Nordmann"
    assert database.revision() == 1


HEARD: list[tuple[dict[str, Any], bool]] = [
    ({"name": "Kari Hansen"}, True),
    ({"shown_as": "orcid"}, True),
    ({"shown_as": "withdrawn"}, True),
    ({"orcid": None}, True),
    ({"orcid": OTHER_ORCID}, True),
    ({"affiliation": ROR}, False),
    ({"name": "Kari Nordmann"}, False),
]


@pytest.mark.parametrize(("changes", "is_heard"), HEARD)
def test_a_change_of_what_is_shown_raises_the_dataset_revision(
    database: Database, changes: dict[str, Any], is_heard: bool
) -> None:
    own = a_person(database, name="Kari Nordmann", orcid=ORCID)
    key = credited(database, own, account="me")
    before = shown(database, key)

    change(database, own.id, **changes)

    assert database.revision() == int(is_heard)
    assert (shown(database, key) != before) == is_heard


@pytest.mark.parametrize(("changes", "_is_heard"), HEARD)
def test_who_is_not_credited_changes_nothing_for_readers(
    database: Database, changes: dict[str, Any], _is_heard: bool
) -> None:
    own = a_person(database, name="Kari Nordmann", orcid=ORCID)

    change(database, own.id, **changes)
    erase(database, own.id)

    assert database.revision() == 0


def test_an_orcid_links_and_parts(database: Database) -> None:
    key = credited(database, a_person(database), name="Kari N.", orcid=ORCID)
    own = a_person(database, name="Kari Hansen")
    assert shown(database, key).name == "Kari N."

    change(database, own.id, orcid=ORCID)
    assert (shown(database, key).name, database.revision()) == ("Kari Hansen", 1)

    change(database, own.id, orcid=OTHER_ORCID)
    assert (shown(database, key).name, database.revision()) == ("Kari N.", 2)


def test_a_new_account_is_found_among_those_who_are_credited(database: Database) -> None:
    key = credited(database, a_person(database), name="Kari N.", orcid=ORCID)
    sent = {"name": "Kari Hansen", "email": "kari@example.org", "role": "contributor", "orcid": ORCID}

    with database.writing() as session:
        made = accounts.create_account(session, read_sent(AccountSent, sent), "a test")

    assert (shown(database, key).name, database.revision()) == ("Kari Hansen", 1)
    with database.reading() as session:
        assert is_own(session, key, made.id)


def test_the_trail_and_the_revisions_hold_no_name(database: Database) -> None:
    own = a_person(database, Role.CONTRIBUTOR, name="Kari Nordmann", orcid=ORCID)
    key = credited(database, own, account="me")
    change(database, own.id, name="Kari Hansen")
    erase(database, own.id)

    with database.reading() as session:
        told = [*trail(database), *session.exec(select(DatasetRevision.summary))]
    assert len(told) == 4
    assert not any(word in str(told) for word in ("Kari", "Nordmann", "Hansen", ORCID, key))


def test_somebody_is_found_in_every_revision_that_credits_them(database: Database, collection: Collection) -> None:
    key, other = (credited(database, a_person(database), name="Kari Nordmann") for _ in range(2))
    credit = [{"person": key, "did": ["coded"]}]
    collection.publish(a_case(words="kitchen", credit=credit), a_case(words="garden", credit=credit))
    collection.publish(a_case(words="kitchen"))
    collection.withdraw("no-eksempelvik-garden")

    with database.reading() as session:
        found = cases_crediting(session, [key, other])

    assert found == {key: ["no-eksempelvik-garden", "no-eksempelvik-kitchen"], other: []}


def an_answer(account: Colleague, key: str, body: bytes) -> FirstAnswer:
    return FirstAnswer(
        account_id=account.id, key=key, request="", at=clock.now(), status=201, headers="{}", body=body
    )  # fmt: skip


def by_admin(database: Database, admin: Colleague, own: Colleague, key: str) -> None:
    with database.writing() as session:
        erase_person(session, key, admin.id)


def by_account(database: Database, admin: Colleague, own: Colleague, key: str) -> None:
    erase(database, own.id)


@pytest.mark.parametrize("erased", [by_admin, by_account])
def test_answers_that_would_be_repeated_forget_who_is_erased(
    database: Database, erased: Callable[[Database, Colleague, Colleague, str], None]
) -> None:
    admin, own = a_person(database, Role.ADMIN), a_person(database, name="Kari Nordmann")
    key = credited(database, own, account="me")
    bodies = {"telling": b'{"person": "%s", "name": "Kari Nordmann"}' % key.encode(), "other": b'{"name": "Ola"}'}
    with database.writing() as session:
        for name, body in bodies.items():
            keep_first_answer(session, an_answer(admin, name, body))

    erased(database, admin, own, key)

    with database.reading() as session:
        kept = {one.key: one.body for one in session.exec(select(FirstAnswer))}
    assert kept == {"telling": FORGOTTEN, "other": bodies["other"]}


def test_those_who_keep_a_copy_hear_of_it_for_every_case_that_named_somebody(database: Database) -> None:
    collection, admin = Collection(database), a_person(database, Role.ADMIN)
    own = a_person(database, name="Kari Nordmann")
    other, mine = credited(database, admin, name="Ola Nordmann"), credited(database, own, account="me")
    collection.publish(
        a_case(words="a", credit=[{"person": other, "did": ["coded"]}]),
        a_case(words="b", credit=[{"person": mine, "did": ["coded"]}]),
        a_case(words="c"),
    )
    # What an older revision names, and a withdrawn case, counts as well.
    collection.publish(a_case(words="a"))
    collection.withdraw("no-eksempelvik-b")

    with database.writing() as session:
        erase_person(session, other, admin.id)
    change(database, own.id, name="Kari Hansen")
    # Where its owner works is not shown with credit.
    change(database, own.id, affiliation=ROR)
    erase(database, own.id)

    told = [event for event in collection.events() if event[2] == "redacted"]
    assert [(slug, number) for _, slug, _, number, _ in told] == [
        ("no-eksempelvik-a", 2),
        ("no-eksempelvik-b", 1),
        ("no-eksempelvik-b", 1),
    ]
    assert told[-1][0] == database.revision()
