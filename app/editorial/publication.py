"""A document becomes a revision and its derived rows, or nothing does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import uuid4

import orjson
import sqlalchemy
from sqlalchemy import bindparam, func, insert, update
from sqlmodel import Session, col

from app import clock
from app.editorial.telling import tell
from app.errors import CaseWithdrawn
from app.model.case import Case
from app.model.derivation import derive
from app.model.document import CaseDocument, document_bytes
from app.model.event import EventKind
from app.model.revision import Dataset, DatasetRevision, Revision
from app.store.freshness import announce
from app.store.fulltext import FullText
from app.store.indexing import columns_of, write_derived

# Built once: to build the statements of a publication anew each time takes longer than the database takes for them.
_RAISE = update(Dataset).values(revision=col(Dataset.revision) + 1).returning(col(Dataset.revision))
_PRESENT = sqlalchemy.select(
    col(Case.slug), col(Case.id), col(Case.withdrawn_at), col(Case.withdrawal_reason), col(Case.replacement)
).where(col(Case.slug).in_(bindparam("slugs", expanding=True)))
_HIGHEST = (
    sqlalchemy.select(col(Revision.case_id), func.max(Revision.number))
    .where(col(Revision.case_id).in_(bindparam("case_ids", expanding=True)))
    .group_by(col(Revision.case_id))
)
_ADD_CASES = insert(Case).returning(col(Case.id), sort_by_parameter_order=True)
_ADD_REVISIONS = insert(Revision).returning(col(Revision.id), sort_by_parameter_order=True)


@dataclass(frozen=True, slots=True)
class Published:
    """What a document became."""

    slug: str
    number: int
    revision_id: int


def raise_revision(session: Session, summary: str) -> DatasetRevision:
    """One dataset revision more, after which no answer is given from memory that was made before.

    Without a publication it is for what stands beside the documents, such as whom a key in them means.
    """
    number: int = session.connection().execute(_RAISE).scalar_one()
    made = DatasetRevision(revision=number, committed_at=clock.now(), summary=summary)
    session.connection().execute(insert(DatasetRevision), made.model_dump())
    announce(session, number)
    return made


class Publication:
    """One publishing transaction, which is one dataset revision however many cases it holds."""

    def __init__(self, session: Session, full_text: FullText, summary: str) -> None:
        # First of all statements: whoever publishes next waits here, on either database.
        raised = raise_revision(session, summary)
        self.revision, self.moment = raised.revision, raised.committed_at
        self._session, self._full_text = session, full_text

    def publish(self, documents: Sequence[CaseDocument], *, may_restore: bool = False) -> list[Published]:
        """Publishes some documents with different slugs, each as the newest revision of its case.

        A withdrawn case is refused by CaseWithdrawn, or stands up again where it may. Memory grows with the number
        of documents: some hundred at a time are best.
        """
        if not documents:
            return []
        slugs = [document.slug for document in documents]
        present = self._present(slugs)
        withdrawn = {case.id for case in present if case.withdrawn_at is not None}
        if withdrawn:
            self._stand_up([case for case in present if case.id in withdrawn], may_restore=may_restore)
        cases = self._added(slugs, {case.slug: case.id for case in present})
        case_ids = [cases[slug] for slug in slugs]
        newest = self._newest([case.id for case in present])
        numbers = [newest.get(case_id, 0) + 1 for case_id in case_ids]
        texts = [document_bytes(document) for document in documents]
        # From the bytes that are kept, as whoever rebuilds these rows will do.
        derived = [derive(orjson.loads(raw), number) for raw, number in zip(texts, numbers, strict=True)]
        rows = [
            {
                "case_id": case_id,
                "number": number,
                "since": self.revision,
                "published_at": self.moment,
                "digest": sha256(raw).hexdigest(),
                "document": raw,
                **columns_of(one),
            }
            for case_id, number, raw, one in zip(case_ids, numbers, texts, derived, strict=True)
        ]
        if newest:
            # An empty list of cases would let SQLite walk through everything that is published.
            self._end(newest)
        ids: Sequence[Any] = self._session.connection().execute(_ADD_REVISIONS, rows).scalars().all()
        write_derived(self._session, self._full_text, list(zip(ids, derived, strict=True)))
        told = (
            (case_id, _kind(number, is_back=case_id in withdrawn), number, None)
            for case_id, number in zip(case_ids, numbers, strict=True)
        )
        tell(self._session, self.revision, told)
        return [
            Published(document.slug, number, revision_id)
            for document, number, revision_id in zip(documents, numbers, ids, strict=True)
        ]

    def withdraw(self, case_id: int, reason: str, replacement: str | None = None) -> None:
        """Ends what is published of a case, and leaves a tombstone; `replacement` is the slug to read instead."""
        (number,) = self._newest([case_id]).values()
        self._end([case_id])
        tombstone = {"withdrawn_at": self.moment, "withdrawal_reason": reason, "replacement": replacement}
        self._session.connection().execute(update(Case).where(col(Case.id) == case_id).values(**tombstone))
        tell(self._session, self.revision, [(case_id, EventKind.WITHDRAWN, number, replacement)])

    def redact(self, case_id: int, number: int) -> None:
        """Tells that something was taken out of what is published of a case; `number` is of its newest revision."""
        tell(self._session, self.revision, [(case_id, EventKind.REDACTED, number, None)])

    def _present(self, slugs: Sequence[str]) -> Sequence[Any]:
        return self._session.connection().execute(_PRESENT, {"slugs": slugs}).all()

    def _stand_up(self, withdrawn: Sequence[Any], *, may_restore: bool) -> None:
        """Takes the tombstones away."""
        if not may_restore:
            first = withdrawn[0]
            (number,) = self._newest([first.id]).values()
            raise CaseWithdrawn(first.slug, first.withdrawal_reason, first.replacement, first.withdrawn_at, number)
        ids = col(Case.id).in_([case.id for case in withdrawn])
        gone = {"withdrawn_at": None, "withdrawal_reason": None, "replacement": None}
        self._session.connection().execute(update(Case).where(ids).values(**gone))

    def _added(self, slugs: Sequence[str], known: dict[str, int]) -> dict[str, int]:
        """Ids of the cases by slug; those that are not known yet are made."""
        new = [{"slug": slug, "opaque_id": uuid4().hex} for slug in slugs if slug not in known]
        if not new:
            return known
        ids: Iterable[Any] = self._session.connection().execute(_ADD_CASES, new).scalars()
        return known | dict(zip((case["slug"] for case in new), ids, strict=True))

    def _newest(self, case_ids: Sequence[int]) -> dict[int, int]:
        """Highest revision number so far, by case; without those that were never published."""
        if not case_ids:
            return {}
        found = self._session.connection().execute(_HIGHEST, {"case_ids": case_ids})
        return dict(found.all())

    def _end(self, case_ids: Iterable[int]) -> None:
        """Ends what was newest so far."""
        current = col(Revision.case_id).in_(case_ids), col(Revision.until).is_(None)
        self._session.connection().execute(update(Revision).where(*current).values(until=self.revision))


def _kind(number: int, *, is_back: bool) -> EventKind:
    if number == 1:
        return EventKind.PUBLISHED
    return EventKind.RESTORED if is_back else EventKind.AMENDED
