"""Files -> published cases, as often as one likes: only what changed since it was last seeded is published."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from app.editorial.audit import append
from app.editorial.publication import Publication, Published
from app.editorial.seed_files import SeedCase, SeedReader, SeedText, content_digest
from app.errors import Fault
from app.model.case import Case, FormerSlug
from app.model.revision import Revision, SeedFile
from app.store.fulltext import FullText
from app.store.turns import take_turn
from app.vocabulary.nearest import nearest

ACTOR = "samspill seed"
"""Who took a file, in the trail."""
DATASET = "dataset"
"""What a run acts upon, in the trail."""
BATCH = 500
"""Cases read and published at a time, so that memory stays flat however many there are."""

Progress = Callable[[int], None]
"""Hears how many cases are done."""


class Verdict(StrEnum):
    """How a case in a file stands to what was last seeded for its slug."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    EDITED = "edited"
    """Changed as well, but what was seeded is not what stands here: it was edited, withdrawn or renamed since."""


@dataclass(slots=True)
class SeedReport:
    """What a run did."""

    revision: int | None = None
    """The dataset revision it made; None when there was nothing to publish."""
    counts: Counter[Verdict] = field(default_factory=Counter)
    taken: list[str] = field(default_factory=list)
    """Slugs published although edited here, because somebody said so."""
    left_alone: list[str] = field(default_factory=list)
    """Slugs with a changed file that were edited here."""


def seed(
    session: Session,
    full_text: FullText,
    texts: Iterable[SeedText],
    *,
    origin: str,
    take: Set[str] = frozenset(),
    progress: Progress = lambda done: None,
) -> SeedReport:
    """Publishes what is new or changed in some files, all in one dataset revision, or in none when nothing is.

    `origin` says where the files come from; `take` names slugs whose file is published although the case was edited
    here. Other writers wait to the end of the transaction. SeedRefused tells all faults of all files, and then the
    transaction must be undone.
    """
    take_turn(session)
    reader = SeedReader()
    _refuse_renamed(session, reader, take)
    run = _Run(session, full_text, origin, take)
    for cases in _batches(reader, texts, progress):
        # From the first fault on, files are read only to find the others.
        if not reader.faults:
            run.take_in(cases)
    _refuse_strangers(reader, take)
    reader.refuse_faults()
    run.note()
    return run.report


def compare(session: Session, texts: Iterable[SeedText]) -> Counter[Verdict]:
    """How many cases of some files are new, changed, edited or as they were; raises SeedRefused if they have faults."""
    reader = SeedReader()
    counts: Counter[Verdict] = Counter()
    for cases in _batches(reader, texts):
        counts.update(_verdicts(session, cases))
    reader.refuse_faults()
    return counts


class _Run:
    """One run over files without faults; its publication begins with the first case that needs one."""

    def __init__(self, session: Session, full_text: FullText, origin: str, take: Set[str]) -> None:
        self.report = SeedReport()
        self._session, self._full_text, self._origin, self._take = session, full_text, origin, take
        self._publication: Publication | None = None

    def take_in(self, cases: Sequence[SeedCase]) -> None:
        """Publishes those of some cases that are to be."""
        chosen: list[SeedCase] = []
        taken: list[str] = []
        for case, verdict in zip(cases, _verdicts(self._session, cases), strict=True):
            self.report.counts[verdict] += 1
            if verdict is Verdict.EDITED:
                (taken if case.slug in self._take else self.report.left_alone).append(case.slug)
            if verdict in (Verdict.NEW, Verdict.CHANGED) or case.slug in taken:
                chosen.append(case)
        if chosen:
            self._publish(chosen, taken)

    def note(self) -> None:
        """Leaves one entry in the trail for all that was published, however much it is."""
        report = self.report
        if report.revision is not None:
            new, changed = report.counts[Verdict.NEW], report.counts[Verdict.CHANGED]
            detail = {"revision": report.revision, "new": new, "changed": changed, "taken": len(report.taken)}
            append(self._session, ACTOR, "seed", DATASET, detail)

    def _publish(self, chosen: list[SeedCase], taken: list[str]) -> None:
        if self._publication is None:
            self._publication = Publication(self._session, self._full_text, f"Seeded from {self._origin}")
            self.report.revision = self._publication.revision
        # A withdrawn case is among them only where somebody said that its file is to be taken.
        published = self._publication.publish([case.document for case in chosen], may_restore=True)
        _remember(self._session, chosen, published)
        for case, one in zip(chosen, published, strict=True):
            if case.slug in taken:
                detail = {"number": one.number, "origin": self._origin}
                append(self._session, ACTOR, "take-file", case.slug, detail)
        self.report.taken += taken


