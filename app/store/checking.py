"""Whether the stored rows are what the published documents say."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256

import orjson
from sqlalchemy import inspect
from sqlmodel import Session, col, select

from app.errors import DocumentRefused
from app.model.case import Case
from app.model.derivation import derive
from app.model.document import parse_document
from app.model.event import CaseEvent, EventKind
from app.model.revision import Dataset, Place, Revision, Tag
from app.store.file_checking import wrong_files
from app.store.fulltext import FullText
from app.store.indexing import columns_of, is_stale

BEGINNINGS = (EventKind.PUBLISHED, EventKind.AMENDED, EventKind.RESTORED)
"""What a revision begins with."""
BATCH = 500
"""Revisions compared at a time, so that memory stays flat however many there are."""

Stored = tuple[Revision, str]
"""A revision and the slug of its case."""


def has_tables(session: Session) -> bool:
    """Whether anything was ever stored there."""
    return inspect(session.connection()).has_table(str(Dataset.__tablename__))


def deviations(
    session: Session, full_text: FullText, progress: Callable[[int], None] = lambda done: None
) -> Iterator[str]:
    """Everything that is not as it should be, a sentence each; `progress` hears how many revisions are done."""
    if is_stale(session):
        yield "What is derived from cases was made with other vocabularies."
    last, done = 0, 0
    while batch := _revisions_after(session, last):
        sound = []
        for stored in batch:
            wrong = list(_wrong_with_document(*stored))
            yield from wrong
            sound += [] if wrong else [stored]
        yield from _wrong_with_derived(session, full_text, sound)
        yield from _wrong_with_events(session, batch)
        last, done = _id(batch[-1][0]), done + len(batch)
        progress(done)
    yield from wrong_files(session)


def _revisions_after(session: Session, last: int) -> Sequence[Stored]:
    newer = select(Revision, Case.slug).join(Case, col(Case.id) == Revision.case_id).where(col(Revision.id) > last)
    return session.exec(newer.order_by(col(Revision.id)).limit(BATCH)).all()


def _wrong_with_document(revision: Revision, slug: str) -> Iterator[str]:
    if sha256(revision.document).hexdigest() != revision.digest:
        yield f"{_name(revision, slug)}: its document is not the one that was published, as its digest says."
    try:
        parse_document(revision.document)
    except DocumentRefused as refused:
        yield from (f"{_name(revision, slug)}{fault.pointer}: {fault.detail}" for fault in refused.faults)


def _wrong_with_derived(session: Session, full_text: FullText, batch: Sequence[Stored]) -> Iterator[str]:
    rebuilt = {_id(revision): derive(orjson.loads(revision.document), revision.number) for revision, _ in batch}
    tags, places = _stored_tags(session, rebuilt), _stored_places(session, rebuilt)
    texts = set(full_text.differing(session, ((number, *derived.texts) for number, derived in rebuilt.items())))
    for revision, slug in batch:
        number = _id(revision)
        derived = rebuilt[number]
        wrong = [name for name, value in columns_of(derived).items() if getattr(revision, name) != value]
        wrong += ["tags"] * (tags[number] != derived.tags)
        wrong += ["points"] * (places[number] != set(derived.places))
        wrong += ["texts"] * (number in texts)
        if wrong:
            yield f"{_name(revision, slug)}: stored otherwise than its document says: {', '.join(wrong)}."


def _stored_tags(session: Session, ids: Iterable[int]) -> defaultdict[int, set[tuple[str, str]]]:
    found: defaultdict[int, set[tuple[str, str]]] = defaultdict(set)
    tags = select(Tag.revision_id, Tag.dimension, Tag.term).where(col(Tag.revision_id).in_(ids))
    for revision_id, dimension, term in session.exec(tags):
        found[revision_id].add((dimension, term))
    return found


def _stored_places(session: Session, ids: Iterable[int]) -> defaultdict[int, set[tuple[int, float, float]]]:
    found: defaultdict[int, set[tuple[int, float, float]]] = defaultdict(set)
    places = select(Place).where(col(Place.revision_id).in_(ids))
    for place in session.exec(places):
        found[place.revision_id].add((place.number, place.latitude, place.longitude))
    return found


def _wrong_with_events(session: Session, batch: Sequence[Stored]) -> Iterator[str]:
    """Revisions of which it is not told when they came or went, or told wrongly."""
    case_ids = {revision.case_id for revision, _ in batch}
    found = session.exec(select(CaseEvent).where(col(CaseEvent.case_id).in_(case_ids)))
    told = {(one.case_id, one.revision): (one.kind, one.number) for one in found}
    for revision, slug in batch:
        began = told.get((revision.case_id, revision.since))
        # What ends a revision is the next one or a withdrawal.
        ended = told.get((revision.case_id, revision.until or 0), ("", 0))
        after = {(EventKind.AMENDED, revision.number + 1), (EventKind.WITHDRAWN, revision.number)}
        is_told = began is not None and began[0] in BEGINNINGS and began[1] == revision.number
        if not is_told or (revision.until is not None and ended not in after):
            yield f"{_name(revision, slug)}: the log of what happened does not tell when it came or went."


def _name(revision: Revision, slug: str) -> str:
    return f"Revision {revision.number} of '{slug}'"


def _id(revision: Revision) -> int:
    return revision.id or 0
