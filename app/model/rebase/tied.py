"""A document whose references are tied to what they name, so that they follow it when it moves.

An outcome names its sources by their places; `supports`, `missing`, `unverified_fields` and `coded_fields` name fields
by paths such as `outcomes[2].year`; translations keep the order of what they translate. Three documents tied with the
same slots can be put together, and be written as one document again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from app.model.document import document_fields
from app.model.json_text import JsonObject, signature
from app.model.paths import FieldTree, Step, steps_of, values_at
from app.model.rebase.slots import Slot, list_in

TRANSLATED: Final = ("barriers", "enablers", "outcomes")
"""What translations hold in the order of the document."""

_SOURCES = "outcomes.sources"
_PATHS = ("sources.supports", "unverified_fields", "coded_fields")
_FOLLOWING = {f"translations.*.{name}": name for name in TRANSLATED}


@dataclass(frozen=True, slots=True)
class Held:
    """An element of a list that is what it says."""

    said: Any
    """A reference, or the text of its JSON."""
    nth: int
    """How many of the same stand before it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to something that the document has."""

    steps: tuple[Step | Slot, ...]
    is_place: bool = False
    """Whether it is written as a place in a list, not as a path."""
    said: str | None = None
    """What stands there, if its place in a list of values is named."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A reference to something that the document does not have, as it is written."""

    written: str | int


Key = str | Slot | Held | Named | Nowhere
"""A step into a tied document; what `missing` speaks of is a key of its own."""


@dataclass(frozen=True)
class Elements:
    """A list of which each element is found by what it is."""

    each: tuple[tuple[Slot | Held, Any], ...]
    follows: str | None = None
    """The list whose order it keeps, if it says something of each of its parts."""

    @cached_property
    def values(self) -> Mapping[Key, Any]:
        """By what they are."""
        return dict(self.each)

    @cached_property
    def places(self) -> Mapping[Key, int]:
        """Where each stands, from 0."""
        return {key: n for n, (key, _) in enumerate(self.each)}


def tied(document: JsonObject, slots: Mapping[str, Sequence[Slot]]) -> dict[str, Any]:
    """The document with every reference tied; `slots` are its parts, list by list.

    What is of the wrong type, or in no field that a case has, stays as it is.
    """
    return Tying(document, slots).fields(document, document_fields(), "")


class Tying:
    """Ties what is written in a document to its parts."""

    def __init__(self, document: JsonObject, slots: Mapping[str, Sequence[Slot]]) -> None:
        self._document = document
        self._slots = slots

    def fields(self, value: Mapping[str, Any], tree: FieldTree, pattern: str) -> dict[Any, Any]:
        """What stands below a part or a map, each under its name."""
        if pattern == "missing":
            return {self.reference(path): reason for path, reason in value.items()}
        below = "*" if tree.values else None
        return {
            name: self._value(one, tree.below(name), f"{pattern}.{below or name}" if pattern else name)
            for name, one in value.items()
        }

    def _value(self, value: Any, tree: FieldTree | None, pattern: str) -> Any:
        if tree is None or not value:
            return value
        if isinstance(value, dict):
            return self.fields(value, tree, pattern) if tree.fields or tree.values else value
        if isinstance(value, list) and tree.is_list:
            return self._list(value, tree, pattern)
        return value

    def _list(self, value: list[Any], tree: FieldTree, pattern: str) -> Any:
        if pattern in self._slots:
            parts = (self._value(element, tree, pattern) if isinstance(element, dict) else element for element in value)
            return Elements(tuple(zip(self._slots[pattern], parts, strict=True)))
        if name := _FOLLOWING.get(pattern):
            of = self._slots[name]
            return Elements(tuple(zip(of, value, strict=True)), follows=name) if len(of) == len(value) else value
        if tree.coded or tree.fields:
            return value
        return elements_of([self._element(element, pattern) for element in value])

    def _element(self, value: Any, pattern: str) -> Any:
        is_place = pattern == _SOURCES and isinstance(value, int) and not isinstance(value, bool)
        return self.reference(value) if is_place or (pattern in _PATHS and isinstance(value, str)) else value

    def reference(self, path: str | int) -> str | Named | Nowhere:
        """What a path, or the place of a source, names.

        A path without a place in it stays as it is, for it cannot come to mean something else.
        """
        if isinstance(path, int):
            slots = self._slots["sources"]
            return Named((slots[path],), is_place=True) if 0 <= path < len(slots) else Nowhere(path)
        steps = steps_of(path)
        if not any(isinstance(step, int) for step in steps):
            return path
        found = values_at(self._document, steps)
        if not found:
            return Nowhere(path)
        names = tuple(self._slot(steps, n) for n in range(len(steps)))
        if not any(isinstance(step, int) for step in names):
            return Named(names)
        pattern = ".".join(step for step in steps if isinstance(step, str))
        held = self._element(found[0], pattern) if pattern == _SOURCES else signature(found)
        return Named(names, said=repr(held))

    def _slot(self, steps: Sequence[Step], n: int) -> Step | Slot:
        step, name = steps[n], steps[n - 1]
        follows = n == 3 and steps[0] == "translations"
        if not isinstance(step, int) or not isinstance(name, str) or name not in self._slots or not (n == 1 or follows):
            return step
        slots = self._slots[name]
        return slots[step] if len(slots) > step and (n == 1 or len(slots) == self._translated(steps)) else step

    def _translated(self, steps: Sequence[Step]) -> int:
        held = values_at(self._document, steps[:2])
        return len(list_in(held[0], str(steps[2]))) if held and isinstance(held[0], dict) else 0


def elements_of(values: Sequence[Any]) -> Elements:
    """A list of values, each found by what it says."""
    counted: dict[Any, int] = {}
    each = []
    for value in values:
        said = value if isinstance(value, (Named, Nowhere)) else signature(value)
        each.append((Held(said, counted.get(said, 0)), value))
        counted[said] = counted.get(said, 0) + 1
    return Elements(tuple(each))


def parts_in(document: Mapping[Any, Any], name: str) -> list[Slot]:
    """The parts in the list of this name, in its order."""
    held = document.get(name)
    return [key for key, _ in held.each if isinstance(key, Slot)] if isinstance(held, Elements) else []


def references(document: Mapping[Any, Any]) -> Iterator[tuple[tuple[Key, ...], Slot]]:
    """Each way to a reference or a translation in a tied document, and the part that it speaks of.

    The last step of a way is the text of a translation, or why something is missing: another says something new of
    the part.
    """
    yield from _references(document, ())


def _references(value: Any, steps: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], Slot]]:
    if isinstance(value, Named):
        yield from ((steps, step) for step in value.steps if isinstance(step, Slot))
    elif isinstance(value, Elements):
        for key, element in value.each:
            if value.follows and isinstance(key, Slot) and element is not None:
                yield (*steps, key, signature(element)), key
            yield from _references(element, (*steps, key))
    elif isinstance(value, dict):
        for name, below in value.items():
            if isinstance(name, Named):
                yield from _references(name, (*steps, name, signature(below)))
            yield from _references(below, (*steps, name))
