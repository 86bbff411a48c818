"""What a publication leaves behind, each thing by itself: after a publication all of it is there, before it nothing."""

from itertools import pairwise

import orjson
from sqlmodel import Session, col, select

from app.editorial.audit import verify
from app.model.case import Case
from app.model.event import CaseEvent
from app.model.first_answer import FirstAnswer
from app.model.revision import AuditEntry, Dataset, DatasetRevision, Revision, Tag
from app.model.submission import Submission, SubmissionEvent
from app.store.checking import deviations
from app.store.database import Database


def traces(session: Session, slug: str, submission_id: str, key: str) -> dict[str, bool]:
    """Which traces of the first publication of a case there are."""
    case = session.exec(select(Case).where(Case.slug == slug)).first()
    revision = session.exec(select(Revision).join(Case).where(Case.slug == slug)).first()
    submission = session.get_one(Submission, submission_id)
    done = select(SubmissionEvent).where(SubmissionEvent.submission_id == submission_id)
    entries = session.exec(select(AuditEntry).where(col(AuditEntry.subject).in_((slug, submission_id)))).all()
    of_case = [entry for entry in entries if entry.action == "publish-case"]
    since = session.exec(select(DatasetRevision).where(DatasetRevision.summary == f"Published {slug}")).first()
    return {
        "case": case is not None,
        "revision": revision is not None,
        "its tags": bool(revision and session.exec(select(Tag).where(Tag.revision_id == revision.id)).first()),
        "dataset revision": since is not None,
        "which is that of the revision": bool(since and revision and since.revision == revision.since),
        "told to have happened": bool(since and session.get(CaseEvent, (since.revision, case.id if case else 0))),
        "state": submission.state == "published",
        "number": submission.published_number == 1,
        "event": session.exec(done.where(SubmissionEvent.action == "publish")).first() is not None,
        "entry of the case": [orjson.loads(entry.detail)["submission"] for entry in of_case] == [submission_id],
        "first answer": session.exec(select(FirstAnswer).where(FirstAnswer.key == key)).first() is not None,
    }


def require_sound(database: Database) -> None:
    """The trail is whole, dataset revisions and numbers have no holes, and every row is what its document says."""
    with database.reading() as session:
        assert verify(session) is None
        committed = list(session.exec(select(DatasetRevision.revision).order_by(col(DatasetRevision.revision))))
        assert committed == list(range(1, session.exec(select(Dataset.revision)).one() + 1))
        rows = session.exec(select(Revision).order_by(col(Revision.case_id), col(Revision.number))).all()
        by_case: dict[int, list[Revision]] = {}
        for row in rows:
            by_case.setdefault(row.case_id, []).append(row)
        for revisions in by_case.values():
            assert [row.number for row in revisions] == list(range(1, len(revisions) + 1))
            # A case that was withdrawn ended before its next revision began, if there is one.
            assert all(row.until and row.until <= after.since for row, after in pairwise(revisions))
        assert set(session.exec(select(Case.id))) == set(by_case)
        ids = [row.id or 0 for row in rows]
        kept = database.full_text.written(session, range(max(ids, default=0) + 100))
        assert sorted(revision_id for revision_id, *_ in kept) == sorted(ids)
        stale = "What is derived from cases was made with other vocabularies."
        assert [one for one in deviations(session, database.full_text) if one != stale] == []
