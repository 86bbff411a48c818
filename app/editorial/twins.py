"""Submissions on their way that may be the same new case: the own ones, and for reviewers those of all."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Any, NamedTuple

import orjson
import sqlalchemy
from sqlalchemy import or_
from sqlmodel import Session, col

from app.editorial.actors import Actor
from app.editorial.review import State
from app.editorial.signs import THRESHOLD, Reason, Told, points_of, reasons_between, told_of
from app.editorial.written import country_at
from app.model.json_text import JsonObject
from app.model.role import Role
from app.model.submission import Submission

OPEN = (State.DRAFT, State.SUBMITTED, State.RETURNED, State.ACCEPTED)
"""States of which a case may still come."""
MOST_SHOWN = 10
MOST_COMPARED = 200
"""Documents that are compared in full with one other, however many have a word or a place in common with it."""
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


class OpenOne(NamedTuple):
    """An open submission, and what of it is compared."""

    row: Any
    told: Told


def twins_of(session: Session, case: JsonObject, actor: Actor, asking: str) -> tuple[Twin, ...]:
    """The open submissions of new cases that somebody may see and that may be this one, the likeliest first.

    `asking` is the identifier of the submission that the case is of, empty for none.
    """
    others = open_ones(session, actor, country_at(case) or None, asking)
    return twins_among(others, told_of(case), actor)


def twins_among(others: Iterable[OpenOne], told: Told, actor: Actor) -> tuple[Twin, ...]:
    """Those of some open submissions that may be of the same case, the likeliest first, ten at most."""
    found = (
        Twin(one.row.id, one.row.title, one.row.state, one.row.author_id == actor.account_id, reasons)
        for one, reasons in _alike(others, told)
    )
    return tuple(sorted(found, key=lambda twin: (-twin.points, twin.id))[:MOST_SHOWN])


def is_near(here: Told, there: Told) -> bool:
    """Whether comparing two in full is worth while: a word of a title, a place, a source or a name is the same."""
    return not (
        here.words.isdisjoint(there.words)
        and here.municipalities.isdisjoint(there.municipalities)
        and here.sources.isdisjoint(there.sources)
        and here.organisations.isdisjoint(there.organisations)
    )


def open_ones(session: Session, actor: Actor, country: str | None, asking: str = "") -> list[OpenOne]:
    """The open submissions of new cases that somebody may see, those changed last first.

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


def _alike(others: Iterable[OpenOne], told: Told) -> Iterator[tuple[OpenOne, tuple[Reason, ...]]]:
    near = (one for one in others if is_near(told, one.told))
    for one in islice(near, MOST_COMPARED):
        reasons = reasons_between(told, one.told)
        if points_of(reasons) >= THRESHOLD:
            yield one, reasons


class _Shelf:
    """What is compared of open submissions, by their identifiers, as of their newest version."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[str, tuple[int, Told]] = OrderedDict()

    def told(self, session: Session, rows: Iterable[Any]) -> list[OpenOne]:
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
        return [OpenOne(row, both[row.id][1]) for row in wanted if row.id in both]


_SHELF = _Shelf()