def _batches(
    reader: SeedReader, texts: Iterable[SeedText], progress: Progress = lambda done: None
) -> Iterator[list[SeedCase]]:
    remaining, done = iter(texts), 0
    while batch := list(islice(remaining, BATCH)):
        yield [case for text in batch if (case := reader.read(text))]
        done += len(batch)
        progress(done)


def _verdicts(session: Session, cases: Sequence[SeedCase]) -> list[Verdict]:
    """The verdict on each of some cases, in their order."""
    slugs = [case.slug for case in cases]
    seeded = dict(session.exec(select(SeedFile.slug, SeedFile.digest).where(col(SeedFile.slug).in_(slugs))).all())
    changed = [case.slug for case in cases if seeded.get(case.slug, case.digest) != case.digest]
    given = _given(session, [slug for slug in slugs if slug not in seeded])
    untouched = _untouched(session, changed)

    def verdict(case: SeedCase) -> Verdict:
        if case.slug not in seeded:
            return Verdict.EDITED if case.slug in given else Verdict.NEW
        if seeded[case.slug] == case.digest:
            return Verdict.UNCHANGED
        return Verdict.CHANGED if case.slug in untouched else Verdict.EDITED

    return [verdict(case) for case in cases]


def _given(session: Session, slugs: Sequence[str]) -> set[str]:
    """Those slugs that a case has, or had before it was renamed."""
    present = session.exec(select(Case.slug).where(col(Case.slug).in_(slugs))).all()
    return {*present, *_renamed(session, slugs)}


def _renamed(session: Session, slugs: Iterable[str]) -> Sequence[str]:
    """Those slugs that a case had before it was renamed."""
    return session.exec(select(FormerSlug.slug).where(col(FormerSlug.slug).in_(slugs))).all()


def _untouched(session: Session, slugs: Sequence[str]) -> set[str]:
    """Those slugs under which exactly what was seeded is still published."""
    newest = (
        select(SeedFile.slug, SeedFile.digest, Revision.document)
        .join(Revision, col(Revision.id) == SeedFile.revision_id)
        .join(Case, col(Case.id) == Revision.case_id)
        .where(col(SeedFile.slug).in_(slugs), Case.slug == SeedFile.slug)
        .where(col(Revision.until).is_(None), col(Case.withdrawn_at).is_(None))
    )
    # A redaction changes a revision itself: its content has to be what was seeded, not only its number.
    return {slug for slug, digest, document in session.exec(newest) if content_digest(document) == digest}


def _remember(session: Session, cases: Sequence[SeedCase], published: Sequence[Published]) -> None:
    """Notes what was seeded, in place of what was noted before."""
    session.connection().execute(delete(SeedFile).where(col(SeedFile.slug).in_([case.slug for case in cases])))
    rows = [
        {"slug": case.slug, "digest": case.digest, "revision_id": one.revision_id}
        for case, one in zip(cases, published, strict=True)
    ]
    session.connection().execute(insert(SeedFile), rows)


def _refuse_renamed(session: Session, reader: SeedReader, take: Set[str]) -> None:
    for slug in sorted(_renamed(session, take)):
        sentence = f"'{slug}' cannot be taken from its file: the case has another slug now, and none is given twice."
        reader.faults.append(Fault(sentence))


def _refuse_strangers(reader: SeedReader, take: Set[str]) -> None:
    for slug in sorted(take - reader.places.keys()):
        sentence = f"'{slug}' cannot be taken from its file: no file has this slug."
        reader.faults.append(Fault(sentence, did_you_mean=nearest(slug, reader.places)))
