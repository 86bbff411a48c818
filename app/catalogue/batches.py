"""Many cases, read some at a time: memory stays flat however many there are."""

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from app.catalogue.cases import documents, short_forms
from app.catalogue.keeper import SnapshotKeeper
from app.formats.records import Record
from app.model.document import read_document

BATCH = 500
"""Cases read at a time: some 4 MB."""


class Batches:
    """Some revisions in order. They can be read any number of times, and are the same each time.

    No session is held from one batch to the next: a slow reader would keep its connection from everybody else. As the
    bytes of a revision never change, the batches belong to one state all the same.
    """

    def __init__(self, keeper: SnapshotKeeper, ids: Sequence[int]) -> None:
        self._keeper, self._ids = keeper, ids

    def raw(self) -> Iterator[bytes]:
        """The documents as JSON bytes."""
        for ids in self._batches():
            yield from documents(self._keeper, ids)

    def documents(self) -> Iterator[dict[str, Any]]:
        """The documents, read."""
        return map(read_document, self.raw())

    def records(self) -> Iterator[Record]:
        """What tables are made of."""
        for ids in self._batches():
            for raw, short in zip(documents(self._keeper, ids), short_forms(self._keeper, ids), strict=True):
                yield Record(read_document(raw), orjson.loads(short)["revision"])

    def _batches(self) -> Iterator[Sequence[int]]:
        for start in range(0, len(self._ids), BATCH):
            yield self._ids[start : start + BATCH]
