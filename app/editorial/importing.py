"""A file of cases: what would become of each, and the drafts that are made of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.checklist import Entry
from app.editorial.credits import keys_in, refused_credit
from app.editorial.deciding import obstacle_to, submit
from app.editorial.draft_check import Purpose
from app.editorial.import_twins import Alike, Company
from app.editorial.newest import newest_numbers
from app.editorial.obstacles import Obstacle, changes_nothing
from app.editorial.repeats import Repeat
from app.editorial.slugs import proposed_slug
from app.editorial.submissions import NEW, Base, Examined, begin, document_of, examined
from app.editorial.twins import Twin
from app.editorial.word_places import Places
from app.editorial.written import text_at
from app.errors import (
    BaseOutdated,
    DocumentRefused,
    DomainError,
    Fault,
    NothingChanged,
    SlugTaken,
    SubmissionRefused,
)
from app.formats.sent.cases import Json, Sent, SentCase
from app.model.fault_sentences import fault_of
from app.model.submission import Submission
from app.store.database import Database


class Outcome(StrEnum):
    """What becomes of a case of the file."""

    NEW = "new"
    AMENDMENT = "amendment"
    UNCHANGED = "unchanged"
    """It is published already, just so."""
    UNDECIDED = "undecided"
    """It may be a published case, an open submission or another case of the file, and nobody has said whether it is."""
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
    twins: tuple[Twin, ...] = ()
    """Open submissions that it may be."""
    alike: tuple[Alike, ...] = ()
    """Other cases of the file that it may be."""

    @property
    def blocking(self) -> list[Entry]:
        """Lines of its checklist that have to be mended, but for what the file itself tells of."""
        entries = self.ready.check.checklist.entries if self.ready else ()
        failing = (entry for entry in entries if entry.is_blocking and entry.result == "fail")
        return [entry for entry in failing if not self.sent.is_told(entry.path)]

    @property
    def obstacles(self) -> Sequence[Obstacle]:
        """What is in the way of submitting it."""
        return self.ready.check.obstacles if self.ready else ()

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


def weigh(database: Database, sent: Sent, actor: Actor) -> Plan:
    """What would become of each case of a file that somebody sends.

    Takes some ten milliseconds for each, and writes nothing.
    """
    with database.reading() as session:
        newest = newest_numbers(session, [text_at(case.document, "slug") for case in sent.cases])
    # Before the published ones are looked for, so that what is published meanwhile is met at one of both.
    company = Company(database, [case for case in sent.cases if text_at(case.document, "slug") not in newest], actor)
    new = NEW._replace(places=Places(database))
    weighed = (_weighed(database, case, newest, company, new) for case in sent.cases)
    return Plan(sent, tuple(_consented(database, case, actor.account_id) for case in weighed))


@dataclass(frozen=True, slots=True)
class Taken:
    """The draft that was made of a case of the file."""

    submission: Submission
    obstacle: Obstacle | None = None
    """Why it was not submitted though that was wished."""


def take(
    session: Session, actor: Actor, drafts: Iterable[Weighed], *, is_submitting: bool = False
) -> Iterator[tuple[Weighed, Taken]]:
    """Makes a draft of each, in the transaction of the session, and submits it where that is wished; as `begin`."""
    proposed: set[str | None] = set()
    named: set[str] = set()
    for case in drafts:
        if case.ready is not None:
            ready = case.ready
            if is_submitting and ready.check.is_proposed and ready.check.slug in proposed:
                # Another case of the file has it by now.
                ready = replace(ready, check=replace(ready.check, slug=proposed_slug(session, ready.document, "")))
            submission = begin(session, actor, ready, case.base, named)
            named |= keys_in(document_of(submission))
            submission.duplicates_seen = case.sent.decision in ("new", "related")
            yield case, Taken(submission, _submitted(session, actor, submission, ready) if is_submitting else None)
            proposed.add(submission.slug)


def _submitted(session: Session, actor: Actor, submission: Submission, ready: Examined) -> Obstacle | None:
    """Hands a draft in; what is in the way, where it stays one."""
    try:
        submit(session, actor, submission, ready, duplicates_seen=submission.duplicates_seen)
    except (SlugTaken, BaseOutdated, NothingChanged):
        # In the reader's language; asked only now, as few are refused and thousands may be handed in.
        return obstacle_to(session, submission, ready.check.slug)
    return None


def _weighed(database: Database, case: SentCase, newest: Mapping[str, int], company: Company, new: Purpose) -> Weighed:
    slug = text_at(case.document, "slug")
    try:
        if slug in newest:
            return _amendment(database, case, case.document, Base(slug, case.base or newest[slug]), newest[slug])
        ready = examined(database, case.document, new)
        if case.decision == "amend":
            return _of_likeliest(database, case, ready)
    except (DocumentRefused, SubmissionRefused) as refused:
        return Weighed(case, Outcome.FAULTY, refused=_faults(refused))
    weighed = Weighed(case, Outcome.NEW, ready, twins=company.twins(case), alike=company.alike(case))
    if _is_faulty(weighed):
        return replace(weighed, outcome=Outcome.FAULTY)
    if case.decision is None and (weighed.repeats or weighed.twins or weighed.alike):
        return replace(weighed, outcome=Outcome.UNDECIDED)
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
        number = newest_numbers(session, [slug])[slug]
    return _amendment(database, case, {**case.document, "slug": slug}, Base(slug, case.base or number), number)


def _amendment(database: Database, case: SentCase, document: Json, base: Base, newest: int) -> Weighed:
    ready = examined(database, document, Purpose(base.slug, ""))
    refused: tuple[Fault, ...] = ()
    if base.number > newest:
        refused = (fault_of("base_unknown", "/slug", slug=base.slug, newest=newest, base=base.number),)
    weighed = Weighed(case, Outcome.AMENDMENT, ready, base, refused)
    if _is_faulty(weighed):
        return Weighed(case, Outcome.FAULTY, ready, base, refused)
    with database.reading() as session:
        is_published = changes_nothing(session, base.slug, base.number, ready.document)
    if is_published:
        return Weighed(case, Outcome.UNCHANGED, ready, base)
    return weighed


def _is_faulty(weighed: Weighed) -> bool:
    return bool(weighed.sent.faults or weighed.refused or weighed.blocking or weighed.obstacles)


def _faults(refused: DomainError) -> tuple[Fault, ...]:
    return refused.faults or (Fault(refused.detail, pointer=""),)
