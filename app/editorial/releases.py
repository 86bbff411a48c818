"""Releases: all published cases under a label that is given once, by whoever runs the service."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pyroaring import BitMap
from sqlmodel import Session, select

from app import clock
from app.editorial.accounts import COMMAND_LINE
from app.editorial.audit import append
from app.editorial.publication import raise_revision
from app.editorial.storing import WrittenFile
from app.errors import Fault, ReleaseRefused
from app.formats.frozen import Frozen
from app.model.package import Release, ReleaseFile
from app.model.revision import DatasetRevision
from app.store.files import FileDiscarded, discard_file, finish_file
from app.store.packages import release_file_name
from app.store.turns import take_turn

LONGEST_LABEL = 40
_LABEL = re.compile(r"[0-9a-z]+([.-][0-9a-z]+)*")


@dataclass(frozen=True, slots=True)
class ReleaseContent:
    """A file that is about to belong to a release."""

    kind: str
    media_type: str
    holds_cases: bool
    file: WrittenFile


def require_free(session: Session, label: str) -> None:
    """ReleaseRefused for a label that cannot be one, or has been given."""
    if len(label) > LONGEST_LABEL or not _LABEL.fullmatch(label):
        detail = (
            f"A label has small letters and digits with single dots or hyphens between, {LONGEST_LABEL} at most, "
            f"as in 2026.1; '{label[:LONGEST_LABEL]}' has not."
        )
        raise ReleaseRefused(detail, [Fault(detail)])
    if not session.exec(select(DatasetRevision.revision).limit(1)).first():
        detail = "Nothing has been published yet, so there is nothing to release."
        raise ReleaseRefused(detail, [Fault(detail)])
    if session.get(Release, label) is not None:
        detail = f"There is a release '{label}' already, and no label is given twice; choose the next one."
        raise ReleaseRefused(detail, [Fault(detail)])


def keep_release(
    session: Session, frozen: Frozen, held: BitMap, contents: Sequence[ReleaseContent], guard: str
) -> Release:
    """Names files as a release; ReleaseRefused, FileDiscarded. No dataset revision is made, as no case changes.

    `guard` is a file that was begun before anything of the cases was read.
    """
    label = frozen.label or ""
    # Neither a redaction nor another release of this label comes in between.
    take_turn(session)
    _release_guard(session, guard)
    require_free(session, label)
    release = Release(
        label=label,
        revision=frozen.revision,
        cases=frozen.cases,
        told=frozen.json(),
        held=held.serialize(),
        version=frozen.software,
        made_at=clock.now(),
        built=1,
    )
    session.add(release)
    session.flush()
    _keep_files(session, release, contents)
    digests = {one.kind: one.file.sha256 for one in contents}
    detail = {"revision": frozen.revision, "cases": frozen.cases, "sha256": digests["data-package.zip"]}
    append(session, COMMAND_LINE, "create-release", label, detail)
    return release


def finish_release(
    session: Session, label: str, build: int, frozen: Frozen, contents: Sequence[ReleaseContent], guard: str
) -> bool:
    """Gives a release the files of a build; False where that was done meanwhile, or another one is wanted."""
    release = session.get_one(Release, label)
    if release.build != build or release.built == build:
        return False
    raise_revision(session, f"Release {label} without what was taken out")
    _release_guard(session, guard)
    release.built, release.told, release.version = build, frozen.json(), frozen.software
    _keep_files(session, release, contents)
    return True


def _release_guard(session: Session, guard: str) -> None:
    if not discard_file(session, guard):
        raise FileDiscarded


def _keep_files(session: Session, release: Release, contents: Sequence[ReleaseContent]) -> None:
    for number, one in enumerate(contents, start=1):
        finish_file(session, one.file.id, one.file.bytes, one.file.sha256)
        row = ReleaseFile(
            label=release.label,
            name=release_file_name(release.label, release.build, one.kind),
            build=release.build,
            number=number,
            kind=one.kind,
            media_type=one.media_type,
            holds_cases=one.holds_cases,
            bytes=one.file.bytes,
            sha256=one.file.sha256,
            file_id=one.file.id,
        )
        session.add(row)
    session.flush()
