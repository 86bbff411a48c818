"""Whether the files that were frozen are still those of which the digests were told."""

from collections.abc import Iterator
from hashlib import sha256

from sqlmodel import Session, col, select

from app.model.package import FilePart, Package, ReleaseFile, StoredFile


def wrong_files(session: Session) -> Iterator[str]:
    """A sentence for each file that is not what it was when it was frozen."""
    frozen = select(StoredFile).where(col(StoredFile.bytes).is_not(None)).order_by(col(StoredFile.id))
    for file in session.exec(frozen).all():
        if _digest(session, file.id) != (file.bytes, file.sha256):
            yield f"{_name(session, file.id)}: its file is not the one that was frozen, as its digest says."


def _digest(session: Session, file_id: str) -> tuple[int, str]:
    """Length and digest of the parts, one of which is held at a time."""
    length, total, number = 0, sha256(), 1
    while (part := session.get(FilePart, (file_id, number))) is not None:
        length, number = length + len(part.content), number + 1
        total.update(part.content)
        session.expunge(part)
    return length, total.hexdigest()


def _name(session: Session, file_id: str) -> str:
    package = session.exec(select(Package.id).where(Package.file_id == file_id)).first()
    if package is not None:
        return f"Package {package}"
    named = session.exec(select(ReleaseFile).where(ReleaseFile.file_id == file_id)).first()
    return f"'{named.name}' of the release '{named.label}'" if named else f"File {file_id}"
