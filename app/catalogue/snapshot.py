"""The published cases at one dataset revision: which there are, and the sets of ids that values pick. Immutable."""

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from functools import lru_cache
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Connection, Select

from app.catalogue.dimensions import Dimensions, Sets
from app.catalogue.distance import kilometres
from app.catalogue.numbers import Numbers
from app.catalogue.orders import Orders
from app.catalogue.row_reading import ids_begun, ids_gone, last_redaction, rows_come, rows_ended, rows_standing
from app.catalogue.rows import Row
from app.catalogue.sets import intersection
from app.catalogue.standing import EVER_WIDER, Standing, WordSets
from app.query.conditions import InBox, Near
from app.query.text import Clause
from app.store.database import Database
from app.store.reading import selected_ids
from app.store.selection import around, in_box, tagged, tagged_besides, terms_of

REMEMBERED = 1024
"""Conditions a snapshot remembers; a set takes at most one bit a case."""
MOST_CHANGES = 2000
"""Changed revisions up to which a snapshot is renewed rather than read anew."""


class Snapshot:
    """All published revisions at one dataset revision. Sets are read from the database once, when first asked for.

    Sets handed out are shared: whoever wants to change one makes a new one.
    """

    def __init__(
        self, database: Database, revision: int, rows: MutableMapping[int, Row], everything: BitMap,
        orders: Orders | None = None, numbers: Numbers | None = None, words: WordSets | None = None,
        dimensions: Dimensions | None = None, redacted: int = 0,
    ) -> None:  # fmt: skip
        self.revision = revision
        self.redacted = redacted
        """The newest dataset revision that took something out of older ones, at the time of reading; 0 for none."""
        self.everything = everything
        self.orders = orders or Orders(rows, everything)
        self.numbers = numbers or Numbers(rows, everything)
        self._words = words or WordSets(database)
        self.rows: Mapping[int, Row] = rows
        """By revision id; may hold rows of older and newer snapshots as well."""
        self._database = database
        self._all_rows = rows
        self._dimensions = dimensions or Dimensions(database, everything)
        self.carrying = lru_cache(REMEMBERED)(self._carrying)
        self.ever_carried = lru_cache(REMEMBERED)(self._ever_carried)
        self.carrying_others = lru_cache(REMEMBERED)(self._carrying_others)
        self.lying = lru_cache(REMEMBERED)(self._lying)
        self.beginning = lru_cache(REMEMBERED)(self._beginning)
        self.terms = lru_cache(4)(self._terms)

    def __len__(self) -> int:
        return len(self.everything)

    def dimension(self, name: str) -> Sets:
        """The sets of every term of a dimension."""
        return self._dimensions[name]

    def warm(self, dimensions: Iterable[str]) -> None:
        """Reads some dimensions before anyone asks."""
        self._dimensions.read(dimensions)

    def catch_up(self) -> None:
        """Reads the words of what was published last, before anyone asks for them."""
        self._words.catch_up()

    def common_words(self, least: int) -> list[str]:
        """Words that stand in so many texts that it takes long to find them; those read already are left out."""
        return self._words.unread(least)

    def _carrying(self, dimension: str, term: str) -> BitMap:
        """The revisions with one term of a dimension that has too many terms to keep, such as names."""
        return self._selected(tagged(dimension, [term]))

    def _ever_carried(self, dimension: str, term: str) -> bool:
        """Whether any revision carries it, an older one or this moment's."""
        return bool(selected_ids(self._database, tagged(dimension, [term])))

    def _carrying_others(self, dimension: str, terms: tuple[str, ...]) -> BitMap:
        """The revisions with one of some terms of such a dimension, and another beside it."""
        return self._selected(tagged_besides(dimension, terms))

    def _lying(self, condition: Near | InBox) -> BitMap:
        """The revisions with a point that meets the condition."""
        if isinstance(condition, InBox):
            return self._selected(in_box(condition))
        here = condition.latitude, condition.longitude
        with self._database.reading_published() as session:
            points = session.connection().execute(around(condition))
            near = BitMap(i for i, north, east in points if kilometres(*here, north, east) <= condition.within_km)
        return near & self.everything

    def answering(self, clauses: Sequence[Clause]) -> Standing:
        """The revisions where every clause stands: in a title, in a title or name, in any text."""
        standing = [self._words.standing(clause) for clause in clauses]
        return tuple(
            intersection(self.everything, (sets[width] for sets in standing)) for width in range(len(EVER_WIDER))
        )

    def _beginning(self, dimension: str, start: str) -> tuple[str, ...]:
        """Terms of a dimension that begin with a text, those of older revisions among them."""
        with self._database.reading_published() as session:
            return tuple(session.connection().execute(terms_of(dimension, start)).scalars())

    def _terms(self, dimension: str) -> tuple[str, ...]:
        """All terms of a dimension, those of older revisions among them."""
        return self._beginning(dimension, "")

    def _selected(self, select_ids: Select[Any]) -> BitMap:
        # Older and newer revisions are indexed as well; those of this moment are told by their ids.
        return selected_ids(self._database, select_ids) & self.everything

    def renewed(self, revision: int) -> "Snapshot":
        """The snapshot at a newer dataset revision; shares every set that did not change."""
        with self._database.connected() as connection:
            redacted = last_redaction(connection)
            removed = ids_gone(connection, self.revision, revision) & self.everything
            added_rows = rows_come(connection, self.revision, revision)
            added = BitMap(added_rows)
            is_little = len(removed) + len(added) <= MOST_CHANGES
            if is_little and redacted == self.redacted:
                everything = (self.everything - removed) | added
                dimensions = self._dimensions.renewed(connection, everything, removed, added)
                # But for that a revision never changes, so one table of rows serves every snapshot.
                self._all_rows.update(added_rows)
                return Snapshot(
                    self._database, revision, self._all_rows, everything,
                    self.orders.renewed(self._all_rows, everything, removed, added),
                    self.numbers.renewed(self._all_rows, everything, removed, added),
                    self._words.renewed(added), dimensions, redacted,
                )  # fmt: skip
        return load_snapshot(self._database, revision)

    def earlier(self, revision: int) -> "Snapshot":
        """The snapshot at an older dataset revision; shares the rows, the words and every set that did not change."""
        with self._database.connected() as connection:
            redacted = last_redaction(connection)
            removed = ids_begun(connection, revision) & self.everything
            ended = rows_ended(connection, revision)
            if redacted == self.redacted:
                # What ended after this snapshot is in it. The rows of the others go when the older snapshot goes.
                added_rows = {one: row for one, row in ended.items() if one not in self.everything}
                return self._earlier(connection, revision, removed, added_rows)
        return load_snapshot(self._database, revision)

    def _earlier(
        self, connection: Connection, revision: int, removed: BitMap, added_rows: dict[int, Row]
    ) -> "Snapshot":
        """The one without some revisions and with others; what is not handed on is made when it is asked for."""
        added, rows = BitMap(added_rows), ChainMap(self._all_rows, added_rows)
        everything = (self.everything - removed) | added
        if len(added) > MOST_CHANGES:
            return Snapshot(self._database, revision, rows, everything, words=self._words, redacted=self.redacted)
        is_little = len(removed) + len(added) <= MOST_CHANGES
        # A collection mostly grows: then there are fewer cases than now, and few that are not there any more.
        change = self._dimensions.renewed if is_little else self._dimensions.reduced
        return Snapshot(
            self._database, revision, rows, everything,
            self.orders.renewed(rows, everything, removed, added),
            self.numbers.renewed(rows, everything, removed, added),
            self._words, change(connection, everything, removed, added), self.redacted,
        )  # fmt: skip


def load_snapshot(database: Database, revision: int) -> Snapshot:
    """The published cases at a dataset revision, read from the database."""
    with database.connected() as connection:
        redacted = last_redaction(connection)
        rows = rows_standing(connection, revision)
    return Snapshot(database, revision, rows, BitMap(rows), redacted=redacted)
