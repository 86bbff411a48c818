"""Every revision of a case without what is unwanted: the only time that a published document is written again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import orjson
from sqlalchemy import update
from sqlmodel import Session, col, select

from app.editorial.redacted_texts import Change, PartsLeft, changes_in, parts_left_in
from app.errors import DocumentRefused, Fault
from app.model.derivation import derive
from app.model.document import document_bytes, parse_document
from app.model.json_text import JsonObject
from app.model.paths import pointer_to
from app.model.redacting import Unwanted, redacted
from app.model.revision import Revision
from app.model.sent import details_refused
from app.store.fulltext import FullText
from app.store.indexing import replace_derived


@dataclass(frozen=True, slots=True)
class RevisionRedaction:
    """What would become of a revision."""

    number: int
    document: bytes
    changes: tuple[Change, ...]
    """By places of the document as it is."""
    left: tuple[str, ...]
    """Places of the document as it will be, at which what goes elsewhere is still told inside a longer text."""
    perhaps_left: tuple[PartsLeft, ...]
    """By places of the document as it will be."""

    @property
    def is_change(self) -> bool:
        """Whether anything changes."""
        return bool(self.changes)


def redacted_revisions(documents: Mapping[int, JsonObject], unwanted: Unwanted, number: int) -> list[RevisionRedaction]:
    """Those of some revisions, by number, that would change or still tell something, the oldest first.

    `number` is that of the revision that the places lead into. DetailsRefused where a case would break a rule.
    """
    found: list[RevisionRedaction] = []
    faults: list[Fault] = []
    for one, document in documents.items():
        result = redacted(document, unwanted, is_newer=one > number)
        if result.changed:
            faults += _new_faults(one, document, result.document)
        if result.changed or result.left or result.perhaps_left:
            left = tuple(pointer_to(*steps) for steps in result.left)
            kept, perhaps = _kept(result.document), parts_left_in(result)
            found.append(RevisionRedaction(one, kept, changes_in(result), left, perhaps))
    if faults:
        raise details_refused(*faults)
    return found


def rewrite_revisions(
    session: Session, full_text: FullText, case_id: int, revisions: Sequence[RevisionRedaction]
) -> None:
    """Puts documents in the place of what they were, and makes anew what is derived from them."""
    own = select(Revision.number, Revision.id).where(Revision.case_id == case_id)
    ids = {number: revision_id or 0 for number, revision_id in session.exec(own)}
    connection = session.connection()
    for one in revisions:
        written = {"document": one.document, "digest": sha256(one.document).hexdigest()}
        connection.execute(update(Revision).where(col(Revision.id) == ids[one.number]).values(**written))
    derived = [(ids[one.number], derive(orjson.loads(one.document), one.number)) for one in revisions]
    replace_derived(session, full_text, derived)
    full_text.forget_replaced(session)


def _kept(document: JsonObject) -> bytes:
    """As a revision is kept; one that was published under other rules stays as near to that as can be."""
    try:
        return document_bytes(parse_document(document))
    except DocumentRefused:
        return orjson.dumps(document)


def _new_faults(number: int, before: JsonObject, after: JsonObject) -> Iterator[Fault]:
    """What was right before and no longer is."""
    known = {(fault.pointer, fault.rule) for fault in _faults(before)}
    for fault in _faults(after):
        if (fault.pointer, fault.rule) not in known:
            yield Fault(
                f"Revision {number} would break a rule at '{fault.pointer}': {fault.detail}", pointer="/pointers"
            )


def _faults(document: JsonObject) -> Sequence[Fault]:
    try:
        parse_document(document)
    except DocumentRefused as refused:
        return refused.faults
    return ()
