"""How often each field of a document is filled in, with which codes, and why it is empty: counted over all cases."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from app.catalogue.batches import Batches
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.labels import DIMENSIONS
from app.catalogue.snapshot import Snapshot
from app.model.absence import applies
from app.model.document import document_fields
from app.model.paths import FieldTree, steps_of

Json = Mapping[str, Any]
Met = defaultdict[str, set[str]]
"""What a document holds: codes by path; none where it holds something else."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Cases by path of a field, as `described_fields` has it; each case counts once."""

    cases: Counter[str] = field(default_factory=Counter)
    """In which something is recorded."""
    not_applicable: Counter[str] = field(default_factory=Counter)
    """In which nothing is, because the field does not apply."""
    codes: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By path and code; of a map its keys."""
    reasons: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """In which `missing` gives a reason, by path and reason."""

    def count(self, document: Json, paths: tuple[str, ...]) -> None:
        """Adds a case."""
        met: Met = defaultdict(set)
        for name, place in _places():
            if (value := document[name]) is not None and value != [] and value != {}:
                _meet(value, place, met)
        for path in paths:
            if path in met:
                self.cases[path] += 1
                self.codes[path].update(met[path])
            # Without a word on what is missing only an end year does not apply, which a filter asks for.
            elif document["missing"] and not applies(document, path):
                self.not_applicable[path] += 1
        told = {(_without_places(path), reason) for path, reason in document["missing"].items()}
        for path, reason in told:
            self.reasons[path][reason] += 1


_KEPT: WeakKeyDictionary[Snapshot, Recorded] = WeakKeyDictionary()
_LOCK = Lock()


def recorded_in(keeper: SnapshotKeeper, snapshot: Snapshot, paths: tuple[str, ...]) -> Recorded:
    """What is recorded in the cases of a snapshot; every document is read, once for each snapshot."""
    # Others wait: two threads would count the same.
    with _LOCK:
        found = _KEPT.get(snapshot)
        if found is None:
            found = Recorded()
            for document in Batches(keeper, list(snapshot.everything)).documents():
                found.count(document, paths)
            _KEPT[snapshot] = found
        return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A field as it is met, made once: every value of every document passes here."""

    path: str
    has_codes: bool
    below: tuple[tuple[str, "_Place"], ...]
    """Fields by name."""
    each: "_Place | None"
    """What stands under each key of a map."""


def _place(field: FieldTree, path: str) -> _Place:
    below = tuple((name, _place(inner, f"{path}.{name}")) for name, inner in field.fields.items())
    each = _place(field.values, f"{path}.*") if field.values else None
    return _Place(path, path in DIMENSIONS, below, each)


@cache
def _places() -> tuple[tuple[str, _Place], ...]:
    return tuple((name, _place(field, name)) for name, field in document_fields().fields.items())


def _meet(value: Any, place: _Place, met: Met) -> None:
    """Notes what is recorded in a value and below it; what is empty is not."""
    if isinstance(value, list):
        for element in value:
            _meet(element, place, met)
        return
    codes = met[place.path]
    if place.below:
        for name, inner in place.below:
            if (found := value.get(name)) is not None and found != [] and found != {}:
                _meet(found, inner, met)
    elif place.each is not None:
        codes.update(value)
        for found in value.values():
            _meet(found, place.each, met)
    elif place.has_codes:
        codes.add(value)


def _without_places(path: str) -> str:
    return ".".join(step for step in steps_of(path) if isinstance(step, str))
