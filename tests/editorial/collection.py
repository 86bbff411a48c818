"""A collection for tests: what was published in it, and what people did to it here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
from sqlmodel import col, select

from app.editorial.publication import Publication, Published
from app.editorial.withdrawing import Moved, restore, withdraw
from app.model.case import Case, FormerSlug
from app.model.document import parse_document
from app.model.event import CaseEvent
from app.model.revision import Revision
from app.model.withdrawal_sent import WithdrawalSent
from app.store.database import Database

EDITOR = "an editor"


@dataclass(frozen=True)
class Collection:
    """Cases in a database, by slug."""

    database: Database

    def publish(self, *cases: Mapping[str, Any]) -> list[Published]:
        """Publishes cases as an editor would, all in one dataset revision."""
        with self.database.writing() as session:
            publication = Publication(session, self.database.full_text, "test")
            return publication.publish([parse_document(case) for case in cases], may_restore=True)

    def withdraw(self, slug: str, reason: str = "A mistake.", replacement: str | None = None) -> Moved:
        """Takes a case back, as an editor would."""
        told = WithdrawalSent(reason=reason, replacement=replacement)
        with self.database.writing() as session:
            return withdraw(session, self.database.full_text, slug, told, EDITOR)

    def restore(self, slug: str) -> Moved:
        """Undoes that."""
        with self.database.writing() as session:
            return restore(session, self.database.full_text, slug, EDITOR)

    def rename(self, slug: str, other: str) -> None:
        """Gives a case another slug."""
        with self.database.writing() as session:
            case = session.exec(select(Case).where(Case.slug == slug)).one()
            assert case.id is not None
            case.slug = other
            session.add(FormerSlug(slug=slug, case_id=case.id))

    def redact(self, slug: str, **changes: Any) -> None:
        """Changes a document where it stands, as only a redaction does."""
        with self.database.writing() as session:
            newest = select(Revision).join(Case).where(Case.slug == slug, col(Revision.until).is_(None))
            revision = session.exec(newest).one()
            revision.document = orjson.dumps({**orjson.loads(revision.document), **changes})

    def forget_credit(self) -> None:
        """Makes every document what it was before documents had this field."""
        with self.database.writing() as session:
            for revision in session.exec(select(Revision)):
                assert revision.document.endswith(b',"credit":[]}')
                revision.document = revision.document.removesuffix(b',"credit":[]}') + b"}"
                revision.digest = sha256(revision.document).hexdigest()

    def revisions(self, slug: str) -> Sequence[tuple[int, int, int | None]]:
        """Number, since and until of every revision of a case, the first one first."""
        columns = select(Revision.number, Revision.since, Revision.until).join(Case).where(Case.slug == slug)
        with self.database.reading() as session:
            return [
                (number, since, until) for number, since, until in session.exec(columns.order_by(col(Revision.number)))
            ]

    def title(self, slug: str) -> str | None:
        """The title that is published now, None where nothing is."""
        newest = select(Revision.document).join(Case).where(Case.slug == slug, col(Revision.until).is_(None))
        with self.database.reading() as session:
            document = session.exec(newest).first()
        return None if document is None else str(orjson.loads(document)["title"])

    def number(self) -> int:
        """How many cases there are, withdrawn ones too."""
        with self.database.reading() as session:
            return len(session.exec(select(Case.id)).all())

    def events(self) -> Sequence[tuple[int, str, str, int, str | None]]:
        """Dataset revision, slug, kind, number and replacement of all that is told to have happened, in order."""
        in_order = select(CaseEvent, Case.slug).join(Case).order_by(col(CaseEvent.revision), col(CaseEvent.case_id))
        with self.database.reading() as session:
            return [(one.revision, slug, one.kind, one.number, one.replacement) for one, slug in session.exec(in_order)]
