"""Packages and releases that held what is taken out: their files go, and others are built in their place."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from pyroaring import BitMap
from sqlmodel import Session, col, select

from app.formats.frozen import read_frozen
from app.model.mentions import LONG_ENOUGH, Words, mentions
from app.model.package import Package, Release, ReleaseFile
from app.model.redacting import Unwanted
from app.store.files import discard_file, discard_unfinished
from app.vocabulary.folding import spans

NOTHING = "{}"
"""What is left of a question that told what was taken out."""


@dataclass(frozen=True, slots=True)
class PackageRedaction:
    """A package that goes."""

    id: str
    rebuilt: bool
    """Whether another one is built in its place: not where its very question tells what is taken out."""


@dataclass(frozen=True, slots=True)
class PackagesRedaction:
    """Everything frozen that goes."""

    packages: Sequence[PackageRedaction]
    releases: Sequence[str]
    """Labels."""


def redacted_packages(
    session: Session, revision_ids: Collection[int], unwanted: Unwanted, texts: Collection[str]
) -> PackagesRedaction:
    """What goes when some revisions change; `texts` are those that were sent to be taken out, as they were written."""
    changed = BitMap(revision_ids)
    telling = (*unwanted.telling, *_names(texts))
    frozen = session.exec(select(Package).where(col(Package.gone_at).is_(None)).order_by(col(Package.id)))
    released = session.exec(select(Release).order_by(col(Release.label)))
    return PackagesRedaction(
        packages=tuple(_touched(frozen, changed, telling)),
        releases=tuple(one.label for one in released if BitMap.deserialize(one.held) & changed),
    )


def remove_packages(session: Session, redaction: PackagesRedaction, revision: int, at: datetime) -> None:
    """Throws their files away, with those that somebody is writing, and notes what is to be built instead."""
    discard_unfinished(session)
    for one in redaction.packages:
        package = session.get_one(Package, one.id)
        gone, package.file_id, package.gone_at = package.file_id, None, at
        if one.rebuilt:
            package.rebuilt = _rebuilt_id(one.id, revision)
            session.add(_to_be_built(package, package.rebuilt, revision, at))
        else:
            package.told, package.held = NOTHING, BitMap().serialize()
        session.flush()
        _discard(session, gone)
    for label in redaction.releases:
        _remove_files(session, label, revision, at)


def _names(texts: Collection[str]) -> Iterator[Words]:
    """Each word of some texts that may be a name by itself: a question may tell of somebody by the surname alone."""
    for text in texts:
        for word, first, _ in spans(text):
            if text[first].isupper() and len(word) >= LONG_ENOUGH:
                yield (word,)


def _touched(packages: Iterator[Package], changed: BitMap, telling: Collection[Words]) -> Iterator[PackageRedaction]:
    for package in packages:
        is_telling = _tells(package.told, telling)
        if is_telling or BitMap.deserialize(package.held) & changed:
            yield PackageRedaction(package.id, rebuilt=not is_telling)


def _tells(told: str, telling: Collection[Words]) -> bool:
    frozen = read_frozen(told)
    said = (frozen.expression, *frozen.words.values(), *frozen.scripts.values())
    return any(mentions(text, telling) for text in said)


def _to_be_built(package: Package, package_id: str, revision: int, at: datetime) -> Package:
    # A script holds what the cases told before.
    frozen = replace(read_frozen(package.told), redacted=revision, scripts={})
    return Package(
        id=package_id,
        revision=package.revision,
        cases=package.cases,
        told=frozen.json(),
        held=package.held,
        account_id=package.account_id,
        made_at=at,
    )


def _rebuilt_id(package_id: str, revision: int) -> str:
    return blake2b(f"{package_id} {revision}".encode(), digest_size=16).hexdigest()


def _remove_files(session: Session, label: str, revision: int, at: datetime) -> None:
    release = session.get_one(Release, label)
    release.build += 1
    release.told = replace(read_frozen(release.told), redacted=revision).json()
    telling = select(ReleaseFile).where(
        ReleaseFile.label == label, col(ReleaseFile.holds_cases), col(ReleaseFile.gone_at).is_(None)
    )
    for file in session.exec(telling).all():
        gone, file.file_id, file.gone_at = file.file_id, None, at
        session.flush()
        _discard(session, gone)


def _discard(session: Session, file_id: str | None) -> None:
    if file_id is not None:
        discard_file(session, file_id)
