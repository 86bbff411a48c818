"""Packages and releases are built anew, without what was taken out of their cases."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from time import monotonic

from pyroaring import BitMap
from sqlmodel import col, select

from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.packages import write_package, written_release
from app.editorial.packages import finish_package
from app.editorial.releases import ReleaseContent, finish_release
from app.editorial.storing import again_where_discarded, begun, stored, stored_copy
from app.formats.frozen import read_frozen
from app.model.package import Package, Release
from app.store.alone import seeing_to_it
from app.store.turns import writing_alone


def rebuild_pending(keeper: SnapshotKeeper, seconds: float | None = None) -> None:
    """Builds whatever is to be built anew; after some seconds nothing more is begun.

    Nothing where another process is at it: what it leaves is tried again.
    """
    begun = monotonic()
    if not _wanted(keeper):
        return
    with seeing_to_it(keeper.database) as is_alone:
        # Until a moment ago another process may have been at it.
        for build in _wanted(keeper) if is_alone else ():
            if seconds is not None and monotonic() - begun > seconds:
                return
            again_where_discarded(build)


def _wanted(keeper: SnapshotKeeper) -> list[Callable[[], None]]:
    with keeper.database.reading() as session:
        unbuilt = select(Package.id).where(col(Package.file_id).is_(None), col(Package.gone_at).is_(None))
        packages = session.exec(unbuilt).all()
        releases = session.exec(select(Release.label).where(col(Release.built) < Release.build)).all()
    return [
        *(partial(_rebuild_package, keeper, one) for one in packages),
        *(partial(_rebuild_release, keeper, one) for one in releases),
    ]


def _rebuild_package(keeper: SnapshotKeeper, package_id: str) -> None:
    with keeper.database.reading() as session:
        package = session.get_one(Package, package_id)
    frozen, held = read_frozen(package.told).rewritten(), BitMap.deserialize(package.held)
    with (
        stored(keeper.database, partial(write_package, keeper, frozen, held)) as file,
        writing_alone(keeper.database) as session,
    ):
        finish_package(session, package_id, frozen, file)


def _rebuild_release(keeper: SnapshotKeeper, label: str) -> None:
    with keeper.database.reading() as session:
        release = session.get_one(Release, label)
    frozen, held = read_frozen(release.told).rewritten(), BitMap.deserialize(release.held)
    with ExitStack() as unnamed:
        guard = unnamed.enter_context(begun(keeper.database))
        with written_release(keeper, frozen, held, release.build) as written:
            files = [unnamed.enter_context(stored_copy(keeper.database, one.path)) for one in written]
            contents = [
                ReleaseContent(one.kind, one.media_type, one.holds_cases, file)
                for one, file in zip(written, files, strict=True)
            ]
        with writing_alone(keeper.database) as session:
            finish_release(session, label, release.build, frozen, contents, guard)
