"""A tied document as people write it: every part and every reference by its place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.model.difference import IDENTITY
from app.model.paths import path_to
from app.model.rebase.slots import Slot
from app.model.rebase.tied import Elements, Key, Named, Nowhere, Tying, parts_in

Way = tuple[Key, ...]
"""The steps to a place in a tied document."""

_GONE: Final = object()


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that could not be written, for what it speaks of is not there, or is something else now."""

    way: Way
    of: frozenset[Slot]
    """The parts that it speaks of and that are not there."""


def untied(document: Mapping[Any, Any]) -> tuple[dict[str, Any], list[Lost]]:
    """The document, and what had to be left out of it. Of what `tied` made, that is nothing."""
    changed: set[Way] = set()
    while True:
        writing = _Untying(document, changed)
        written = writing.fields(document, ())
        more = set(writing.changed(written)) - changed
        if not more:
            return written, writing.lost
        changed |= more


class _Untying:
    def __init__(self, document: Mapping[Any, Any], changed: Collection[Way]) -> None:
        self._slots = {name: parts_in(document, name) for name in IDENTITY}
        self._places = {slot: n for slots in self._slots.values() for n, slot in enumerate(slots)}
        self._changed = changed
        self._to_check: list[tuple[Way, Named | Nowhere, str | int]] = []
        self.lost: list[Lost] = []

    def fields(self, value: Mapping[Key, Any], way: Way) -> dict[str, Any]:
        """What stands below a part or a map; without what is named by a lost reference."""
        written = {}
        for name, below in value.items():
            here = (*way, name)
            called = self._reference(name, here) if isinstance(name, (Named, Nowhere)) else name
            if called is not _GONE:
                written[str(called)] = self._value(below, here)
        return written

    def changed(self, written: Mapping[str, Any]) -> Iterator[Way]:
        """The ways to references that name something else where they stand now."""
        if self._to_check:
            tying = Tying(written, self._slots)
            yield from (way for way, reference, text in self._to_check if tying.reference(text) != reference)

    def _value(self, value: Any, way: Way) -> Any:
        if isinstance(value, (Named, Nowhere)):
            return self._reference(value, way)
        if isinstance(value, Elements):
            return self._translations(value, way) if value.follows else self._elements(value, way)
        return self.fields(value, way) if isinstance(value, dict) else value

    def _elements(self, value: Elements, way: Way) -> list[Any]:
        written = (self._value(element, (*way, key)) for key, element in value.each)
        return [element for element in written if element is not _GONE]

    def _translations(self, value: Elements, way: Way) -> list[Any]:
        order = self._slots[value.follows or ""]
        for key, text in value.each:
            if text is not None and isinstance(key, Slot) and key not in self._places:
                self._lose((*way, key), [key])
        texts = [value.values.get(slot) for slot in order]
        return texts if any(text is not None for text in texts) or value.values.keys() == set(order) else []

    def _reference(self, reference: Named | Nowhere, way: Way) -> Any:
        if way in self._changed:
            return self._lose(way, ())
        if isinstance(reference, Nowhere):
            self._to_check.append((way, reference, reference.written))
            return reference.written
        gone = [step for step in reference.steps if isinstance(step, Slot) and step not in self._places]
        if gone:
            return self._lose(way, gone)
        steps = [self._places[step] if isinstance(step, Slot) else step for step in reference.steps]
        written = steps[0] if reference.is_place else path_to(*steps)
        if reference.said is not None:
            self._to_check.append((way, reference, written))
        return written

    def _lose(self, way: Way, of: Collection[Slot]) -> object:
        self.lost.append(Lost(way, frozenset(of)))
        return _GONE
