"""Two documents that began as the same one: what each changed since, and where the changes collide.

`mine` is what somebody proposes, `theirs` what was published meanwhile, `base` what both began with.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from app.model.json_text import JsonObject
from app.model.rebase.departures import Choice, Collision, Departure
from app.model.rebase.reunion import Reunion
from app.model.rebase.sides import Sides
from app.model.rebase.slots import Slot

Moved = Mapping[str, tuple[int | None, ...]]
"""By list of parts: where each one stands now, from 0; None for what is not there any more."""


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """What three documents differ in, place by place."""

    mine: tuple[Departure, ...]
    """What only mine changed."""
    theirs: tuple[Departure, ...]
    """What only theirs changed."""
    both: tuple[Departure, ...]
    """What both changed to the same."""
    collisions: tuple[Collision, ...]
    """Changes that cannot both stand. Theirs stands until somebody chooses."""


@dataclass(frozen=True, slots=True)
class Rebased:
    """What somebody proposes, upon what is published now."""

    document: dict[str, Any]
    kept: tuple[Departure, ...]
    """What mine changed and nobody else; it stands in the document."""
    collisions: tuple[Collision, ...]
    """Changes that could not both stand, with both values and whose stands."""
    unmet: tuple[str, ...]
    """Paths for which a side was chosen though nothing collides there."""
    moved: Mapping[Choice, Moved]
    """Where the parts of mine and of theirs stand in the document."""


def three_way(base: JsonObject, mine: JsonObject, theirs: JsonObject) -> ThreeWay:
    """What each side changed, in the order of the fields of theirs."""
    met = _Met(base, mine, theirs, {}, "theirs")
    told = met.reunion.told
    return ThreeWay(met.kept, tuple(told.theirs), tuple(told.both), met.collisions)


def rebased(
    base: JsonObject,
    mine: JsonObject,
    theirs: JsonObject,
    choices: Mapping[str, Choice] | None = None,
    otherwise: Choice = "theirs",
) -> Rebased:
    """Theirs with everything that mine changed and that does not collide.

    `choices` says whose value stands at the path of a collision, as `three_way` names it; `otherwise`, where it says
    nothing. What is decided as one follows any of its paths, and `otherwise` if they are told different things.
    References follow the part that they name; one whose part is gone is left out, and is a collision. No argument is
    changed; the document may share parts with them.
    """
    choices = choices or {}
    met = _Met(base, mine, theirs, choices, otherwise)
    unmet = set(choices) - {collision.path for collision in met.collisions}
    return Rebased(met.reunion.document, met.kept, met.collisions, tuple(sorted(unmet)), met.reunion.moved)


class _Met:
    """Three documents put together as chosen."""

    def __init__(
        self, base: JsonObject, mine: JsonObject, theirs: JsonObject, choices: Mapping[str, Choice], otherwise: Choice
    ) -> None:
        self._sides = Sides(base, mine, theirs)
        self._choices = choices
        self._otherwise = otherwise
        restored: set[Slot] = set()
        brought_back: list[Collision] = []
        while True:
            self.reunion = Reunion(self._sides, self._chosen, restored)
            lost = list(self._lost())
            # Whoever chooses what speaks of a part that is gone chooses that part too.
            chosen = [(one, of) for one, of in lost if one.mine is not None and self._chosen([one.path]) == "mine"]
            wanted = {slot for _, of in chosen for slot in of} - restored
            if not wanted:
                break
            restored |= wanted
            brought_back += [replace(one, stands="mine") for one, of in chosen if of]
        found = [*brought_back, *(one for one, _ in lost), *self.reunion.told.collisions]
        by_path = {one.path: one for one in found}
        self.collisions = tuple(by_path.values())
        self.kept = tuple(one for one in self.reunion.told.mine if one.path not in by_path)

    def _chosen(self, paths: Sequence[str]) -> Choice:
        said = {self._choices[path] for path in paths if path in self._choices}
        return said.pop() if len(said) == 1 else self._otherwise

    def _lost(self) -> Iterator[tuple[Collision, frozenset[Slot]]]:
        """What had to be left out of the document, and the parts of which it speaks."""
        for one in self.reunion.lost:
            told = self._sides.told(one.way)
            # A translation that is as it was goes with what it translated.
            is_as_it_was = all(said in (None, told.base) for said in (told.mine, told.theirs))
            if not (isinstance(one.way[-1], Slot) and is_as_it_was):
                stands: Choice = "theirs" if told.theirs is None else "mine"
                yield Collision(**asdict(told), reason="no-longer-there", stands=stands), one.of
