"""Numbers of the published cases: value -> ids, so that a range is a union and needs no reading."""

from collections.abc import Mapping
from operator import eq, ge, le

from pyroaring import BitMap

from app.catalogue.rows import Row
from app.catalogue.sets import NOTHING, union
from app.query.conditions import Within

_COMPARED = {">=": ge, "<=": le, "=": eq}


class Numbers:
    """Sets of ids by field and value; a field is read from the rows when first asked for.

    There are few different years and counts, so a range unites some dozens of sets: 0.02 ms with 50,000 cases
    where the same select, fetched, took 40 ms.
    """

    def __init__(self, rows: Mapping[int, Row], everything: BitMap) -> None:
        self._rows = rows
        self._everything = everything
        self._fields: dict[str, dict[int, BitMap]] = {}

    def within(self, condition: Within) -> BitMap:
        """The ids whose number is known and keeps the bound."""
        compare = _COMPARED[condition.sign]
        return union(ids for value, ids in self.values(condition.field).items() if compare(value, condition.bound))

    def renewed(self, rows: Mapping[int, Row], everything: BitMap, removed: BitMap, added: BitMap) -> "Numbers":
        """The same for another snapshot, `rows` of both given; sets that did not change are shared."""
        newer = Numbers(rows, everything)
        for field, values in list(self._fields.items()):
            changed = {value: ids - removed if ids.intersect(removed) else ids for value, ids in values.items()}
            for value, ids in newer._grouped(field, added).items():
                changed[value] = changed.get(value, NOTHING) | ids
            newer._fields[field] = changed
        return newer

    def values(self, field: str) -> Mapping[int, BitMap]:
        """The ids of each value that is known; they are shared."""
        found = self._fields.get(field)
        if found is None:
            found = self._fields[field] = self._grouped(field, self._everything)
        return found

    def _grouped(self, field: str, ids: BitMap) -> dict[int, BitMap]:
        groups: dict[int, list[int]] = {}
        place = Row._fields.index(field)
        for revision_id in ids:
            value = self._rows[revision_id][place]
            if isinstance(value, int):
                groups.setdefault(value, []).append(revision_id)
        return {value: BitMap(group) for value, group in groups.items()}
