"""How often each thing has happened to a case, read on from where it was read before."""

from collections.abc import Mapping

from app.catalogue.chronicle import behind, count_kinds
from app.model.event import EventKind
from app.store.database import Database


class Happened:
    """Counts what the log of the collection tells, which all processes write; of one thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._until = -1
        self.counts: Mapping[EventKind, int] = {}
        """By kind; none before they are read for the first time."""

    def count_to(self, revision: int) -> None:
        """Counts what happened up to a dataset revision."""
        if revision <= self._until:
            return
        with self._database.reading_published() as session:
            new = count_kinds(session, behind(self._until), revision)
        self.counts = {kind: self.counts.get(kind, 0) + more for kind, more in new.items()}
        self._until = revision
