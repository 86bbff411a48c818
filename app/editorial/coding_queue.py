"""Second codings of all cases in a row: the own ones, and for reviewers all that were handed in."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.coding_file import CodingState
from app.model.account import Account
from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.model.role import Role


@dataclass(frozen=True, slots=True)
class CodingInRow:
    """One coding, and of which case by whom."""

    coding: Coding
    slug: str
    coder: Account
    state: CodingState


def codings_in_row(
    session: Session, actor: Actor, states: Collection[CodingState], limit: int, after: int = 0
) -> tuple[list[CodingInRow], int]:
    """A page of the codings that somebody may see, in the order in which they were begun, and how many there are.

    Any state where none is named. `after` is the id of the last one of the page before. Of others' codings
    contributors are told at the cases alone.
    """
    asked = [_seen_by(actor), *([or_(*map(_is_in, states))] if states else [])]
    decided = col(CodingDecision.coding_id) == col(Coding.id)
    count = select(func.count()).select_from(Coding).outerjoin(CodingDecision, decided).where(*asked)
    rows = session.exec(
        select(Coding, Case.slug, Account, CodingDecision.coding_id)
        .join(Case, col(Case.id) == col(Coding.case_id))
        .join(Account, col(Account.id) == col(Coding.coder_id))
        .outerjoin(CodingDecision, decided)
        .where(*asked, col(Coding.id) > after)
        .order_by(col(Coding.id))
        .limit(limit)
    )
    found = [CodingInRow(coding, slug, coder, _state(coding, decision)) for coding, slug, coder, decision in rows]
    return found, session.exec(count).one()


def _seen_by(actor: Actor) -> ColumnElement[bool]:
    own = col(Coding.coder_id) == actor.account_id
    if not actor.role.covers(Role.REVIEWER):
        return own
    # Nobody whose own coding of a case is open sees another's of it.
    mine = aliased(Coding)
    open_here = select(mine.id).where(
        col(mine.case_id) == col(Coding.case_id),
        col(mine.coder_id) == actor.account_id,
        col(mine.submitted_at).is_(None),
    )
    return or_(own, and_(col(Coding.submitted_at).is_not(None), ~open_here.exists()))


def _is_in(state: CodingState) -> ColumnElement[bool]:
    if state is CodingState.OPEN:
        return col(Coding.submitted_at).is_(None)
    is_decided = col(CodingDecision.coding_id).is_not(None)
    return is_decided if state is CodingState.DECIDED else and_(col(Coding.submitted_at).is_not(None), ~is_decided)


def _state(coding: Coding, decision: int | None) -> CodingState:
    if coding.submitted_at is None:
        return CodingState.OPEN
    return CodingState.SUBMITTED if decision is None else CodingState.DECIDED
