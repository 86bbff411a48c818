"""Packages and releases are built anew, without what was taken out of their cases."""

from functools import partial
from time import monotonic

from pyroaring import BitMap
from sqlmodel import Session, col, select

from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.packages import write_package, written_release
from app.editorial.packages import finish_package
from app.editorial.releases import ReleaseContent, finish_release
from app.editorial.storing import WrittenFile, again_where_discarded, stored, stored_copy
from app.formats.frozen import read_frozen
from app.model.package import Package, Release
from app.store.files import begin_file, discard_file
from app.store.turns import writing_alone


def rebuild_pending(keeper: SnapshotKeeper, seconds: float | None = None) -> None:
    """Builds whatever is to be built anew; after some seconds nothing more is begun."""
    begun = monotonic()
    with keeper.database.reading() as session:
        unbuilt = select(Package.id).where(col(Package.file_id).is_(None), col(Package.gone_at).is_(None))
        packages = session.exec(unbuilt).all()
        releases = session.exec(select(Release.label).where(col(Release.built) < Release.build)).all()
    wanted = (
        *(partial(_rebuild_package, keeper, one) for one in packages),
        *(partial(_rebuild_release, keeper, one) for one in releases),
    )
    for build in wanted:
        if seconds is not None and monotonic() - begun > seconds:
            return
        again_where_discarded(build)


def _rebuild_package(keeper: SnapshotKeeper, package_id: str) -> None:
    with keeper.database.reading() as session:
        package = session.get_one(Package, package_id)
    frozen, held = read_frozen(package.told).rewritten(), BitMap.deserialize(package.held)
    file = stored(keeper.database, lambda target: write_package(keeper, frozen, held, target))
    with writing_alone(keeper.database) as session:
        if not finish_package(session, package_id, frozen, file):
            discard_file(session, file.id)


def _rebuild_release(keeper: SnapshotKeeper, label: str) -> None:
    with keeper.database.reading() as session:
        release = session.get_one(Release, label)
    frozen, held = read_frozen(release.told).rewritten(), BitMap.deserialize(release.held)
    guard = begin_file(keeper.database)
    with written_release(keeper, frozen, held, release.build) as contents:
        files = [
            ReleaseContent(one.kind, one.media_type, one.holds_cases, stored_copy(keeper.database, one.path))
            for one in contents
        ]
    with writing_alone(keeper.database) as session:
        if not finish_release(session, label, release.build, frozen, files, guard):
            _discard_all(session, guard, *(one.file for one in files))


def _discard_all(session: Session, guard: str, *files: WrittenFile) -> None:
    for file_id in (guard, *(one.id for one in files)):
        discard_file(session, file_id)
