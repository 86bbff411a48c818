"""Documents among which those are found that may be of the same case as another: few are compared in full."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from app.editorial.signs import THRESHOLD, Reason, Told, points_of, reasons_between

MOST_COMPARED = 40
"""Documents that are compared in full with one other: those that have most words, places, names or sources of it."""
Key = TypeVar("Key")


class Pool(Generic[Key]):
    """Some documents, each under a key."""

    def __init__(self, members: Iterable[tuple[Key, Told]]) -> None:
        self._members = list(members)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for place, (_, told) in enumerate(self._members):
            for token in told.tokens:
                self._holders[token].append(place)

    def alike(self, told: Told) -> Iterator[tuple[Key, Told, tuple[Reason, ...]]]:
        """Those that may be of the same case, in no order; never of another country."""
        shared: Counter[int] = Counter()
        for token in told.tokens:
            shared.update(self._holders.get(token, ()))
        for place, _ in shared.most_common(MOST_COMPARED):
            key, other = self._members[place]
            if told.country and other.country and told.country != other.country:
                continue
            reasons = reasons_between(told, other)
            if points_of(reasons) >= THRESHOLD:
                yield key, other, reasons
