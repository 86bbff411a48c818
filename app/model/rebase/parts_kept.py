"""Which parts of three documents are in the one that they become."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from app.model.difference import IDENTITY
from app.model.rebase.departures import Choice, Reason
from app.model.rebase.nothing import ABSENT, is_alike
from app.model.rebase.sides import Side, Sides
from app.model.rebase.slots import Slot
from app.model.rebase.tied import Elements, Held, Key, Named, parts_in
from app.model.rebase.untied import Way


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of an element that one side does not have, or neither."""

    is_kept: bool
    reason: Reason | None = None
    """Why the sides collide over it, where they do."""


class PartsKept:
    """The parts that stay.

    A part goes where one side removed it and the other left it as it was. It stays where theirs changed it or newly
    speaks of it, unless mine was chosen; where mine changed it, it stays only if mine was chosen.
    """

    def __init__(self, sides: Sides, chosen: Callable[[str], Choice], restored: Collection[Slot]) -> None:
        self._sides = sides
        self._chosen = chosen
        self._restored = restored
        self._named = sides.newly_named()
        self._in_mine, self._in_theirs = (set(_parts(side)) for side in (sides.mine, sides.theirs))
        self._kept = {slot for slot in _parts(sides.base, sides.mine, sides.theirs) if self._is_kept(slot)}

    def fate(self, way: Way, base: Any, mine: Any, theirs: Any) -> Fate:
        """What becomes of an element by itself; what a side does not have is ABSENT."""
        if base is ABSENT or (mine is ABSENT and theirs is ABSENT):
            return Fate(is_kept=base is ABSENT)
        if theirs is not ABSENT:
            if is_alike(base, theirs) and way[-1] not in self._named:
                return Fate(is_kept=False)
            return Fate(self._chosen(self._sides.path(way)) == "theirs", "removed-here")
        if is_alike(base, mine) or way[-1] in self._restored:
            return Fate(is_kept=way[-1] in self._restored)
        return Fate(self._chosen(self._sides.path(way)) == "mine", "removed-there")

    def goes_with(self, key: Key, base: Any, mine: Any, theirs: Any) -> bool | None:
        """Whether what speaks of a part stays with it, where the side that no longer says so removed the part itself.

        None where that is not so.
        """
        parts = spoken_of(key)
        if (mine is ABSENT) == (theirs is ABSENT):
            return None
        of_other, said = (self._in_mine, theirs) if mine is ABSENT else (self._in_theirs, mine)
        if all(slot in of_other for slot in parts):
            return None
        # What is newly said of a part that goes is not passed over: it is lost where the document is written, and told.
        return all(slot in self._kept for slot in parts) or not is_alike(base, said)

    def _is_kept(self, slot: Slot) -> bool:
        way = (slot.name, slot)
        base, mine, theirs = (_part(side, slot) for side in (self._sides.base, self._sides.mine, self._sides.theirs))
        both = mine is not ABSENT and theirs is not ABSENT
        return both or self.fate(way, base, mine, theirs).is_kept


def spoken_of(key: Key) -> tuple[Slot, ...]:
    """The parts of which a reference or a translation speaks."""
    if isinstance(key, Slot):
        return (key,)
    named = key.said if isinstance(key, Held) else key
    return tuple(step for step in named.steps if isinstance(step, Slot)) if isinstance(named, Named) else ()


def _parts(*sides: Side) -> Iterator[Slot]:
    for side in sides:
        for name in IDENTITY:
            yield from parts_in(side.tied, name)


def _part(side: Side, slot: Slot) -> Any:
    held = side.tied.get(slot.name)
    return held.values.get(slot, ABSENT) if isinstance(held, Elements) else ABSENT
