"""Keeps what cases are compared by at hand, for the newest snapshots."""

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from app.catalogue.snapshot import Snapshot
from app.store.database import Database

if TYPE_CHECKING:
    from app.catalogue.placing import PairSample
    from app.catalogue.traits import Traits

KEPT = 2
"""Dataset revisions: whoever asks at the older one began before the newer was published."""


class TraitShelf:
    """Every thread may ask; what a revision is compared by is made once, when somebody first compares at it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[int, int], tuple[Traits, PairSample]] = OrderedDict()
        """By dataset revision, and by the last redaction before they were read."""

    def at(self, snapshot: Snapshot, database: Database) -> "tuple[Traits, PairSample]":
        """The cases of a snapshot ready to be compared, and pairs of them to place a score among."""
        # Imported here: NumPy takes 20 MB, which a process that compares nothing does not pay.
        from app.catalogue.placing import PairSample
        from app.catalogue.traits import Traits

        # Others wait: two threads would make the same.
        key = snapshot.revision, snapshot.redacted
        with self._lock:
            for older in [one for one in self._kept if one[1] < snapshot.redacted]:
                del self._kept[older]
            found = self._kept.get(key)
            if found is None:
                traits = Traits(snapshot, database)
                found = self._kept[key] = traits, PairSample(traits)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return found
