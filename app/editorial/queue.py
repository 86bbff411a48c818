"""Submissions in a row: the own ones, and for reviewers all that wait for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, Select, and_, func, or_
from sqlmodel import Session, SQLModel, col, select

from app.editorial.actors import Actor
from app.editorial.newest import is_outdated, newest_of
from app.editorial.review import State
from app.editorial.twins import OPEN
from app.model.account import Account
from app.model.role import Role
from app.model.submission import Submission, SubmissionComment
from app.vocabulary.folding import words

MOST_SEARCHED = 20_000
"""Submissions among whose titles words are looked for, those changed last."""
SORTS = ("newest", "oldest")
"""What was changed last stands first, or what has waited longest since it was submitted."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which submissions are asked for."""

    states: Collection[State] = OPEN
    is_own: bool = False
    """Whether only those that one wrote oneself."""
    amends: str | None = None
    country: str | None = None
    words: Sequence[str] = ()
    """Folded; each begins a word of the title."""
    sort: str = "newest"
    limit: int = 20
    after: tuple[datetime, str] | None = None
    """Moment and identifier of the last one of the page before."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One submission, without its document."""

    submission: Any
    """Columns of Submission, without the document."""
    author: Account
    open_comments: int
    is_outdated: bool

    @property
    def position(self) -> datetime:
        """Where it stands among those that have waited longest."""
        moment: datetime = self.submission.submitted_at or self.submission.created_at
        return moment


_TABLE = SQLModel.metadata.tables["submissions"]
_COLUMNS = tuple(column for column in _TABLE.c if column.name != "document")
_SINCE = func.coalesce(_TABLE.c.submitted_at, _TABLE.c.created_at, type_=_TABLE.c.created_at.type)
_ORDER = {"newest": col(Submission.changed_at), "oldest": _SINCE}


def queue(session: Session, actor: Actor, wish: Wish) -> tuple[list[Waiting], int]:
    """A page of the submissions that somebody may see, with the first of the next one, and how many there are."""
    conditions = list(_conditions(actor, wish))
    if wish.words:
        conditions.append(col(Submission.id).in_(_with_words(session, conditions, wish.words)))
    counted = sqlalchemy.select(func.count()).select_from(Submission).where(*conditions)
    total: int = session.connection().execute(counted).scalar_one()
    comments = (
        sqlalchemy.select(func.count())
        .select_from(SubmissionComment)
        .where(col(SubmissionComment.submission_id) == col(Submission.id), col(SubmissionComment.resolved_at).is_(None))
        .scalar_subquery()
    )
    chosen = sqlalchemy.select(*_COLUMNS, comments.label("open_comments")).where(*conditions)
    rows = session.connection().execute(_page(chosen, wish)).all()
    authors = _authors(session, {row.author_id for row in rows})
    newest = newest_of(session, rows)
    waiting = [Waiting(row, authors[row.author_id], row.open_comments, is_outdated(row, newest)) for row in rows]
    return waiting, total


def _conditions(actor: Actor, wish: Wish) -> Sequence[ColumnElement[bool]]:
    own = col(Submission.author_id) == actor.account_id
    is_reviewer = actor.role.covers(Role.REVIEWER) and not wish.is_own
    seen = [or_(own, col(Submission.state) != State.DRAFT.value) if is_reviewer else own]
    seen.append(col(Submission.state).in_([state.value for state in wish.states]))
    if wish.country is not None:
        seen.append(col(Submission.country) == wish.country)
    if wish.amends is not None:
        seen.append(col(Submission.amends) == wish.amends)
    return seen


def _with_words(session: Session, conditions: Sequence[ColumnElement[bool]], sought: Sequence[str]) -> list[str]:
    """Those of whose title every word sought begins one; folded here, as no database folds as we do."""
    chosen = sqlalchemy.select(col(Submission.id), col(Submission.title)).where(*conditions)
    newest = chosen.order_by(col(Submission.changed_at).desc()).limit(MOST_SEARCHED)
    titles = ((row.id, words(row.title)) for row in session.connection().execute(newest))
    return [
        identifier for identifier, title in titles if all(any(word.startswith(one) for word in title) for one in sought)
    ]


def _page(chosen: Select[Any], wish: Wish) -> Select[Any]:
    moment, identifier = _ORDER[wish.sort], col(Submission.id)
    is_newest = wish.sort == "newest"
    if wish.after is not None:
        last, last_id = wish.after
        further = moment < last if is_newest else moment > last
        chosen = chosen.where(or_(further, and_(moment == last, identifier > last_id)))
    return chosen.order_by(moment.desc() if is_newest else moment, identifier).limit(wish.limit + 1)


def _authors(session: Session, ids: Collection[str]) -> dict[str, Account]:
    found = session.exec(select(Account).where(col(Account.id).in_(ids)))
    return {account.id: account for account in found}
