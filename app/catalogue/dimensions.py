"""The sets of ids that terms pick: each dimension is read from the database once."""

from collections.abc import Iterable, Mapping

from pyroaring import BitMap
from sqlalchemy import Connection

from app.catalogue.sets import NOTHING
from app.store.database import Database
from app.store.reading import grouped_ids
from app.store.selection import TAGS_OF

Sets = Mapping[str, BitMap]
"""Term -> ids of the revisions that carry it; empty sets are left out."""


class Dimensions:
    """The dimensions of the published cases; every thread may ask. Sets are shared and never changed."""

    def __init__(self, database: Database, everything: BitMap, known: dict[str, Sets] | None = None) -> None:
        self._database = database
        self._everything = everything
        self._known = {} if known is None else known

    def __getitem__(self, name: str) -> Sets:
        """The sets of every term of a dimension."""
        if name not in self._known:
            self.read((name,))
        return self._known[name]

    def read(self, names: Iterable[str]) -> None:
        """Reads what was not read yet of some dimensions."""
        new = [name for name in names if name not in self._known]
        if not new:
            return
        for name, carried in grouped_ids(self._database, new).items():
            self._known[name] = {term: ids for term, every in carried.items() if (ids := every & self._everything)}

    @property
    def at_hand(self) -> frozenset[str]:
        """Names of those that were read."""
        return frozenset(self._known)

    def renewed(self, connection: Connection, everything: BitMap, removed: BitMap, added: BitMap) -> "Dimensions":
        """The same for another snapshot, in time proportional to the change: whose tags are read, also of what went."""
        known = dict(self._known)
        _change(connection, known, removed, added, removed | added)
        return Dimensions(self._database, everything, known)

    def reduced(self, connection: Connection, everything: BitMap, removed: BitMap, added: BitMap) -> "Dimensions":
        """The same where much went: every set is looked through, and only the tags of what came are read."""
        known: dict[str, Sets] = {name: _without(sets, removed) for name, sets in list(self._known.items())}
        _change(connection, known, NOTHING, added, added)
        return Dimensions(self._database, everything, known)


def _change(
    connection: Connection, known: dict[str, Sets], removed: BitMap, added: BitMap, changed: Iterable[int]
) -> None:
    """Takes some revisions out of the sets of their terms, and others in; sets of other terms stay the same."""
    changing: dict[str, dict[str, BitMap]] = {}
    for name, term, revision_id in connection.execute(TAGS_OF, {"ids": list(changed), "dimensions": list(known)}):
        one = BitMap((revision_id,))
        terms = changing.get(name)
        if terms is None:
            terms = changing[name] = dict(known[name])
        ids = terms.pop(term, NOTHING)
        if rest := ids - one if revision_id in removed else ids | one:
            terms[term] = rest
    known.update(changing)


def _without(sets: Sets, removed: BitMap) -> Sets:
    reduced = {term: ids - removed if ids.intersect(removed) else ids for term, ids in sets.items()}
    return {term: ids for term, ids in reduced.items() if ids}
