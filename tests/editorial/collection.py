"""A collection for tests: what was published in it, and what people did to it here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import update
from sqlmodel import col, select

from app import clock
from app.editorial.publication import Publication, Published
from app.model.case import Case, FormerSlug
from app.model.document import parse_document
from app.model.revision import Revision
from app.store.database import Database


@dataclass(frozen=True)
class Collection:
    """Cases in a database, by slug."""

    database: Database

    def publish(self, *cases: Mapping[str, Any]) -> list[Published]:
        """Publishes cases as an editor would, all in one dataset revision."""
        with self.database.writing() as session:
            publication = Publication(session, self.database.full_text, "test")
            return publication.publish([parse_document(case) for case in cases])

    def withdraw(self, slug: str) -> None:
        """Ends what is published of a case."""
        with self.database.writing() as session:
            revision = Publication(session, self.database.full_text, "test").revision
            case = session.exec(select(Case).where(Case.slug == slug)).one()
            case.withdrawn_at, case.withdrawal_reason = clock.now(), "A mistake."
            current = col(Revision.case_id) == case.id, col(Revision.until).is_(None)
            session.connection().execute(update(Revision).where(*current).values(until=revision))

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
