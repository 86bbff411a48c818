"""Keys open what their account may, until they expire or are revoked; every other is refused alike."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, update
from sqlmodel import col, select

from app import clock
from app.editorial import keys
from app.editorial.accounts import erase_account
from app.editorial.actors import Actor, Doorkeeper
from app.editorial.keys import KEY, MOST_KEYS, MadeKey
from app.errors import AccountErased, AccountNotFound, KeyNotFound, KeyRefused, RoleTooLow, TooManyKeys
from app.model.account import ApiKey, ShownAs
from app.model.account_sent import KeySent
from app.model.revision import AuditEntry
from app.model.role import Role
from app.model.sent import read_sent
from app.store.database import Database
from app.store.secret import Secret
from tests.people import SECRET, Person, a_key, a_person, kept
from tests.trying import tried

TEN_PAST = datetime(2026, 11, 25, 12, 10, tzinfo=UTC)


def make(database: Database, account_id: str, actor: str = "an admin", **sent: Any) -> MadeKey:
    with database.writing() as session:
        asked = read_sent(KeySent, {"label": "laptop", **sent})
        return keys.create_key(session, Secret(SECRET, None), account_id, asked, actor)


def revoke(database: Database, account_id: str, prefix: str) -> ApiKey:
    with database.writing() as session:
        return keys.revoke_key(session, account_id, prefix, account_id)


def actor(database: Database, sent: str) -> Actor:
    return Doorkeeper(database, Secret(SECRET, None)).actor(sent)


def last_used(database: Database, person: Person) -> datetime | None:
    with database.reading() as session:
        return session.get_one(ApiKey, person.prefix).last_used_at


def test_a_key_is_told_whole_and_kept_as_a_digest(database: Database) -> None:
    person = a_person(database, Role.EDITOR)

    made = make(database, person.id, valid_days=30)

    assert KEY.fullmatch(made.whole)
    assert made.whole.startswith(f"smsp_{made.kept.prefix}")
    with database.reading() as session:
        row = session.get_one(ApiKey, made.kept.prefix)
    assert row.expires_at - row.created_at == timedelta(days=30)
    assert made.whole[13:] not in str(row.model_dump())
    assert actor(database, made.whole) == Actor(person.id, Role.EDITOR, made.kept.prefix)


def test_the_trail_tells_who_made_and_who_revoked_a_key(database: Database) -> None:
    person = a_person(database)
    prefix = make(database, person.id).kept.prefix
    revoke(database, person.id, prefix)
    revoke(database, person.id, prefix)

    with database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
    detail = f'{{"prefix":"{prefix}"}}'
    assert [(one.actor, one.action, one.subject, one.detail) for one in entries] == [
        ("an admin", "create-key", person.id, detail),
        (person.id, "revoke-key", person.id, detail),
    ]


def unknown(_database: Database, _person: Person) -> str:
    return a_key(99_999_999)


def of_another_secret(_database: Database, person: Person) -> str:
    return person.key[:-1] + "b"


def of_another_service(database: Database, person: Person) -> str:
    key = a_key(88_888_888)
    with database.writing() as session:
        session.add(kept(key, person.id, digest=Secret(SECRET + "2", None).digest_to_keep(key)))
    return key


def expired(database: Database, person: Person) -> str:
    with database.writing() as session:
        session.get_one(ApiKey, person.prefix).expires_at = clock.now()
    return person.key


def revoked(database: Database, person: Person) -> str:
    revoke(database, person.id, person.prefix)
    return person.key


def erased(database: Database, person: Person) -> str:
    with database.writing() as session:
        erase_account(session, person.id, ShownAs.WITHDRAWN)
    return person.key


def too_long(_database: Database, person: Person) -> str:
    return person.key + "a" * 100_000


def malformed(_database: Database, _person: Person) -> str:
    return "smsp_"


WRONG = (unknown, of_another_secret, of_another_service, expired, revoked, erased, too_long, malformed)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda one: one.__name__)
def test_whatever_is_wrong_with_a_key_the_same_is_said_after_the_same_steps(
    database: Database, wrong: Callable[[Database, Person], str]
) -> None:
    sent = wrong(database, a_person(database))
    asked: list[str] = []

    def hear(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    event.listen(database.reader, "before_cursor_execute", hear)
    try:
        with pytest.raises(KeyRefused) as refused:
            actor(database, sent)
    finally:
        event.remove(database.reader, "before_cursor_execute", hear)

    assert refused.value.detail == KeyRefused().detail
    assert len([one for one in asked if one.startswith("SELECT")]) == 1


def test_every_refusal_computes_a_digest_and_compares_it(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []

    def compare(one: str, other: str) -> bool:
        compared.append((len(one), len(other)))
        return one == other

    monkeypatch.setattr("app.editorial.actors.compare_digest", compare)
    for wrong in WRONG[:3] + WRONG[-2:]:
        with pytest.raises(KeyRefused):
            actor(database, wrong(database, a_person(database)))

    assert compared == [(64, 64)] * 5


def test_nothing_but_a_key_is_a_key(database: Database) -> None:
    person = a_person(database)
    for sent in (
        "",
        " ",
        person.prefix,
        f"smsp_{person.prefix}",
        person.key.upper(),
        f"{person.key}\n",
        f" {person.key}",
    ):
        with pytest.raises(KeyRefused):
            actor(database, sent)


@tried(25)
@given(st.text(max_size=80))
def test_no_text_makes_the_doorkeeper_stumble(database_kind: str, sent: str) -> None:
    from tests.databases import fresh_database

    with fresh_database(database_kind) as database, pytest.raises(KeyRefused):
        actor(database, sent.encode("utf-8", "replace").decode("latin-1"))


def test_a_key_is_accepted_until_the_moment_it_expires(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    person = a_person(database)
    with database.reading() as session:
        end = session.get_one(ApiKey, person.prefix).expires_at

    monkeypatch.setattr(clock, "now", lambda: end - timedelta(microseconds=1))
    assert actor(database, person.key).account_id == person.id
    monkeypatch.setattr(clock, "now", lambda: end)
    with pytest.raises(KeyRefused):
        actor(database, person.key)


def test_an_account_has_so_many_valid_keys_and_no_more(database: Database) -> None:
    person = a_person(database)
    for _ in range(MOST_KEYS - 1):
        make(database, person.id)

    with pytest.raises(TooManyKeys, match="10 valid keys"):
        make(database, person.id)
    revoke(database, person.id, person.prefix)
    made = make(database, person.id)
    with database.writing() as session:
        session.get_one(ApiKey, made.kept.prefix).expires_at = clock.now()
    make(database, person.id)

    with database.reading() as session:
        assert len(keys.keys_of(session, person.id)) == MOST_KEYS + 2


def test_keys_made_at_once_are_counted(database: Database) -> None:
    person = a_person(database)

    def attempt(_: int) -> bool:
        try:
            make(database, person.id)
        except TooManyKeys:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(attempt, range(MOST_KEYS + 3))) == MOST_KEYS - 1


def test_keys_belong_to_an_account_that_is_there(database: Database) -> None:
    person, other = a_person(database), a_person(database)

    with pytest.raises(AccountNotFound):
        make(database, "f" * 32)
    with pytest.raises(AccountNotFound):
        revoke(database, "f" * 32, person.prefix)
    for prefix in (other.prefix, "unknown2"):
        with pytest.raises(KeyNotFound):
            revoke(database, person.id, prefix)
    erased(database, person)
    with pytest.raises(AccountErased):
        make(database, person.id)


def test_a_role_that_does_not_reach_is_named_with_the_one_that_does() -> None:
    someone = Actor("0" * 32, Role.REVIEWER, "k7m2p9qa")

    someone.require(Role.CONTRIBUTOR)
    with pytest.raises(RoleTooLow, match="needs the role 'admin', and yours is 'reviewer'"):
        someone.require(Role.ADMIN)


def test_use_is_noted_by_the_hour_and_written_once_in_it(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    person = a_person(database)
    doorkeepers = [Doorkeeper(database, Secret(SECRET, None)) for _ in range(2)]
    written: list[str] = []

    def hear(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        written.append(statement)

    def use(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)
        for doorkeeper in doorkeepers:
            doorkeeper.actor(person.key)

    with database.writing() as session:
        session.get_one(ApiKey, person.prefix).expires_at = TEN_PAST + timedelta(days=1)
    event.listen(database.writer, "before_cursor_execute", hear)
    try:
        for minutes in (0, 1, 49):
            use(TEN_PAST + timedelta(minutes=minutes))
        assert last_used(database, person) == TEN_PAST.replace(minute=0)
        assert len([one for one in written if one.startswith("UPDATE")]) == 1
        use(TEN_PAST + timedelta(minutes=50))
    finally:
        event.remove(database.writer, "before_cursor_execute", hear)

    assert last_used(database, person) == TEN_PAST.replace(hour=13, minute=0)
    assert len([one for one in written if one.startswith("UPDATE")]) == 2


def test_a_refused_key_is_not_noted(database: Database) -> None:
    person = a_person(database)

    with pytest.raises(KeyRefused):
        actor(database, of_another_secret(database, person))

    assert last_used(database, person) is None


def test_who_may_read_may_do_so_while_nothing_can_be_written(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    person = a_person(database)
    tried: list[int] = []

    def full() -> Any:
        tried.append(1)
        raise sqlite3.OperationalError("database or disk is full")

    doorkeeper = Doorkeeper(database, Secret(SECRET, None))
    monkeypatch.setattr(database, "writing", full)

    assert [doorkeeper.actor(person.key).account_id for _ in range(3)] == [person.id] * 3
    assert len(tried) == 1


def test_a_role_holds_as_it_is_now(database: Database) -> None:
    from app.model.account import Account

    person = a_person(database, Role.ADMIN)
    with database.writing() as session:
        changed = update(Account).where(col(Account.id) == person.id).values(role="reviewer")
        session.connection().execute(changed)

    assert actor(database, person.key).role is Role.REVIEWER
