"""Packages are kept: each question once at a dataset revision."""

from pyroaring import BitMap
from sqlmodel import Session

from app import clock
from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.storing import WrittenFile
from app.formats.frozen import Frozen
from app.model.package import Package, StoredFile
from app.store.files import finish_file


def keep_package(
    session: Session, actor: Actor, package_id: str, frozen: Frozen, held: BitMap, file: WrittenFile
) -> tuple[Package, StoredFile]:
    """Names a file as the package of a question; FileDiscarded.

    To be called where nobody else writes, after it was seen that the question has no package yet. Whether there is
    room was asked when the parts of the file were written, and they have counted since.
    """
    finish_file(session, file.id, file.bytes, file.sha256)
    package = Package(
        id=package_id,
        revision=frozen.revision,
        cases=frozen.cases,
        told=frozen.json(),
        held=held.serialize(),
        account_id=actor.account_id,
        made_at=clock.now(),
        file_id=file.id,
    )
    session.add(package)
    session.flush()
    append(session, actor.account_id, "keep-package", package_id, {"revision": frozen.revision, "cases": frozen.cases})
    return package, session.get_one(StoredFile, file.id)


def finish_package(session: Session, package_id: str, frozen: Frozen, file: WrittenFile) -> bool:
    """Gives a package that is to be built anew its file; False where that was done or is no longer wanted."""
    package = session.get(Package, package_id)
    if package is None or package.file_id is not None or package.gone_at is not None:
        return False
    finish_file(session, file.id, file.bytes, file.sha256)
    package.file_id, package.told = file.id, frozen.json()
    return True
