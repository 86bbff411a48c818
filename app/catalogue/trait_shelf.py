"""Keeps what cases are compared by at hand, for the newest snapshots."""

from collections import OrderedDict
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING, TypeAlias

from app.catalogue.few_at_once import FewAtOnce
from app.catalogue.snapshot import Snapshot
from app.store.database import Database

if TYPE_CHECKING:
    from app.catalogue.placing import PairSample
    from app.catalogue.traits import Traits

KEPT = 2
"""Dataset revisions: whoever asks at the older one began before the newer was published."""
KEPT_OF_THE_PAST = 1
"""Older ones, of those who ask as of them: each takes 25 MB with 50,000 cases, and 50 more while it is made."""
MAKERS = 2
"""Threads, at most, that make what an older one is compared by or wait for that, of the eight that usually answer."""

Key = tuple[int, int]
"""A dataset revision, and the last redaction before it was read."""
Made: TypeAlias = "tuple[Traits, PairSample]"


class TraitShelf:
    """Every thread may ask; what a revision is compared by is made once, when somebody first compares at it."""

    def __init__(self) -> None:
        self._newest, self._past = _Board(KEPT), _Board(KEPT_OF_THE_PAST)
        self._makers = FewAtOnce(MAKERS)

    def share(self, places: BoundedSemaphore) -> None:
        """Takes one of these places as well whenever it makes what an older revision is compared by."""
        self._makers.share(places)

    def has_at_hand(self, snapshot: Snapshot) -> bool:
        """Whether nothing has to be made to compare at a snapshot."""
        key = snapshot.revision, snapshot.redacted
        return key in self._newest or key in self._past

    def at(self, snapshot: Snapshot, database: Database, *, is_past: bool = False) -> Made:
        """The cases of a snapshot ready to be compared, and pairs of them to place a score among.

        `is_past` where an older one was asked for: then nobody who asks at the newest waits for it, nor loses what is
        kept; PastBusy where too many wait.
        """
        for board in (self._newest, self._past):
            board.forget(snapshot.redacted)
        key = snapshot.revision, snapshot.redacted
        if not is_past or key in self._newest:
            return self._newest.at(key, snapshot, database)
        if key in self._past:
            return self._past.at(key, snapshot, database)
        with self._makers.turn():
            return self._past.at(key, snapshot, database)


class _Board:
    """Some revisions, made one at a time; who was asked for longest ago goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Key, Made] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    def forget(self, redacted: int) -> None:
        """Drops what was made before a redaction."""
        if any(one[1] < redacted for one in list(self._kept)):
            with self._lock:
                for older in [one for one in self._kept if one[1] < redacted]:
                    del self._kept[older]

    def at(self, key: Key, snapshot: Snapshot, database: Database) -> Made:
        # Imported here: NumPy takes 20 MB, which a process that compares nothing does not pay.
        from app.catalogue.placing import PairSample
        from app.catalogue.traits import Traits

        # Others wait: two threads would make the same.
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                traits = Traits(snapshot, database)
                found = self._kept[key] = traits, PairSample(traits)
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return found
