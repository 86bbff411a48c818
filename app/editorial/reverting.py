"""The collection as it was at an earlier dataset revision, published again: nothing that came after it is lost."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
import sqlalchemy
from sqlmodel import Session, col, select

from app.editorial.accounts import COMMAND_LINE
from app.editorial.audit import append
from app.editorial.publication import Publication
from app.errors import TransferRefused
from app.model.case import Case
from app.model.document import parse_document
from app.model.revision import Dataset, Revision
from app.store.fulltext import FullText
from app.store.selection import published
from app.store.turns import take_turn

BATCH = 200
"""Documents published at a time, so that memory stays flat however many there are."""


@dataclass(frozen=True, slots=True)
class Reverted:
    """What had to be done: slugs of cases, in their order."""

    revision: int
    """The newest dataset revision, which is a new one unless all three are empty."""
    amended: Sequence[str]
    restored: Sequence[str]
    """Had been withdrawn since."""
    withdrawn: Sequence[str]
    """Had not been published yet, or were withdrawn at that time."""


def revert(
    session: Session, full_text: FullText, as_of: int, hear: Callable[[int], None] = lambda done: None
) -> Reverted:
    """Publishes again what was published at a dataset revision, and withdraws what was not; TransferRefused.

    All of it is one new dataset revision. Revisions, trail, accounts and submissions stay, as does what was redacted
    or erased since: the numbers that others have seen keep their meaning, and whoever keeps a copy is told.
    """
    take_turn(session)
    newest = session.exec(select(Dataset.revision)).one()
    if not 1 <= as_of <= newest:
        raise TransferRefused(f"There are dataset revisions 1 to {newest}, and no {as_of}.")
    then, now = _published(session, as_of), _published(session, newest)
    # The same document again is no other revision.
    changed = {slug: one for slug, one in then.items() if slug not in now or now[slug].digest != one.digest}
    gone = sorted(now.keys() - then.keys())
    if not changed and not gone:
        return Reverted(newest, (), (), ())
    publication = Publication(session, full_text, f"Set back to dataset revision {as_of}")
    done = 0
    for batch in _batches(sorted(changed)):
        documents = [_document(session, changed[slug].id, slug) for slug in batch]
        for made in publication.publish(documents, may_restore=True):
            action = "publish-case" if made.slug in now else "restore-case"
            _append(session, action, made.slug, publication.revision, made.number, as_of)
        done += len(batch)
        hear(done)
    reason = f"The collection was set back to dataset revision {as_of}, in which this case was not published."
    for slug in gone:
        publication.withdraw(now[slug].case_id, reason)
        _append(session, "withdraw-case", slug, publication.revision, now[slug].number, as_of)
    session.flush()
    return Reverted(
        publication.revision,
        amended=sorted(changed.keys() & now.keys()),
        restored=sorted(changed.keys() - now.keys()),
        withdrawn=gone,
    )


def _published(session: Session, revision: int) -> dict[str, Any]:
    """Id, case, number and digest of what was published at a dataset revision, by slug."""
    columns: list[Any] = [Case.slug, Revision.id, Revision.case_id, Revision.number, Revision.digest]
    there = sqlalchemy.select(*columns).join(Case, col(Case.id) == col(Revision.case_id))
    found = session.connection().execute(there.where(published(revision)))
    return {one.slug: one for one in found}


def _batches(slugs: Sequence[str]) -> Iterator[Sequence[str]]:
    return (slugs[start : start + BATCH] for start in range(0, len(slugs), BATCH))


def _document(session: Session, revision_id: int, slug: str) -> Any:
    raw = session.exec(select(Revision.document).where(Revision.id == revision_id)).one()
    # A case that was renamed since keeps its name.
    return parse_document({**orjson.loads(raw), "slug": slug})


def _append(session: Session, action: str, slug: str, revision: int, number: int, as_of: int) -> None:
    append(session, COMMAND_LINE, action, slug, {"revision": revision, "number": number, "as_of": as_of})
