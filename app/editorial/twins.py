"""Submissions on their way that may be the same new case: the own ones, and for reviewers those of all."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson
import sqlalchemy
from sqlalchemy import or_
from sqlmodel import Session, col

from app.editorial.actors import Actor
from app.editorial.pool import Pool
from app.editorial.review import State
from app.editorial.signs import Reason, Told, points_of, told_of
from app.editorial.written import country_at
from app.model.json_text import JsonObject
from app.model.role import Role
from app.model.submission import Submission

OPEN = (State.DRAFT, State.SUBMITTED, State.RETURNED, State.ACCEPTED)
"""States of which a case may still come."""
MOST_SHOWN = 10
_MOST_OPEN = 4_000
"""Submissions of one country that are looked at, those changed last."""
_MOST_KEPT = 8_192
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Twin:
    """A submission that may be of the same case."""

    id: str
    title: str
    state: str
    is_yours: bool
    reasons: tuple[Reason, ...]
    """The weightiest first."""

    @property
    def points(self) -> float:
        """How much speaks for it, 0 to 120; what the reasons add up to."""
        return points_of(self.reasons)


def twins_of(session: Session, case: JsonObject, actor: Actor, asking: str) -> tuple[Twin, ...]:
    """The open submissions of new cases that somebody may see and that may be this one, the likeliest first.

    `asking` is the identifier of the submission that the case is of, empty for none.
    """
    others = Pool(open_ones(session, actor, country_at(case) or None, asking))
    return twins_among(others, told_of(case), actor)


def twins_among(others: Pool[Any], told: Told, actor: Actor) -> tuple[Twin, ...]:
    """Those of some open submissions that may be of the same case, the likeliest first, ten at most."""
    found = (
        Twin(row.id, row.title, row.state, row.author_id == actor.account_id, reasons)
        for row, _, reasons in others.alike(told)
    )
    return tuple(sorted(found, key=lambda twin: (-twin.points, twin.id))[:MOST_SHOWN])


def open_ones(session: Session, actor: Actor, country: str | None, asking: str = "") -> list[tuple[Any, Told]]:
    """The open submissions of new cases that somebody may see, and what of each is compared; those changed last first.

    Of one country, or of none yet; of all where `country` is None.
    """
    table: Any = Submission
    columns = (table.id, table.version, table.title, table.state, table.author_id)
    own = col(Submission.author_id) == actor.account_id
    seen = or_(own, col(Submission.state) != State.DRAFT.value) if actor.role.covers(Role.REVIEWER) else own
    chosen = sqlalchemy.select(*columns).where(
        seen,
        col(Submission.amends).is_(None),
        col(Submission.state).in_([state.value for state in OPEN]),
        col(Submission.id) != asking,
    )
    if country is not None:
        chosen = chosen.where(col(Submission.country).in_([country, ""]))
    newest = chosen.order_by(col(Submission.changed_at).desc(), col(Submission.id)).limit(_MOST_OPEN)
    return _SHELF.told(session, session.connection().execute(newest).all())


class _Shelf:
    """What is compared of open submissions, by their identifiers, as of their newest version."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[str, tuple[int, Told]] = OrderedDict()

    def told(self, session: Session, rows: Iterable[Any]) -> list[tuple[Any, Told]]:
        """What of each is compared; documents are read where another version is kept, or none."""
        wanted = list(rows)
        with self._lock:
            known = {row.id: self._kept[row.id] for row in wanted if row.id in self._kept}
        new: dict[str, tuple[int, Told]] = {}
        stale = [row.id for row in wanted if row.id not in known or known[row.id][0] != row.version]
        for start in range(0, len(stale), _AT_A_TIME):
            some = col(Submission.id).in_(stale[start : start + _AT_A_TIME])
            columns: Any = (col(Submission.id), col(Submission.version), col(Submission.document))
            for identifier, version, document in session.connection().execute(sqlalchemy.select(*columns).where(some)):
                new[identifier] = version, told_of(orjson.loads(document))
        with self._lock:
            self._kept |= new
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        both = known | new
        return [(row, both[row.id][1]) for row in wanted if row.id in both]


_SHELF = _Shelf()
