"""One writer at a time, where what is written depends on what is there."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session, select

from app.model.revision import Dataset
from app.store.database import Database

TURN_SECONDS = 30
"""How long a turn is waited for on PostgreSQL. The longest change, to take something out of 50,000 cases, lasts 11."""
SILENT_SECONDS = 60
"""After how long without a statement PostgreSQL ends the change of a process that is gone without a word."""


def take_turn(session: Session) -> None:
    """Waits until no other transaction publishes, decides or writes to the trail; from here on this one alone does.

    To be called before reading what the decision to write rests on. WritingUnavailable where another does not end.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        # The server would wait for ever, and keep the turn of a machine that is gone for two hours.
        connection.exec_driver_sql(
            f"SET LOCAL lock_timeout = '{TURN_SECONDS}s';"
            f" SET LOCAL idle_in_transaction_session_timeout = '{SILENT_SECONDS}s'"
        )
    # SQLite leaves the words FOR UPDATE out and needs none: a writing transaction is alone there from its beginning.
    session.exec(select(Dataset.id).with_for_update()).one()


@contextmanager
def writing_alone(database: Database) -> Iterator[Session]:
    """A writing session that takes its turn first: what it reads is what it changes, on PostgreSQL too."""
    with database.writing() as session:
        take_turn(session)
        yield session
