"""Addresses for new cases: proposed from country, place and title, and never one that was given before."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from sqlalchemy import BindParameter, bindparam
from sqlmodel import Session, col, select

from app.editorial.review import State
from app.editorial.written import text_at
from app.errors import TermUnknown
from app.model.case import Case, FormerSlug
from app.model.json_text import JsonObject, objects_in
from app.model.submission import Submission
from app.vocabulary.countries import country_code
from app.vocabulary.folding import words
from app.vocabulary.small_words import SMALL_WORDS

LONGEST = 80
MOST_WORDS = 5
"""Words of the title that an address has at most."""
_MOST_TRIED = 200
"""Cases of one name that are numbered; nobody has as many."""
_LAST_RESORT = "case"


class Holder(StrEnum):
    """Who has an address already."""

    CASE = "case"
    WITHDRAWN = "withdrawn"
    FORMER = "former"
    """A case that has another address now."""
    SUBMISSION = "submission"
    """Another submission, which is on its way to become a case."""


CLAIMING = (State.SUBMITTED, State.RETURNED, State.ACCEPTED)
"""States in which a submission keeps others from its address."""


def holder_of(session: Session, slug: str, asking: str | None = None) -> Holder | None:
    """Who has this address, or had it; None where it is free.

    `asking` is the identifier of the submission that is to have it, empty for a new one; without it submissions do not
    count, as not everybody may know of them.
    """
    return _holders(session, [slug], asking).get(slug)


def proposed_slug(session: Session, case: JsonObject, asking: str | None = None) -> str | None:
    """A free `country-place-words` for a draft, in ASCII; None where neither its country nor a word of it is known.

    `asking` as for `holder_of`.
    """
    wished = _wished(case)
    if wished is None:
        return None
    numbered = [wished, *(f"{_cut(wished, LONGEST - len(end))}{end}" for end in _ends())]
    taken = _holders(session, numbered, asking)
    return next((slug for slug in numbered if slug not in taken), None)


def _wished(case: JsonObject) -> str | None:
    country = _country(case)
    place = [word for name in _places(case) for word in _ascii(name)]
    title = [word for word in _ascii(text_at(case, "title")) if word not in SMALL_WORDS and word not in place]
    told = [*place, *title[:MOST_WORDS]]
    if country is None or not told:
        return None
    # An address has a place and a word at least.
    return _cut("-".join((country.lower(), *told, *([_LAST_RESORT] if len(told) == 1 else []))), LONGEST)


def _country(case: JsonObject) -> str | None:
    try:
        return country_code(text_at(case, "country"))
    except TermUnknown:
        return None


def _places(case: JsonObject) -> Iterator[str]:
    """The first municipality that has a name in Latin letters."""
    names = (text_at(municipality, "name") for _, municipality in objects_in(case, "municipalities"))
    first = next((name for name in names if _ascii(name)), None)
    if first is not None:
        yield first


def _ascii(text: str) -> list[str]:
    return [word for word in words(text) if word.isascii()]


def _cut(slug: str, longest: int) -> str:
    """The slug with as many whole words as it may have characters; a single very long word is cut itself."""
    if len(slug) <= longest:
        return slug
    whole = slug[: longest + 1].rpartition("-")[0]
    return whole if whole.count("-") >= 2 else slug[:longest].rstrip("-")


def _ends() -> Iterator[str]:
    return (f"-{number}" for number in range(2, _MOST_TRIED))


_SLUGS: BindParameter[str] = bindparam("slugs", expanding=True)
_FORMER = select(FormerSlug.slug).where(col(FormerSlug.slug).in_(_SLUGS))
_PRESENT = select(Case.slug, Case.withdrawn_at).where(col(Case.slug).in_(_SLUGS))
# By the address alone, so that no database walks through all that is open; few claim the same one.
_NAMED = select(Submission.slug, Submission.id, Submission.amends, Submission.state).where(
    col(Submission.slug).in_(_SLUGS)
)


def _holders(session: Session, slugs: Sequence[str], asking: str | None) -> dict[str, Holder]:
    asked = {"slugs": slugs}
    return {
        **dict.fromkeys(_claimed(session, slugs, asking), Holder.SUBMISSION),
        **dict.fromkeys(session.exec(_FORMER, params=asked), Holder.FORMER),
        **{
            slug: Holder.WITHDRAWN if withdrawn else Holder.CASE
            for slug, withdrawn in session.exec(_PRESENT, params=asked)
        },
    }


def _claimed(session: Session, slugs: Sequence[str], asking: str | None) -> set[str]:
    if asking is None:
        return set()
    named = session.exec(_NAMED, params={"slugs": slugs})
    # An amendment has the address of its case, which counts by itself.
    return {slug for slug, one, amends, state in named if slug and one != asking and not amends and state in CLAIMING}
