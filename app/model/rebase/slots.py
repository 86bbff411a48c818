"""Which parts of three documents are the same one, wherever each of them has it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, NamedTuple

from app.model.difference import IDENTITY, identity, namesakes, paired
from app.model.json_text import JsonObject

_REWORDED: Mapping[str, str] = {
    "outcomes": "description", "barriers": "text", "enablers": "text", "leadership_change": "text",
}  # fmt: skip
"""Parts that are called by a sentence. A name, a year or an address is right or wrong; a sentence may be put better."""
_ALIKE = 75.0
"""From which likeness of 0 to 100 on a sentence is taken for the same one in other words."""

_LONGEST = 8000
"""Signs that a sentence may have in a case; a draft may send more, and likeness takes time by length."""


class Slot(NamedTuple):
    """A part of a case, the same in all three documents."""

    name: str
    """Of the list in which it stands."""
    number: int
    """From 0: its place in `theirs`; what is not there is counted on, first in the order of `mine`."""


@dataclass(frozen=True, slots=True)
class SlotsOf:
    """The parts of one list in the order of each document."""

    base: tuple[Slot, ...]
    mine: tuple[Slot, ...]
    theirs: tuple[Slot, ...]


def slots_of(
    base: JsonObject, mine: JsonObject, theirs: JsonObject, apart: Collection[Slot] = ()
) -> Mapping[str, SlotsOf]:
    """The parts of every list of parts.

    `apart` are those that must not be taken for another thing that stands at their place instead, named by their
    places in `base`.
    """
    return {
        name: _slots(name, list_in(base, name), list_in(mine, name), list_in(theirs, name), apart) for name in IDENTITY
    }


def list_in(document: JsonObject, name: str) -> list[Any]:
    """The list of this name; empty where there is none."""
    value = document.get(name)
    return value if isinstance(value, list) else []


def is_same(name: str, one: Any, other: Any) -> bool:
    """Whether two elements of a list, or two parts that stand alone, are one thing, by what they are called."""
    called = identity(one, name)
    if called is None:
        return bool(one == other)
    return called == identity(other, name) or _is_reworded(name, one, other)


def _slots(name: str, base: list[Any], mine: list[Any], theirs: list[Any], apart: Collection[Slot]) -> SlotsOf:
    in_mine, in_theirs = paired(base, mine, name), paired(base, theirs, name)
    kept_in_mine = dict(_trusted(name, base, (mine, in_mine), (theirs, in_theirs), apart))
    kept_in_theirs = dict(_trusted(name, base, (theirs, in_theirs), (mine, in_mine), apart))
    of_theirs = tuple(Slot(name, n) for n in range(len(theirs)))
    of_base = {place: of_theirs[n] for n, place in kept_in_theirs.items()}
    added = _added_by_both(name, mine, kept_in_mine, theirs, kept_in_theirs)
    further = (Slot(name, n) for n in count(len(theirs)))
    of_mine = []
    for n in range(len(mine)):
        known = of_theirs[added[n]] if n in added else of_base.get(kept_in_mine.get(n, -1))
        of_mine.append(known or next(further))
        if n in kept_in_mine:
            of_base[kept_in_mine[n]] = of_mine[-1]
    return SlotsOf(tuple(of_base.get(n) or next(further) for n in range(len(base))), tuple(of_mine), of_theirs)


_Paired = tuple[Sequence[Any], Mapping[int, int]]
"""A list, and which place each of its elements had in base."""


def _trusted(
    name: str, base: Sequence[Any], one: _Paired, other: _Paired, apart: Collection[Slot]
) -> Iterator[tuple[int, int]]:
    """The pairs without those that only a common place makes, where something better is at hand or refers to it."""
    elements, pairs = one
    elsewhere = {identity(element, name): other[1].get(n) for n, element in enumerate(other[0])}
    elsewhere.pop(None, None)
    still_there = set(other[1].values())
    for n, place in pairs.items():
        called = identity(elements[n], name)
        is_named_so = called is not None and called == identity(base[place], name)
        is_reworded = is_same(name, base[place], elements[n]) and elsewhere.get(called, place) == place
        is_at_its_place = place in still_there and not (Slot(name, place) in apart or called in elsewhere)
        if is_named_so or is_reworded or is_at_its_place:
            yield n, place


def _added_by_both(
    name: str, mine: Sequence[Any], in_mine: Collection[int], theirs: Sequence[Any], in_theirs: Collection[int]
) -> dict[int, int]:
    """Where what mine adds stands in theirs, if theirs adds the same."""
    of_mine = [n for n in range(len(mine)) if n not in in_mine]
    of_theirs = [n for n in range(len(theirs)) if n not in in_theirs]
    pairs = namesakes([theirs[n] for n in of_theirs], [mine[n] for n in of_mine], name)
    return {of_mine[n]: of_theirs[place] for n, place in pairs.items()}


def _is_reworded(name: str, one: Any, other: Any) -> bool:
    told = _REWORDED.get(name)
    if not (told and isinstance(one, Mapping) and isinstance(other, Mapping)):
        return False
    before, after = one.get(told), other.get(told)
    if not (isinstance(before, str) and isinstance(after, str)) or max(len(before), len(after)) > _LONGEST:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(before, after) >= _ALIKE
