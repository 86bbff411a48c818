"""Cases that may be the one that is being written: found through the index, compared, each with its reasons."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import orjson
from sqlmodel import Session, col, select

from app.editorial.likely import likely_repeats
from app.editorial.signs import THRESHOLD, Reason, Told, points_of, reasons_between, told_of
from app.editorial.word_places import Places
from app.editorial.written import text_at
from app.model.case import Case
from app.model.json_text import JsonObject
from app.model.revision import Revision
from app.store.database import Database

MOST_SHOWN = 10
_MOST_KEPT = 8_192
"""Documents of which is kept what is compared, about 1 KB each."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A published case that may be the same one."""

    slug: str
    title: str
    reasons: tuple[Reason, ...]
    """The weightiest first."""

    @property
    def points(self) -> float:
        """How much speaks for it, 0 to 120; what the reasons add up to."""
        return points_of(self.reasons)


def repeats_of(database: Database, case: JsonObject, places: Places | None = None) -> list[Repeat]:
    """The published cases that a draft may repeat, the likeliest first; none below `THRESHOLD`, ten at most.

    A document of a published case, such as an amendment to it, repeats that case first of all.
    """
    told = told_of(case)
    ids = likely_repeats(database, case, told.municipalities, places)
    with database.reading() as session:
        repeats = [Repeat(slug, other.title, reasons_between(told, other)) for slug, other in _SHELF.told(session, ids)]
    likely = [repeat for repeat in repeats if repeat.points >= THRESHOLD]
    own = text_at(case, "slug")
    return sorted(likely, key=lambda repeat: (repeat.slug != own, -repeat.points, repeat.slug))[:MOST_SHOWN]


class _Shelf:
    """What is compared of published documents, by their digests: most drafts are compared with the same few."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[str, Told] = OrderedDict()

    def told(self, session: Session, ids: Sequence[int]) -> list[tuple[str, Told]]:
        """The slugs of some revisions, and what of them is compared; those of withdrawn cases are left out."""
        chosen = select(Case.slug, Revision.digest, Revision.id).join(Case, col(Case.id) == col(Revision.case_id))
        standing = session.exec(chosen.where(col(Revision.id).in_(ids), col(Case.withdrawn_at).is_(None))).all()
        with self._lock:
            known = {digest: self._kept[digest] for _, digest, _ in standing if digest in self._kept}
        wanted = {revision_id: digest for _, digest, revision_id in standing if digest not in known}
        read = select(Revision.id, Revision.document).where(col(Revision.id).in_(wanted))
        new = {wanted[one]: told_of(orjson.loads(document)) for one, document in session.exec(read)} if wanted else {}
        with self._lock:
            self._kept |= new
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return [(slug, known.get(digest) or new[digest]) for slug, digest, _ in standing]


_SHELF = _Shelf()
