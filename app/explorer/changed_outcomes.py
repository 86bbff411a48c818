"""What stands beside a change within an outcome: the goal, what became of it and who says so, on both sides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.catalogue.labels import DIMENSIONS, code_label
from app.explorer.marks import field_name
from app.model.difference import paired
from app.vocabulary.field_names import UNKNOWN_VALUE, name_label
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
Told = Sequence[tuple[Label, Label]]
"""Names of fields and what stands in each."""
TOGETHER = ("dimension", "result", "evidence")
"""None of them is shown without the others."""
_WITHIN = re.compile(r"outcomes\[(\d+)\]\.(\w+)")


def is_within(path: str) -> bool:
    """Whether a path leads to a part of an outcome."""
    return _WITHIN.match(path) is not None


class OutcomesBeside:
    """The outcomes of two documents, for readers of one language; paths are those of the newer one."""

    def __init__(self, older: Json, newer: Json, language: str) -> None:
        self._older, self._newer, self._language = older["outcomes"], newer["outcomes"], language
        self._pairs = paired(self._older, self._newer, "outcomes")

    def beside(self, path: str) -> tuple[Told, Told]:
        """The other parts of the outcome in which something changed, as they were and as they are."""
        found = _WITHIN.match(path)
        if found is None or (place := int(found[1])) not in self._pairs:
            return [], []
        here = f"outcomes[{place}]"
        before, after = self._older[self._pairs[place]], self._newer[place]
        return list(self._told(before, here, found[2])), list(self._told(after, here, found[2]))

    def _told(self, outcome: Json, here: str, changed: str) -> Iterator[tuple[Label, Label]]:
        for name in TOGETHER:
            if name != changed:
                yield field_name(f"{here}.{name}", self._language), self._named(name, outcome[name])

    def _named(self, name: str, code: str | None) -> Label:
        if code is None:
            return name_label(UNKNOWN_VALUE, self._language)
        return code_label(DIMENSIONS[f"outcomes.{name}"], code, self._language)
