"""What is to be said of a draft before anybody else sees it; nothing is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.checklist import Checklist, Entry, checklist_of
from app.editorial.credits import checked_credit
from app.editorial.obstacles import Obstacle, amendment_obstacles, taken_address
from app.editorial.repeats import Repeat, repeats_of
from app.editorial.slugs import Holder, holder_of, proposed_slug
from app.editorial.twins import Twin, twins_of
from app.editorial.word_places import Places
from app.editorial.written import text_at
from app.model.json_text import JsonObject, json_object, json_text
from app.store.database import Database

_MAKE_A_SLUG = ("/country", "/title", "/municipalities")


class Purpose(NamedTuple):
    """For which submission a draft is checked."""

    amends: str | None
    """Slug of the published case that it is written to amend; None for a new one."""
    submission_id: str
    """Empty while it has none."""
    is_decided: bool = False
    """Whether nobody needs to know what it may repeat, who has its address, or what is in its way: nothing more becomes
    of it, or all that was said already."""
    base: int | None = None
    """Number of the revision that an amendment rests on."""
    viewer: Actor | None = None
    """Who is told; nobody learns of submissions that they may not see."""
    places: Places | None = None
    """Where words stand, when many drafts are checked together."""


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """The checklist of a draft, its address, what is in its way, and what it may repeat."""

    checklist: Checklist
    slug: str | None
    """The address it says, else the one that would be proposed; None where there is nothing to make one of."""
    is_proposed: bool
    holder: Holder | None
    """Who has the address that it says; None where it is free."""
    repeats: tuple[Repeat, ...]
    twins: tuple[Twin, ...] = ()
    """Open submissions that may be of the same case."""
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def is_submittable(self) -> bool:
        """Whether no rule and nothing else is in the way; of what it may repeat, its author has a say."""
        return self.checklist.is_submittable and not self.obstacles


def check_draft(database: Database, sent: Mapping[str, object], purpose: Purpose | None = None) -> DraftCheck:
    """Everything that can be said of a case, whole or partial; DocumentRefused for what is no JSON.

    `purpose` says for which submission; without it other submissions stay unknown, and nothing is meant to be amended.
    """
    amends, asking = (purpose.amends, purpose.submission_id) if purpose else (None, None)
    case = json_object(json_text(sent))
    said = text_at(case, "slug") or None
    with database.reading() as session:
        # Before the published ones, so that what is published meanwhile is met at one of both.
        twins = _twins(session, case, purpose)
        slug = said or proposed_slug(session, case, asking)
        holder = holder_of(session, said, asking) if said and not (purpose and purpose.is_decided) else None
        obstacles = _obstacles(session, case, purpose, None if said == amends else holder)
        case, beside = checked_credit(session, case)
    # Where it says something else than a text, that is its fault and no proposal mends it.
    is_proposed = case.get("slug") in (None, "") and slug is not None
    checklist = checklist_of({**case, "slug": slug} if is_proposed else case, beside)
    if case.get("slug") is None and slug is None:
        checklist = _without_slug(checklist)
    repeats = () if purpose and purpose.is_decided else repeats_of(database, case, purpose.places if purpose else None)
    others = tuple(repeat for repeat in repeats if repeat.slug != amends)
    holder = None if said == amends else holder
    return DraftCheck(checklist, slug, is_proposed, holder, others, twins, tuple(obstacles))


def _twins(session: Session, case: JsonObject, purpose: Purpose | None) -> tuple[Twin, ...]:
    # An amendment is of a case that everybody knows.
    if purpose is None or purpose.is_decided or purpose.viewer is None or purpose.amends is not None:
        return ()
    return twins_of(session, case, purpose.viewer, purpose.submission_id)


def _obstacles(
    session: Session, case: JsonObject, purpose: Purpose | None, holder: Holder | None
) -> Sequence[Obstacle]:
    """What is in the way; without a purpose, the address of a published case is none, as that is amended then."""
    if purpose is not None and purpose.is_decided:
        return ()
    if purpose is not None and purpose.amends is not None:
        return list(amendment_obstacles(session, purpose.amends, purpose.base, case)) if purpose.base else ()
    if holder is None or (purpose is None and holder is Holder.CASE):
        return ()
    return [taken_address(holder, text_at(case, "slug"))]


def _without_slug(checklist: Checklist) -> Checklist:
    """The checklist without the missing slug, where something else is missing of which it would be made."""
    if not any(entry.is_blocking and entry.path in _MAKE_A_SLUG and _fails(entry) for entry in checklist.entries):
        return checklist
    return Checklist(tuple(entry for entry in checklist.entries if entry.path != "/slug"))


def _fails(entry: Entry) -> bool:
    return entry.result == "fail"
