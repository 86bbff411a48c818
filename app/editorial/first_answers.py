"""First answers to requests that may be sent again: kept for a day, in the transaction that did what they tell of."""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app import clock
from app.errors import IdempotencyKeyRefused
from app.model.first_answer import FirstAnswer

KEPT = timedelta(hours=24)


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


def keep_first_answer(session: Session, answer: FirstAnswer) -> None:
    """Keeps an answer, and forgets those that are older than a day."""
    session.connection().execute(delete(FirstAnswer).where(col(FirstAnswer.at) <= answer.at - KEPT))
    session.add(answer)


def forget_answers_about(session: Session, account_id: str) -> None:
    """Removes what was answered to an account, and to others about it: both may hold what is known of its person."""
    kept = session.exec(select(FirstAnswer).execution_options(yield_per=100))
    about = [
        (one.account_id, one.key) for one in kept if one.account_id == account_id or account_id.encode() in one.body
    ]
    for asked_by, key in about:
        named = col(FirstAnswer.account_id) == asked_by, col(FirstAnswer.key) == key
        session.connection().execute(delete(FirstAnswer).where(*named))
