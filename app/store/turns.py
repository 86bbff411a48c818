"""One writer at a time, where what is written depends on what is there."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session, select

from app.model.revision import Dataset
from app.store.database import Database


def take_turn(session: Session) -> None:
    """Waits until no other transaction publishes, decides or writes to the trail; from here on this one alone does.

    To be called before reading what the decision to write rests on.
    """
    # SQLite leaves the words FOR UPDATE out and needs none: a writing transaction is alone there from its beginning.
    session.exec(select(Dataset.id).with_for_update()).one()


@contextmanager
def writing_alone(database: Database) -> Iterator[Session]:
    """A writing session that takes its turn first: what it reads is what it changes, on PostgreSQL too."""
    with database.writing() as session:
        take_turn(session)
        yield session
