"""What suggestions are looked up in, kept up with the newest snapshot: titles, names of places and organisations."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import Any

from pyroaring import BitMap
from sqlmodel import col, select

from app.catalogue.beginnings import Beginnings
from app.catalogue.name_index import NameIndex
from app.catalogue.nearly import nearly_starting
from app.catalogue.snapshot import Snapshot
from app.model.derivation import MUNICIPALITY_NAME, ORGANISATION_NAME, name_key
from app.model.revision import Tag
from app.store.database import Database
from app.store.patience import reading_within
from app.vocabulary.folding import words
from app.vocabulary.municipalities import countries_with_lists, municipalities

MOST_CHANGES = 500
"""Changed revisions up to which the index is brought up to date rather than made anew."""


class SuggestionIndex:
    """Made when first asked for; every thread may ask.

    Measured with 50,000 cases: made in 1.5 s, 40 MB; brought up to date after one publication in 4 ms.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision = self._redacted = -1
        self._held = BitMap()
        self._titles = Beginnings()
        self._names: dict[str, NameIndex] = {}

    def titled(self, database: Database, snapshot: Snapshot, typed: Sequence[str]) -> BitMap:
        """The published cases with words in title or slug that begin as typed."""
        with self._lock:
            self._renew(database, snapshot)
            return self._titles.starting(typed) & snapshot.everything

    def named(
        self, database: Database, snapshot: Snapshot, dimension: str, typed: Sequence[str], limit: int
    ) -> tuple[list[str], list[str]]:
        """Terms of a dimension of names: those that begin as typed, and those with words that do."""
        with self._lock:
            self._renew(database, snapshot)
            return self._names[dimension].starting(typed, limit)

    def titled_nearly(self, database: Database, snapshot: Snapshot, word: str) -> BitMap:
        """The published cases with a word in title or slug that begins so; where none does, with the same letters."""
        with self._lock:
            self._renew(database, snapshot)
            return nearly_starting(self._titles, word) & snapshot.everything

    def called(self, database: Database, snapshot: Snapshot, dimension: str, key: str) -> list[str]:
        """Terms of a dimension of names whose name is wholly this."""
        with self._lock:
            self._renew(database, snapshot)
            return self._names[dimension].called(key)

    def named_nearly(
        self,
        database: Database,
        snapshot: Snapshot,
        dimension: str,
        typed: Sequence[str],
        limit: int,
        among: Sequence[str] = (),
    ) -> list[str]:
        """Terms of a dimension of names that share most with words typed; of some countries, where there are any."""
        with self._lock:
            self._renew(database, snapshot)
            return self._names[dimension].sharing(typed, limit, among)

    def _renew(self, database: Database, snapshot: Snapshot) -> None:
        if snapshot.revision <= self._revision:
            return
        added, removed = snapshot.everything - self._held, self._held - snapshot.everything
        if len(added) + len(removed) > MOST_CHANGES or snapshot.redacted > self._redacted:
            # For all who will ask; it takes the time it takes.
            with reading_within(None):
                self._make(database, snapshot)
        else:
            self._change(database, snapshot, added, removed)
        self._held, self._revision, self._redacted = snapshot.everything, snapshot.revision, snapshot.redacted

    def _make(self, database: Database, snapshot: Snapshot) -> None:
        self._titles.fill((number, _title_words(snapshot, number)) for number in snapshot.everything)
        # Not with the index itself: many a process is never asked for a name. And once: the lists do not change.
        self._names = self._names or {
            ORGANISATION_NAME: NameIndex(),
            MUNICIPALITY_NAME: NameIndex(_listed_municipalities()),
        }
        for dimension, index in self._names.items():
            carried = _carried(database, Tag.dimension == dimension)
            index.fill(Counter(name for _, name, number in carried if number in snapshot.everything))

    def _change(self, database: Database, snapshot: Snapshot, added: BitMap, removed: BitMap) -> None:
        changed = col(Tag.dimension).in_(self._names), col(Tag.revision_id).in_(list(added | removed))
        # Read whole before anything changes: a database that fails half-way must not count names twice.
        for dimension, name, number in list(_carried(database, *changed)):
            self._names[dimension].count(name, 1 if number in added else -1)
        for number in added:
            self._titles.add(number, _title_words(snapshot, number))


def _carried(database: Database, *conditions: Any) -> Iterator[tuple[str, str, int]]:
    """Dimension, term and revision of some tags."""
    with database.reading_published() as session:
        asked = select(Tag.dimension, Tag.term, Tag.revision_id).where(*conditions)
        yield from session.connection().execute(asked)


def _title_words(snapshot: Snapshot, number: int) -> list[str]:
    row = snapshot.rows[number]
    # Every slug begins with the country, which would find all its cases.
    return words(row.title) + words(row.slug)[1:]


def _listed_municipalities() -> Iterable[str]:
    for country in countries_with_lists():
        for one in municipalities(country).values():
            yield from (f"{name_key(name)}|{one.code}" for name in one.names)
