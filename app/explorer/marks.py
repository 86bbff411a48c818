"""What is said of a field beside its value: that nobody verified it, why it is empty, which sources support it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.model.paths import steps_of
from app.vocabulary.field_names import path_label
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
_INDEX = re.compile(r"\[\d+\]")
_MAPS = ("translations", "emes")
"""Fields whose next step is a key."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of one field."""

    is_unverified: bool
    missing: str | None
    """Why it is empty, as a code."""


@dataclass(frozen=True, slots=True)
class Named:
    """A field as a list of fields names it."""

    path: str
    label: Label
    part: str | None
    """Which part of several is meant; None for all."""
    missing: str | None = None
    """Why it is empty, as a code."""


class Marks:
    """What a case says of its fields, for readers of one language."""

    def __init__(self, case: Json, trust: Json, language: str) -> None:
        self._case, self._language = case, language
        self._unverified = frozenset(trust["unverified_fields"])
        self._missing: Mapping[str, str] = trust["missing"]
        self._sources: Mapping[str, Sequence[int]] = trust["sources_by_field"]
        self._trust = trust

    def of(self, path: str) -> Mark:
        """What is said of a field, or of that field in every part of a list."""
        everywhere = _INDEX.sub("", path)
        missing = self._missing.get(path) or self._missing.get(everywhere)
        return Mark(path in self._unverified or everywhere in self._unverified, missing)

    def sources(self, field: str) -> Sequence[int]:
        """Places in the list of sources, from 0, that support a field or something in it."""
        return self._sources.get(field, ())

    def unverified(self) -> list[Named]:
        """Everything that was not verified."""
        return [self._named(path) for path in self._trust["unverified_fields"]]

    def missing(self) -> list[Named]:
        """Everything that is empty for a reason."""
        return [self._named(path, reason) for path, reason in self._missing.items()]

    def supported(self) -> Iterator[tuple[Named, Sequence[int]]]:
        """Fields in the order of the document, and the sources that support each."""
        for name in self._case:
            if name in self._sources:
                yield self._named(name), self._sources[name]

    def unsupported(self) -> list[Named]:
        """Fields that no source names: they rest on the case as a whole."""
        return [self._named(name) for name in self._trust["unsupported_fields"]]

    def _named(self, path: str, reason: str | None = None) -> Named:
        return Named(path, field_name(path, self._language), self._part(path), reason)

    def _part(self, path: str) -> str | None:
        steps = steps_of(path)
        if len(steps) < 2 or not isinstance(steps[1], int):
            return None
        held = self._case.get(str(steps[0]))
        part = held[steps[1]] if isinstance(held, list) and steps[1] < len(held) else None
        return (part.get("name") if isinstance(part, dict) else None) or str(steps[1] + 1)


def field_name(path: str, language: str) -> Label:
    """What a reader calls a field, whichever part of a list or key of a map it stands in."""
    steps = [str(step) for step in steps_of(path) if isinstance(step, str)]
    if steps[:1] and steps[0] in _MAPS:
        del steps[1:2]
    return path_label(".".join(steps) or path, language)
