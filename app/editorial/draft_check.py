"""What is to be said of a draft before anybody else sees it; nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.editorial.checklist import Checklist, Entry, checklist_of
from app.editorial.credits import checked_credit
from app.editorial.repeats import Repeat, repeats_of
from app.editorial.slugs import Holder, holder_of, proposed_slug
from app.editorial.written import text_at
from app.model.json_text import json_object, json_text
from app.store.database import Database

_MAKE_A_SLUG = ("/country", "/title", "/municipalities")


class Purpose(NamedTuple):
    """For which submission a draft is checked."""

    amends: str | None
    """Slug of the published case that it is written to amend; None for a new one."""
    submission_id: str
    """Empty while it has none."""
    is_decided: bool = False
    """Whether nothing more becomes of it, so that nobody needs to know what it may repeat, or who has its address."""


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """The checklist of a draft, its address, and the cases that it may repeat."""

    checklist: Checklist
    slug: str | None
    """The address it says, else the one that would be proposed; None where there is nothing to make one of."""
    is_proposed: bool
    holder: Holder | None
    """Who has the address that it says; None where it is free."""
    repeats: tuple[Repeat, ...]


def check_draft(database: Database, sent: Mapping[str, object], purpose: Purpose | None = None) -> DraftCheck:
    """Everything that can be said of a case, whole or partial; DocumentRefused for what is no JSON.

    `purpose` says for which submission; without it other submissions stay unknown, and nothing is meant to be amended.
    """
    amends, asking, is_decided = purpose or (None, None, False)
    case = json_object(json_text(sent))
    said = text_at(case, "slug") or None
    with database.reading() as session:
        slug = said or proposed_slug(session, case, asking)
        holder = holder_of(session, said, asking) if said and not is_decided else None
        case, beside = checked_credit(session, case)
    # Where it says something else than a text, that is its fault and no proposal mends it.
    is_proposed = case.get("slug") in (None, "") and slug is not None
    checklist = checklist_of({**case, "slug": slug} if is_proposed else case, beside)
    if case.get("slug") is None and slug is None:
        checklist = _without_slug(checklist)
    repeats = () if is_decided else repeats_of(database, case)
    others = tuple(repeat for repeat in repeats if repeat.slug != amends)
    return DraftCheck(checklist, slug, is_proposed, None if said == amends else holder, others)


def _without_slug(checklist: Checklist) -> Checklist:
    """The checklist without the missing slug, where something else is missing of which it would be made."""
    if not any(entry.is_blocking and entry.path in _MAKE_A_SLUG and _fails(entry) for entry in checklist.entries):
        return checklist
    return Checklist(tuple(entry for entry in checklist.entries if entry.path != "/slug"))


def _fails(entry: Entry) -> bool:
    return entry.result == "fail"
