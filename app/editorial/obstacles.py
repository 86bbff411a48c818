"""What stands in the way of submitting a case though its document has no fault: its address, or what it amends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from app.editorial.newest import newest_number
from app.editorial.obstacle_words import OBSTACLES
from app.editorial.slugs import Holder
from app.errors import DocumentRefused, Fault
from app.model.case import Case
from app.model.document import document_bytes, parse_document
from app.model.json_text import JsonObject
from app.model.revision import Revision

SLUG_TAKEN, BASE_OUTDATED, NOTHING_CHANGED = "slug-taken", "base-outdated", "nothing-changed"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way."""

    code: str
    """As the refusal is called that would follow."""
    kind: str
    """Which sentence tells of it."""
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: str) -> str:
        """What is in the way and what helps, in `en`, `nb` or `nn`."""
        return OBSTACLES[self.kind][language].format_map(self.values)

    def as_fault(self, pointer: str) -> Fault:
        """The same at a place, to be said in any language."""
        sentences = {language: self.sentence(language) for language in OBSTACLES[self.kind]}
        return Fault(sentences["en"], pointer=pointer, sentences=sentences)


def taken_address(holder: Holder, slug: str) -> Obstacle:
    """An address that somebody else has."""
    return Obstacle(SLUG_TAKEN, holder.value, {"slug": slug})


def outdated_base(session: Session, slug: str, base: int) -> Obstacle | None:
    """A case that has moved on since the revision an amendment rests on, or was withdrawn; None where it stands."""
    newest = newest_number(session, slug)
    if newest is None:
        return Obstacle(BASE_OUTDATED, "base-withdrawn", {"slug": slug})
    if newest != base:
        return Obstacle(BASE_OUTDATED, "base-outdated", {"slug": slug, "base": base, "newest": newest})
    return None


def amendment_obstacles(session: Session, slug: str, base: int, document: JsonObject) -> Iterator[Obstacle]:
    """What is in the way of an amendment."""
    if (outdated := outdated_base(session, slug, base)) is not None:
        yield outdated
    elif changes_nothing(session, slug, base, document):
        yield Obstacle(NOTHING_CHANGED, "nothing-changed", {"slug": slug, "base": base})


def changes_nothing(session: Session, slug: str, base: int, document: JsonObject) -> bool:
    """Whether a revision of a case says just the same."""
    kept = select(Revision.document).join(Case, col(Case.id) == col(Revision.case_id))
    published = session.exec(kept.where(Case.slug == slug, Revision.number == base)).first()
    try:
        return published is not None and document_bytes(parse_document(document)) == published
    except DocumentRefused:
        return False
