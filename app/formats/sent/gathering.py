"""Rows of several sheets put together into the document of a case; whatever does not fit is told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from app.formats.case_sheets import case_sheets
from app.formats.columns import Column
from app.formats.sent.faults import Faults, SentFault
from app.formats.sent.rows import Entry, Steps
from app.model.strict_json import MOST_VALUES_OF_A_CASE

MOST_FAULTS = 100
"""Of one case that are told; the rest is counted."""


class Gathered:
    """A case of which rows are being read."""

    def __init__(self, slug: str) -> None:
        self.slug = slug
        self.faults = Faults(MOST_FAULTS)
        self.rows: dict[Steps, Entry] = {}
        """The row that stands at each place of the document."""
        self._values = 0

    def add(self, entry: Entry) -> None:
        """Takes a row, unless another one fills the same place, or the case is full."""
        first = self.rows.get(entry.steps)
        if first is not None:
            rule, told = ("row-twice", {}) if entry.steps else ("slug-twice", {"slug": self.slug})
            self._tell(rule, entry, {"first": first.place.row, **told})
            return
        if self._values <= MOST_VALUES_OF_A_CASE:
            self._values += 1 + len(entry.values)
            if self._values > MOST_VALUES_OF_A_CASE:
                self._tell("case-too-large", entry, {"most": MOST_VALUES_OF_A_CASE})
                return
            self.rows[entry.steps] = entry

    def document(self) -> dict[str, Any]:
        """The document as it can be read, in which no list has gaps."""
        self._drop_what_belongs_to_nothing()
        self._drop_what_is_behind_a_gap()
        tree: dict[Any, Any] = {"slug": self.slug}
        for steps, entry in self.rows.items():
            _put(tree, steps, entry.values)
        for language, field in _translated(self.rows):
            _fill(tree["translations"][language][field], len(tree.get(field, ())))
        document: dict[str, Any] = _with_lists(tree)
        return document

    def _drop_what_belongs_to_nothing(self) -> None:
        """Rows that name a part of the case which has no row of its own."""
        for steps, entry in tuple(self.rows.items()):
            for parent in _parents(steps):
                if parent not in self.rows:
                    sheet, part = str(parent[0]), parent[1]
                    self._tell("part-unknown", entry, {"sheet": sheet, "part": part})
                    self.rows.pop(steps, None)

    def _drop_what_is_behind_a_gap(self) -> None:
        """What follows a missing order: where it belongs nobody can say, and paths could mean either."""
        positions: dict[Steps, dict[int, Entry]] = defaultdict(dict)
        for steps, entry in self.rows.items():
            place = steps[-1] if steps else None
            if isinstance(place, int) and not _is_translated(steps[:-1]):
                positions[steps[:-1]][place] = entry
        ends = {}
        for parent, found in positions.items():
            ends[parent] = end = next(place for place in range(len(found) + 1) if place not in found)
            if end < len(found):
                self._tell("order-gap", found[min(place for place in found if place > end)], {"order": end})
        self.rows = {steps: entry for steps, entry in self.rows.items() if _is_before(steps, ends)}

    def _tell(self, rule: str, entry: Entry, values: Mapping[str, object]) -> None:
        self.faults.add(SentFault(rule, entry.place, values))


@cache
def _with_rows() -> frozenset[str]:
    """Lists and maps whose elements have rows of their own, to which rows of other sheets belong."""
    homes = [(sheet, home) for sheet in case_sheets() for home in sheet.homes.values()]
    return frozenset(
        str(home[0])
        for sheet, home in homes
        if not sheet.is_of_values and len(home) == 2 and isinstance(home[1], Column)
    )


def _parents(steps: Steps) -> Iterator[Steps]:
    if len(steps) > 2 and steps[0] in _with_rows():
        yield steps[:2]
    if len(steps) == 4 and _is_translated(steps[:3]):
        yield (steps[2], steps[3])


def _is_translated(parent: Steps) -> bool:
    """Whether this is a list of translated texts, each beside the statement of the same place."""
    return len(parent) == 3 and parent[0] == "translations"


def _translated(rows: Mapping[Steps, Entry]) -> Iterator[tuple[str, str]]:
    """Language and field of every list of translated texts."""
    found = {(str(steps[1]), str(steps[2])) for steps in rows if len(steps) == 4 and _is_translated(steps[:3])}
    yield from sorted(found)


def _is_before(steps: Steps, ends: Mapping[Steps, int]) -> bool:
    return all(step < ends.get(steps[:depth], step + 1) for depth, step in enumerate(steps) if isinstance(step, int))


def _put(tree: dict[Any, Any], steps: Steps, values: Mapping[tuple[str, ...], Any]) -> None:
    *before, last = steps or ("",)
    for step in before:
        tree = tree.setdefault(step, {})
    if () in values:
        tree[last] = values[()]
        return
    whole = tree.setdefault(last, {}) if steps else tree
    for names, value in values.items():
        inner = whole
        for name in names[:-1]:
            inner = inner.setdefault(name, {})
        inner[names[-1]] = value


def _fill(told: dict[Any, Any], many: int) -> None:
    for place in range(many):
        told.setdefault(place, None)


def _with_lists(value: Any) -> Any:
    """The same with a list for every object whose members are numbered."""
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [_with_lists(value[place]) for place in sorted(value)]
    return {key: _with_lists(inner) for key, inner in value.items()}
