"""Second codings: begun, changed and deleted by their coders while they are open, and handed in."""

import orjson
from sqlmodel import Session

from app import clock
from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.coders import coded_by, decided_on
from app.editorial.coding_file import CodingFile
from app.editorial.coding_reading import ReadCoding
from app.errors import CodingClosed, CodingRefused, CodingTaken, Fault, OwnCoding
from app.model.coding import Coding


def begin_coding(session: Session, actor: Actor, file: CodingFile, revision: int, read: ReadCoding) -> Coding:
    """A new coding of a revision, which nobody else sees.

    OwnCoding for who coded the case first, CodingTaken for who has coded this revision before, CodingRefused where
    somebody calls it blind who decided on the case.
    """
    if actor.account_id in coded_by(session, file.case):
        raise OwnCoding("You coded this case first; somebody else codes it a second time.")
    for one in file.codings:
        if (one.coder_id, one.revision) == (actor.account_id, revision):
            raise CodingTaken(one.number, revision)
    _refuse_blind(session, actor, file, read)
    now = clock.now()
    coding = Coding(
        case_id=file.case.id or 0,
        number=max((one.number for one in file.codings), default=0) + 1,
        revision=revision,
        coder_id=actor.account_id,
        codes="",
        created_at=now,
        changed_at=now,
    )
    _write(coding, read)
    session.add(coding)
    session.flush()
    return coding


def change_coding(session: Session, actor: Actor, file: CodingFile, coding: Coding, read: ReadCoding) -> None:
    """Replaces what a coder says; OwnCoding for another's, CodingClosed once it was handed in.

    CodingRefused as `begin_coding`.
    """
    require_open(coding, actor)
    _refuse_blind(session, actor, file, read)
    before = (coding.codes, coding.note, coding.is_blind)
    _write(coding, read)
    if before != (coding.codes, coding.note, coding.is_blind):
        renew(coding)
    session.add(coding)


def hand_in(session: Session, actor: Actor, file: CodingFile, coding: Coding) -> None:
    """Hands a coding in: it stays as it is, and is shown beside the first; as `change_coding`."""
    require_open(coding, actor)
    renew(coding)
    coding.submitted_at = coding.changed_at
    session.add(coding)
    detail = {"coding": coding.number, "revision": coding.revision}
    append(session, actor.account_id, "submit-coding", file.case.slug, detail)


def discard_coding(session: Session, actor: Actor, coding: Coding) -> None:
    """Deletes an open coding, which nobody else has seen; as `change_coding`."""
    require_open(coding, actor)
    session.delete(coding)


def is_coder(coding: Coding, actor: Actor | None) -> bool:
    """Whether somebody made it."""
    return actor is not None and coding.coder_id == actor.account_id


def require_open(coding: Coding, actor: Actor) -> None:
    """OwnCoding for who did not make it, CodingClosed once it was handed in."""
    if not is_coder(coding, actor):
        raise OwnCoding("Only its coder changes a coding or hands it in.")
    if coding.submitted_at is not None:
        raise CodingClosed("You have handed it in, and what others compare stays as it is.")


def renew(coding: Coding) -> None:
    """Another version, since now."""
    coding.version += 1
    coding.changed_at = clock.now()


def _refuse_blind(session: Session, actor: Actor, file: CodingFile, read: ReadCoding) -> None:
    if read.is_blind and actor.account_id in decided_on(session, file.case):
        detail = "You decided on this case, so you have seen its codes: send false, or leave it out."
        raise CodingRefused(detail, [Fault(detail, pointer="/blind")])


def _write(coding: Coding, read: ReadCoding) -> None:
    coding.codes = orjson.dumps(read.codes).decode()
    coding.note = read.note
    coding.is_blind = read.is_blind
