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
_TAKEN = "samspill.turn"
"""Under which a session knows that it has its turn: it is one transaction, which keeps it to the end."""
_ALONE = select(Dataset.id).with_for_update()


def take_turn(session: Session) -> None:
    """Waits until no other transaction publishes, decides or writes to the trail; from here on this one alone does.

    To be called before reading what the decision to write rests on. WritingUnavailable where another does not end.
    """
    connection = session.connection()
    # On SQLite a writing transaction is alone from its beginning.
    if connection.dialect.name != "postgresql" or session.info.get(_TAKEN):
        return
    # The server would wait for ever, and keep the turn of a machine that is gone for two hours.
    connection.exec_driver_sql(
        f"SET LOCAL lock_timeout = '{TURN_SECONDS}s';"
        f" SET LOCAL idle_in_transaction_session_timeout = '{SILENT_SECONDS}s'"
    )
    connection.execute(_ALONE).one()
    session.info[_TAKEN] = True


@contextmanager
def writing_alone(database: Database) -> Iterator[Session]:
    """A writing session that takes its turn first: what it reads is what it changes, on PostgreSQL too."""
    with database.writing() as session:
        take_turn(session)
        yield session
