"""Which revision of a case is the newest, for those who write upon it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, select

from app.editorial.review import State, is_final
from app.model.case import Case
from app.model.revision import Revision

AT_A_TIME = 500


def newest_numbers(session: Session, slugs: Sequence[str]) -> dict[str, int]:
    """Number of the newest revision of those cases that are published."""
    found: dict[str, int] = {}
    for start in range(0, len(slugs), AT_A_TIME):
        numbers = select(Case.slug, Revision.number).join(Revision, col(Revision.case_id) == col(Case.id))
        named = numbers.where(col(Case.slug).in_(slugs[start : start + AT_A_TIME]), col(Revision.until).is_(None))
        found |= dict(session.exec(named.where(col(Case.withdrawn_at).is_(None))).all())
    return found


def newest_number(session: Session, slug: str) -> int | None:
    """Number of the published revision of a case; None where none is published."""
    return newest_numbers(session, [slug]).get(slug)


def newest_of(session: Session, submissions: Iterable[Any]) -> dict[str, int]:
    """The same for all cases that some submissions amend; they may be rows."""
    return newest_numbers(session, sorted({one.amends for one in submissions if one.amends}))


def is_outdated(submission: Any, newest: Mapping[str, int]) -> bool:
    """Whether the case has moved on, or was withdrawn, since the revision on which an open amendment rests."""
    is_open = submission.amends is not None and not is_final(State(submission.state))
    return is_open and newest.get(submission.amends) != submission.base
