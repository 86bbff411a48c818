"""Cases of a file that may be one another, or one that is on its way already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.editorial.actors import Actor
from app.editorial.pool import Pool
from app.editorial.signs import Reason, Told, points_of, told_of
from app.editorial.twins import MOST_SHOWN, Twin, open_ones, twins_among
from app.formats.sent.cases import SentCase
from app.formats.sent.faults import Place
from app.store.database import Database


@dataclass(frozen=True, slots=True)
class Alike:
    """Another case of the same file that may be the same one."""

    place: Place
    title: str
    reasons: tuple[Reason, ...]
    """The weightiest first."""

    @property
    def points(self) -> float:
        """How much speaks for it, 0 to 120; what the reasons add up to."""
        return points_of(self.reasons)


class Company:
    """What comes along with each new case of a file: the others of the file, and the open submissions of its sender."""

    def __init__(self, database: Database, cases: Sequence[SentCase], actor: Actor) -> None:
        self._actor = actor
        self._told: Mapping[int, Told] = {id(case): told_of(dict(case.document)) for case in cases}
        self._file = Pool((case, self._told[id(case)]) for case in cases)
        with database.reading() as session:
            self._open: Pool[Any] = Pool(open_ones(session, actor, None))

    def alike(self, case: SentCase) -> tuple[Alike, ...]:
        """Other cases of the file that may be this one, the likeliest first; none where either says what it is."""
        if case.decision is not None:
            return ()
        others = [
            Alike(other.place, told.title, reasons)
            for other, told, reasons in self._file.alike(self._told[id(case)])
            if other is not case and other.decision is None
        ]
        return tuple(sorted(others, key=lambda one: -one.points)[:MOST_SHOWN])

    def twins(self, case: SentCase) -> tuple[Twin, ...]:
        """Open submissions that may be this case, the likeliest first."""
        return twins_among(self._open, self._told[id(case)], self._actor)
