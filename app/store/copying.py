"""All that one database holds, written into another one that holds nothing, and proved to be the same there."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Table, delete, func, inspect, literal, select, text
from sqlmodel import Session, col

from app.errors import DatabaseRefused, TransferRefused
from app.model.derivation import texts_of
from app.model.package import FilePart
from app.model.revision import Dataset, Revision
from app.model.tables import TABLES
from app.store.bulk import finish_tables, insert_rows
from app.store.checking import has_tables
from app.store.database import Database
from app.store.fingerprint import Fingerprint
from app.store.fulltext import FullText, Row
from app.store.indexing import is_stale
from app.store.migrating import is_newest, migrate
from app.store.turns import take_turn

BATCH = 500
"""Rows that travel together, so that memory stays flat however many there are."""
PARTS_AT_A_TIME = 8
"""The same of parts of files, which have a megabyte each."""
TEXTS = "texts"
"""What the text index is called among the tables."""

Hear = Callable[[int], None]
"""Hears how many rows are done."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A table that holds the same on both sides."""

    name: str
    rows: int
    digest: str
    """Of its rows, 64 hexadecimal digits."""


def require_source(session: Session, address: str) -> None:
    """DatabaseRefused or TransferRefused where a database holds nothing, or not what this version keeps."""
    if not has_tables(session):
        raise TransferRefused(f"Nothing is stored in {address}.")
    if not is_newest(session.connection()) or is_stale(session):
        raise TransferRefused(
            f"{address} is of an older version or has other vocabularies; 'samspill reindex' brings it up to date "
            "where SAMSPILL_DATABASE_URL names it."
        )


def count_rows(session: Session) -> int:
    """How many rows are read and written in all, those of the text index too."""
    counts = [session.connection().execute(select(func.count()).select_from(table)).scalar_one() for table in TABLES]
    return sum(counts) + session.connection().execute(select(func.count(col(Revision.id)))).scalar_one()


def copy_database(
    source: Session, from_texts: FullText, target: Database, hear: Hear = lambda done: None
) -> list[Copied]:
    """Writes all that a reading session sees into a database that is made for it, in one transaction, or nothing.

    TransferRefused where anything is there already, DatabaseRefused where it is not the same afterwards.
    """
    with target.reading() as session:
        _refuse_taken(session, target.address)
    migrate(target)
    # The server ends the change of somebody who has the turn and is silent for long, as whoever reads elsewhere is.
    texts = _texts_written(source, from_texts)
    with target.writing() as session:
        # From here on nobody else writes there.
        take_turn(session)
        _refuse_taken(session, target.address)
        session.connection().execute(delete(Dataset))
        said = dict(_write(source, session, target.full_text, hear))
        finish_tables(session.connection(), TABLES)
        said[TEXTS] = texts
        copied = list(_compared(said, session, target))
    return copied


def holds_anything(session: Session) -> bool:
    """Whether anything was ever stored there, be it by another version or another program."""
    connection = session.connection()
    for name in inspect(connection).get_table_names():
        if name == "alembic_version" or name.startswith(TEXTS):
            continue
        held = select(literal(1)).select_from(text(connection.dialect.identifier_preparer.quote(name)))
        if name == Dataset.__tablename__:
            # The one row of a database that waits for its first case.
            held = held.where(text("revision > 0"))
        if connection.execute(held.limit(1)).first():
            return True
    return False


def _refuse_taken(session: Session, address: str) -> None:
    if holds_anything(session):
        raise TransferRefused(f"{address} holds something already; what is copied needs an empty database.")


def _write(source: Session, target: Session, full_text: FullText, hear: Hear) -> Iterator[tuple[str, Fingerprint]]:
    done = 0
    for table in TABLES:
        said = Fingerprint()
        for rows in _rows(source, table):
            insert_rows(target.connection(), table, rows)
            said.add(rows)
            hear(done + said.rows)
        done += said.rows
        yield table.name, said
    # Made from the documents: what PostgreSQL keeps of a text is not enough for SQLite. All at once, as PostgreSQL
    # sorts new words in at the end.
    full_text.write(target, _texts(source, lambda more: hear(done + more)))


def _texts(session: Session, hear: Hear) -> Iterator[Row]:
    documents = select(col(Revision.id), col(Revision.document)).order_by(col(Revision.id))
    done = 0
    for batch in _batches(session, documents, BATCH):
        yield from ((number, *texts_of(orjson.loads(document))) for number, document in batch)
        done += len(batch)
        hear(done)


def _rows(session: Session, table: Table) -> Iterator[Sequence[Sequence[Any]]]:
    """All rows of a table, some at a time, in the order of its key: so each page of the other table is touched once."""
    size = PARTS_AT_A_TIME if table.name == FilePart.__tablename__ else BATCH
    return _batches(session, select(table).order_by(*table.primary_key.columns), size)


def _batches(session: Session, asked: Any, size: int) -> Iterator[Sequence[Sequence[Any]]]:
    with closing(session.connection().execute(asked.execution_options(yield_per=size))) as rows:
        yield from rows.partitions()


def _compared(said: dict[str, Fingerprint], session: Session, target: Database) -> Iterator[Copied]:
    """Every table with what it says on both sides; DatabaseRefused for the first that differs."""
    for name, meant in said.items():
        table = next((table for table in TABLES if table.name == name), None)
        found = _texts_written(session, target.full_text) if table is None else _fingerprint(session, table)
        if found != meant:
            raise DatabaseRefused(
                f"The table {name} is not the same in {target.address}: {found.rows:,} rows {found.digest} instead of "
                f"{meant.rows:,} rows {meant.digest}. Nothing was kept there."
            )
        yield Copied(name, found.rows, found.digest)


def _fingerprint(session: Session, table: Table) -> Fingerprint:
    said = Fingerprint()
    for rows in _rows(session, table):
        said.add(rows)
    return said


def _texts_written(session: Session, full_text: FullText) -> Fingerprint:
    """The text index: which words stand in which order, as far as both databases know that."""
    said = Fingerprint()
    for batch in _batches(session, select(col(Revision.id)).order_by(col(Revision.id)), BATCH):
        said.add(full_text.in_order(session, [number for (number,) in batch]))
    return said
