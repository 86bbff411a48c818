"""Names that cases carry, found by the beginnings of their words, those of most cases first."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyroaring import BitMap

from app.catalogue.beginnings import LAST, Beginnings
from app.catalogue.nearly import MANY, most_shared, nearly_starting

FEW = 1000
"""Names up to which sorting them is cheaper than walking through all."""


class NameIndex:
    """Folded names, each with a number of its own, and how many revisions carry each.

    What follows a `|` tells names apart and is not looked through.
    """

    def __init__(self, always: Iterable[str] = ()) -> None:
        """Names in `always` are found also where no case carries them."""
        self._always = frozenset(always)
        self.fill({})

    def fill(self, counts: Mapping[str, int]) -> None:
        """Takes names with their number of cases, in place of all that was there."""
        self._names = sorted(self._always.union(counts))
        self._in_order = self._names.copy()
        self._numbers_in_order = array("I", range(len(self._names)))
        self._counts = array("I", (counts.get(name, 0) for name in self._names))
        self._words = Beginnings()
        self._words.fill((number, _words(name)) for number, name in enumerate(self._names))
        self._by_count: dict[int, BitMap] = {}
        for number, count in enumerate(self._counts):
            self._by_count.setdefault(count, BitMap()).add(number)

    def count(self, name: str, more: int) -> None:
        """A case more carries the name, or one less."""
        number = self._number(name)
        self._by_count[self._counts[number]].remove(number)
        self._counts[number] += more
        self._by_count.setdefault(self._counts[number], BitMap()).add(number)

    def starting(self, typed: Sequence[str], limit: int) -> tuple[list[str], list[str]]:
        """Names that begin as typed, and others with words that do; of each at most `limit`, best first.

        Best is what most cases carry, then what comes first in the alphabet.
        """
        matched, text = self._words.starting(typed), " ".join(typed)
        first, last = bisect_left(self._in_order, text), bisect_left(self._in_order, text + LAST)
        begun = BitMap(self._numbers_in_order[first:last])
        elsewhere = [range(first), range(last, len(self._in_order))]
        return self._best(matched & begun, [range(first, last)], limit), self._best(matched - begun, elsewhere, limit)

    def called(self, key: str) -> list[str]:
        """Names that are wholly this, each with what tells it from the others."""
        first = bisect_left(self._in_order, f"{key}|")
        last = bisect_left(self._in_order, f"{key}|{LAST}", first)
        numbers = zip(self._in_order[first:last], self._numbers_in_order[first:last], strict=True)
        return [name for name, number in numbers if self._counts[number] or name in self._always]

    def sharing(self, typed: Sequence[str], limit: int, among: Sequence[str] = ()) -> list[str]:
        """At most so many names that share most with the words typed; not ranked by how like they are.

        `among`: countries, as what tells names apart begins; those of others where none of these has any.
        """
        sets = [nearly_starting(self._words, word) for word in typed]
        names = [self._names[number] for number in most_shared(sets, len(self._names), MANY)]
        there = [name for name in names if name.partition("|")[2][:2] in among]
        return (there or names)[:limit]

    def _number(self, name: str) -> int:
        place = bisect_left(self._in_order, name)
        if place < len(self._in_order) and self._in_order[place] == name:
            return self._numbers_in_order[place]
        number = len(self._names)
        self._names.append(name)
        self._counts.append(0)
        self._in_order.insert(place, name)
        self._numbers_in_order.insert(place, number)
        self._words.add(number, _words(name))
        self._by_count.setdefault(0, BitMap()).add(number)
        return number

    def _best(self, found: BitMap, places: Sequence[range], limit: int) -> list[str]:
        """The first of some names, which all stand at these places of the order."""
        best: list[str] = []
        for count in sorted(self._by_count, reverse=True):
            if len(best) == limit:
                break
            if carried := found & self._by_count[count]:
                offered = (name for name in self._alphabetical(carried, places) if count or name in self._always)
                best += [name for name, _ in zip(offered, range(limit - len(best)), strict=False)]
        return best

    def _alphabetical(self, found: BitMap, places: Sequence[range]) -> Iterator[str]:
        if len(found) <= FEW:
            yield from sorted(map(self._names.__getitem__, found))
            return
        for some in places:
            yield from (self._in_order[place] for place in some if self._numbers_in_order[place] in found)


def _words(name: str) -> list[str]:
    return name.partition("|")[0].split()
