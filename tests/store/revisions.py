"""Revisions that say nothing, to hang derived rows on."""

from sqlmodel import Session

from app.clock import now
from app.model.case import Case
from app.model.revision import Revision


def bare_revisions(session: Session, count: int) -> list[int]:
    """Ids of as many new revisions of one case without content, each ended by the next."""
    case = Case(opaque_id="1", slug="no-vik-kafe")
    session.add(case)
    session.flush()
    ids = []
    for number in range(1, count + 1):
        revision = Revision(
            case_id=case.id or 0,
            number=number,
            since=number,
            until=number + 1,
            published_at=now(),
            digest="",
            title_key="",
            source_count=1,
            short=b"",
            document=b"",
        )
        session.add(revision)
        session.flush()
        ids.append(revision.id or 0)
    return ids
