"""A document becomes a revision and its derived rows, or nothing does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import uuid4

import orjson
from sqlalchemy import func, insert, update
from sqlmodel import Session, col, select

from app import clock
from app.model.case import Case
from app.model.derivation import derive
from app.model.document import CaseDocument, document_bytes
from app.model.revision import Dataset, DatasetRevision, Revision
from app.store.fulltext import FullText
from app.store.indexing import columns_of, write_derived


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
    raised = update(Dataset).values(revision=col(Dataset.revision) + 1).returning(col(Dataset.revision))
    number: int = session.connection().execute(raised).scalar_one()
    made = DatasetRevision(revision=number, committed_at=clock.now(), summary=summary)
    session.add(made)
    session.flush()
    return made


class Publication:
    """One publishing transaction, which is one dataset revision however many cases it holds."""

    def __init__(self, session: Session, full_text: FullText, summary: str) -> None:
        # First of all statements: whoever publishes next waits here, on either database.
        raised = raise_revision(session, summary)
        self.revision, self.moment = raised.revision, raised.committed_at
        self._session, self._full_text = session, full_text

    def publish(self, documents: Sequence[CaseDocument]) -> list[Published]:
        """Publishes some documents with different slugs, each as the newest revision of its case.

        A withdrawn case stands up again. Memory grows with the number of documents: some hundred at a time are best.
        """
        if not documents:
            return []
        cases = self._cases([document.slug for document in documents])
        case_ids = [cases[document.slug] for document in documents]
        newest = self._newest(case_ids)
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
        self._end(newest)
        added = insert(Revision).returning(col(Revision.id), sort_by_parameter_order=True)
        ids: Sequence[Any] = self._session.connection().execute(added, rows).scalars().all()
        write_derived(self._session, self._full_text, list(zip(ids, derived, strict=True)))
        return [
            Published(document.slug, number, revision_id)
            for document, number, revision_id in zip(documents, numbers, ids, strict=True)
        ]

    def _cases(self, slugs: list[str]) -> dict[str, int]:
        """Ids of the cases by slug; new ones are made, withdrawn ones stand up again."""
        connection = self._session.connection()
        present = select(Case.slug, Case.id).where(col(Case.slug).in_(slugs))
        known: dict[str, Any] = dict(connection.execute(present).all())
        restored = {"withdrawn_at": None, "withdrawal_reason": None, "replacement": None}
        withdrawn = col(Case.id).in_(known.values()), col(Case.withdrawn_at).is_not(None)
        connection.execute(update(Case).where(*withdrawn).values(**restored))
        new = [{"slug": slug, "opaque_id": uuid4().hex} for slug in slugs if slug not in known]
        if new:
            added = insert(Case).returning(col(Case.id), sort_by_parameter_order=True)
            known |= zip((case["slug"] for case in new), connection.execute(added, new).scalars(), strict=True)
        return known

    def _newest(self, case_ids: Sequence[int]) -> dict[int, int]:
        """Highest revision number so far, by case; without those that were never published."""
        highest = select(Revision.case_id, func.max(Revision.number)).group_by(col(Revision.case_id))
        found = self._session.connection().execute(highest.where(col(Revision.case_id).in_(case_ids)))
        return dict(found.all())

    def _end(self, case_ids: Iterable[int]) -> None:
        """Ends what was newest so far."""
        current = col(Revision.case_id).in_(case_ids), col(Revision.until).is_(None)
        self._session.connection().execute(update(Revision).where(*current).values(until=self.revision))
