"""Derived rows, written beside a revision and rebuilt from the documents alone."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import orjson
import sqlalchemy
from sqlalchemy import Select, bindparam, delete, func, insert, update
from sqlmodel import Session, col, select

from app.model.derivation import DERIVATION, Derived, derive
from app.model.revision import Dataset, Place, Revision, Tag
from app.store.fulltext import FullText
from app.store.turns import take_turn
from app.vocabulary.loading import digest

BATCH = 500
"""Revisions rebuilt at a time, so that memory stays flat however many there are."""


def write_derived(session: Session, full_text: FullText, rows: Sequence[tuple[int, Derived]]) -> None:
    """Writes tags and points of revisions that have none yet, and their texts."""
    tags = [
        {"dimension": dimension, "term": term, "revision_id": revision_id}
        for revision_id, derived in rows
        for dimension, term in derived.tags
    ]
    # In the order of the key, so that each batch touches the pages of the table once.
    tags.sort(key=lambda row: (row["dimension"], row["term"], row["revision_id"]))
    places = [
        {"revision_id": revision_id, "number": number, "latitude": latitude, "longitude": longitude}
        for revision_id, derived in rows
        for number, latitude, longitude in derived.places
    ]
    connection = session.connection()
    connection.execute(insert(Tag), tags)
    if places:
        connection.execute(insert(Place), places)
    full_text.write(session, ((revision_id, *derived.texts) for revision_id, derived in rows))


def columns_of(derived: Derived) -> dict[str, object]:
    """The columns of a revision that come from its document."""
    return {
        "title_key": derived.title_key,
        "start_year": derived.start_year,
        "end_year": derived.end_year,
        "duration_years": derived.duration_years,
        "at_least": derived.at_least,
        "source_count": derived.source_count,
        "short": derived.short,
        "passages": derived.passages,
        "words": derived.words,
    }


def basis() -> str:
    """SHA-256 (hexadecimal) of all that derived rows rest on beside the documents: vocabularies and how we derive."""
    return sha256(f"{DERIVATION} {digest()}".encode()).hexdigest()


def is_stale(session: Session) -> bool:
    """Whether derived rows were made with other vocabularies, or in another way, than this process would."""
    return session.exec(select(Dataset.vocabulary_digest)).one() != basis()


def count_revisions(session: Session) -> int:
    """How many revisions were ever published."""
    return session.exec(select(func.count()).select_from(Revision)).one()


def rebuild(session: Session, full_text: FullText, progress: Callable[[int], None] = lambda done: None) -> int:
    """Makes all derived rows anew, of every revision ever published; gives their number.

    The dataset revision stays: no document changes. `progress` hears how many are done.
    """
    take_turn(session)
    last, done = 0, 0
    while batch := session.connection().execute(_documents_after(last)).all():
        derived = [(revision_id, derive(orjson.loads(document), number)) for revision_id, number, document in batch]
        replace_derived(session, full_text, derived)
        last, done = batch[-1][0], done + len(batch)
        progress(done)
    session.connection().execute(update(Dataset).values(vocabulary_digest=basis()))
    return done


def replace_derived(session: Session, full_text: FullText, rows: Sequence[tuple[int, Derived]]) -> None:
    """Puts other derived rows in the place of those that some revisions have."""
    # Some rows at a time: of a whole table SQLite would keep what is deleted in memory until the statement ends.
    connection = session.connection()
    ids = [revision_id for revision_id, _ in rows]
    connection.execute(delete(Tag).where(col(Tag.revision_id).in_(ids)))
    connection.execute(delete(Place).where(col(Place.revision_id).in_(ids)))
    write_derived(session, full_text, rows)
    changed = update(Revision).where(col(Revision.id) == bindparam("revision_id"))
    connection.execute(changed, [{"revision_id": revision_id, **columns_of(one)} for revision_id, one in rows])


def _documents_after(last: int) -> Select[int, int, bytes]:
    columns: Select[Any, int, bytes] = sqlalchemy.select(col(Revision.id), col(Revision.number), col(Revision.document))
    return columns.where(col(Revision.id) > last).order_by(col(Revision.id)).limit(BATCH)
