"""Three documents tied to the same parts, and what each of them has at a place."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from app.model.json_text import JsonObject
from app.model.paths import Step, path_to
from app.model.rebase.departures import Departure
from app.model.rebase.slots import Slot, SlotsOf, slots_of
from app.model.rebase.tied import Elements, Held, Key, Named, Nowhere, references, tied
from app.model.rebase.untied import Way


class Side:
    """One of the documents."""

    def __init__(self, document: JsonObject, slots: Mapping[str, Sequence[Slot]]) -> None:
        self._document = document
        self._places = {slot: n for of_list in slots.values() for n, slot in enumerate(of_list)}
        self.tied = tied(document, slots)

    @cached_property
    def references(self) -> frozenset[tuple[Way, Slot]]:
        """Every reference and every translation, and the part that it speaks of."""
        return frozenset(references(self.tied))

    def at(self, way: Way) -> tuple[str | None, Any]:
        """The path to a place as this document names it, and what it has there.

        No path if an element on the way is not there. What is not there is None.
        """
        path: list[Step] = []
        value: Any = self._document
        below: Any = self.tied
        for key in way:
            if isinstance(key, (Slot, Held)):
                if not isinstance(below, Elements) or key not in below.places:
                    return None, None
                place = below.places[key]
                path.append(place)
                value, below = value[place], below.values[key]
            else:
                name = written_key(key, self._places)
                path.append(name)
                value = value.get(name) if isinstance(value, Mapping) else None
                below = below.get(key) if isinstance(below, Mapping) else None
        return path_to(*path), value

    def tied_at(self, way: Way) -> Any:
        """What stands there in the tied document; None for nothing."""
        below: Any = self.tied
        for key in way:
            held = below.values if isinstance(below, Elements) else below
            below = held.get(key) if isinstance(held, Mapping) else None
        return below


class Sides:
    """All three."""

    def __init__(self, base: JsonObject, mine: JsonObject, theirs: JsonObject) -> None:
        self._numbers: dict[Way, dict[Key, int]] = {}
        slots = slots_of(base, mine, theirs)
        self._tie(base, mine, theirs, slots)
        # What stands in the place of another thing is taken for it in other words only while nothing speaks of either.
        of_base = {slot: n for of in slots.values() for n, slot in enumerate(of.base)}
        spoken_of = {slot for side in (self.base, self.mine, self.theirs) for _, slot in side.references}
        apart = {Slot(slot.name, of_base[slot]) for slot in spoken_of if slot in of_base}
        told_apart = slots_of(base, mine, theirs, apart)
        if told_apart != slots:
            self._tie(base, mine, theirs, told_apart)

    def _tie(self, base: JsonObject, mine: JsonObject, theirs: JsonObject, slots: Mapping[str, SlotsOf]) -> None:
        self.base = Side(base, {name: of.base for name, of in slots.items()})
        self.mine = Side(mine, {name: of.mine for name, of in slots.items()})
        self.theirs = Side(theirs, {name: of.theirs for name, of in slots.items()})

    def newly_named(self) -> set[Slot]:
        """The parts of which theirs says something that base did not."""
        return {slot for _, slot in self.theirs.references - self.base.references}

    def told(self, way: Way) -> Departure:
        """What all three have at a place."""
        (base_path, base), (my_path, mine), (_, theirs) = (side.at(way) for side in (self.base, self.mine, self.theirs))
        return Departure(self.path(way), my_path, base_path, base, mine, theirs)

    def path(self, way: Way) -> str:
        """The path to a place as theirs names it; see Departure."""
        return path_to(*(self._step(way[:n], key) for n, key in enumerate(way)))

    def _step(self, above: Way, key: Key) -> str | int:
        if isinstance(key, Slot):
            return key.number
        if isinstance(key, Held):
            if above not in self._numbers:
                self._numbers[above] = self._counted(above)
            return self._numbers[above][key]
        return written_key(key)

    def _counted(self, way: Way) -> dict[Key, int]:
        """The elements of the list at a place: those of theirs, then what only mine has, then what neither has."""
        lists = (side.tied_at(way) for side in (self.theirs, self.mine, self.base))
        keys = dict.fromkeys(key for held in lists if isinstance(held, Elements) for key in held.places)
        return {key: n for n, key in enumerate(keys)}


def written_key(key: str | Named | Nowhere, places: Mapping[Slot, int] | None = None) -> str:
    """What a name is called in a document; without places, by the numbers of the parts it speaks of."""
    if isinstance(key, Nowhere):
        return str(key.written)
    if isinstance(key, Named):
        steps = [_place(step, places) if isinstance(step, Slot) else step for step in key.steps]
        return path_to(*steps)
    return key


def _place(slot: Slot, places: Mapping[Slot, int] | None) -> int:
    return slot.number if places is None else places.get(slot, slot.number)
