"""One published case and how it came about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from app.catalogue.absent import absent_case
from app.catalogue.snapshot import Snapshot
from app.errors import RevisionNotFound
from app.model.case import Case
from app.model.changes import Difference
from app.model.document import read_document
from app.model.revision import Revision
from app.store.selection import published


@dataclass(frozen=True, slots=True)
class Version:
    """One published revision of a case, without its document."""

    slug: str
    opaque_id: str
    number: int
    since: int
    """Dataset revision that brought it."""
    until: int | None
    """Dataset revision that ended it; None while newest."""
    published_at: datetime
    digest: str
    """SHA-256 of the document, hexadecimal."""


@dataclass(frozen=True, slots=True)
class PublishedCase:
    """A revision with its document as JSON bytes."""

    version: Version
    document: bytes


def published_case(session: Session, snapshot: Snapshot, slug: str) -> PublishedCase:
    """The newest revision at the snapshot; raises CaseNotFound, CaseWithdrawn or CaseRenamed."""
    found = _read(session, slug, published(snapshot.revision))
    if not found:
        raise absent_case(session, snapshot, slug)
    return found[0]


def case_revision(session: Session, snapshot: Snapshot, slug: str, number: int) -> PublishedCase:
    """One revision of a case, by number; raises RevisionNotFound, or as `published_case`."""
    found = _read(session, slug, col(Revision.number) == number, col(Revision.since) <= snapshot.revision)
    if not found:
        newest = published_case(session, snapshot, slug).version.number
        raise RevisionNotFound(f"'{slug}' has revisions 1 to {newest}; there is no {number}.")
    return found[0]


def history(session: Session, snapshot: Snapshot, slug: str) -> list[Version]:
    """All revisions of a case up to the snapshot, newest first; raises as `published_case`."""
    published_case(session, snapshot, slug)
    known = _versions().where(Case.slug == slug, col(Revision.since) <= snapshot.revision)
    rows = session.connection().execute(known.order_by(col(Revision.number).desc()))
    return [Version(*row) for row in rows]


def difference(session: Session, snapshot: Snapshot, slug: str, older: int, newer: int) -> Difference:
    """What changed from one revision to another, field by field; raises as `case_revision`."""
    versions = (case_revision(session, snapshot, slug, number) for number in (older, newer))
    return Difference(*(read_document(version.document) for version in versions))


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a case can be trusted, gathered from the document."""

    confidence: str
    """How well the description is sourced."""
    unverified_fields: Sequence[str]
    evidence: Mapping[str, int]
    """Number of outcomes by the kind of evidence that they rest on."""
    sources_by_field: Mapping[str, list[int]]
    """Top-level field -> places in the list of sources that support it, from 0."""
    unsupported_fields: list[str]
    """Fields that say something no source names: they rest on the case as a whole."""
    missing: Mapping[str, str]
    """Why a field is empty, by path."""


NOT_CLAIMS = frozenset(
    ("slug", "practice", "translations", "sources", "missing", "unverified_fields", "coded_fields", "confidence",
     "original_language", "credit")
)  # fmt: skip
"""Fields that say something about the description, not about the case."""


def trust_of(document: Mapping[str, Any]) -> Trust:
    """What a reader has to know before believing a case."""
    supported: dict[str, list[int]] = {}
    for place, source in enumerate(document["sources"]):
        for path in source["supports"]:
            places = supported.setdefault(path.partition(".")[0].partition("[")[0], [])
            if place not in places:
                places.append(place)
    evidence: dict[str, int] = {}
    for outcome in document["outcomes"]:
        evidence[outcome["evidence"]] = evidence.get(outcome["evidence"], 0) + 1
    said = (name for name, value in document.items() if name not in NOT_CLAIMS and value not in (None, [], {}))
    return Trust(
        document["confidence"],
        document["unverified_fields"],
        evidence,
        dict(sorted(supported.items())),
        [name for name in said if name not in supported],
        document["missing"],
    )


def _versions() -> Any:
    return sqlalchemy.select(
        col(Case.slug), col(Case.opaque_id), col(Revision.number), col(Revision.since), col(Revision.until),
        col(Revision.published_at), col(Revision.digest),
    ).join(Case, col(Case.id) == col(Revision.case_id))  # fmt: skip


def _read(session: Session, slug: str, *conditions: ColumnElement[bool]) -> list[PublishedCase]:
    asked = _versions().add_columns(col(Revision.document)).where(Case.slug == slug, *conditions)
    return [PublishedCase(Version(*rest), document) for *rest, document in session.connection().execute(asked)]
