"""A file of cases: what would become of each, and the drafts that are made of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.editorial.actors import Actor
from app.editorial.checklist import Entry
from app.editorial.credits import refused_credit
from app.editorial.draft_check import Purpose
from app.editorial.repeats import Repeat
from app.editorial.slugs import taken_by
from app.editorial.submissions import NEW, Base, Examined, begin, examined
from app.editorial.written import text_at
from app.errors import DocumentRefused, DomainError, Fault, SubmissionRefused
from app.formats.sent.cases import Json, Sent, SentCase
from app.model.case import Case
from app.model.document import document_bytes, parse_document
from app.model.fault_sentences import fault_of
from app.model.json_text import JsonObject
from app.model.revision import Revision
from app.model.submission import Submission
from app.store.database import Database

AT_A_TIME = 500


class Outcome(StrEnum):
    """What becomes of a case of the file."""

    NEW = "new"
    AMENDMENT = "amendment"
    UNCHANGED = "unchanged"
    """It is published already, just so."""
    UNDECIDED = "undecided"
    """It may be a published case, and nobody has said whether it is."""
    FAULTY = "faulty"


DRAFTS = frozenset((Outcome.NEW, Outcome.AMENDMENT))
"""What a draft is made of."""
OBSTACLES = frozenset((Outcome.UNDECIDED, Outcome.FAULTY))
"""What keeps a file from being taken whole."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One case of the file, and what would become of it."""

    sent: SentCase
    outcome: Outcome
    ready: Examined | None = None
    """Its document and what is said of it; None where it cannot be looked at."""
    base: Base | None = None
    """What it amends."""
    refused: tuple[Fault, ...] = ()
    """What keeps it out beside its checklist."""

    @property
    def blocking(self) -> list[Entry]:
        """Lines of its checklist that have to be mended, but for what the file itself tells of."""
        entries = self.ready.check.checklist.entries if self.ready else ()
        failing = (entry for entry in entries if entry.is_blocking and entry.result == "fail")
        return [entry for entry in failing if not self.sent.is_told(entry.path)]

    @property
    def repeats(self) -> Sequence[Repeat]:
        """Published cases that it may be."""
        return self.ready.check.repeats if self.ready else ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of a file."""

    sent: Sent
    cases: tuple[Weighed, ...]

    @property
    def counts(self) -> Counter[Outcome]:
        """How many cases become what."""
        return Counter(case.outcome for case in self.cases)

    @property
    def is_whole(self) -> bool:
        """Whether nothing stands in the way of any case."""
        return not self.sent.faults and not OBSTACLES & self.counts.keys()

    def drafts(self, *, with_faults: bool) -> list[Weighed]:
        """Those of which drafts are made: all or none, or with `with_faults` those that can be."""
        if self.sent.faults or not (with_faults or self.is_whole):
            return []
        return [case for case in self.cases if case.outcome in DRAFTS]


def weigh(database: Database, sent: Sent, account_id: str) -> Plan:
    """What would become of each case of a file that an account sends.

    Takes some ten milliseconds for each, and writes nothing.
    """
    with database.reading() as session:
        newest = _newest(session, [text_at(case.document, "slug") for case in sent.cases])
    weighed = (_weighed(database, case, newest) for case in sent.cases)
    return Plan(sent, tuple(_consented(database, case, account_id) for case in weighed))


def take(session: Session, actor: Actor, drafts: Iterable[Weighed]) -> Iterator[tuple[Weighed, Submission]]:
    """Makes a draft of each, in the transaction of the session; raises as `begin`."""
    for case in drafts:
        if case.ready is not None:
            submission = begin(session, actor, case.ready, case.base)
            submission.duplicates_seen = case.sent.decision in ("new", "related")
            yield case, submission


def _weighed(database: Database, case: SentCase, newest: Mapping[str, int]) -> Weighed:
    slug = text_at(case.document, "slug")
    try:
        if slug in newest:
            return _amendment(database, case, case.document, Base(slug, case.base or newest[slug]), newest[slug])
        ready = examined(database, case.document, NEW)
        if case.decision == "amend":
            return _of_likeliest(database, case, ready)
    except (DocumentRefused, SubmissionRefused) as refused:
        return Weighed(case, Outcome.FAULTY, refused=_faults(refused))
    taken = _taken(ready)
    weighed = Weighed(case, Outcome.NEW, ready, refused=taken)
    if _is_faulty(weighed):
        return Weighed(case, Outcome.FAULTY, ready, refused=taken)
    if ready.check.repeats and case.decision is None:
        return Weighed(case, Outcome.UNDECIDED, ready)
    return weighed


def _consented(database: Database, weighed: Weighed, account_id: str) -> Weighed:
    """The same, or a faulty one where it names somebody whom this account may not name."""
    if weighed.ready is None or weighed.outcome in (Outcome.FAULTY, Outcome.UNCHANGED):
        return weighed
    with database.reading() as session:
        refused = refused_credit(session, weighed.ready.document, account_id)
    return replace(weighed, outcome=Outcome.FAULTY, refused=tuple(refused)) if refused else weighed


def _of_likeliest(database: Database, case: SentCase, ready: Examined) -> Weighed:
    """An amendment of the case that it most likely is."""
    if not ready.check.repeats:
        said = fault_of("nothing_to_amend", "/slug")
        return Weighed(case, Outcome.FAULTY, ready, refused=(said,))
    slug = ready.check.repeats[0].slug
    with database.reading() as session:
        number = _newest(session, [slug])[slug]
    return _amendment(database, case, {**case.document, "slug": slug}, Base(slug, case.base or number), number)


def _amendment(database: Database, case: SentCase, document: Json, base: Base, newest: int) -> Weighed:
    ready = examined(database, document, Purpose(base.slug, ""))
    refused: tuple[Fault, ...] = ()
    if base.number > newest:
        refused = (fault_of("base_unknown", "/slug", slug=base.slug, newest=newest, base=base.number),)
    weighed = Weighed(case, Outcome.AMENDMENT, ready, base, refused)
    if _is_faulty(weighed):
        return Weighed(case, Outcome.FAULTY, ready, base, refused)
    if _is_published(database, base, ready.document):
        return Weighed(case, Outcome.UNCHANGED, ready, base)
    return weighed


def _is_faulty(weighed: Weighed) -> bool:
    return bool(weighed.sent.faults or weighed.refused or weighed.blocking)


def _is_published(database: Database, base: Base, document: JsonObject) -> bool:
    """Whether the revision says just the same."""
    kept = select(Revision.document).join(Case, col(Case.id) == col(Revision.case_id))
    with database.reading() as session:
        published = session.exec(kept.where(Case.slug == base.slug, Revision.number == base.number)).first()
    return published is not None and document_bytes(parse_document(document)) == published


def _taken(ready: Examined) -> tuple[Fault, ...]:
    """What is wrong with an address that was withdrawn, or given up, or is claimed by another submission."""
    holder = ready.check.holder
    return () if holder is None else (taken_by(holder, ready.check.slug or ""),)


def _newest(session: Session, slugs: Sequence[str]) -> dict[str, int]:
    """Number of the newest revision of those cases that are published."""
    found: dict[str, int] = {}
    for start in range(0, len(slugs), AT_A_TIME):
        numbers = select(Case.slug, func.max(Revision.number)).join(Revision, col(Revision.case_id) == col(Case.id))
        named = numbers.where(col(Case.slug).in_(slugs[start : start + AT_A_TIME]), col(Revision.until).is_(None))
        found |= dict(session.exec(named.group_by(col(Case.slug))).all())
    return found


def _faults(refused: DomainError) -> tuple[Fault, ...]:
    return refused.faults or (Fault(refused.detail, pointer=""),)
