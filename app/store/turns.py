"""One writer at a time, where what is written depends on what is there."""

from sqlmodel import Session, select

from app.model.revision import Dataset


def take_turn(session: Session) -> None:
    """Waits until no other transaction publishes, decides or writes to the trail; from here on this one alone does.

    To be called before reading what the decision to write rests on.
    """
    # SQLite leaves the words FOR UPDATE out and needs none: a writing transaction is alone there from its beginning.
    session.exec(select(Dataset.id).with_for_update()).one()
