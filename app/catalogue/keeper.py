"""Keeps the newest snapshot at hand, and a few older ones for those who are turning pages."""

from collections import OrderedDict
from threading import Lock

from app.catalogue.snapshot import Snapshot, load_snapshot
from app.errors import Fault, QueryRefused
from app.model.derivation import MUNICIPALITY, NOT_APPLICABLE, ORGANISATION, UNKNOWN
from app.query.fields import CASE_FIELDS, COMPOSITE, Kind
from app.store.database import Database

KEPT = 4
"""Older snapshots kept; they share most of their sets with the newest."""

WARM = (
    *(field.name for field in CASE_FIELDS if field.kind in (Kind.CODED, Kind.LANGUAGE)),
    *COMPOSITE.values(), ORGANISATION, MUNICIPALITY, UNKNOWN, NOT_APPLICABLE,
)  # fmt: skip
"""Dimensions that questions need all the time."""

_NOT_YET = "This cursor belongs to a state of the collection that is not known here yet; start again without it."


class SnapshotKeeper:
    """Hands out snapshots; every thread may ask."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._lock = Lock()
        self._newest: Snapshot | None = None
        self._older: OrderedDict[int, Snapshot] = OrderedDict()

    @property
    def at_hand(self) -> Snapshot | None:
        """The snapshot read last, without asking whether there is a newer one; None before the first."""
        return self._newest

    def newest(self) -> Snapshot:
        """The snapshot at the newest dataset revision that the database tells of."""
        revision = self.database.revision()
        snapshot = self._newest
        if snapshot is not None and snapshot.revision >= revision:
            return snapshot
        with self._lock:
            snapshot = self._newest
            if snapshot is None or snapshot.revision < revision:
                if snapshot is not None:
                    self._keep(snapshot)
                snapshot = (
                    snapshot.renewed(revision) if snapshot is not None else load_snapshot(self.database, revision)
                )
                # Others get it only now that it is warm; until then they are waiting here.
                snapshot.warm(WARM)
                self._newest = snapshot
            return snapshot

    def at(self, revision: int) -> Snapshot:
        """The snapshot at an older dataset revision, for later pages; QueryRefused where there is none yet."""
        newest = self.newest()
        if revision > newest.revision:
            # Another process gave the first page and has heard of it before this one.
            self.database.look_again()
            newest = self.newest()
        if revision > newest.revision:
            raise QueryRefused(_NOT_YET, [Fault(_NOT_YET, parameter="cursor")])
        if revision == newest.revision:
            return newest
        with self._lock:
            found = self._older.get(revision)
        if found is None:
            # Outside the lock, so that nobody waits for it; should two threads read the same, one is forgotten.
            found = load_snapshot(self.database, revision)
        with self._lock:
            self._keep(found)
        return found

    def _keep(self, snapshot: Snapshot) -> None:
        self._older[snapshot.revision] = snapshot
        self._older.move_to_end(snapshot.revision)
        while len(self._older) > KEPT:
            self._older.popitem(last=False)
