"""The order of a list that two sides changed."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Orders:
    """Who put what was there before into another order; adding and removing leaves an order as it was."""

    by_mine: bool
    by_theirs: bool
    agree: bool
    """Whether what both have is in one order."""

    @property
    def collide(self) -> bool:
        """Whether each side has an order of its own."""
        return self.by_mine and self.by_theirs and not self.agree


def orders_of(base: Sequence[Key], mine: Sequence[Key], theirs: Sequence[Key]) -> Orders:
    """What became of the order."""
    before = set(base)
    kept = [key for key in mine if key in before], [key for key in theirs if key in before]
    return Orders(_differ(base, kept[0]), _differ(base, kept[1]), not _differ(*kept))


def in_order(frame: Sequence[Key], theirs: Sequence[Key], mine: Sequence[Key], there: Collection[Key]) -> list[Key]:
    """All that is `there`: what is in the frame first, and everything else behind what it stood behind on its side.

    Where both sides put something at one place, theirs comes first.
    """
    framed = [key for key in frame if key in there]
    of_theirs = _behind(theirs, set(framed), there)
    of_mine = _behind(mine, {*framed, *chain(*of_theirs.values())}, there)
    order: list[Key] = []
    for key in (None, *framed):
        order += [key] if key is not None else []
        for added in of_theirs.get(key, ()):
            order += [added, *of_mine.get(added, ())]
        order += of_mine.get(key, ())
    return order


def _behind(side: Sequence[Key], placed: Collection[Key], there: Collection[Key]) -> dict[Key | None, list[Key]]:
    """What a side adds to what is placed already, by what it stands behind there; None for the beginning."""
    behind: dict[Key | None, list[Key]] = {}
    last = None
    for key in side:
        if key in placed:
            last = key
        elif key in there:
            behind.setdefault(last, []).append(key)
    return behind


def _differ(one: Sequence[Key], other: Sequence[Key]) -> bool:
    common = set(one) & set(other)
    return [key for key in one if key in common] != [key for key in other if key in common]
