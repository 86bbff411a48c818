"""Packages and releases as they are kept: found by their names, or why they are not there."""

from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, func, select

from app.errors import NoRoomForPackage, PackageGone, PackageNotFound, PackageUnfinished, ReleaseNotFound
from app.model.package import FilePart, Package, Release, ReleaseFile, StoredFile
from app.store.turns import take_turn
from app.vocabulary.nearest import nearest

MEGABYTE = 1024 * 1024


def kept_package(session: Session, package_id: str) -> tuple[Package, StoredFile]:
    """A package with its file; PackageNotFound, PackageGone or PackageUnfinished."""
    package = session.get(Package, package_id)
    if package is None:
        raise PackageNotFound(package_id)
    if package.gone_at is not None:
        newest = newest_of(session, package)
        raise PackageGone(package_id, newest.id if newest else None, f"/v1/exports/{newest.id}" if newest else None)
    return package, _file(session, package.file_id, package_id)


def package_in_place(session: Session, package_id: str) -> tuple[Package, StoredFile] | None:
    """The package of a question, or what was built in its place; None where the question was never frozen.

    PackageGone where nothing was built, PackageUnfinished where it is about to be.
    """
    package = session.get(Package, package_id)
    if package is None:
        return None
    newest = newest_of(session, package)
    if newest is None:
        raise PackageGone(package_id, None, None)
    return newest, _file(session, newest.file_id, newest.id)


def newest_of(session: Session, package: Package) -> Package | None:
    """What was built in the place of a package, and of what was built there; itself where it is not gone."""
    seen: Package | None = package
    while seen is not None and seen.gone_at is not None:
        seen = session.get(Package, seen.rebuilt) if seen.rebuilt else None
    return seen


def bytes_of_packages(session: Session) -> int:
    """What the packages that are kept take together, with the parts of whatever is unfinished; without releases."""
    kept = select(func.sum(StoredFile.bytes)).join(Package, col(Package.file_id) == col(StoredFile.id))
    # Nobody can tell what an unfinished file will be. SQLite and PostgreSQL know how long a part is without reading it.
    unfinished = (
        select(func.sum(func.length(FilePart.content)))
        .join(StoredFile, col(StoredFile.id) == col(FilePart.file_id))
        .where(col(StoredFile.bytes).is_(None))
    )
    return sum(int(session.exec(one).one() or 0) for one in (kept, unfinished))


def require_room(session: Session, more: int, limit: int) -> None:
    """NoRoomForPackage where packages would take more than `limit` megabytes with so many bytes more."""
    if bytes_of_packages(session) + more > limit * MEGABYTE:
        raise NoRoomForPackage(limit)


def require_room_alone(session: Session, more: int, limit: int) -> None:
    """The same in a writing session, which from here on is the only one that takes room."""
    take_turn(session)
    require_room(session, more, limit)


def count_packages_of(session: Session, account_id: str) -> int:
    """How many questions an account was the first to freeze."""
    return session.exec(select(func.count()).select_from(Package).where(Package.account_id == account_id)).one()


def releases(session: Session) -> Sequence[Release]:
    """All releases, the newest first."""
    newest_first = (col(Release.revision).desc(), col(Release.made_at).desc(), col(Release.label).desc())
    return session.exec(select(Release).order_by(*newest_first)).all()


def release_of(session: Session, label: str) -> Release:
    """The release of a label; ReleaseNotFound names the nearest."""
    release = session.get(Release, label)
    if release is None:
        labels = session.exec(select(Release.label)).all()
        raise ReleaseNotFound(f"release '{label}'", nearest(label, labels))
    return release


def files_of(session: Session, release: Release) -> Sequence[ReleaseFile]:
    """Every file that a release has or had, those of the newest build first, then in the order of their making."""
    in_order = (col(ReleaseFile.build).desc(), col(ReleaseFile.number))
    return session.exec(select(ReleaseFile).where(ReleaseFile.label == release.label).order_by(*in_order)).all()


def release_file(session: Session, release: Release, name: str) -> tuple[ReleaseFile, StoredFile]:
    """A file of a release; ReleaseNotFound, PackageGone or PackageUnfinished."""
    files = {one.name: one for one in files_of(session, release)}
    found = files.get(name)
    if found is None:
        if release.built < release.build and name in rebuilt_names(release, files.values()):
            raise PackageUnfinished(name)
        raise ReleaseNotFound(f"file '{name}' in the release '{release.label}'", nearest(name, files))
    if found.gone_at is not None:
        rebuilt = rebuilt_name(release, found.kind)
        raise PackageGone(name, rebuilt, f"/v1/releases/{release.label}/{rebuilt}")
    return found, _file(session, found.file_id, name)


def release_file_name(label: str, build: int, kind: str) -> str:
    """`samspill-2026.1-cases.parquet`; after a redaction `samspill-2026.1-rebuilt-1-cases.parquet`."""
    return f"samspill-{label}-{f'rebuilt-{build - 1}-' if build > 1 else ''}{kind}"


def rebuilt_name(release: Release, kind: str) -> str:
    """What a file of a release is called in its newest build."""
    return release_file_name(release.label, release.build, kind)


def rebuilt_names(release: Release, files: Iterable[ReleaseFile]) -> set[str]:
    """The names that all files will have."""
    return {rebuilt_name(release, one.kind) for one in files}


def _file(session: Session, file_id: str | None, name: str) -> StoredFile:
    file = session.get(StoredFile, file_id) if file_id is not None else None
    if file is None:
        raise PackageUnfinished(name)
    return file
