"""The trail tells who did what, and whoever changes it afterwards is found out."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from app.editorial.audit import Chain, append, entry_digest, read_chain, verify
from app.model.revision import AuditEntry
from app.store.database import Database


def write_trail(database: Database, length: int) -> None:
    with database.writing() as session:
        for number in range(1, length + 1):
            append(session, "editor", "publish", f"no-eksempelvik-{number}", {"number": number})


def broken_at(database: Database) -> int | None:
    with database.reading() as session:
        broken = verify(session)
        return broken.id if broken else None


def change(session: Session, entry: int, **values: Any) -> None:
    session.connection().execute(update(AuditEntry).where(col(AuditEntry.id) == entry).values(**values))


def test_an_entry_says_who_did_what_to_what(database: Database) -> None:
    with database.writing() as session:
        append(session, "editor", "publish", "no-eksempelvik-kitchen", {"b": 1, "a": "å"})

    with database.reading() as session:
        entry = session.exec(select(AuditEntry)).one()
    assert (entry.actor, entry.action, entry.subject) == ("editor", "publish", "no-eksempelvik-kitchen")
    assert entry.detail == '{"a":"å","b":1}'
    assert (entry.id, entry.previous) == (1, "")


def test_each_entry_holds_the_digest_of_the_one_before(database: Database) -> None:
    write_trail(database, 3)

    with database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
    assert [entry.previous for entry in entries] == ["", entries[0].digest, entries[1].digest]
    assert all(len(entry.digest) == len(sha256().hexdigest()) for entry in entries)


def test_a_trail_nobody_touched_is_whole(database: Database) -> None:
    assert broken_at(database) is None

    write_trail(database, 4)

    assert broken_at(database) is None


@pytest.mark.parametrize("field", ["actor", "action", "subject", "detail", "previous", "digest"])
def test_a_changed_entry_is_found(database: Database, field: str) -> None:
    write_trail(database, 4)

    with database.writing() as session:
        change(session, 3, **{field: "other"})

    assert broken_at(database) == 3


def test_a_changed_entry_with_a_digest_that_fits_is_found_by_the_next(database: Database) -> None:
    write_trail(database, 4)

    with database.writing() as session:
        entry = session.get_one(AuditEntry, 2)
        entry.actor = "somebody else"
        entry.digest = entry_digest(entry)

    assert broken_at(database) == 3


def test_a_missing_entry_is_found(database: Database) -> None:
    write_trail(database, 4)

    with database.writing() as session:
        session.connection().execute(delete(AuditEntry).where(col(AuditEntry.id) == 2))

    assert broken_at(database) == 3


def test_a_chain_tells_its_length_and_its_end(database: Database) -> None:
    with database.reading() as session:
        assert read_chain(session) == Chain(0, "")
    write_trail(database, 4)

    with database.reading() as session:
        last = session.get_one(AuditEntry, 4)
        assert read_chain(session) == Chain(4, last.digest)


def test_a_digest_that_was_kept_tells_how_much_came_after_it(database: Database) -> None:
    write_trail(database, 4)

    with database.reading() as session:
        kept = session.get_one(AuditEntry, 3).digest
        assert read_chain(session, kept).after_expected == 1
        assert read_chain(session, "f" * 64).after_expected is None


def test_an_end_that_was_cut_off_is_seen_by_a_digest_that_was_kept(database: Database) -> None:
    write_trail(database, 4)
    with database.reading() as session:
        kept = session.get_one(AuditEntry, 4).digest

    with database.writing() as session:
        session.connection().execute(delete(AuditEntry).where(col(AuditEntry.id) == 4))

    with database.reading() as session:
        chain = read_chain(session, kept)
    assert (chain.length, chain.broken, chain.after_expected) == (3, None, None)


def test_a_broken_chain_tells_how_far_it_is_whole(database: Database) -> None:
    write_trail(database, 4)
    with database.writing() as session:
        change(session, 3, actor="other")

    with database.reading() as session:
        chain = read_chain(session)
        assert (chain.length, chain.last) == (2, session.get_one(AuditEntry, 2).digest)
    assert chain.broken is not None
    assert chain.broken.id == 3


def test_no_word_enters_the_trail_that_nobody_would_look_for(database: Database) -> None:
    with pytest.raises(ValueError, match="no action"), database.writing() as session:
        append(session, "editor", "publsh", "no-eksempelvik-kitchen", {})


def test_several_writers_make_one_chain(database: Database) -> None:
    def write(actor: int) -> None:
        for number in range(5):
            with database.writing() as session:
                append(session, str(actor), "publish", f"no-eksempelvik-{number}", {})

    with ThreadPoolExecutor() as threads:
        list(threads.map(write, range(4)))

    with database.reading() as session:
        assert len(session.exec(select(AuditEntry)).all()) == 20
    assert broken_at(database) is None
