"""What two newer documents changed, told place by place."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from app.model.rebase.departures import Choice, Collision, Departure, Reason
from app.model.rebase.sides import Sides
from app.model.rebase.untied import Way

Chosen = Callable[[Sequence[str]], Choice]
"""Whose values stand at the paths of what is decided as one."""


class Telling:
    """The changes found so far."""

    def __init__(self, sides: Sides, chosen: Chosen) -> None:
        self._sides = sides
        self._chosen = chosen
        self.mine: list[Departure] = []
        """What only mine changed."""
        self.theirs: list[Departure] = []
        """What only theirs changed."""
        self.both: list[Departure] = []
        """What both changed to the same."""
        self.collisions: list[Collision] = []

    def changed(self, way: Way, *, by_mine: bool, by_theirs: bool) -> None:
        """A change that stands."""
        if by_mine or by_theirs:
            of = self.both if by_mine and by_theirs else self.mine if by_mine else self.theirs
            of.append(self._sides.told(way))

    def choice(self, ways: Sequence[Way]) -> Choice:
        """Whose value stands where the sides collide."""
        return self._chosen([self._sides.path(way) for way in ways])

    def collide(self, reasons: dict[Way, Reason], stands: Choice | None = None) -> Choice:
        """Changes that cannot both stand, decided as one; whose do."""
        stands = stands or self.choice(list(reasons))
        paths = {way: self._sides.path(way) for way in reasons}
        for way, reason in reasons.items():
            together = tuple(path for other, path in paths.items() if other != way)
            told = self._sides.told(way)
            self.collisions.append(Collision(**asdict(told), reason=reason, stands=stands, together=together))
        return stands
