"""A question or the whole collection at one moment: which revisions answer it, and what is told of them."""

from collections.abc import Mapping
from hashlib import blake2b

from pyroaring import BitMap
from sqlmodel import select

from app.catalogue.citing import collective_of
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.catalogue.unjudged import unjudged_by, unjudged_in_all
from app.formats.frozen import Frozen, software_version
from app.model.revision import DatasetRevision
from app.query.conditions import CaseQuery
from app.query.sentences import sentence_of
from app.vocabulary.languages import SENTENCE_LANGUAGES
from app.vocabulary.loading import digest

FORM = "data-package-2"
"""Of a package: changed when what stands in one changes so much that it is another one."""


def frozen_question(
    keeper: SnapshotKeeper,
    snapshot: Snapshot,
    query: CaseQuery,
    base: str,
    scripts: Mapping[str, str] | None = None,
    analysed: Mapping[str, int] | None = None,
) -> tuple[Frozen, BitMap]:
    """What is told of a question at a snapshot, and the ids of the revisions that answer it."""
    found = matching(snapshot, query.condition)
    made_by, is_credited = collective_of(snapshot, found)
    frozen = Frozen(
        expression=query.expression,
        words={language: sentence_of(query, language) for language in SENTENCE_LANGUAGES},
        revision=snapshot.revision,
        published_at=published_at(keeper, snapshot.revision),
        published=len(snapshot),
        cases=len(found),
        base=base,
        unjudged=tuple(unjudged_by(snapshot, query.condition, found)),
        unjudged_in_all=len(unjudged_in_all(snapshot, query.condition, found)),
        made_by=made_by,
        is_credited=is_credited,
        scripts=scripts or {},
        analysed=analysed or {},
        software=software_version(),
        vocabularies=digest(),
    )
    return frozen, BitMap(found)


def frozen_release(keeper: SnapshotKeeper, snapshot: Snapshot, label: str, base: str) -> tuple[Frozen, BitMap]:
    """The same for all cases, under a label."""
    frozen, held = frozen_question(keeper, snapshot, CaseQuery(), base)
    return frozen.labelled(label), held


def package_id(frozen: Frozen) -> str:
    """32 hexadecimal digits: the same question at the same dataset revision in the same form has the same."""
    told = (FORM, frozen.expression, frozen.revision, sorted(frozen.scripts.items()))
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


def published_at(keeper: SnapshotKeeper, revision: int) -> str | None:
    """When a dataset revision was made, ISO 8601 in UTC; None while nothing has been published."""
    asked = select(DatasetRevision.committed_at).where(DatasetRevision.revision == revision)
    with keeper.database.reading_published() as session:
        moment = session.exec(asked).first()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None
