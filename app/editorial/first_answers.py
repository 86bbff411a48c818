"""First answers to requests that may be sent again: kept for a day, in the transaction that did what they tell of."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app import clock
from app.errors import IdempotencyKeyRefused
from app.model.first_answer import FirstAnswer

KEPT = timedelta(hours=24)
FORGOTTEN = b"{}"
"""What a repeat is told where somebody has been erased of whom the first answer told."""


def first_answer(session: Session, account_id: str, key: str, request: str) -> FirstAnswer | None:
    """What was answered before under a key of an account; IdempotencyKeyRefused where that was another request.

    `request` is a digest of all that makes it the same one.
    """
    found = session.get(FirstAnswer, (account_id, key))
    if found is None or found.at <= clock.now() - KEPT:
        return None
    if found.request != request:
        raise IdempotencyKeyRefused("This Idempotency-Key came with another request before; choose a new one.")
    return found


def forget_answers_with(session: Session, told: Collection[str]) -> None:
    """Empties every answer that tells of somebody who is erased, by what stands beside the name: an id, a key."""
    marks = [mark.encode() for mark in told]
    read = session.exec(select(FirstAnswer.account_id, FirstAnswer.key, FirstAnswer.body))
    telling = [(account_id, key) for account_id, key, body in read if any(mark in body for mark in marks)]
    for answer in telling:
        session.get_one(FirstAnswer, answer).body = FORGOTTEN


def keep_first_answer(session: Session, answer: FirstAnswer) -> None:
    """Keeps an answer, and forgets those that are older than a day."""
    session.connection().execute(delete(FirstAnswer).where(col(FirstAnswer.at) <= answer.at - KEPT))
    session.add(answer)


def forget_answers_to(session: Session, account_id: str) -> None:
    """Removes all that was answered to an account, which cannot ask again."""
    session.connection().execute(delete(FirstAnswer).where(col(FirstAnswer.account_id) == account_id))
