"""Keeps the newest snapshot at hand, and a few older ones for those who turn pages or ask as of an older state."""

from collections import OrderedDict
from threading import BoundedSemaphore, Lock

from app import clock
from app.catalogue.few_at_once import FewAtOnce
from app.catalogue.happened import Happened
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.errors import Fault, QueryRefused
from app.model.derivation import MUNICIPALITY, NOT_APPLICABLE, ORGANISATION, UNKNOWN
from app.query.fields import CASE_FIELDS, COMPOSITE, Kind
from app.query.text import Clause
from app.store.database import Database
from app.store.patience import reading_within

KEPT = 4
"""Older snapshots kept; they share most of their sets with the newest."""
READERS = 3
"""Threads, at most, that read older snapshots or wait for that, of the eight that usually answer."""

COMMON = 100
"""Cases from which a word is common: to find them takes 0.1 to 5 ms with 50,000 cases, and 4,100 words are such."""
WORDS_AT_A_TIME = 20
"""Words read in a row, in some 20 ms, most of them the database's; of 50,000 cases all are read in half a minute."""

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
        self._unread: list[str] = []
        self._unread_of = -1
        """The newest redaction when the common words were listed; -1 before they are."""
        self._past = FewAtOnce(READERS)
        self.happened = Happened(database)
        """Up to the newest snapshot."""
        self.heard_of = 0
        """The newest dataset revision that the database told of."""
        self.confirmed_at = clock.seconds()
        """When it was last looked whether there is a newer one than at hand."""
        self.build_seconds = 0.0
        """How long it took to read the newest snapshot, or what was new in it."""

    def share(self, places: BoundedSemaphore) -> None:
        """Takes one of these places as well whenever it reads an older snapshot."""
        self._past.share(places)

    @property
    def at_hand(self) -> Snapshot | None:
        """The snapshot read last, without asking whether there is a newer one; None before the first."""
        return self._newest

    def newest(self) -> Snapshot:
        """The snapshot at the newest dataset revision that the database tells of."""
        self.heard_of = revision = self.database.revision()
        snapshot = self._newest
        if snapshot is not None and snapshot.revision >= revision:
            return snapshot
        # Whoever comes first reads for all, and takes the time it takes.
        with self._lock, reading_within(None):
            snapshot = self._newest
            if snapshot is None or snapshot.revision < revision:
                begun = clock.seconds()
                newer = snapshot.renewed(revision) if snapshot is not None else load_snapshot(self.database, revision)
                # Others get it only now that it is warm; until then they are waiting here.
                newer.warm(WARM)
                self.happened.count_to(revision)
                self.build_seconds = clock.seconds() - begun
                self._succeed(snapshot, newer)
                snapshot = newer
            return snapshot

    def keep_up(self) -> None:
        """Brings the newest snapshot to hand, with the words of what was published last; called again and again."""
        snapshot = self.newest()
        self.confirmed_at = clock.seconds()
        snapshot.catch_up()

    def read_ahead(self) -> None:
        """Reads some of the common words before anyone asks for them.

        One thread calls it again and again: some words at a time, so that it never keeps anybody waiting for long.
        """
        snapshot = self.newest()
        if self._unread_of != snapshot.redacted:
            # What was taken out of the cases may stand in all that was read before.
            self._unread, self._unread_of = snapshot.common_words(COMMON), snapshot.redacted
        for _ in range(min(WORDS_AT_A_TIME, len(self._unread))):
            snapshot.answering((Clause((self._unread.pop(),)),))

    def has_heard_of(self, revision: int) -> bool:
        """Whether there is this dataset revision already; the database is asked again before it is denied."""
        if revision > self.newest().revision:
            # Another process has published it and told of it, before this one heard.
            self.database.look_again()
        found = revision <= self.newest().revision
        if not found:
            self.database.require_newest(revision)
        return found

    def has_at_hand(self, revision: int) -> bool:
        """Whether nothing has to be read for the snapshot at a revision."""
        with self._lock:
            newest = self._newest
            return revision in self._older or (newest is not None and newest.revision == revision)

    def at(self, revision: int) -> Snapshot:
        """The snapshot at an older dataset revision; QueryRefused where there is none yet, or PastBusy."""
        if not self.has_heard_of(revision):
            raise QueryRefused(_NOT_YET, [Fault(_NOT_YET, parameter="cursor")])
        newest = self.newest()
        if revision == newest.revision:
            return newest
        found = self._kept_at(revision)
        return found if found is not None else self._read_at(newest, revision)

    def _kept_at(self, revision: int) -> Snapshot | None:
        with self._lock:
            found = self._older.get(revision)
            if found is not None:
                self._older.move_to_end(revision)
            return found

    def _read_at(self, newest: Snapshot, revision: int) -> Snapshot:
        # One after the other: whoever asks for a thousand states takes one thread's time, and no more memory.
        with self._past.turn(), reading_within(None):
            found = self._kept_at(revision)
            if found is None:
                found = newest.earlier(revision)
                # Where little changed since, nothing is read.
                found.warm(WARM)
                with self._lock:
                    self._keep(found)
            return found

    def _succeed(self, older: Snapshot | None, newer: Snapshot) -> None:
        self._newest = newer
        if older is not None and older.redacted < newer.redacted:
            # What was taken out of the cases may stand in everything that was read before.
            self._older.clear()
        elif older is not None:
            self._keep(older)

    def _keep(self, snapshot: Snapshot) -> None:
        if self._newest is not None and snapshot.redacted < self._newest.redacted:
            return
        self._older[snapshot.revision] = snapshot
        self._older.move_to_end(snapshot.revision)
        while len(self._older) > KEPT:
            self._older.popitem(last=False)
